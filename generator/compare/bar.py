"""An article's bar: whose words fill it, in the order in which they are drawn."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from generator.compare.given import starts_of
from generator.model import (
    AUTHOR,
    BOTH,
    OTHER,
    UNKNOWN,
    Analysis,
    Attribution,
    Dispute,
    Segment,
    Side,
    Span,
)

STANCE = "stance"
_FACING = 2  # so many sides stand at the two ends of the bar, more stand together
_MIDDLE = (OTHER, UNKNOWN, BOTH, STANCE, AUTHOR)

Key = tuple[str, str | None]
"""A voice, and of a side the party."""


def segments(text: str, analysis: Analysis, dispute: Dispute) -> tuple[Segment, ...]:
    """The words of the article by voice and party; together they are `analysis.words`.

    In order: the first side, the sources of no side, unknown ones, joint ones, stances, the
    author, the second side. With three sides or more all of them stand first. Within a side its
    parties, in their order, and what is left of it last. Nothing stands for no words.
    """
    order = tuple(keys(dispute))
    words = _words(text, analysis, order)
    return tuple(Segment(*voice, words[voice]) for voice in order if words[voice])


def keys(dispute: Dispute) -> Iterator[Key]:
    """Every voice that may have words, in the order of the bar."""
    middle = tuple((voice, None) for voice in _MIDDLE)
    parties = [tuple(_parties(side)) for side in dispute.sides]
    ends_with = len(parties) - 1 if len(parties) == _FACING else len(parties)
    yield from chain(*parties[:ends_with], middle, *parties[ends_with:])


def _parties(side: Side) -> Iterator[Key]:
    yield from ((side.id, party.id) for party in side.parties)
    yield side.id, None


def _words(text: str, analysis: Analysis, order: Collection[Key]) -> Counter[Key]:
    starts = starts_of(text)
    words: Counter[Key] = Counter()
    for attribution in analysis.attributions:
        key = key_of(attribution, order)
        words[key] += sum(begun(starts, span) for span in attribution.content)
    words[AUTHOR, None] = analysis.words - words.total()
    return words


def begun(starts: Sequence[int], span: Span) -> int:
    """How many of the words that begin at `starts` begin in the span."""
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def key_of(attribution: Attribution, order: Collection[Key]) -> Key:
    """Where its words go: to what is left of the side where the dispute has no such party."""
    if attribution.kind == "stance":
        return STANCE, None
    voice = attribution.side or attribution.voice
    wanted = ((voice, attribution.party if attribution.side else None), (voice, None))
    return next((key for key in wanted if key in order), (UNKNOWN, None))
