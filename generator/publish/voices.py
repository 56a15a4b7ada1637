"""The voices of a bar: in which order they lie, what they are called, how they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.model import AUTHOR, BOTH, OTHER, UNKNOWN, Dispute, Segment, Side
from generator.publish import labels
from generator.publish.numbers import apportion, percent
from generator.publish.same import Same

KEPT = 256
"""Bars that are remembered: a story draws each in several places."""
SIDES = "abcdef"  # the classes of the sides, in declared order; a seventh starts again
STANCE = "stance"
MIDDLE = (
    (OTHER, "o", "others"),
    (BOTH, "ab", "sides together"),
    (UNKNOWN, "n", "sources not clear"),
    (STANCE, "st", "stance reported"),
    (AUTHOR, "u", "author’s voice"),
)
Place = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice as pages name and draw it; `css` is a class of the style sheet."""

    id: str
    css: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one party within a voice."""

    name: str
    words: int
    points: int  # of 100, adding up to the voice's


@dataclass(frozen=True, slots=True)
class Stretch:
    """A voice's place in the bar, with its parties from left to right."""

    voice: Voice
    place: Place
    words: int
    points: int  # of 100, adding up over the bar
    share: str  # the same as "19 %"
    parts: tuple[Part, ...]


_MIDDLE = tuple(Voice(*row) for row in MIDDLE)


def side_voice(dispute: Dispute, side: str) -> Voice:
    """A side as pages name it."""
    index = next(i for i, known in enumerate(dispute.sides) if known.id == side)
    return Voice(side, SIDES[index % len(SIDES)], dispute.sides[index].name)


def side_voices(dispute: Dispute) -> tuple[Voice, ...]:
    """All sides in declared order."""
    return tuple(
        Voice(side.id, SIDES[at % len(SIDES)], side.name) for at, side in enumerate(dispute.sides)
    )


def middle_voices() -> tuple[Voice, ...]:
    """Those who are no side, in the order of the bar."""
    return _MIDDLE


def voices(dispute: Dispute) -> Mapping[str, Voice]:
    """All voices of segments, clips and passages, by their ids."""
    return {voice.id: voice for voice in (*_MIDDLE, *side_voices(dispute))}


def voice_of(dispute: Dispute, voice: str) -> Voice:
    """Any voice of a segment, clip or passage."""
    return next(known for known in (*side_voices(dispute), *middle_voices()) if known.id == voice)


def bar(dispute: Dispute, segments: Sequence[Segment]) -> tuple[Stretch, ...]:
    """The bar from left to right: two sides from both ends, three or more all from the left."""
    return _bar(Same(dispute), Same(segments))


@lru_cache(maxsize=KEPT)
def _bar(of: Same[Dispute], those: Same[Sequence[Segment]]) -> tuple[Stretch, ...]:
    dispute, segments = of.one, those.one
    sides, middle = side_voices(dispute), middle_voices()
    two = len(sides) == 2  # noqa: PLR2004
    order = (sides[0], *middle, sides[1]) if two else (*sides, *middle)
    words = tuple(sum(s.words for s in segments if s.voice == v.id) for v in order)
    shares = apportion(words, 100)
    return tuple(
        Stretch(
            voice,
            "end" if two and voice == sides[1] else "start" if voice in sides else "middle",
            counted,
            points,
            percent(counted / sum(words), points),
            _parts(dispute, segments, voice, points, mirrored=two and voice == sides[1]),
        )
        for voice, counted, points in zip(order, words, shares, strict=True)
        if counted
    )


def _parts(
    dispute: Dispute, segments: Sequence[Segment], voice: Voice, points: int, *, mirrored: bool
) -> tuple[Part, ...]:
    """A voice's parties in declared order from its own end of the bar."""
    side = next((s for s in dispute.sides if s.id == voice.id), None)
    names = _parties(side)
    words: dict[str | None, int] = dict.fromkeys((*names, None), 0)
    for segment in segments:
        if segment.voice == voice.id:
            words[segment.party if segment.party in names else None] += segment.words
    found = [(names.get(party or "", labels.NO_PARTY), n) for party, n in words.items() if n]
    shares = apportion([n for _, n in found], points)
    parts = [Part(name, n, share) for (name, n), share in zip(found, shares, strict=True)]
    return tuple(reversed(parts) if mirrored else parts)


def _parties(side: Side | None) -> dict[str, str]:
    return {party.id: party.name for party in side.parties} if side else {}
