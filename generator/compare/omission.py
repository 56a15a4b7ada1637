"""What articles of a story leave out: voices, figures, places and quotations that others have.

In: a story's coverage. Out: an OmissionMatrix. An article lacks a thing when at least two other
outlets had it in reports of their own text, published before it and within three days, and nothing
in it says the same in another way. What was published on the same day without a time is never
held against it. Opinion pieces stand apart: they neither count as having it, nor are they reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import is_

from generator.coded import coded_key
from generator.compare.copies import originals
from generator.compare.instead import Known, instead, known
from generator.compare.same import key_in_code
from generator.compare.things import Thing, things
from generator.model import (
    CellState,
    Coverage,
    Item,
    OmissionCell,
    OmissionColumn,
    OmissionMatrix,
    OmissionRow,
)
from generator.public_items import PLAIN

ENOUGH = 2
"""Outlets that must have had a thing before, for an article to lack it."""
RECENT = timedelta(days=3)
"""How long before: what was news last week may be left out by everybody."""
MARGIN = timedelta(hours=1)
"""How much earlier, between times of publication: an article is written before it is published."""
APART = frozenset({"opinion"})


@dataclass(frozen=True, slots=True)
class Field:
    """The articles of a story, whose text each carries, and what else is known to be in each."""

    coverage: tuple[Coverage, ...]
    original: tuple[int, ...]
    known: tuple[Known, ...]


def omission(coverage: Sequence[Coverage]) -> OmissionMatrix:
    """The matrix of a story: things that at least two outlets' reports have, by articles."""
    coverage = in_one_form([unless_withdrawn(one) for one in coverage])
    field = Field(coverage, originals(coverage), tuple(known(one.analysis) for one in coverage))
    found = things([() if one.analysis is None else one.analysis.items for one in coverage])
    rows = [row(field, thing) for thing in found if len(outlets(field, thing.articles)) >= ENOUGH]
    return OmissionMatrix(
        columns=tuple(column(field, number) for number in range(len(coverage))),
        rows=tuple(sorted(rows, key=prominence)),
    )


def unless_withdrawn(one: Coverage) -> Coverage:
    """An article that is withdrawn as one that nobody has read."""
    return replace(one, analysis=None) if one.article.withdrawn else one


def in_one_form(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """The coverage with all Items as records have them, where there is a record among them."""
    return tuple(map(as_record, coverage)) if any_coded(coverage) else tuple(coverage)


def any_coded(coverage: Iterable[Coverage]) -> bool:
    """Whether there is a record among the articles."""
    read = (one.analysis for one in coverage if one.analysis is not None)
    return any(key_in_code(item.key) for found in read for item in found.items)


def as_record(one: Coverage) -> Coverage:
    """An article with names that can be compared, and not read."""
    if one.analysis is None:
        return one
    items = tuple(map(unread, one.analysis.items))
    if all(map(is_, items, one.analysis.items)):
        return one
    return replace(one, analysis=replace(one.analysis, items=items))


def unread(item: Item) -> Item:
    """The Item with a key that cannot be read, itself where it cannot anyway."""
    if item.kind in PLAIN or key_in_code(item.key):
        return item
    key = coded_key(item)
    return item if key is item.key else Item(item.kind, key, item.spans, item.words)


def prominence(one: OmissionRow) -> tuple[str, int, str]:
    """Rows by kind, what most articles have first."""
    return one.kind, -sum(cell.state == "has" for cell in one.cells), one.words


def column(field: Field, number: int) -> OmissionColumn:
    """What an article is among the others."""
    original = field.original[number]
    ids = [one.article.id for one in field.coverage]
    return OmissionColumn(
        ids[number], is_apart(field, number), None if original == number else ids[original]
    )


def is_apart(field: Field, number: int) -> bool:
    """Whether an article is no report."""
    return field.coverage[number].article.genre in APART


def row(field: Field, thing: Thing) -> OmissionRow:
    """A thing with a cell for each article."""
    cells = tuple(cell(field, thing, number) for number in range(len(field.coverage)))
    return OmissionRow(thing.kind, thing.words, cells)


def cell(field: Field, thing: Thing, number: int) -> OmissionCell:
    """Whether an article has a thing, lacks it or could not have it."""
    own = [item for n, item in thing.held if n == number]
    if own:
        spans = tuple(sorted({span for item in own for span in item.spans}))
        return OmissionCell(
            "has", spans, tuple(dict.fromkeys(item.words for item in own if item.words))
        )
    before = had_before(field, thing, number)
    state = barred(field, number)
    if state is None and len(outlets(field, before)) < ENOUGH:
        state = "before"
    if state is not None:
        return OmissionCell(state)
    told = instead(thing, field.known[number])
    if told is not None:
        return told
    return OmissionCell(
        "lacks",
        against=ids(field, before),
        elsewhere=ids(field, (n for n in thing.articles if of_outlet(field, n, number))),
    )


def barred(field: Field, number: int) -> CellState | None:
    """Why nothing can be said of what an article lacks, whatever the thing."""
    one = field.coverage[number]
    if one.analysis is None:
        return "unread"
    if one.article.extent == "excerpt":
        return "excerpt"
    if one.article.published is None:
        return "undated"
    return None if field.original[number] == number else "copy"


def ids(field: Field, numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of articles, in order."""
    return tuple(field.coverage[n].article.id for n in sorted(numbers))


def of_outlet(field: Field, number: int, other: int) -> bool:
    """Whether two articles are one outlet's."""
    return field.coverage[number].outlet.id == field.coverage[other].outlet.id


def had_before(field: Field, thing: Thing, number: int) -> frozenset[int]:
    """The reports that had a thing before an article, and whose text it does not carry."""
    own = field.original[number]
    return frozenset(
        n
        for n in thing.articles
        if field.original[n] != own
        and not is_apart(field, n)
        and is_before(field.coverage[n], field.coverage[number])
    )


def outlets(field: Field, numbers: Iterable[int]) -> frozenset[str]:
    """The outlets whose own text it is in which articles have something: copies count once."""
    return frozenset(
        field.coverage[field.original[n]].outlet.id for n in numbers if not is_apart(field, n)
    )


def is_before(one: Coverage, other: Coverage) -> bool:
    """Whether an article, as it was last updated, was out before another was first, and not long
    before; an unknown time is never before.
    """
    earlier, later = one.article.updated or one.article.published, other.article.published
    if earlier is None or later is None:
        return False
    if timed(earlier) and timed(later):
        return MARGIN <= later - earlier <= RECENT
    return timedelta(0) < day(later) - day(earlier) <= RECENT


def timed(when: datetime | date) -> bool:
    """Whether a time of day and its zone are known."""
    return isinstance(when, datetime) and when.tzinfo is not None


def day(when: datetime | date) -> date:
    """The day of a time."""
    return when.date() if isinstance(when, datetime) else when
