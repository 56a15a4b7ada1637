"""Which of many overlapping candidates are taken: the set that is worth most.

In: what each holds (its tokens with its cue) and what it is worth. Out: the numbers of those taken;
none touches another. From the smallest up, one takes the place of all it touches if it is worth
more than they are together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """What could be taken: its tokens, its cue, and what it is worth (above 0)."""

    tokens: frozenset[int]
    cue: int
    worth: float


def choose(choices: Sequence[Choice]) -> list[int]:
    """The numbers of the choices taken, in rising order."""
    order = sorted(
        range(len(choices)), key=lambda n: (len(choices[n].tokens), -choices[n].worth, n)
    )
    holders: defaultdict[int, set[int]] = defaultdict(set)
    taken: set[int] = set()
    for number in order:
        one = choices[number]
        touched = {n for token in one.tokens | {one.cue} for n in holders[token]}
        if one.worth > sum(choices[n].worth for n in touched):
            for loser in touched:
                drop(holders, choices[loser], loser)
            taken -= touched
            taken.add(number)
            for token in one.tokens | {one.cue}:
                holders[token].add(number)
    return sorted(taken)


def drop(holders: defaultdict[int, set[int]], choice: Choice, number: int) -> None:
    """Free the tokens of a choice."""
    for token in choice.tokens | {choice.cue}:
        holders[token].discard(number)
