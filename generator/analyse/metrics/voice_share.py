"""How much of the reported speech each side of the dispute is given.

What it is. An article reports what people say. This is the part of that speech that belongs to
each side, whether quoted word for word or told in the reporter's words.

How it is computed. The words of a side's speech are divided by the words of all sides' speech.
Speech that sides give jointly ("both leaders said") is divided equally among them. The same is
counted in sentences (a sentence in which two sides speak counts half for each), in passages and in
different speakers, and once with stances (what a side wants, fears or accepts) added. Words are
also divided by all reported speech, that of third parties and unknown sources included, and by all
words of the article. Introductions such as "the minister said" belong to nobody's speech. The
interval is Wilson's, at 95 %, on the effective number of turns, (Σw)² / Σw², where w is what a
turn to speak weighs. There is none for the share of all words, which is a plain count.

How to read it. From 0 to 1; the shares of all sides add up to 1 where they are divided by the
sides' own speech. A side that is given no speech while others are has 0. Fewer than 4 turns to
speak of all sides together are too little to say. One half is not a target: equal is not fair.

Known weakness. It counts who is reported, not who is supported or right: a spokesman may concede,
a third party may back a side. One long quotation weighs much in words and little in passages;
where the counts point different ways, no one of them is the answer. Reporters often let sides
answer each other in turn, which makes the interval wider than need be. Speakers without a name
count as one for each side.

Source. Fico and Cote 1999, on structural balance; Pareti 2016, on attribution; Wilson 1927; Kish
1965.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
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
from generator.model import Attribution, Measurement
from generator.statistics import MINIMUM, NO_WORDS, effective_number, too_little, wilson


@dataclass(frozen=True, slots=True)
class _Credit:
    """What one turn to speak weighs for one side; `side` is None for a source of no side."""

    side: str | None
    turn: Hashable
    weight: float


def measure(reading: Reading) -> Iterator[Measurement]:
    """The share of each side, by every count."""
    heard, attributed = speech(reading), reading.attributions
    ways = (
        ("words", "sides", heard, _of_sides(_by_words(reading, heard))),
        ("sentences", "sides", heard, _by_sentences(reading, heard)),
        ("attributions", "sides", heard, _of_sides(_by_attributions(heard))),
        ("speakers", "sides", heard, _by_speakers(reading, heard)),
        ("words", "attributed", heard, _by_words(reading, heard)),
        ("words", "all", heard, _by_words(reading, heard)),
        ("words_with_stance", "sides", attributed, _of_sides(_by_words(reading, attributed))),
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
    mine = math.fsum(credit.weight for credit in credits_ if credit.side == side)
    if of == "all":
        return _Figure(value=mine / len(reading.doc.words))
    turns: defaultdict[Hashable, list[float]] = defaultdict(list)
    for credit in credits_:
        turns[credit.turn].append(credit.weight)
    number = effective_number(math.fsum(weights) for weights in turns.values())
    if number is None:
        return _Figure(NO_WORDS)
    share = mine / math.fsum(credit.weight for credit in credits_)
    return _Figure(value=share, interval=wilson(share, number), number=number)


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
        interval="wilson" if figure.interval else None,
        n=len(passages),
        n_effective=figure.number,
        unit="share",
        withheld=figure.withheld,
        evidence=contents(passages),
    )


def _of_sides(credits_: Sequence[_Credit]) -> tuple[_Credit, ...]:
    return tuple(credit for credit in credits_ if credit.side is not None)


def _split(attribution: Attribution, weight: float) -> Iterator[_Credit]:
    """The weight of an attribution, divided equally among those who speak in it."""
    voices = spoken_by(attribution) or (None,)
    for side in voices:
        yield _Credit(side, attribution.turn, weight / len(voices))


def _by_words(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    return tuple(
        credit for a in attributions for credit in _split(a, words_in(reading.doc, a.content))
    )


def _by_attributions(attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    return tuple(credit for a in attributions for credit in _split(a, 1))


def _by_sentences(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    """One for each sentence, divided equally among the sides that speak in it, then their turns."""
    doc = reading.doc
    voices: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    sentence_of = {
        word: index
        for index, sentence in enumerate(doc.sentences)
        for word in word_range(doc, sentence.span)
    }
    for a in attributions:
        for sentence in {sentence_of[w] for span in a.content for w in word_range(doc, span)}:
            for side in spoken_by(a):
                voices[sentence][side].add(a.turn)
    return tuple(
        _Credit(side, turn, 1 / len(turns_of) / len(turns))
        for turns_of in voices.values()
        for side, turns in turns_of.items()
        for turn in turns
    )


def _by_speakers(reading: Reading, attributions: Sequence[Attribution]) -> tuple[_Credit, ...]:
    """One for each speaker of a side, and one for all of its speakers without a name."""
    speakers = {
        (side.id, (a.speaker or "").casefold())
        for side in sides(reading)
        for a in by_side(attributions, side.id)
    }
    return tuple(_Credit(speaker[0], speaker, 1) for speaker in sorted(speakers))
