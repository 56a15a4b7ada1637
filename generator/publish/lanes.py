"""When the articles of a story were published and updated, on a common axis: a row an outlet.

A time is placed by UTC. A date without an hour may be any time of its day, so it is as wide as the
day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate

from generator.model import Article, Coverage
from generator.publish.axis import axis
from generator.publish.charts import Axis, Beside, Mark

LOW, PITCH, MOST = 18, 8, 60
"""Pixels: of a row, between two articles at one time, and of all articles of a row."""
NEAR = 1.2
"""% within which two moments would cover each other."""
ALL = 100.0
WEEK = 7
"""Days that an update may come after the last article and still be drawn at its place."""


@dataclass(frozen=True, slots=True)
class Lane:
    """An outlet's articles: how high their row is, and where in it each stands."""

    name: str
    height: int
    articles: tuple[Beside, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are drawn."""

    first: date
    days: int

    def place(self, when: date) -> tuple[float, float]:
        """From where to where a time lies, in %; it may be one place."""
        if (known := moment(when)) is not None:
            start = datetime.combine(self.first, time(), UTC)
            at = 100 * ((known - start) / timedelta(self.days))
            return at, at
        number = (day(when) - self.first).days
        return 100 * number / self.days, 100 * (number + 1) / self.days


def moment(when: date) -> datetime | None:
    """The time by UTC, None where the hour is not known."""
    return when.astimezone(UTC) if isinstance(when, datetime) else None


def day(when: date) -> date:
    """The day on which a time lies: by UTC, or as printed where no hour is known."""
    known = moment(when) or when
    return date(known.year, known.month, known.day)


def period(articles: Iterable[Article]) -> Period:
    """From the first to the last day of what is dated; later updates are not awaited."""
    dated = [(day(a.published), a.updated) for a in articles if a.published is not None]
    first, last = min(on for on, _ in dated), max(on for on, _ in dated)
    patience = timedelta(max(WEEK, (last - first).days))
    updated = [day(when) for _, when in dated if when and day(when) <= last + patience]
    return Period(first, (max((last, *updated)) - first).days + 1)


def lanes(coverage: Sequence[Coverage], over: Period) -> tuple[Lane, ...]:
    """The rows of what is dated, whoever was first on top."""
    found: dict[str, list[tuple[Mark, ...]]] = {}
    names = {one.outlet.id: one.outlet.short or one.outlet.name for one in coverage}
    for one in coverage:
        if (published := one.article.published) is not None:
            marks = _marks(published, one.article.updated, over)
            found.setdefault(one.outlet.id, []).append(marks)
    return tuple(_lane(names[outlet], marks) for outlet, marks in found.items())


def things(rows: Sequence[Lane]) -> tuple[Beside, ...]:
    """All articles of the rows, each at its height below the top of the first."""
    tops = accumulate((row.height for row in rows), initial=0)
    return tuple(
        replace(each, y=each.y + top)
        for row, top in zip(rows, tops, strict=False)
        for each in row.articles
    )


def drawn(over: Period) -> Axis:
    """The axis under which they stand."""
    return axis(over.first, over.days)


def _lane(name: str, marks: Sequence[tuple[Mark, ...]]) -> Lane:
    levels = _levels(marks)
    rows = max(levels) + 1
    pitch = min(PITCH, MOST / rows)
    height, middle = max(LOW, round(pitch * rows) + 6), (rows - 1) / 2
    articles = (
        Beside(height / 2 + (level - middle) * pitch, each)
        for each, level in zip(marks, levels, strict=True)
    )
    return Lane(name, height, tuple(articles))


def _marks(published: date, updated: date | None, over: Period) -> tuple[Mark, ...]:
    """Where it was published, and then updated."""
    first = Mark(*over.place(published), "published")
    if updated is None:
        return (first,)
    start, end = over.place(updated)
    return first, Mark(start, end, "updated") if end <= ALL else Mark(ALL, ALL, "later")


def _levels(found: Sequence[tuple[Mark, ...]]) -> list[int]:
    """On which line of its row each stands, so that none covers another."""
    free: list[float] = []  # from where each line is free
    levels = []
    for marks in found:
        level = next((n for n, at in enumerate(free) if at <= marks[0].start), len(free))
        last = marks[-1]
        free[level : level + 1] = [last.end + (NEAR if last.start == last.end else 0.0)]
        levels.append(level)
    return levels
