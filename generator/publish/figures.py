"""Measurements as a reader meets them: a value, how far it may be off, how much it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Dispute, Measurement
from generator.publish import keys, numbers
from generator.publish.numbers import count
from generator.publish.same import Same
from generator.publish.voices import Voice, side_voice

Name = tuple[str, str | None]
"""A metric and a side, as measurements have them."""
KEPT = 256
"""Lists of measurements that are remembered by their names: pages look them up again and again."""
NOT_MEASURED = "Not measured"
COUNTED = {  # what n counts, else passages
    "tone_of_voice": "sentence",
    "readability": "sentence",
    "cue_class": "introducing word",
    "tone_toward": "mention",
    "agency": "act",
    "labels": "mention",
    "claims": "mention",
    "loaded_words": "word",
    "hedges": "word",
}
PLACES = {  # decimals by unit; others have two
    "school years": 1,
    "words": 1,
    "points": 0,
    "per 1,000 words": 1,
    "sources": 1,
    "acts": 0,
    "times": 0,
}
SAID = "of the words either side is quoted or reported as saying"
SAID_MANY = "of the words the sides are quoted or reported as saying"
HALF = 50
COUNTS = {"attributions": "passages", "speakers": "speakers"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in words, a link to what it counts, or the reason why there is none."""

    value: str
    band: str  # "57 to 65 %", empty where a count is exact
    basis: str  # "14 passages"
    n: int
    label: str  # all of it as a sentence
    href: str
    withheld: str  # the reason, else empty
    row: str = ""  # of the data, empty where nothing was measured


@dataclass(frozen=True, slots=True)
class Noted:
    """Words with numbers in them, and the rows of the data that these are from, in their order."""

    text: str = ""
    rows: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Share:
    """A side's share of the sides' words."""

    voice: Voice
    figure: Figure
    points: str  # of 100, without a sign


def find(
    measurements: Sequence[Measurement],
    metric: str,
    *,
    side: str | None = None,
    by: str | None = None,
    of: str | None = None,
) -> Measurement | None:
    """The one measurement of that name; `by` and `of` matter only where given."""
    for m in _named(Same(measurements)).get((metric, side), ()):
        if (by is None or m.by == by) and (of is None or m.of == of):
            return m
    return None


@lru_cache(maxsize=KEPT)
def _named(of: Same[Sequence[Measurement]]) -> Mapping[Name, Sequence[Measurement]]:
    """Measurements by metric and side."""
    found: dict[Name, list[Measurement]] = {}
    for measurement in of.one:
        found.setdefault((measurement.metric, measurement.side), []).append(measurement)
    return found


def figure(
    measurement: Measurement | None, before: str, after: str, href: str, *, whole: int | None = None
) -> Figure:
    """The measurement as shown; with the words before and after the value it is a sentence.

    `whole` are its points of 100 where several have to add up.
    """
    if measurement is None or measurement.value is None:
        reason = (measurement.withheld if measurement else None) or NOT_MEASURED
        told = f"{before}{reason[:1].lower()}{reason[1:]}"
        return Figure("", "", "", 0, told, href, reason, keys.row(measurement))
    shown, band = value(measurement, whole), interval(measurement)
    basis = count(measurement.n, COUNTED.get(measurement.metric, "passage"))
    inside = ", ".join(part for part in (band, basis) if part)
    told, row = f"{before}{shown}{after} ({inside})", keys.row(measurement)
    return Figure(shown, band, basis, measurement.n, told, href, "", row)


def value(measurement: Measurement, whole: int | None = None) -> str:
    """The value with its unit, without its interval."""
    number = measurement.value or 0.0
    if measurement.unit == "share":
        return numbers.percent(number, whole)
    text = numbers.decimal(number, PLACES.get(measurement.unit, 2))
    return f"{text}{numbers.NBSP}{measurement.unit}" if measurement.unit in PLACES else text


def interval(measurement: Measurement) -> str:
    """The interval in words, empty where there is none."""
    if measurement.low is None or measurement.high is None:
        return ""
    if measurement.unit == "share":
        return numbers.percent_range(measurement.low, measurement.high)
    places = PLACES.get(measurement.unit, 2)
    return numbers.decimal_range(measurement.low, measurement.high, places)


def shares(measurements: Sequence[Measurement], dispute: Dispute, href: str) -> tuple[Share, ...]:
    """Each side's share of the sides' words, in points that add up; `href` is the article's."""
    said = SAID if len(dispute.sides) == 2 else SAID_MANY  # noqa: PLR2004
    found = [
        find(measurements, "voice_share", side=side.id, by="words", of="sides")
        for side in dispute.sides
    ]
    points = numbers.apportion([m.value if m and m.value else 0.0 for m in found], 100)
    return tuple(
        Share(
            side_voice(dispute, side.id),
            figure(m, f"{side.name}: ", f" {said}", f"{href}#passages-{side.id}", whole=whole),
            str(whole),
        )
        for side, m, whole in zip(dispute.sides, found, points, strict=True)
    )


def more(measurement: Measurement | None) -> int:
    """Of a share of two: 1 if it is more than half, -1 if less, 0 if nobody can tell. It holds on
    the numbers as they are printed, and of the other's share just so.
    """
    if measurement is None or measurement.low is None or measurement.high is None:
        return 0
    return int(_over_half(measurement.low)) - int(_under_half(measurement.high))


def _over_half(share: float) -> bool:
    return numbers.whole(100 * share) > HALF > numbers.whole(100 * (1 - share))


def _under_half(share: float) -> bool:
    return _over_half(1 - share)


def disagreement(measurements: Sequence[Measurement], dispute: Dispute) -> Noted:
    """A sentence where passages or speakers put another side first than words do, else empty."""
    by_words = _leader(measurements, dispute, "words")
    other = [
        (
            leader[1],
            f"by {COUNTS[by]} the largest share is that of {leader[0]} ({value(leader[1])})",
        )
        for by in COUNTS
        if (leader := _leader(measurements, dispute, by)) and by_words and leader[0] != by_words[0]
    ]
    told = "; ".join(said for _, said in other)
    return Noted(f"Counted otherwise: {told}." if told else "", keys.row(*(m for m, _ in other)))


def _leader(
    measurements: Sequence[Measurement], dispute: Dispute, by: str
) -> tuple[str, Measurement] | None:
    """The side with the largest share, unless two have the same."""
    found = [
        (m.value, side.name, m)
        for side in dispute.sides
        if (m := find(measurements, "voice_share", side=side.id, by=by, of="sides"))
        and m.value is not None
    ]
    found.sort(key=lambda one: one[:2], reverse=True)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][1], found[0][2]
