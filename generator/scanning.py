"""Words of held texts that stand in their stories' files beyond what may be quoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.load.corpus import load_corpus
from generator.load.layout import shown
from generator.model import Story
from generator.recording import Folders, Held, Line, held
from generator.strays import lines_with, runs


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
            yield from in_path(path, wanted)


def in_path(path: Path, wanted: dict[str, str]) -> Iterator[Line]:
    """What stands in one file."""
    if not path.is_file():
        return
    for line, run in sorted(lines_with(path.read_bytes(), wanted.keys()).items()):
        what = "are more of its words than may be quoted: take them out, or use your own"
        yield Line(f"{shown(path)}:{line}: “{run}” ({wanted[run]}) {what}", wrong=True)


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
