"""Who an article's sources are: how well they are named, of what kind, and in which order.

In: Measurements with their evidence. Out: two tables of Classes, and sentences on the order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Attribution, Measurement
from generator.publish import keys
from generator.publish.classes import Classes, Counted, of_passages
from generator.publish.figures import Noted, find
from generator.publish.numbers import count, decimal
from generator.publish.page import Link
from generator.publish.passages import Passage
from generator.publish.spots import Ground, note
from generator.publish.voices import Voice, side_voices

UNHEARD = "not heard"
UNANSWERED = "no other side speaks after it"
EQUAL = "{name}: {n}, as varied as {effective} heard equally often."


@dataclass(frozen=True, slots=True)
class Heard:
    """Where a side is first and last heard, and how soon another side answers."""

    voice: Voice
    first: Link | None
    last: Link | None
    reply: Noted


@dataclass(frozen=True, slots=True)
class Sources:
    """What stands under “Who the sources are”."""

    levels: Classes
    kinds: Classes
    told: Noted  # why neither has shares, where it is the same
    varied: tuple[Noted, ...]
    heard: tuple[Heard, ...]
    order: Link


def sources(ground: Ground) -> Sources:
    """The sources of an article."""
    levels, kinds = of_passages(ground, LEVELS), of_passages(ground, KINDS)
    alike = levels.withheld.text == kinds.withheld.text
    return Sources(
        levels=levels,
        kinds=kinds,
        told=levels.withheld if alike else Noted(),
        varied=tuple(_varied(ground)),
        heard=tuple(_heard(ground, voice) for voice in side_voices(ground.dispute)),
        order=note(ground, "order"),
    )


LEVELS = Counted(
    metric="anonymity",
    of="attributions",
    title="How well they are named",
    lead="",
    cues=False,
    others=True,
)
KINDS = Counted(
    metric="source_types",
    of="attributions",
    title="What kind they are",
    lead="As the article tells it; of a lone name it tells nothing.",
    cues=False,
    others=True,
)


def _varied(ground: Ground) -> Iterator[Noted]:
    """How many speakers each side has, and how evenly they are heard."""
    for voice in side_voices(ground.dispute):
        found = find(
            ground.analysis.measurements, "source_types", side=voice.id, by="effective_number"
        )
        if found is not None and found.value is not None:
            effective = decimal(found.value, 1)
            told = EQUAL.format(name=voice.name, n=count(found.n, "speaker"), effective=effective)
            yield Noted(told, keys.row(found))


def _heard(ground: Ground, voice: Voice) -> Heard:
    own = [
        p
        for p, a in zip(ground.found, ground.own, strict=True)
        if a.kind == "speech" and voice.id in _sides(a)
    ]
    reply = find(ground.analysis.measurements, "order", side=voice.id, by="reply")
    return Heard(
        voice,
        _link(ground, own[0]) if own else None,
        _link(ground, own[-1]) if own else None,
        _reply(reply) if own else Noted(UNHEARD),
    )


def _sides(attribution: Attribution) -> tuple[str, ...]:
    return attribution.sides if attribution.voice in {"side", "both"} else ()


def _reply(found: Measurement | None) -> Noted:
    if found is None:
        return Noted()
    if found.value is None:
        return Noted(UNANSWERED)
    told = f"{count(int(found.value), 'word')} until another side speaks"
    return Noted(told, keys.row(found))


def _link(ground: Ground, passage: Passage) -> Link:
    return Link(f"paragraph {passage.paragraph}", "" if ground.gone else f"#{passage.id}")
