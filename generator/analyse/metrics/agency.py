"""Who is told to have harmed whom, and whether the one who did it is named.

What it is. Each act of harm that the author tells of: killing, wounding, striking, seizing,
destroying. By whom, to whom, and where the article says who did it. 'Norlandic troops killed
three', 'three were killed in a Norlandic air strike' and 'three were killed' may tell of one event.

How it is computed. Verbs and nouns of harm from a list written for this project, outside of what
the article attributes, in a literal use (not 'attacked the plan') and told to have happened; a
charge ('accused of killing') is kept apart as alleged. The agent is named in the clause (also by a
weapon that is told to be somebody's), in the sentence, elsewhere (at another mention of the same
act), or nowhere. Counts by side of those who act and of those who suffer; plain counts, so no
interval, and no index is made of them.

How to read it. Read the acts one by one. For each side: how often it acts, on whom, and how often
it suffers what nobody is named for. One act told twice counts twice.

Known weakness. An agent may be unnamed because nobody knows it. Storms, diseases and accidents are
left out, and so is harm without force (a strike, a dismissal). Headlines without their small words
are misread most. An agent 'elsewhere' is only found where the same name or number of victims comes
again.

Source. Moreno-Medina et al. on 'officer-involved' shootings: not the passive but the missing agent
matters. Pullum and Zwicky on what is wrongly called passive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from generator.analyse.reading import Reading, sides
from generator.model import BOTH, NONE, OTHER, UNKNOWN, Act, Measurement, Named, Span, Spans

NO_WORDS = "The text has no words"


def measure(reading: Reading) -> Iterator[Measurement]:
    """Acts by where the agent is named; of each side those it did, by whom, and those it
    suffered.
    """
    yield row(reading, None, "all", "acts", reading.acts)
    for named in get_args(Named):
        found = [act for act in reading.acts if act.named == named]
        yield row(reading, None, named, "acts", found)
    for side in sides(reading):
        yield from of_side(reading, side.id)


def of_side(reading: Reading, side: str) -> Iterator[Measurement]:
    """What a side did, by who suffered it, and what it suffered, by where the agent is named."""
    did = [act for act in reading.acts if act.agent_side == side]
    suffered = [act for act in reading.acts if act.patient_side == side]
    yield row(reading, side, "agent", "acts", did)
    for whom in (*(other.id for other in sides(reading)), OTHER, BOTH, UNKNOWN, NONE):
        found = [act for act in did if (act.patient_side or NONE) == whom]
        yield row(reading, side, "agent", whom, found)
    yield row(reading, side, "patient", "acts", suffered)
    for named in get_args(Named):
        found = [act for act in suffered if act.named == named]
        yield row(reading, side, "patient", named, found)


def row(reading: Reading, side: str | None, by: str, of: str, found: Sequence[Act]) -> Measurement:
    """A count with its passages."""
    withheld = None if reading.doc.words else NO_WORDS
    return Measurement(
        metric="agency",
        side=side,
        by=by,
        of=of,
        value=None if withheld else float(len(found)),
        n=len(found),
        unit="acts",
        withheld=withheld,
        evidence=tuple(sorted({passage(reading, act) for act in found})),
    )


def passage(reading: Reading, act: Act) -> Span:
    """An act's words with its agent and patient, as far as they stand in its sentence."""
    at = act.words[0]
    spans = (sentence.span for sentence in reading.doc.sentences)
    sentence = next((s for s in spans if s.start <= at.start < s.end), at)
    near: Spans = tuple(s for s in (*act.agent, *act.words, *act.patient) if sentence.holds(s))
    return Span(min(s.start for s in near), max(s.end for s in near))
