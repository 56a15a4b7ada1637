"""`evenhand code` and `evenhand check --text`: records of texts that may not be published."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.shared import CONTENT, STORY, TEXTS, WORKERS, count, handle_of

if TYPE_CHECKING:
    from generator.model import Corpus
    from generator.recording import Line


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
def code(
    content: Path,
    texts: Path | None,
    story: str | None,
    *,
    by: str | None,
    recode: bool,
    confirm: str | None,
    workers: int,
) -> None:
    """Code articles whose text may not be published, and write their public records.

    A text lies in texts/ as STORY/ARTICLE.txt, or under its SHA-256. To confirm a record, a copy of
    your own will do whose blanks, quotation marks and dashes differ.
    """
    from generator import confirming, recording  # noqa: PLC0415 (only the command asked for loads)
    from generator.analyse.corpus import run_all  # noqa: PLC0415
    from generator.scanning import strays  # noqa: PLC0415

    if confirm and (by or recode):
        raise click.UsageError("--confirm codes nothing: leave out --by and --recode")
    folders = recording.Folders(content, texts or content.parent / "texts", story)
    if confirm:
        say(confirming.confirm(folders, lambda tasks: run_all(tasks, workers), confirm))
    else:
        coded = recording.code(folders, lambda tasks: run_all(tasks, workers), by=by, recode=recode)
        say(chain(coded, strays(folders)))


def check(corpus: Corpus, content: Path) -> None:
    """Raises ContentError for records that contradict themselves or their article."""
    if any(article.record for story in corpus.stories for article in story.articles):
        from generator.analysing import check_records  # noqa: PLC0415
        from generator.load.layout import shown  # noqa: PLC0415

        check_records(corpus, shown(content / "stories"))


def verify(content: Path, texts: Path) -> None:
    """Say for each record whether the text held here gives it; exit 1 where one does not fit."""
    from generator.analyse.corpus import run_all  # noqa: PLC0415
    from generator.recording import Folders  # noqa: PLC0415
    from generator.scanning import strays  # noqa: PLC0415
    from generator.verifying import verify as lines  # noqa: PLC0415

    folders = Folders(content, texts)
    say(chain(lines(folders, run_all), strays(folders)))


def say(lines: Iterable[Line]) -> None:
    """Print the lines; exit 1 at the end if one of them says that something is wrong."""
    wrong = 0
    for line in lines:
        click.echo(line.text)
        wrong += line.wrong
    if wrong:
        click.echo(f"{count(wrong, 'record')} to be mended: see the lines above", err=True)
        sys.exit(1)
