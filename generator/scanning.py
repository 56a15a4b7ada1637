"""Words of held texts that stand in their stories' files beyond what may be quoted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.load.corpus import load_corpus
from generator.load.layout import shown
from generator.model import Story
from generator.recording import Folders, Held, Line, held
from generator.strays import COPIED, copied, decoded, lines_with, runs

STORY = "story.yml"
_COMMENT = re.compile(r"(?:\A|\s)#")


def strays(folders: Folders) -> Iterator[Line]:
    """A line for each line of a story's files in which words of a text of others stand that is held
    here: comments, reasons, codings, whatever else than what is shown or quoted by a correction.
    """
    corpus = load_corpus(folders.content, folders.texts, folders.story, records=False)
    for story in corpus.stories:
        articles = [held(folders, story, a) for a in story.articles if a.quotation]
        wanted = forbidden(story, articles)
        folder = folders.content / "stories" / story.id
        for path in sorted(folder.iterdir()) if wanted else ():
            yield from in_path(path, wanted, articles)


def in_path(path: Path, wanted: dict[str, str], articles: list[Held]) -> Iterator[Line]:
    """What stands in one file: more than may be quoted, or so few everyday words in a field of a
    person's own that they may be there by chance.
    """
    if not path.is_file():
        return
    data = path.read_bytes()
    found = lines_with(data, wanted.keys())
    long = copies(articles, wanted) if found else {}
    for line, run in sorted({**found, **lines_with(data, long.keys(), COPIED)}.items()):
        if run in wanted and by_chance(path, decoded(data), line, run):
            what = "stands in its text, too: no copying, if you wrote it yourself"
            yield Line(f"{shown(path)}:{line}: note: “{run}” ({wanted[run]}) {what}", path=path)
            continue
        what = "are more of its words than may be quoted: take them out, or use your own"
        whose = wanted.get(run) or long[run]
        yield Line(f"{shown(path)}:{line}: “{run}” ({whose}) {what}", wrong=True, path=path)


def copies(articles: list[Held], wanted: Collection[str]) -> dict[str, str]:
    """The runs that are too long to stand anywhere by chance, each with an article that has it."""
    return {run: h.article.id for h in articles for run in copied(h.copy or "", wanted)}


def by_chance(path: Path, text: str, line: int, run: str) -> bool:
    """Whether a short run stands plainly in a field that people write in their own words: in no
    comment, and in no file that a program writes.
    """
    own = path.name == STORY or path.suffix == ".md"
    plainly = run in runs(text)
    return own and plainly and not _COMMENT.search(text.split("\n")[line - 1])


def forbidden(story: Story, articles: list[Held]) -> dict[str, str]:
    """The runs of words that may not stand in a story's files, each with an article that has it."""
    may: set[str] = set()
    for article in story.articles:
        may |= runs(article.title)
        may |= set() if article.quotation else runs(article.text or "")
        may.update(*(runs(c.passage) for c in article.corrections if c.passage is not None))
    for each in articles:
        record = each.record
        may.update(*(runs(s.of(record.shadow)) for s in record.shown) if record else ())
    return {run: h.article.id for h in articles for run in runs(h.copy or "") - may}
