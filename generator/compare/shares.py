"""Whose words the reported speech of several articles is: each side's share, pooled."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.bands import Counted
from generator.compare.pool import Held
from generator.intervals import share_t
from generator.model import Dispute, Measurement, Pooled, Spans
from generator.statistics import (
    MINIMUM,
    NO_WORDS,
    UNDEFINED,
    Estimate,
    effective_number,
    too_little,
)


@dataclass(frozen=True, slots=True)
class Way:
    """A count of speech: by words (with stances or without) or attributions; as a share of the
    sides' speech or of all of it.
    """

    by: str
    of: str


Shown = tuple[tuple[str, Spans], ...]
"""Passages by article."""
BY_WORDS = Way("words", "sides")
WITH_STANCE = Way("words_with_stance", "sides")
WAYS = (BY_WORDS, Way("attributions", "sides"), Way("words", "attributed"))


@dataclass(frozen=True, slots=True)
class Credit:
    """What a passage of an article weighs for one side and how sure it is; `side` is None for a
    source of no side.
    """

    side: str | None
    turn: tuple[str, int]
    counted: Counted


def heard(held: Held, way: Way) -> tuple[Credit, ...]:
    """The article's speech, a joint source's divided equally among those who speak in it; stances
    only where they are counted.
    """
    return tuple(
        Credit(side, (held.name, row.turn), Counted(weight / len(voices), row.confidence))
        for row in held.gives.reported
        if row.kind == "speech" or way == WITH_STANCE
        for weight in (1 if way.by == "attributions" else row.words,)
        for voices in (row.voices or (None,),)
        for side in voices
    )


def short_of(speech: Sequence[Credit]) -> str | None:
    """Why there is too little speech of sides to state a share; None where there is enough."""
    own = [credit for credit in speech if credit.side is not None]
    if not math.fsum(credit.counted.weight for credit in own):
        return too_little((0, MINIMUM.turns, "turns to speak")) if not own else NO_WORDS
    return too_little((len({credit.turn for credit in own}), MINIMUM.turns, "turns to speak"))


def part(speech: Sequence[Credit], side: str, way: Way) -> tuple[float, float]:
    """The weight of a side's speech, and of the whole that it is a share of."""
    whole = [credit for credit in speech if credit.side is not None or way.of != "sides"]
    mine = math.fsum(credit.counted.weight for credit in whole if credit.side == side)
    return mine, math.fsum(credit.counted.weight for credit in whole)


def short_together(held: Sequence[Held], by: str) -> str | None:
    """The same of all speech in these articles, by that count."""
    turns = sum(item.gives.turns for item in held)
    if not any(item.gives.shares[by].sides for item in held):
        return NO_WORDS if turns else too_little((0, MINIMUM.turns, "turns to speak"))
    return too_little((turns, MINIMUM.turns, "turns to speak"))


def part_of(held: Held, side: str, way: Way) -> tuple[float, float]:
    """The weight of a side's speech in an article, and of the whole that it is a share of."""
    found = held.gives.shares[way.by]
    return found.mine.get(side, 0.0), found.sides if way.of == "sides" else found.attributed


def pool_shares(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """Each side's share of the speech in all the articles, by every count.

    All words count the same, whichever article they stand in. From 10 articles with such speech
    the articles are a sample, and the interval is by article; below there is none.
    """
    passages = {side.id: _passages(held, side.id) for side in dispute.sides}
    return tuple(pooled for way in WAYS for pooled in _pooled(held, way, passages))


def _pooled(
    held: Sequence[Held], way: Way, passages: Mapping[str, tuple[int, Shown]]
) -> Iterator[Pooled]:
    short = short_together(held, way.by)
    for side, (number, spans) in passages.items():
        parts = {item.name: part_of(item, side, way) for item in held}
        parts = {name: weights for name, weights in parts.items() if weights[1]}
        measured = _measured(side, way, list(parts.values()), number, short)
        yield Pooled(measured, tuple(parts), spans)


def _passages(held: Sequence[Held], side: str) -> tuple[int, Shown]:
    """How many passages of speech are a side's, and where those are that may be shown."""
    found = [
        (item, [row for row in item.gives.reported if row.kind == "speech" and side in row.voices])
        for item in held
    ]
    return sum(len(rows) for _, rows in found), tuple(
        (item.name, tuple([row.at for row in rows if row.at]))
        for item, rows in found
        if rows and not item.article.withdrawn
    )


def _measured(
    side: str, way: Way, parts: Sequence[tuple[float, float]], passages: int, short: str | None
) -> Measurement:
    found = UNDEFINED if short else share_t(parts)
    shown = found if len(parts) >= MINIMUM.articles else Estimate(found.value, None, None)
    return Measurement(
        metric="voice_share",
        side=side,
        by=way.by,
        of=way.of,
        value=shown.value,
        low=shown.low,
        high=shown.high,
        interval=None if shown.low is None else "sampling",
        n=passages,
        n_effective=None if short else effective_number(whole for _, whole in parts),
        unit="share",
        withheld=short,
    )
