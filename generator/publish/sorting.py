"""How a story's rows can be ordered and left out: what a reader may choose, and by what each row
then stands. The page reads without it; `rows.js` does the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Coverage, Dispute
from generator.publish import labels
from generator.publish.figures import find
from generator.publish.voices import side_voices

FEW = 3
"""Articles below which there is nothing to order."""
TIME, DIRECT, LENGTH = "time printed", "direct quotation", "length"


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a control, and what a reader chooses by it."""

    value: str
    name: str
    said: str = ""  # how the rows then stand


@dataclass(frozen=True, slots=True)
class Sorting:
    """The controls above the rows; no orders where there is nothing to order."""

    orders: tuple[Option, ...]
    genres: tuple[Option, ...]  # none where there is only one
    outlets: tuple[Option, ...]
    copies: bool  # whether some article carries another's text
    withheld: bool  # whether some has too little text


@dataclass(frozen=True, slots=True)
class Place:
    """By what a row is ordered and left out; `keys` are in the order of the choices."""

    keys: str
    marks: str


def sorting(coverage: Sequence[Coverage], dispute: Dispute) -> Sorting:
    """What a reader may choose for these articles."""
    if len(coverage) < FEW:
        return Sorting((), (), (), copies=False, withheld=False)
    marks = [mark for each in places(coverage, dispute).values() for mark in each.marks.split()]
    return Sorting(
        orders=tuple(_orders(dispute)),
        genres=choices((c.article.genre, labels.GENRES[c.article.genre]) for c in coverage),
        outlets=choices((c.outlet.id, c.outlet.short or c.outlet.name) for c in coverage),
        copies="copy" in marks,
        withheld="withheld" in marks,
    )


def _orders(dispute: Dispute) -> Iterable[Option]:
    names = [f"{_possessive(voice.name)} share" for voice in side_voices(dispute)]
    said = ["in the order of print", *(f"by {name}, most first" for name in names)]
    said += ["by how much stands in direct quotation, most first", "longest first"]
    each = zip((TIME, *names, DIRECT, LENGTH), said, strict=True)
    yield from (Option(str(n), name, how) for n, (name, how) in enumerate(each))


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


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
