"""Classes by voice: how many passages each voice has of each, and which.

In: Measurements of a metric and the passages that they count. Out: a Breakdown, one line a class
that anybody has, with the places behind each number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import OTHER, Attribution, Measurement
from generator.publish import keys, labels
from generator.publish.figures import Noted, interval
from generator.publish.numbers import percent
from generator.publish.page import Link
from generator.publish.passages import Passage, ordered
from generator.publish.spots import NOT_LOOKED, Apart, Bit, Ground, Note, Spot, note
from generator.publish.voices import Voice, side_voices, voice_of

Words = Callable[[Passage], str]
"""What a passage is called in a list: its speaker, its introducing words."""
Known = Mapping[tuple[str, str], Measurement]
"""Measurements by class and voice."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of a class one voice has, and what part of the voice's that is."""

    voice: Voice
    row: str  # of the data
    n: int
    share: str  # with its interval; empty where it is withheld
    tag: Noted


@dataclass(frozen=True, slots=True)
class Places:
    """The places behind a number."""

    voice: Voice
    spots: Apart


@dataclass(frozen=True, slots=True)
class Row:
    """A class, with each voice's number of it."""

    name: str
    note: str
    links: tuple[Link, ...]
    cells: tuple[Cell, ...]
    places: tuple[Places, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Classes by voice; `none` says what was looked for in vain."""

    title: str
    lead: str
    voices: tuple[Voice, ...]
    columns: int
    most: int  # the largest number, by which the marks are scaled
    rows: tuple[Row, ...]
    none: str
    withheld: Noted  # why there are no shares
    error: Note
    inline: bool  # whether a place is told in a word or two


@dataclass(frozen=True, slots=True)
class Counted:
    """What a breakdown of passages is made by."""

    metric: str
    of: str  # as its measurements have it
    title: str
    lead: str
    words: Words
    cues: bool  # whether the evidence is the introducing words, not what is said
    others: bool  # whether speakers of no side are told of too


def of_passages(ground: Ground, what: Counted) -> Breakdown:
    """The classes of a metric that divides passages."""
    voices = side_voices(ground.dispute)
    voices += (voice_of(ground.dispute, OTHER),) if what.others else ()
    known = known_of(ground, what)
    classes = {
        c: name for c, name in labels.WAYS[what.metric].items() if (c, voices[0].id) in known
    }
    held = [c for c in classes if any(known[c, v.id].n for v in voices)]
    empty = [name for c, name in classes.items() if c not in held]
    return Breakdown(
        title=what.title,
        lead=what.lead,
        voices=voices,
        columns=len(voices),
        most=max((m.n for m in known.values()), default=0),
        rows=tuple(
            _row(ground, what, classes[c], [(v, known[c, v.id]) for v in voices]) for c in held
        ),
        none=none(held, empty) if known else NOT_LOOKED,
        withheld=withheld([(v, known[c, v.id]) for v in voices for c in held]),
        error=note(ground, what.metric),
        inline=True,
    )


def known_of(ground: Ground, what: Counted) -> Known:
    """The measurements by class and voice; those of no side stand for all others."""
    return {
        (m.by or "", m.side or OTHER): m
        for m in ground.analysis.measurements
        if m.metric == what.metric and m.of == (what.of if m.side else f"other_{what.of}")
    }


def none(held: Sequence[str], empty: Sequence[str]) -> str:
    """What was looked for and not found."""
    if not held:
        return "Nothing of the kind was found."
    return f"Looked for and not found: {', '.join(empty)}." if empty else ""


def withheld(found: Sequence[tuple[Voice, Measurement]]) -> Noted:
    """Why voices have numbers and no shares, each once."""
    reasons = {(voice.name, m.withheld): m for voice, m in found if m.withheld and m.n}
    told = " ".join(f"{name}: {why[:1].lower()}{why[1:]}." for name, why in reasons)
    return Noted(told, keys.row(*reasons.values()))


def share(measurement: Measurement) -> str:
    """A share with its interval; empty where it is withheld."""
    if measurement.value is None:
        return ""
    band = interval(measurement)
    return f"{percent(measurement.value)}{f' ({band})' if band else ''}"


def _row(
    ground: Ground, what: Counted, name: str, found: Sequence[tuple[Voice, Measurement]]
) -> Row:
    places = [Places(v, Apart(_spots(ground, what, v, m), ())) for v, m in found if m.n]
    cells = tuple(Cell(v, keys.row(m), m.n, share(m) if m.n else "", Noted()) for v, m in found)
    return Row(name, "", (), cells, () if ground.gone else tuple(places))


def _spots(ground: Ground, what: Counted, voice: Voice, found: Measurement) -> tuple[Spot, ...]:
    """The passages that a number counts: the voice's whose words are its evidence."""
    evidence = set(found.evidence)
    both = zip(ground.found, ordered(ground.analysis), strict=True)
    return tuple(
        Spot((Bit(what.words(p)),), str(p.number), f"#{p.id}", " passage", "")
        for p, a in both
        if belongs(a, voice) and evidence.intersection(a.cue if what.cues else a.content)
    )


def belongs(attribution: Attribution, voice: Voice) -> bool:
    """Whether a passage is counted for a voice: a side's, or that of all who speak for none."""
    sides = attribution.sides if attribution.voice in {"side", "both"} else ()
    return voice.id in sides if voice.id != OTHER else not sides
