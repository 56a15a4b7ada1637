"""Which of many belong together, in whatever order they come.

In: how many there are and which pairs agree. Out: groups by number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def groups(count: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The numbers below `count` in groups: those that a chain of pairs joins, in order."""
    leader = list(range(count))
    for one, other in pairs:
        first, last = sorted((top(leader, one), top(leader, other)))
        leader[last] = first
    found: dict[int, list[int]] = {}
    for number in range(count):
        found.setdefault(top(leader, number), []).append(number)
    return tuple(tuple(group) for group in found.values())


def top(leader: Sequence[int], number: int) -> int:
    """The first of the group of a number."""
    while leader[number] != number:
        number = leader[number]
    return number
