"""The days over which something is drawn: where lines stand, and which of them are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.publish.charts import Axis
from generator.publish.labels import MONTHS, short_day
from generator.publish.numbers import NBSP

APART = 12.0
"""% between two names."""
LAST = 88.0
"""% after which no name has room."""
UNITS = ((1, "hour"), (35, "day"), (120, "week"), (1100, "month"))
"""Up to how many days what unit has a line; then years."""
QUARTERS = (0, 6, 12, 18)


def axis(first: date, days: int) -> Axis:
    """The axis of so many days, from the beginning of the first."""
    starts = [(100 * at / days, name) for at, name in _starts(first, days)]
    return Axis(tuple(at for at, _ in starts), tuple(_named(starts)))


def unit(days: int) -> str:
    """What begins at each line of an axis of so many days."""
    return next((name for most, name in UNITS if days <= most), "year")


def _named(starts: list[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    before = -APART
    for at, name in starts:
        if at - before >= APART and at <= LAST:
            yield at, name
            before = at


def _starts(first: date, days: int) -> Iterator[tuple[float, str]]:
    """After how many days from the beginning a line stands, and what begins there."""
    drawn = unit(days)
    if drawn == "hour":
        yield from ((hour / 24, f"{hour:02d}:00") for hour in QUARTERS)
        return
    for number in range(days):
        day = first + timedelta(number)
        if number == 0 or _begins(day, drawn):
            yield number, _name(day, drawn)


def _begins(day: date, drawn: str) -> bool:
    """Whether a unit begins on the day."""
    return {
        "day": True,
        "week": day.weekday() == 0,
        "month": day.day == 1,
        "year": (day.day, day.month) == (1, 1),
    }[drawn]


def _name(day: date, drawn: str) -> str:
    if drawn in {"day", "week"}:
        return short_day(day)
    return f"{MONTHS[day.month - 1][:3]}{NBSP}{day.year}"
