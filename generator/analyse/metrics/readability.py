"""How hard the article, its author's sentences and each side's speech are to read.

What it is. Three old measures of difficulty that look at the length of sentences and of words.

How it is computed. From the number of sentences S, words W and syllables Y. Flesch-Kincaid: 0.39
W/S + 11.8 Y/W - 15.59, in years of American schooling. Flesch reading ease: 206.835 - 1.015 W/S -
84.6 Y/W, in points. And W/S itself. Syllables are textstat's count, over CMUdict and, for words
not in it, over hyphenation. For the author only sentences count that hold nobody else's words; for
a side, the part of each sentence that is its speech. The interval is Student's t at 95 %, from
leaving out one paragraph (of the article and the author) or one turn to speak (of a side) at a
time.

How to read it. Flesch-Kincaid: higher is harder, 8 to 12 is usual for news. Reading ease: higher
is easier, mostly from 0 to 100. Fewer than 10 sentences or 150 words are too little to say, fewer
than 20 sentences too little to compare.

Known weakness. Long words need not be hard and short ones need not be easy. Speech in translation,
written statements and the speaker's office change it, so a difference between sides is no sign of
bias. A few quoted words inside a sentence count as a short sentence. Numbers in figures count as
one syllable each.

Source. Flesch 1948; Kincaid et al. 1975; textstat 0.7.13; CMUdict.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from generator.analyse.reading import Reading, sides, word_range
from generator.analyse.syllables import syllables
from generator.model import AUTHOR, Clip, Measurement, Span
from generator.statistics import (
    MINIMUM,
    READABILITY,
    UNDEFINED,
    effective_number,
    jackknife_t,
    of_voice,
    too_little,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence, or the part of one that counts as such."""

    span: Span
    words: int
    syllables: int
    cluster: Hashable


def measure(reading: Reading) -> Iterator[Measurement]:
    """Every formula of the article, of the author and of each side."""
    yield from _measurements(tuple(_sentences(reading)), "article", None)
    yield from measure_voices(reading)


def measure_voices(reading: Reading) -> Iterator[Measurement]:
    """Every formula of the author and of each side: what clips tell without the text."""
    spans = tuple(sentence.span for sentence in reading.doc.sentences)
    own = of_voice(reading.clips, AUTHOR, spans, reading.attributions)
    yield from _measurements(tuple(_row(c, _paragraph(reading, c.span)) for c in own), AUTHOR, None)
    for side in sides(reading):
        clips = of_voice(reading.clips, side.id, spans, reading.attributions)
        yield from _measurements(tuple(_row(c, c.turn) for c in clips), "side", side.id)


def _sentences(reading: Reading) -> Iterator[_Row]:
    doc = reading.doc
    for sentence in doc.sentences:
        words = [doc.words[word].of(doc.text) for word in word_range(doc, sentence.span)]
        if words:
            total = sum(map(syllables, words))
            yield _Row(sentence.span, len(words), total, sentence.paragraph)


def _row(clip: Clip, cluster: Hashable) -> _Row:
    return _Row(clip.span, clip.words, clip.syllables, cluster)


def _paragraph(reading: Reading, span: Span) -> int:
    return bisect_right(reading.doc.paragraphs, span.start, key=attrgetter("start")) - 1


def _measurements(rows: Sequence[_Row], of: str, side: str | None) -> Iterator[Measurement]:
    withheld = too_little(
        (len(rows), MINIMUM.readability_sentences, "sentences"),
        (sum(row.words for row in rows), MINIMUM.readability_words, "words"),
    )
    counts = [(1, row.words, row.syllables) for row in rows]
    clusters = [row.cluster for row in rows]
    number = None if withheld else effective_number(map(clusters.count, set(clusters)))
    for name, unit, formula in READABILITY:
        figure = UNDEFINED if withheld else jackknife_t(formula, counts, clusters)
        yield Measurement(
            metric="readability",
            side=side,
            by=name,
            of=of,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            interval=None if figure.low is None else "t",
            n=len(rows),
            n_effective=number,
            unit=unit,
            withheld=withheld,
            evidence=tuple(row.span for row in rows),
        )
