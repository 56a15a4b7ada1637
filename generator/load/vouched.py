"""What of a corpus rests on people's word, told apart by what it says.

In: a Corpus and its folder. Out: Vouched, in order of file. No word of an article is in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.figures_json import Vouched
from generator.load.codings import sealed
from generator.load.layout import RECORD, StoryFolder, read, survey
from generator.model import Article, Corpus
from generator.record import checksum


def vouched(corpus: Corpus, content: Path) -> tuple[Vouched, ...]:
    """All records, counted corrections, codings and seals of the stories."""
    folders = survey(content).stories
    return tuple(
        each
        for story in corpus.stories
        if (folder := folders.get(story.id)) is not None
        for article in story.articles
        for each in _of_article(article, f"stories/{story.id}/{article.id}", folder)
    )


def _of_article(article: Article, name: str, folder: StoryFolder) -> Iterator[Vouched]:
    yield from _corrections(article, f"{name}.md")
    record, path = article.record, folder.records.get(article.id)
    if record is not None and path is not None:
        people = (record.coded_by, record.confirmed_by)
        yield Vouched(f"{name}{RECORD}", "record", _told(path), *people, record.coding.engine)
    for (of, handle), file in sorted(folder.codings.items()):
        if of == article.id:
            yield Vouched(f"{name}.coding-{handle}.yml", "coding", sealed(read(file)), handle)
    for (of, handle), file in sorted(folder.seals.items()):
        if of == article.id:
            yield Vouched(f"{name}.seal-{handle}.yml", "seal", sealed(read(file)), handle)


def _corrections(article: Article, file: str) -> Iterator[Vouched]:
    """Those that count: each was confirmed as it stands, in this text."""
    text = article.text_hash or sealed(article.text or "")
    for entry in article.corrections:
        if entry.counted and entry.confirmed is not None:
            says = f"{replace(entry, confirmed=None)!r}{text}"
            digest = hashlib.sha256(says.encode("utf-8", "surrogatepass")).hexdigest()
            yield Vouched(file, "correction", digest, entry.by, (entry.confirmed,))


def _told(path: Path) -> str:
    """The checksum of a record, read before, without the names of those who confirmed it."""
    found = json.loads(path.read_bytes())
    return checksum({name: each for name, each in found.items() if name != "confirmed_by"})
