"""Records verified against the texts that are held here: `evenhand check --text`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.fingerprint import engine, sides_hash
from generator.likeness import differences, moved, other_paragraphs
from generator.model import Analysis, Record
from generator.recording import Analyser, Folders, Held, Line, held_articles, stale, task


def verify(folders: Folders, analyser: Analyser) -> Iterator[Line]:
    """What each record is worth that a text is held of, a line or more each."""
    articles = [h for h in held_articles(folders) if h.found is not None]
    work = [h for h in articles if h.record is not None and h.copy is not None]
    analyses = dict(zip((h.name for h in work), list(analyser(map(task, work))), strict=True))
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
    found = list(differences(record, analysis, held.copy or ""))
    if since:
        yield Line(f"{held.name}: same text, {' and '.join(since)}")
        figures = moved(record.analysis.measurements, analysis.measurements)
        yield from (Line(f"  {figure}") for figure in figures)
    elif found:
        what = "same text, same version, and another coding: the record was changed"
        yield Line(f"{held.name}: {what}: {'; '.join(found)}", wrong=True)
    else:
        exact = record.coding.text == held.article.text_hash and held.article.text is not None
        yield Line(f"{held.name}: same{'' if exact else ' but for blanks and marks'}")


def changes(held: Held, record: Record) -> Iterator[str]:
    """What has changed since an article was coded, but for its text."""
    if record.coding.engine != engine():
        yield "engine changed"
    if record.coding.sides != sides_hash(held.story.dispute):
        yield "other sides"
    if stale(held, record):
        yield "other corrections"
