"""How a story's rows can be ordered and left out: by what each row then stands. The page reads
without it; `rows.js` makes the controls and does the work. Also the values of other controls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Coverage, Dispute
from generator.publish.figures import find

FEW = 3
"""Articles below which there is nothing to order."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a control, and what a reader chooses by it."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """By what a row is ordered and left out; `keys` are of when it was printed, each side's share,
    direct quotation and length, in the order of the choices that `rows.js` makes.
    """

    keys: str
    marks: str


def choices(found: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    """The different values in order of their names; none where there is but one."""
    known = sorted(dict(found).items(), key=lambda pair: pair[1].casefold())
    return tuple(Option(*pair) for pair in known) if len(known) > 1 else ()


def places(coverage: Sequence[Coverage], dispute: Dispute) -> dict[str, Place]:
    """By what each article's row is ordered, by the article's id."""
    return {c.article.id: _place(n, c, dispute) for n, c in enumerate(coverage)}


def _place(number: int, coverage: Coverage, dispute: Dispute) -> Place:
    measured = coverage.analysis.measurements if coverage.analysis else ()
    shares = [
        find(measured, "voice_share", side=side.id, by="words", of="sides")
        for side in dispute.sides
    ]
    direct = find(measured, "direct_share")
    values = [m.value if m else None for m in (*shares, direct)]
    words = coverage.analysis.words if coverage.analysis else None
    keys = (-number, *values, words)
    marks = ("copy" if coverage.copy_of else "", "" if values[0] is not None else "withheld")
    return Place(
        "|".join("" if key is None else f"{round(key, 4)}" for key in keys),
        " ".join(mark for mark in marks if mark),
    )
