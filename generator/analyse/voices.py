"""The speech of each side and of all others, with what is known of each source.

In: a Reading. Out: Heard, one for each side and one for the speakers of no side; and how its
passages and words are divided among classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.analyse.reading import Reading, by_side, sides, speech, spoken_by, words_in
from generator.analyse.shares import Ballot, Vote, shares
from generator.model import Attribution, Dispute, Doc, Measurement
from generator.statistics import MINIMUM, too_little

What = Callable[[Attribution, Doc, Dispute | None], str]
"""The level or the kind of an attribution's source."""
OTHERS = "other_"
"""What a measurement of the speakers of no side is named by, before what is counted."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Passages of speech with what each source is; `side` is None of the speakers of no side."""

    side: str | None
    passages: tuple[Attribution, ...]
    classes: tuple[str, ...]

    def of(self, counted: str) -> str:
        """What a measurement is `of`: passages of a side, or of the others."""
        return counted if self.side else OTHERS + counted


def voices(reading: Reading, what: What) -> Iterator[Heard]:
    """The speech of each side, then that of all others, with what each source is."""
    heard = speech(reading)
    known = {a: what(a, reading.doc, reading.dispute) for a in heard}
    others = tuple(a for a in heard if not spoken_by(a))
    groups = [(side.id, by_side(heard, side.id)) for side in sides(reading)]
    for side, passages in (*groups, (None, others)):
        yield Heard(side, passages, tuple(known[a] for a in passages))


def too_few(heard: Heard) -> str | None:
    """Why a voice has too little speech for a figure; None if it has enough."""
    turns = len({passage.turn for passage in heard.passages})
    return too_little((turns, MINIMUM.turns, "turns to speak"))


def told(
    reading: Reading, heard: Heard, metric: str, known: tuple[str, ...]
) -> Iterator[Measurement]:
    """How a voice's passages, and their words, are divided among the known classes."""
    for counted in ("attributions", "words"):
        ballot = Ballot(metric, heard.side, heard.of(counted), known, "wilson", too_few(heard))
        votes = [
            Vote(kind, passage.turn, _weight(reading, passage, counted), passage.content)
            for passage, kind in zip(heard.passages, heard.classes, strict=True)
        ]
        yield from shares(ballot, votes)


def _weight(reading: Reading, passage: Attribution, counted: str) -> float:
    """One passage, or its words, divided equally among the sides that speak in it."""
    whole = words_in(reading.doc, passage.content) if counted == "words" else 1
    return whole / max(1, len(spoken_by(passage)))
