"""Whose claim the headline states, and what the body has of its own statements.

What it is. The part of the headline's words that it gives as a side's; the part of its own
statements that come nearest to what the body reports as somebody's words; and how much gloomier or
brighter the headline sounds than the author's own sentences.

How it is computed. Who speaks in the headline is found as in the body. What the headline states in
its own voice is looked for in the body by the words that they share, rare words weighing more.
Counted are statements of which a passage that the body attributes has at least 60 % and no sentence
of the author's comes near, out of these and those that a sentence of the author's has. The
difference of tone is VADER's score of the headline, less the mean of the author's sentences.

How to read it. Shares from 0 to 1. That the nearest passage is somebody's words does not mean that
the headline hides a source: most articles say the same in their own voice elsewhere, in other
words. It is a place to look; read the two side by side. A difference of tone below 0: the headline
is the gloomier. It is a pointer and no more.

Known weakness. Headlines are written by an editor, changed through the day, and leave out small
words that the program needs. One in other words than the body is not found there. What an article
attributes first may be a fact by its end.

Source. The body against its headline: Chesney et al. 2017; the comparison is our own.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.reading import Reading, sides, spoken_by
from generator.model import WORD, Headline, Measurement, Spans

NONE_HELD = "No headline is held"
NO_WORDS = "The headline has no words"
NO_CLAIM = "The headline states nothing that can be looked for in the body"
LITTLE = "Too little text in the author’s voice to say"


def measure(reading: Reading) -> Iterator[Measurement]:
    """Each side's share of the headline, what is nearest to reported words, the tone."""
    headline = reading.headline
    for side in sides(reading):
        yield _share(headline, side.id)
    yield _reported(headline)
    yield _tone(headline)


def _share(headline: Headline | None, side: str) -> Measurement:
    """The part of the headline's words that it gives as a side's."""
    if headline is None or not headline.words:
        return _withheld(side, "words", "share", NONE_HELD if headline is None else NO_WORDS)
    said = sum(
        _words(headline, one.content) / len(spoken_by(one))
        for one in headline.attributions
        if side in spoken_by(one)
    )
    return _measurement(side, "words", "share", said / headline.words, headline.words)


def _reported(headline: Headline | None) -> Measurement:
    """The part of the headline's own statements that come nearest to reported words."""
    pairs = () if headline is None else headline.pairs
    told = [pair for pair in pairs if pair.loss in {"reported", "stated"}]
    if not told:
        return _withheld(None, "reported", "share", NONE_HELD if headline is None else NO_CLAIM)
    reported = [pair for pair in told if pair.loss == "reported"]
    evidence = tuple(sorted({span for pair in reported for span in pair.attributed}))
    return _measurement(
        None, "reported", "share", len(reported) / len(told), len(told), evidence=evidence
    )


def _tone(headline: Headline | None) -> Measurement:
    """The tone of the headline less that of the author's voice."""
    if headline is None or headline.tone_body is None:
        return _withheld(
            None, "vader", "difference of tone", NONE_HELD if headline is None else LITTLE
        )
    if not headline.words:
        return _withheld(None, "vader", "difference of tone", NO_WORDS)
    return _measurement(None, "vader", "difference of tone", headline.tone - headline.tone_body, 1)


def _words(headline: Headline, spans: Spans) -> int:
    """Words of the headline in spans of it."""
    return sum(1 for span in spans for _ in WORD.finditer(headline.title, span.start, span.end))


def _withheld(side: str | None, by: str, unit: str, why: str) -> Measurement:
    """No figure, and why."""
    return _measurement(side, by, unit, None, 0, withheld=why)


def _measurement(
    side: str | None,
    by: str,
    unit: str,
    value: float | None,
    n: int,
    *,
    evidence: Spans = (),
    withheld: str | None = None,
) -> Measurement:
    return Measurement(
        metric="headline",
        side=side,
        by=by,
        of="headline",
        value=value,
        n=n,
        unit=unit,
        withheld=withheld,
        evidence=evidence,
    )
