"""`evenhand code` and `evenhand check --text`: records of texts that may not be published."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.crewing import NO_CACHE, WORKERS, Means, hired
from generator.commands.shared import (
    CONTENT,
    STORY,
    TEXTS,
    count,
    handle_of,
    program,
)
from generator.commands.telling import tell
from generator.load.beside import texts_of

if TYPE_CHECKING:
    from generator.model import Corpus
    from generator.recording import Line


MOST = 20
"""Files that are named; of more, how many there are."""
FEW = 3
"""Files that are named in one line."""


@click.command()
@CONTENT
@TEXTS
@STORY
@click.option("--by", metavar="HANDLE", callback=handle_of, help="Who codes.")
@click.option("--recode", is_flag=True, help="Every article again, not only where it is needed.")
@click.option(
    "--confirm",
    metavar="HANDLE",
    callback=handle_of,
    help="Add a second person to records that the texts held here give again; code nothing.",
)
@WORKERS
@NO_CACHE
def code(
    content: Path,
    texts: Path | None,
    story: str | None,
    *,
    by: str | None,
    recode: bool,
    confirm: str | None,
    workers: int | None,
    no_cache: bool,
) -> None:
    """Code articles whose text may not be published, and write their public records.

    A text lies in texts/ as STORY/ARTICLE.txt, or under its SHA-256. To confirm a record, a copy of
    your own will do whose blanks, quotation marks and dashes differ.
    """
    from generator import confirming, recording  # noqa: PLC0415 (only the command asked for loads)
    from generator.scanning import strays  # noqa: PLC0415

    if confirm and (by or recode):
        raise click.UsageError("--confirm codes nothing: leave out --by and --recode")
    folders = recording.Folders(content, texts_of(content, texts), story)
    # Who confirms vouches for what the text gives, not for what was kept of it.
    with hired(Means(workers, no_cache or confirm is not None)) as crew:
        if confirm:
            say(confirming.confirm(folders, crew, confirm))
        else:
            coded = recording.code(folders, crew, by=by, recode=recode)
            say(chain(coded, strays(folders)), written=True)


def check(corpus: Corpus, content: Path) -> None:
    """Raises ContentError for records that contradict themselves or their article."""
    if _recorded(corpus):
        from generator.analysing import check_records  # noqa: PLC0415
        from generator.load.layout import shown  # noqa: PLC0415

        check_records(corpus, shown(content / "stories"))


def _recorded(corpus: Corpus) -> bool:
    return any(article.record for story in corpus.stories for article in story.articles)


def unrecorded(corpus: Corpus, content: Path) -> tuple[Path, ...]:
    """The files of articles whose text is not published and that have no record: without their
    figures, unless the text is held.
    """
    return tuple(
        content / "stories" / story.id / f"{article.id}.md"
        for story in corpus.stories
        for article in story.articles
        if article.quotation and article.record is None
    )


def of_other_engine(corpus: Corpus, content: Path) -> Iterator[str]:
    """How many records another version of the program made, and which if these are few."""
    from generator.load.layout import RECORD, shown  # noqa: PLC0415

    if not _recorded(corpus):
        return
    from generator.analysing import of_other_engine as found  # noqa: PLC0415

    paths = [content / "stories" / story / f"{article}{RECORD}" for story, article in found(corpus)]
    if paths:
        were = "was" if len(paths) == 1 else "were"
        which = f": {', '.join(map(shown, paths))}" if len(paths) <= FEW else ""
        yield (
            f"note: {count(len(paths), 'record')} {were} coded by another version of the program, "
            "so no figure of theirs can be made again here but the sides' shares; with the texts, "
            f"{program()} code --recode codes them anew{which}"
        )


def right(corpus: Corpus, content: Path) -> Iterator[str]:
    """What is said of content that is right: which articles have no record, and how much it is."""
    bare = unrecorded(corpus, content)
    yield from _notes(bare)
    yield from of_other_engine(corpus, content)
    more = f", {count(len(bare), 'article')} without a record" if bare else ""
    counts = (
        count(len(corpus.stories), "story", "stories"),
        count(sum(len(story.articles) for story in corpus.stories), "article"),
        count(len(corpus.outlets), "outlet"),
    )
    yield f"{', '.join(counts)}: nothing wrong{more}"


def _notes(paths: Sequence[Path]) -> Iterator[str]:
    """What is said of articles without a record, and what to run."""
    from generator.load.layout import RECORD, shown  # noqa: PLC0415

    for path in paths[:MOST]:
        record = path.with_suffix(RECORD).name
        run = f"{program()} code --by YOUR-NAME, and commit {record}"
        yield f"{shown(path)}: note: has no record yet, so no figures: run {run}"
    if len(paths) > MOST:
        yield f"and {count(len(paths) - MOST, 'more article')} without a record"


def verify(content: Path, texts: Path) -> None:
    """Say for each record whether the text held here gives it; exit 1 where one does not fit."""
    from generator.recording import Folders  # noqa: PLC0415
    from generator.scanning import strays  # noqa: PLC0415
    from generator.verifying import verify as lines  # noqa: PLC0415

    folders = Folders(content, texts)
    with hired(Means(no_cache=True)) as crew:  # a check trusts nothing that was kept
        say(chain(lines(folders, crew), strays(folders)))


def say(lines: Iterable[Line], *, written: bool = False) -> None:
    """Print the lines, at the end which records were written; exit 1 if one of the lines says that
    something is wrong.
    """
    from generator.load.layout import RECORD  # noqa: PLC0415

    wrong: list[Path | None] = []
    records: list[Path] = []
    for line in lines:
        tell(line.text)
        if line.wrong:
            wrong.append(line.path)
        elif line.path and line.path.name.endswith(RECORD):
            records.append(line.path)
    fit = [path for path in records if path not in wrong]
    if written and fit:
        them = "it" if len(fit) == 1 else "them"
        tell(f"{_listed(fit)} written: commit {them}, and the .md beside")
    if wrong:
        also = ", before you commit the file that it is in" if None not in wrong else ""
        tell(f"{count(len(wrong), 'line')} above to be mended{also}", err=True)
        sys.exit(1)


def _listed(paths: Sequence[Path]) -> str:
    """The records by name; how many where there are many."""
    from generator.load.layout import shown  # noqa: PLC0415

    if len(paths) > MOST:
        return count(len(paths), "record")
    return ", ".join(shown(path) for path in paths)
