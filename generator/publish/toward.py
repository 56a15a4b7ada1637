"""How the author's own words bear on the sides: only ever as a difference, with all that it hangs
on.

In: the measurements of tone toward the sides. Out: sentences and the mentions behind them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.model import Measurement, Span
from generator.publish import keys
from generator.publish.figures import Noted, find
from generator.publish.numbers import decimal, decimal_range
from generator.publish.page import Link
from generator.publish.passages import holding
from generator.publish.spots import NOT_LOOKED, Ground, inside, note
from generator.publish.voices import Voice, side_voice
from generator.statistics import MINIMUM

TOGETHER = "Zero lies inside: the two cannot be told apart."
FEW = "Under {} mentions of each side are too few to call that a difference."
NOTHING_MEANT = (
    f"Differences of up to {MINIMUM.toward} also arise where nothing is said for or "
    "against either: the two cannot be told apart."
)
APART = "The range lies beyond what also arises where nothing is meant."
SWAY = "Without any one of the ten words that move it most it is {}."


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where a side is named in the author's voice."""

    voice: Voice
    row: str
    n: int
    places: tuple[Link, ...]  # paragraphs; linked where their words stand on the page


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better the words around one side are rated than those around another."""

    row: str  # of the data
    said: str
    band: Noted
    reading: str
    sway: Noted
    withheld: str
    mentions: tuple[Mentions, ...]


@dataclass(frozen=True, slots=True)
class Toward:
    """What stands under “Tone toward the sides”."""

    differences: tuple[Difference, ...]
    none: str
    error: Link


def toward(ground: Ground) -> Toward:
    """The difference between every two sides."""
    found = tuple(_differences(ground))
    return Toward(found, "" if found else NOT_LOOKED, note(ground, "tone_toward"))


def _differences(ground: Ground) -> Iterator[Difference]:
    for one, other in combinations(ground.dispute.sides, 2):
        found = (row(ground, one.id, other.id, by) for by in ("difference", "without_a_word"))
        first, sway = found
        if first is not None:
            yield _difference(ground, *higher(ground, first, sway))


def row(ground: Ground, side: str, of: str, by: str) -> Measurement | None:
    """A side's measurement against another."""
    return find(ground.analysis.measurements, "tone_toward", side=side, of=of, by=by)


def higher(
    ground: Ground, first: Measurement, sway: Measurement | None
) -> tuple[Measurement, Measurement | None]:
    """The difference as seen from the side that is rated higher, so that it is never below 0."""
    if first.value is None or first.value >= 0:
        return first, sway
    one, other = first.of or "", first.side or ""
    return row(ground, one, other, first.by or "") or first, row(
        ground, one, other, "without_a_word"
    )


def _difference(ground: Ground, found: Measurement, sway: Measurement | None) -> Difference:
    pair = [side_voice(ground.dispute, side) for side in (found.side or "", found.of or "")]
    one, other = pair
    seen_back = row(ground, other.id, one.id, "difference")
    ordered = sorted(
        (m for m in (found, seen_back) if m),
        key=lambda m: [side.id for side in ground.dispute.sides].index(m.side or ""),
    )
    return Difference(
        row=keys.row(found),
        said=_said(found, one.name, other.name),
        band=Noted(
            f"{_range(found)}; {' and '.join(str(m.n) for m in ordered)} mentions",
            keys.row(*([found] if _range(found) else []), *ordered),
        ),
        reading=_reading(found, min(m.n for m in ordered)),
        sway=_sway(sway),
        withheld=found.withheld or "",
        mentions=tuple(_mentions(ground, m) for m in ordered if m.n),
    )


def _sway(found: Measurement | None) -> Noted:
    """What is left of it without the words that move it most."""
    if found is None or not _range(found):
        return Noted()
    return Noted(SWAY.format(_range(found)), keys.row(found))


def _said(found: Measurement, one: str, other: str) -> str:
    if found.value is None:
        return f"{one} and {other}"
    by = decimal(found.value, 2)
    return f"The author’s words around {one} are rated {by} higher than those around {other}"


def _range(found: Measurement) -> str:
    bounded = found.low is not None and found.high is not None
    return decimal_range(found.low or 0.0, found.high or 0.0, 2) if bounded else ""


def _reading(found: Measurement, least: int) -> str:
    """What the interval and the number of mentions let one say."""
    if found.value is None or found.low is None or found.high is None:
        return ""
    if found.low <= 0 <= found.high:
        return TOGETHER
    needed = MINIMUM.mentions_to_compare
    if least < needed:
        return FEW.format(needed)
    return APART if found.low > MINIMUM.toward else NOTHING_MEANT


def _mentions(ground: Ground, found: Measurement) -> Mentions:
    voice = side_voice(ground.dispute, found.side or "")
    links = tuple(_paragraph(ground, span) for span in found.evidence)
    return Mentions(voice, keys.row(found), found.n, links)


def _paragraph(ground: Ground, span: Span) -> Link:
    """A mention by its paragraph alone: its words are the side's name."""
    href = inside(ground, span) if ground.seen.whole else ""
    return Link(str(holding(ground.analysis.paragraphs, span.start) + 1), href)
