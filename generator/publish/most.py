"""Of many places the few with the most: what is pooled over hundreds of articles names some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.publish.numbers import count

T = TypeVar("T")
FEW = 4
"""Places that pages above the stories name."""
ALL = 1_000_000
"""As many as there are: a story's page names all."""


def most(found: Sequence[T], of: Callable[[T], int], few: int) -> tuple[T, ...]:
    """All of as many as `few`, in their order; of more those with the most, in that order."""
    if len(found) <= few:
        return tuple(found)
    return tuple(sorted(found, key=of, reverse=True)[:few])


def others(shown: int, total: int, one: str) -> str:
    """How many are not named: "and in 108 more articles"; empty where all are."""
    left = total - shown
    return f"and in {count(left, f'more {one}')}" if left else ""
