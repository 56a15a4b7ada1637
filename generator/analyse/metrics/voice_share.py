"""How much of the reported speech each side of the dispute is given.

What it is. An article reports what people say. This is the part of that speech that belongs to
each side, whether quoted word for word or told in the reporter's words.

How it is computed. The words of a side's speech are divided by the words of all sides' speech.
Speech that sides give jointly ("both leaders said") is divided equally among them. The same is
counted in sentences (a sentence in which two sides speak counts half for each), in passages and in
different speakers, and once with stances (what a side wants, fears or accepts) added. Words are
also divided by all reported speech, that of third parties and unknown sources included, and by all
words of the article. Introductions such as "the minister said" belong to nobody's speech. An
article is counted in whole, so its band tells of the program's own mistakes: each passage is wrong
as often as passages of its confidence were in articles coded blind, for four found one is
missed, and of those wrongly given to no side half are of one. The band held the share that people
counted in about 95 % of those articles. There is none for the share of all words.

How to read it. From 0 to 1; the shares of all sides add up to 1 where they are divided by the
sides' own speech. A side that is given no speech while others are has 0. Fewer than 4 turns to
speak of all sides together are too little to say. One half is not a target: equal is not fair.

Known weakness. It counts who is reported, not who is supported or right: a spokesman may concede,
a third party may back a side. One long quotation weighs much in words and little in passages;
where the counts point different ways, no one of them is the answer. Reporters often let sides
answer each other in turn. Speakers without a name count as one for each side. Where a story's
people are of a kind that the coded articles had little of, the band may be too narrow.

Source. Fico and Cote 1999, on structural balance; Pareti 2016, on attribution; Kish 1965, on the
effective number of turns.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.reading import (
    Reading,
    by_side,
    contents,
    sides,
    speech,
    spoken_by,
    word_range,
    words_in,
)
from generator.bands import Counted, band
from generator.model import Attribution, Measurement
from generator.statistics import MINIMUM, NO_WORDS, effective_number, too_little


@dataclass(frozen=True, slots=True)
class _Credit:
    """What a passage weighs for one side and how sure it is; `side` is None for a source of no
    side.
    """

    side: str | None
    turn: Hashable
    weight: float
    sure: float


def measure(reading: Reading) -> Iterator[Measurement]:
    """The share of each side, by every count."""
    heard, attributed = speech(reading), reading.attributions
    ways = (
        ("words", "sides", heard, _by_words(reading, heard)),
        ("sentences", "sides", heard, _by_sentences(reading, heard)),
        ("attributions", "sides", heard, _by_attributions(heard)),
        ("speakers", "sides", heard, _by_speakers(reading, heard)),
        ("words", "attributed", heard, _by_words(reading, heard)),
        ("words", "all", heard, _by_words(reading, heard)),
        ("words_with_stance", "sides", attributed, _by_words(reading, attributed)),
    )
    turns = len({a.turn for a in heard if spoken_by(a)})
    withheld = too_little((turns, MINIMUM.turns, "turns to speak"))
    for by, of, passages, credits_ in ways:
        for side in sides(reading):
            figure = _Figure(withheld) if withheld else _figure(reading, of, credits_, side.id)
            yield _measurement(by, of, side.id, by_side(passages, side.id), figure)


@dataclass(frozen=True, slots=True)
class _Figure:
    withheld: str | None = None
    value: float | None = None
    interval: tuple[float, float] | None = None
    number: float | None = None


def _figure(reading: Reading, of: str, credits_: Sequence[_Credit], side: str) -> _Figure:
    if of == "all":
        mine = math.fsum(credit.weight for credit in credits_ if credit.side == side)
        return _Figure(value=mine / len(reading.doc.words))
    whole = [c for c in credits_ if c.side is not None or of != "sides"]
    turns: defaultdict[Hashable, list[float]] = defaultdict(list)
    for credit in whole:
        turns[credit.turn].append(credit.weight)
    number = effective_number(math.fsum(weights) for weights in turns.values())
    if number is None:
        return _Figure(NO_WORDS)
    own = _counted(c for c in whole if c.side == side)
    rest = _counted(c for c in whole if c.side != side)
    astray = _counted(c for c in credits_ if c.side is None and of == "sides")
    share = math.fsum(one.weight for one in own) / math.fsum(c.weight for c in whole)
    parts = len(sides(reading)) + (of != "sides")
    return _Figure(value=share, interval=band(own, rest, astray, parts), number=number)


def _counted(credits_: Iterable[_Credit]) -> list[Counted]:
    return [Counted(credit.weight, credit.sure) for credit in credits_]


def _measurement(
    by: str, of: str, side: str, passages: Sequence[Attribution], figure: _Figure
) -> Measurement:
    return Measurement(
        metric="voice_share",
        side=side,
        by=by,
        of=of,
        value=figure.value,
        low=figure.interval and figure.interval[0],
        high=figure.interval and figure.interval[1],
        interval="measurement" if figure.interval else None,
        n=len(passages),
        n_effective=figure.number,
        unit="share",
        withheld=figure.withheld,
        evidence=contents(passages),
    )


def _split(attribution: Attribution, weight: float) -> Iterator[_Credit]:
    """The weight of an attribution, divided equally among those who speak in it (codebook 5.4)."""
    voices = spoken_by(attribution) or (None,)
    for side in voices:
        yield _Credit(side, attribution.turn, weight / len(voices), attribution.confidence)


def _by_words(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    return tuple(
        credit for a in attributions for credit in _split(a, words_in(reading.doc, a.content))
    )


def _by_attributions(attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    return tuple(credit for a in attributions for credit in _split(a, 1))


def _by_sentences(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    """One for each sentence, divided equally among the sides that speak in it, then their turns."""
    doc = reading.doc
    voices: dict[int, dict[str, dict[int, float]]] = defaultdict(lambda: defaultdict(dict))
    sentence_of = {
        word: index
        for index, sentence in enumerate(doc.sentences)
        for word in word_range(doc, sentence.span)
    }
    for a in attributions:
        for sentence in {sentence_of[w] for span in a.content for w in word_range(doc, span)}:
            for side in spoken_by(a):
                turns = voices[sentence][side]
                turns[a.turn] = max(a.confidence, turns.get(a.turn, 0.0))
    return tuple(
        _Credit(side, turn, 1 / len(turns_of) / len(turns), sure)
        for turns_of in voices.values()
        for side, turns in turns_of.items()
        for turn, sure in turns.items()
    )


def _by_speakers(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    """One for each speaker of a side, and one for all of its speakers without a name."""
    speakers: dict[tuple[str, str], float] = {}
    for side in sides(reading):
        for a in by_side(attributions, side.id):
            speaker = (side.id, (a.speaker or "").casefold())
            speakers[speaker] = max(a.confidence, speakers.get(speaker, 0.0))
    return tuple(_Credit(s[0], s, 1, sure) for s, sure in sorted(speakers.items()))
