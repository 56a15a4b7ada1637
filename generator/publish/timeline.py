"""When each article of a story was published and updated: rows of marks, and the same as a list.

It matters for what an article lacks: it cannot have what happened after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Article, Coverage
from generator.publish import charts, labels, urls
from generator.publish.axis import unit
from generator.publish.lanes import Lane, Period, drawn, lanes, moment, period, things
from generator.publish.months import month_id, month_name
from generator.publish.numbers import count
from generator.publish.page import Link

ROOM = 150
"""Pixels of the rows that stand open."""
TWO = 2
NAMES = {"published": "published", "updated": "updated", "later": "updated later than is drawn"}
IN_WORDS = "The same times stand in words with the bars."
BY_UTC = "Drawn by UTC; with the bars stands the hour that each article gives."


@dataclass(frozen=True, slots=True)
class Name:
    """The name beside a row of that height."""

    name: str
    height: int


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows under an axis, with their names."""

    names: tuple[Name, ...]
    chart: Markup


@dataclass(frozen=True, slots=True)
class Key:
    """A mark and what it stands for."""

    mark: Markup
    name: str


@dataclass(frozen=True, slots=True)
class Printed:
    """An article with its times as it gives them."""

    article: Link
    published: str
    updated: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """When a story was told; no panel where there is nothing to set apart."""

    panel: Panel | None
    rest: Panel | None
    rest_note: str
    keys: tuple[Key, ...]
    note: str
    hours: str
    undated: str
    list_note: str
    articles: tuple[Printed, ...]  # none where only what stands with the bars is drawn
    months: tuple[Link, ...]  # of the archive, where these articles stand among others


def timeline(page: PurePosixPath, coverage: Sequence[Coverage]) -> Timeline:
    """The timeline of these articles, in order of publication."""
    dated = [one.article for one in coverage if one.article.published is not None]
    updated = [article for article in dated if article.updated is not None]
    over = period(dated) if len(dated) + len(updated) >= TWO else None
    rows = lanes(coverage, over) if over else ()
    first = rows[: _open(rows)]
    rest = rows[len(first) :]
    return Timeline(
        panel=_panel(over, first) if over else None,
        rest=_panel(over, rest) if over and rest else None,
        rest_note=count(len(rest), "more outlet"),
        keys=tuple(_keys(rows)),
        note=_note(over, dated) if over else "",
        hours=_hours(dated),
        undated=_undated(len(coverage) - len(dated)),
        list_note=_list_note(len(coverage), len(updated)),
        articles=tuple(_printed(page, one) for one in coverage) if updated or not over else (),
        months=tuple(_months(page, dated)),
    )


def _open(rows: Sequence[Lane]) -> int:
    """How many rows stand open; a single one is not folded."""
    ends = accumulate(row.height for row in rows)
    some = max(1, sum(end <= ROOM for end in ends))
    return some if some + 1 < len(rows) else len(rows)


def _panel(over: Period, rows: Sequence[Lane]) -> Panel:
    chart = charts.timeline(
        "When the articles were published",
        f"{count(sum(len(row.articles) for row in rows), 'article')} of "
        f"{count(len(rows), 'outlet')}, a row each. {IN_WORDS}",
        drawn(over),
        [row.height for row in rows],
        things(rows),
    )
    return Panel(tuple(Name(row.name, row.height) for row in rows), chart)


def _keys(rows: Sequence[Lane]) -> Iterator[Key]:
    """The marks that are drawn."""
    marks = [mark for row in rows for each in row.articles for mark in each.marks]
    found = {(mark.kind, mark.start != mark.end) for mark in marks}
    for kind, name in NAMES.items():
        if (kind, False) in found:
            yield Key(charts.mark(kind, day=False), name)
        if (kind, True) in found:
            yield Key(charts.mark(kind, day=True), f"{name} on that day, hour not known")


def _note(over: Period, dated: Sequence[Article]) -> str:
    times = [when for a in dated for when in (a.published, a.updated) if when is not None]
    utc = f" {BY_UTC}" if any(moment(when) for when in times) else ""
    return f"Each line is the beginning of {_unit(over)}.{utc}"


def _unit(over: Period) -> str:
    return {"hour": "a quarter of the day"}.get(unit(over.days), f"a {unit(over.days)}")


def _hours(dated: Sequence[Article]) -> str:
    """What does not follow where no hour is known."""
    without = sum(moment(a.published) is None for a in dated if a.published is not None)
    if not without or len(dated) < TWO:
        return ""
    if without == len(dated):
        return "The articles give a day and no hour: which came first on a day is not known."
    they = "gives" if without == 1 else "give"
    return f"{without} of {count(len(dated), 'article')} {they} a day and no hour."


def _undated(number: int) -> str:
    return f"Of {count(number, 'article')} no date is known." if number else ""


def _list_note(articles: int, updated: int) -> str:
    since = f", {updated} of them updated" if updated else ""
    return f"{count(articles, 'article')} in order of publication{since}"


def _months(page: PurePosixPath, dated: Sequence[Article]) -> Iterator[Link]:
    found = {(a.published.year, a.published.month) for a in dated if a.published is not None}
    for year, month in sorted(found):
        yield Link(month_name(year, month), urls.href(page, urls.month_path(month_id(year, month))))


def _printed(page: PurePosixPath, one: Coverage) -> Printed:
    article = one.article
    return Printed(
        Link(one.outlet.name, urls.href(page, urls.article_path(article))),
        labels.published(article.published),
        labels.published(article.updated) if article.updated else "",
    )
