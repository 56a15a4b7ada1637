"""Numbers as a reader reads them. The only place where anything is rounded."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, lcm

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
ALL = 100
KILO = 1000


def whole(value: float) -> int:
    """The nearest whole number, halves upwards."""
    return floor(value + 0.5)


def percent(share: float, points: int | None = None) -> str:
    """A share of 0 to 1 as "61 %"; something never reads as 0, nor less than all as 100.

    `points` says how it is rounded where several have to add up.
    """
    points = whole(100 * share) if points is None else points
    if points == 0 and share > 0:
        return f"under 1{NBSP}%"
    if points == ALL and share < 1:
        return f"over 99{NBSP}%"
    return f"{points}{NBSP}%"


def percent_range(low: float, high: float) -> str:
    """Two shares as "57 to 65 %"."""
    return f"{whole(100 * low)} to {whole(100 * high)}{NBSP}%"


def decimal(value: float, places: int) -> str:
    """A number with a real minus sign; never a negative nought."""
    text = f"{value:.{places}f}"
    digits = text.lstrip("-")
    return f"{MINUS}{digits}" if text.startswith("-") and float(digits) else digits


def decimal_range(low: float, high: float, places: int) -> str:
    """Two numbers as "−0.17 to 0.05"."""
    return f"{decimal(low, places)} to {decimal(high, places)}"


def count(number: int, one: str, many: str | None = None) -> str:
    """How many of something: "1 passage", "1,204 words"."""
    return f"{number:,}{NBSP}{one if number == 1 else many or one + 's'}"


def size(amount: int) -> str:
    """Bytes as "512 B", "19 kB", "2.6 MB"."""
    if amount < KILO:
        return f"{amount}{NBSP}B"
    if amount < 1000 * KILO:
        return f"{whole(amount / KILO)}{NBSP}kB"
    return f"{decimal(amount / KILO / 1000, 1)}{NBSP}MB"


def apportion(parts: Sequence[float], points: int) -> tuple[int, ...]:
    """Whole points for each part that add up to `points`: the largest remainders round up."""
    exact = _whole(parts)
    total = sum(exact)
    if not total:
        return tuple(0 for _ in parts)
    floors = [part * points // total for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(exact[i] * points % total), i))
    for i in by_remainder[: points - sum(floors)]:
        floors[i] += 1
    return tuple(floors)


def _whole(parts: Sequence[float]) -> list[int]:
    """Whole numbers in the same proportions, exactly."""
    ratios = [part.as_integer_ratio() for part in parts]
    least = lcm(*(below for _, below in ratios))
    return [above * (least // below) for above, below in ratios]
