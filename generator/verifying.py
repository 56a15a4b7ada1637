"""Records verified against the texts that are held here: `evenhand check --text`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.fingerprint import engine
from generator.analysing import Analyser
from generator.likeness import differences, other_paragraphs
from generator.model import Analysis, Record
from generator.projection import places
from generator.recording import (
    OTHER,
    Folders,
    Held,
    Line,
    held_articles,
    other_sides,
    stale,
    task,
    unreadable,
)


def verify(folders: Folders, analyser: Analyser) -> Iterator[Line]:
    """What each record is worth that a text is held of, a line or more each."""
    articles = [h for h in held_articles(folders) if h.found is not None]
    work = [h for h in articles if h.record is not None and h.copy is not None]
    analyses = dict(zip((h.name for h in work), list(analyser(map(task, work))), strict=True))
    yield from unreadable(articles)
    for each in articles:
        if each.name not in analyses:
            what = "text not held here" if each.record else "its record cannot be read"
            yield Line(f"{each.name}: {what}")
        elif each.record is not None:
            yield from verdict(each, each.record, analyses[each.name])


def verdict(held: Held, record: Record, analysis: Analysis) -> Iterator[Line]:
    """Whether a text fits a record, and what has changed since."""
    changed = other_paragraphs(record, held.copy or "", analysis.paragraphs)
    if changed:
        yield Line(f"{held.name}: text changed: {', '.join(changed)}", wrong=True)
        return
    since = list(changes(held, record))
    found = [*differences(record, analysis, held.copy or ""), *misplaced(held, record)]
    if since:
        yield Line(f"{held.name}: same text, {' and '.join(since)}", wrong=OTHER in since)
        yield from (Line(f"  {each}") for each in found)
    elif found:
        what = "same text, same version, and another coding: the record was changed"
        yield Line(f"{held.name}: {what}: {'; '.join(found)}", wrong=True)
    else:
        exact = record.coding.text == held.article.text_hash and held.article.text is not None
        yield Line(f"{held.name}: same{'' if exact else ' but for blanks and marks'}")


def misplaced(held: Held, record: Record) -> Iterator[str]:
    """Whether words that corrections quote stand elsewhere than the record says; of the very text
    that was coded.
    """
    text = held.article.text
    if text is not None and not set(record.places) <= set(places(text, held.article.corrections)):
        yield "words that corrections quote stand elsewhere"


def changes(held: Held, record: Record) -> Iterator[str]:
    """What has changed since an article was coded, but for its text."""
    if record.coding.engine != engine():
        yield "engine changed"
    if other_sides(held, record):
        yield OTHER
    if stale(held, record):
        yield "other corrections"
