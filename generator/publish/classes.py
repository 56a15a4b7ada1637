"""How many passages each voice has of each class, and which.

In: Measurements of a metric and the passages that they count. Out: Classes, a line for each class
that anybody has, with the passages behind each number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OTHER, Attribution, Measurement, Span
from generator.publish import keys, labels
from generator.publish.figures import Noted, interval
from generator.publish.numbers import percent
from generator.publish.page import Link
from generator.publish.passages import Passage
from generator.publish.spots import NOT_LOOKED, Ground, note
from generator.publish.tabled import letters, table
from generator.publish.voices import Voice, side_voices, voice_of

Known = Mapping[tuple[str, str], Measurement]
"""Measurements by class and voice."""
Held = Mapping[Span, Sequence[tuple[Passage, Attribution]]]
"""Passages by the spans that are a metric's evidence."""

MANY = 4
"""Classes that nothing was found of, above which they are not named: the Method has their list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of a class one voice has, which, and what part of the voice's that is."""

    n: int
    share: str  # with its interval; empty where it is withheld
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A class, with each voice's number of it."""

    name: str
    by: str  # the class as the data name it
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Classes:
    """Classes by voice; `none` says what was looked for in vain."""

    title: str
    lead: str
    voices: tuple[Voice, ...]
    lines: tuple[Line, ...]
    table: Markup
    letters: Mapping[int, str] | None  # by which the script lists its passages
    none: str
    withheld: Noted  # why there are no shares
    error: Link


@dataclass(frozen=True, slots=True)
class Counted:
    """What passages are divided by."""

    metric: str
    of: str  # as its measurements have it
    title: str
    lead: str
    cues: bool  # whether the evidence is the introducing words, not what is said
    others: bool  # whether speakers of no side are told of too


def of_passages(ground: Ground, what: Counted) -> Classes:
    """The classes of a metric that divides passages."""
    voices = side_voices(ground.dispute)
    voices += (voice_of(ground.dispute, OTHER),) if what.others else ()
    known, places = known_of(ground, what), _places(ground, what)
    classes = {
        c: name for c, name in labels.WAYS[what.metric].items() if (c, voices[0].id) in known
    }
    held = [c for c in classes if any(known[c, v.id].n for v in voices)]
    empty = [name for c, name in classes.items() if c not in held]
    lines = tuple(
        Line(classes[c], c, tuple(_cell(places, v, known[c, v.id]) for v in voices)) for c in held
    )
    told = [(line.name, line.by, line.cells) for line in lines]
    listed, row = letters(voices, told), keys.named("figures", keys.classes(what.metric, what.of))
    return Classes(
        title=what.title,
        lead=what.lead,
        voices=voices,
        lines=lines,
        table=table(voices, row, told, linked=listed is None),
        letters=listed,
        none=none(held, empty) if known else NOT_LOOKED,
        withheld=withheld([(v, known[c, v.id]) for v in voices for c in held]),
        error=note(ground, what.metric),
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
    if len(empty) > MANY:
        return "No other class was found."
    return f"Not found: {', '.join(empty)}." if empty else ""


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


def _places(ground: Ground, what: Counted) -> Held:
    """The passages by what is evidence of their class; none of a withdrawn article."""
    found: dict[Span, list[tuple[Passage, Attribution]]] = {}
    both = () if ground.gone else zip(ground.found, ground.own, strict=True)
    for passage, attribution in both:
        for span in attribution.cue if what.cues else attribution.content:
            found.setdefault(span, []).append((passage, attribution))
    return found


def _cell(places: Held, voice: Voice, found: Measurement) -> Cell:
    """A number with the passages that it counts: the voice's whose words are its evidence."""
    own = {
        p.number: p
        for span in (found.evidence if found.n else ())
        for p, a in places.get(span, ())
        if belongs(a, voice)
    }
    return Cell(found.n, share(found) if found.n else "", tuple(own[n] for n in sorted(own)))


def belongs(attribution: Attribution, voice: Voice) -> bool:
    """Whether a passage is counted for a voice: a side's, or that of all who speak for none."""
    sides = attribution.sides if attribution.voice in {"side", "both"} else ()
    return voice.id in sides if voice.id != OTHER else not sides
