"""Which articles that are here already have the text of a new one, wholly or in part.

In: the new text, the corpus, and of texts that are not held here the records' files. Out: those
articles, most alike first. A copy is what the site takes for one text; nothing is parsed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.load.layout import RECORD
from generator.model import Article, Corpus
from generator.record_file import PART, apart
from generator.sketches import common, is_copy, sketch

TOLD = 0.2
"""Part of the shorter text from which it is worth saying that another has it too."""
PROBES = 40
"""Runs of words that are looked for first, as they stand, since that is quick."""
NEAR = timedelta(days=31)
"""How far from a story's days its articles are compared that are known by their records alone."""

_RUN = re.compile(r"(?<![\w'’.-])[a-z]+(?: [a-z]+){4}(?![\w'’-])")


@dataclass(frozen=True, slots=True)
class Alike:
    """An article with words of the new one, and which part of the shorter text both have."""

    article: Article
    share: float
    copy: bool  # whether the site takes the two for one text


def alike(text: str, day: date | None, corpus: Corpus, content: Path) -> tuple[Alike, ...]:
    """The articles that have much of the text, most alike first."""
    own = sketch(text)
    found = (
        Alike(article, share, is_copy(own, other))
        for article, other in _sketches(text, day, corpus, content)
        if (share := common(own, other) or 0.0) >= TOLD
    )
    return tuple(sorted(found, key=lambda one: (-one.share, one.article.story, one.article.id)))


def recorded(record: object) -> frozenset[str]:
    """The sketch in a record file's value; empty where it is no such file."""
    try:
        rows = [row for _, row in apart("items", record["items"])]  # type: ignore[index]
        return frozenset(
            key for row in rows if row["kind"] == "shingle" for key in row["key"].split(PART)
        )
    except (AttributeError, KeyError, TypeError):
        return frozenset()


def _sketches(
    text: str, day: date | None, corpus: Corpus, content: Path
) -> Iterator[tuple[Article, frozenset[str]]]:
    """The articles that may have words of the text, with their sketches."""
    probes = _probes(text)
    for story in corpus.stories:
        near = day is None or story.start - NEAR <= day <= story.end + NEAR
        for article in story.articles:
            held = article.text
            if held is not None and any(probe in held for probe in probes):
                yield article, sketch(held)
            elif held is None and near:
                yield article, recorded(_record(content, article))


def _probes(text: str) -> list[str]:
    """Some runs of words that stand alike in every copy."""
    runs = [match.group() for match in _RUN.finditer(text)]
    return runs[:: max(1, len(runs) // PROBES)]


def _record(content: Path, article: Article) -> object:
    path = content / "stories" / article.story / f"{article.id}{RECORD}"
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
