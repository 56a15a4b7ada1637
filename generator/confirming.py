"""Records confirmed by a second person who holds the text too: `evenhand code --confirm`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.fingerprint import engine
from generator.analysing import Analyser
from generator.likeness import differences
from generator.model import Analysis, Record
from generator.recording import (
    Folders,
    Held,
    Line,
    broken,
    held_articles,
    stale,
    task,
    unreadable,
    write,
)


def confirm(folders: Folders, analyser: Analyser, handle: str) -> Iterator[Line]:
    """Add a second person to the records of texts that they hold, where those give the same."""
    articles = held_articles(folders)
    work = [h for h in articles if h.record is not None and h.copy is not None]
    analyses = dict(zip((h.name for h in work), list(analyser(map(task, work))), strict=True))
    yield from unreadable(articles)
    for each in articles:
        if each.record is None and each.found is not None:
            yield broken(each)
        elif each.record is None or each.copy is None:
            what = "no record" if each.record is None else "text not held here"
            yield Line(f"{each.name}: {what}")
        else:
            yield confirmed(each, each.record, analyses[each.name], handle)


def confirmed(held: Held, record: Record, analysis: Analysis, handle: str) -> Line:
    """The handle added to a record that the text gives again; or why not."""
    if held.article.withdrawn:
        return Line(f"{held.name}: withdrawn, so there is nothing to confirm", wrong=True)
    if handle.casefold() == record.coded_by.casefold():
        return Line(f"{held.name}: coded by {handle}, so somebody else confirms it", wrong=True)
    if handle.casefold() in map(str.casefold, record.confirmed_by):
        return Line(f"{held.name}: confirmed by {handle} before")
    if record.coding.engine != engine() or stale(held, record):
        what = "another version of the program or other corrections"
        return Line(f"{held.name}: coded with {what}, run evenhand code --recode", wrong=True)
    found = list(differences(record, analysis, held.copy or ""))
    if found:
        return Line(f"{held.name}: not confirmed: {'; '.join(found)}", wrong=True)
    write(held, replace(record, confirmed_by=(*record.confirmed_by, handle)))
    return Line(f"{held.name}: confirmed by {handle}")
