"""What an article gives to figures over several articles: all that is pooled, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.analysis import Act, Bearing
from generator.model.text import Kind, Named, Span, Spans


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences in one voice, column by column: tone and readability are pooled of them."""

    spans: Spans
    turns: tuple[int | None, ...]  # to speak; of the author's the paragraph
    words: tuple[int, ...]
    syllables: tuple[int, ...]
    tones: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A passage that is attributed to somebody."""

    kind: Kind
    voices: tuple[str, ...]  # the sides in whose voice it stands; none of others
    words: int
    confidence: float
    turn: int
    cue: str | None  # class of the word that introduces it; None where none does
    at: Span | None  # where its words begin


@dataclass(frozen=True, slots=True)
class Shares:
    """What an article's speech weighs by one count, a joint source's divided equally."""

    mine: Mapping[str, float]  # by side
    sides: float  # of all of them
    attributed: float  # of anybody


@dataclass(frozen=True, slots=True)
class Harm:
    """An act of harm that the author tells of."""

    patient: str | None
    named: Named
    at: Span


@dataclass(frozen=True, slots=True)
class Given:
    """All that one article gives."""

    sentences: Mapping[str, Sentences]  # by voice
    reported: tuple[Reported, ...]
    shares: Mapping[str, Shares]  # by words and by attributions
    turns: int  # at speaking, of any side
    cues: tuple[str, ...]  # the classes of introducing words that were counted
    bearings: tuple[Bearing, ...]
    harms: tuple[Harm, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """What pages above its story print of an article's passages: as its own page does.

    Passages are known by where their words begin, and have the number that they have there; acts
    stand in the order of the page.
    """

    cues: Mapping[Span, tuple[int, str]]  # what introduces a passage; empty where it is not shown
    acts: tuple[tuple[Act, str], ...]  # with the words that may be shown
