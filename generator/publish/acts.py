"""The acts of harm that an article's author tells of: who did what to whom, and where that is said.

In: the Acts of an Analysis. Out: a table with their own words, and the counts with the acts behind
each. No index is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.model import OTHER, UNKNOWN, Act, Named, Spans
from generator.publish import labels
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.shown import printed
from generator.publish.spots import (
    BESIDE,
    MEANT,
    NOT_LOOKED,
    Ground,
    Mark,
    Spot,
    note,
    spot,
)
from generator.publish.voices import Voice, side_voices, voice_of

NOBODY = Voice("nobody", "", "not named")
UNTOLD = Voice("untold", "", "not told")
UNCLEAR = Voice(UNKNOWN, "", "not clear whose")
NO_SIDE = Voice(OTHER, "o", "no side")
NONE = "No act of harm was found in the author’s own voice."
ALLEGED = "alleged: told as a charge"
SHOWN = 12
"""Rows that stand open; the rest folds."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Who did it, or who suffered it: of which side, and in the article's words."""

    voice: Voice
    words: str


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act in its sentence."""

    id: str
    number: int
    kind: str
    spot: Spot
    agent: Whose
    patient: Whose
    named: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A count with the acts that it counts."""

    what: str
    count: int
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one side: what it did, what it suffered, and of that by nobody named."""

    voice: Voice
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Acts:
    """All acts of an article; `rows` of a withdrawn one are none."""

    lead: str
    named: tuple[Tally, ...]
    told: tuple[Told, ...]
    rows: tuple[ActRow, ...]
    more: tuple[ActRow, ...]
    error: Link


def acts(ground: Ground) -> Acts:
    """What stands under “Acts of harm”."""
    found = sorted(ground.analysis.acts, key=lambda act: act.words)
    rows = () if ground.gone else tuple(_row(ground, n, a) for n, a in enumerate(found, 1))
    numbered = list(enumerate(found, 1))
    return Acts(
        lead=lead(found) if found or ground.knows("agency") else NOT_LOOKED,
        named=tuple(_named(ground, numbered)) if found else (),
        told=tuple(_told(ground, numbered)) if found else (),
        rows=rows[:SHOWN],
        more=rows[SHOWN:],
        error=note(ground, "agency"),
    )


def lead(found: Sequence[Act]) -> str:
    """How many acts there are."""
    if not found:
        return NONE
    verb = "is" if len(found) == 1 else "are"
    said = count(len(found), "act of harm", "acts of harm")
    return f"{said} {verb} told in the author’s own voice."


Numbered = Sequence[tuple[int, Act]]


def _named(ground: Ground, found: Numbered) -> Iterator[Tally]:
    """By where the one who did it is named."""
    for place in get_args(Named):
        own = [n for n, act in found if act.named == place]
        if own:
            yield _tally(ground, f"{labels.AGENTS[place]} in", own)


def _told(ground: Ground, found: Numbered) -> Iterator[Told]:
    """Of each side: what it did, what it suffered, and how much of that nobody is named for."""
    for voice in side_voices(ground.dispute):
        did = [n for n, act in found if act.agent_side == voice.id]
        suffered = [(n, act) for n, act in found if act.patient_side == voice.id]
        unnamed = [n for n, act in suffered if act.named == "nowhere"]
        tallies = [
            _tally(ground, "told to have done it in", did),
            _tally(ground, "to have suffered it in", [n for n, _ in suffered]),
            _tally(ground, "nobody named for it in", unnamed),
        ]
        yield Told(voice, tuple(tallies if suffered else tallies[:2]))


def _tally(ground: Ground, what: str, numbers: Sequence[int]) -> Tally:
    rows = () if ground.gone else tuple(Link(str(n), f"#act-{n}") for n in numbers)
    return Tally(what, len(numbers), rows)


def _row(ground: Ground, number: int, act: Act) -> ActRow:
    marks = [Mark(span, MEANT, "the act") for span in act.words]
    marks += [Mark(span, BESIDE, "who did it") for span in act.agent]
    marks += [Mark(span, BESIDE, "to whom") for span in act.patient]
    return ActRow(
        id=f"act-{number}",
        number=number,
        kind=labels.HARMS.get(act.kind, labels.plain(act.kind)),
        spot=spot(ground, marks, tag=ALLEGED if act.alleged else ""),
        agent=_whose(ground, act.agent_side, act.agent, NOBODY),
        patient=_whose(ground, act.patient_side, act.patient, UNTOLD),
        named=labels.AGENTS[act.named],
    )


def _whose(ground: Ground, side: str | None, spans: Spans, nobody: Voice) -> Whose:
    """Of which side somebody is; `nobody` where that is not told."""
    words = printed(ground.seen, spans) if spans else ""
    known = {UNKNOWN: UNCLEAR, OTHER: NO_SIDE, None: nobody}
    return Whose(known[side] if side in known else voice_of(ground.dispute, side or ""), words)
