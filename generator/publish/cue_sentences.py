"""What the table of introducing words comes to, in a sentence a class: for the class that keeps a
distance always, for others where the sides' ranges do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from generator.model import Measurement
from generator.publish import keys, labels
from generator.publish.figures import Noted, value
from generator.publish.numbers import whole
from generator.publish.voices import Voice

ALWAYS = "distancing"
OVERLAP = "the ranges overlap, so no difference is claimed"

Shown = tuple[Voice, Measurement]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A class of words, each side's share of it with its range, and what follows."""

    name: str
    shares: tuple[tuple[Voice, Noted], ...]
    follows: str


def conclusions(found: Mapping[str, Sequence[Shown]]) -> Iterator[Conclusion]:
    """What follows for each class; nothing where fewer than two sides have a range."""
    for name, sides in found.items():
        ranged = [(v, m) for v, m in sides if m.value is not None and m.low is not None]
        higher = list(_higher(ranged))
        if len(ranged) > 1 and (higher or name == ALWAYS):
            told = labels.cue(name)
            yield Conclusion(
                told[:1].upper() + told[1:],
                tuple((voice, Noted(_share(m), keys.row(m))) for voice, m in ranged),
                _follows(higher),
            )


def _higher(sides: Sequence[Shown]) -> Iterator[tuple[Voice, Voice]]:
    """Of which two sides the first is higher, with ranges that do not touch as printed."""
    for (one, higher), (other, lower) in permutations(sides, 2):
        if _points(higher.low) > _points(lower.high):
            yield one, other


def _points(share: float | None) -> int:
    return whole(100 * (share or 0.0))


def _share(found: Measurement) -> str:
    """A share with its range: "2 % (1 to 6)"."""
    return f"{value(found)} ({_points(found.low)} to {_points(found.high)})"


def _follows(higher: Sequence[tuple[Voice, Voice]]) -> str:
    if not higher:
        return OVERLAP
    each = " and ".join(f"higher for {one.name} than for {other.name}" for one, other in higher)
    return f"{each}, and the ranges do not overlap"
