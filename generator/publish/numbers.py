"""Numbers as a reader reads them. The only place where anything is rounded."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def whole(value: float) -> int:
    """The nearest whole number, halves upwards."""
    return floor(value + 0.5)


def percent(share: float) -> str:
    """A share of 0 to 1 as "61 %"; what is not nothing never reads as 0, nor what is not all as 100."""
    points = whole(100 * share)
    if points == 0 and share > 0:
        return f"under 1{NBSP}%"
    if points == 100 and share < 1:  # noqa: PLR2004
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
    """How many of something: "1 passage", "14 passages", "1,204 words"."""
    return f"{number:,}{NBSP}{one if number == 1 else many or one + 's'}"


def apportion(parts: Sequence[int], points: int) -> tuple[int, ...]:
    """Whole points for each part, adding up to `points` exactly: the largest remainders round up."""
    total = sum(parts)
    if total == 0:
        return tuple(0 for _ in parts)
    floors = [part * points // total for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] * points % total), i))
    for i in by_remainder[: points - sum(floors)]:
        floors[i] += 1
    return tuple(floors)
