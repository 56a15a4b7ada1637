"""What a headline states, each statement beside the passage of the body that comes nearest.

In: the Headline of an Analysis. Out: pairs in words; only what the headline itself has is shown of
a text that may not be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Headline, HeadlinePair, Loss, Span, Spans
from generator.publish import keys, labels
from generator.publish.figures import Noted, find
from generator.publish.marked import cut
from generator.publish.numbers import decimal, percent
from generator.publish.page import Link
from generator.publish.passages import holding
from generator.publish.shown import printed, shows
from generator.publish.spots import (
    MEANT,
    NOT_LOOKED,
    Bit,
    Ground,
    Spot,
    href,
    note,
    passage_at,
)
from generator.publish.voices import Voice, side_voices

WHOSE: Mapping[Loss, str] = {
    "reported": "That passage is put to",
    "attributed": "The headline puts it to",
}
UNCLEAR = "What comes nearest in the article has {} of its words: not enough to say."
REPORTED, OWN = "what somebody is reported as saying", "the author’s own voice"
NEAREST: Mapping[Loss, tuple[str, ...]] = {
    "attributed": (REPORTED, OWN),
    "reported": (REPORTED, OWN),
    "stated": (OWN,),
    "unclear": (REPORTED, OWN),
}
"""Which passages stand beside a statement, the first that is there."""
ALL_OF = frozenset({"unclear", "reported"})
"""Statements beside which all of them stand."""
CAUTION = (
    "That somebody’s words come nearest is a place to look, no finding: most articles say the same "
    "in their own voice elsewhere, in other words."
)
NOTHING = "The headline states nothing that could be looked for in the article."
TONE = (
    "A list of rated words (VADER) finds the headline {by} points {than} than the author’s own "
    "sentences, on a scale from −1 to 1. A headline has few words: by itself this says nothing."
)
LIKE = "A list of rated words (VADER) finds the headline as bright as the author’s own sentences."


@dataclass(frozen=True, slots=True)
class Beside:
    """A passage of the body that comes near a statement."""

    where: str
    who: str
    spot: Spot
    near: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: the whole headline with its words marked, and what the article has of it."""

    row: str  # of the data
    title: tuple[Bit, ...]  # empty where it is all of the headline, and nothing is clearly near
    loss: str
    explained: str
    voice: Voice | None  # whose claim it is
    speaker: str
    beside: tuple[Beside, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Headlines:
    """What stands under “The headline”."""

    statements: tuple[Statement, ...]
    none: str
    caution: str
    tone: Noted
    error: Link


def headlines(ground: Ground) -> Headlines:
    """The statements of the article's headline."""
    headline = ground.analysis.headline
    pairs = headline.pairs if headline else ()
    return Headlines(
        statements=tuple(
            _statement(ground, headline, n, p) for n, p in enumerate(pairs, 1) if headline
        ),
        none="" if pairs else NOTHING if ground.knows("headline") else NOT_LOOKED,
        caution=CAUTION if any(pair.loss == "reported" for pair in pairs) else "",
        tone=tone(ground),
        error=note(ground, "headline"),
    )


def tone(ground: Ground) -> Noted:
    """How much gloomier or brighter the headline sounds; empty where that is withheld."""
    found = find(ground.analysis.measurements, "headline", by="vader")
    if found is None or found.value is None:
        return Noted()
    by = decimal(abs(found.value), 2)
    if not float(by):
        return Noted(LIKE)
    told = TONE.format(by=by, than="gloomier" if found.value < 0 else "brighter")
    return Noted(told, keys.row(found))


def _statement(ground: Ground, headline: Headline, number: int, pair: HeadlinePair) -> Statement:
    voices = {voice.id: voice for voice in side_voices(ground.dispute)}
    loss, unclear = labels.LOSSES[pair.loss], pair.loss == "unclear"
    voice, speaker = voices.get(pair.side or ""), _speaker(ground, headline, pair)
    whose = WHOSE.get(pair.loss, "") if voice or speaker else ""
    title = tuple(_title(headline.title, pair.title))
    return Statement(
        row=keys.named("headline", keys.numbered(number)),
        title=() if unclear and len(title) == 1 else title,
        loss=f"{loss[:1].upper()}{loss[1:]}.",
        explained=UNCLEAR.format(percent(pair.near)) if unclear else whose,
        voice=voice if whose else None,
        speaker=speaker if whose else "",
        beside=() if ground.gone else tuple(_beside(ground, pair)),
        folded=unclear,
    )


def _alone(pair: HeadlinePair) -> bool:
    """Whether the first passage beside a statement is surely the one whose nearness is known."""
    one = bool(pair.attributed) != bool(pair.stated)
    return pair.loss == "reported" or (one and pair.loss in {"attributed", "stated"})


def _title(title: str, marked: Spans) -> Iterator[Bit]:
    for part in cut(Span(0, len(title)), marked):
        inside = any(s.holds(part) for s in marked)
        yield Bit(part.of(title), MEANT, "the statement") if inside else Bit(part.of(title))


def _speaker(ground: Ground, headline: Headline, pair: HeadlinePair) -> str:
    """Who says it, where the headline or what is shown of the article tells the name."""
    name, seen, title = pair.speaker or "", ground.seen, headline.title
    at = title.lower().find(name.lower())
    if at >= 0:
        return title[at : at + len(name)]
    told = seen.whole or shows(seen, name) or name in {p.speaker for p in ground.found}
    return name if told and not ground.gone else ""


def _beside(ground: Ground, pair: HeadlinePair) -> Iterator[Beside]:
    """The passages that stand beside a statement."""
    found = {REPORTED: pair.attributed, OWN: pair.stated}
    there = [(where, found[where]) for where in NEAREST.get(pair.loss, ()) if found[where]]
    near = f"; it has {percent(pair.near)} of these words" if _alone(pair) else ""
    for n, (where, spans) in enumerate(there if pair.loss in ALL_OF else there[:1]):
        inside = passage_at(ground, spans[0]) if where == REPORTED else None
        who = inside.speaker if inside else ""
        yield Beside(where, who, _spot(ground, spans), "" if n else near)


def _spot(ground: Ground, spans: Sequence[Span]) -> Spot:
    """A passage in whole, linked to its mark."""
    inside = passage_at(ground, spans[0])
    number = holding(ground.analysis.paragraphs, spans[0].start) + 1
    beside = "" if ground.seen.whole or inside else " of the original"
    text = printed(ground.seen, spans)
    link = f"#{inside.id}" if inside else href(ground, spans[0]) if text else ""
    return Spot((Bit(text),) if text else (), f"paragraph {number}", link, beside, "")
