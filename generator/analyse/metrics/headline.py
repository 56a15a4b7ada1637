"""Whose claim the headline states, and whether its source was lost on the way from the body.

What it is. The part of the headline's words that states what a side says; the part of its own
statements that the body attributes to somebody and the headline gives as a fact; and how much
gloomier or brighter the headline sounds than the author's own sentences.

How it is computed. Who speaks in the headline is found as in the body. What the headline states in
its own voice is looked for in the body by the words that they share, rare words weighing more.
Where a passage that the body attributes has at least 60 % of them, and no sentence of the author's
comes near, the source is lost, and the claim counts for the side that made it. The difference of
tone is VADER's score of the headline, less the mean of the author's sentences.

How to read it. Shares from 0 to 1; read the two passages side by side before believing a loss. A
difference of tone below 0: the headline is the gloomier. It is a pointer and no more.

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
    """Each side's share of the headline, the share of lost sources, the difference of tone."""
    headline = reading.headline
    for side in sides(reading):
        yield _share(headline, side.id)
    yield _lost(headline)
    yield _tone(headline)


def _share(headline: Headline | None, side: str) -> Measurement:
    """The part of the headline's words that states what a side says."""
    if headline is None or not headline.words:
        return _withheld(side, "words", "share", NONE_HELD if headline is None else NO_WORDS)
    said = sum(
        _words(headline, one.content) / len(spoken_by(one))
        for one in headline.attributions
        if side in spoken_by(one)
    )
    lost = [pair for pair in headline.pairs if pair.loss == "lost" and pair.side == side]
    own = sum(_words(headline, pair.title) for pair in lost)
    evidence = tuple(sorted({span for pair in lost for span in pair.attributed}))
    return _measurement(
        side, "words", "share", (said + own) / headline.words, headline.words, evidence=evidence
    )


def _lost(headline: Headline | None) -> Measurement:
    """The part of the headline's own statements whose source the body has."""
    pairs = () if headline is None else headline.pairs
    told = [pair for pair in pairs if pair.loss in {"lost", "stated"}]
    if not told:
        return _withheld(None, "lost", "share", NONE_HELD if headline is None else NO_CLAIM)
    lost = [pair for pair in told if pair.loss == "lost"]
    evidence = tuple(sorted({span for pair in lost for span in pair.attributed}))
    return _measurement(None, "lost", "share", len(lost) / len(told), len(told), evidence=evidence)


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
        low=None,
        high=None,
        interval=None,
        n=n,
        n_effective=None,
        unit=unit,
        withheld=withheld,
        evidence=evidence,
    )
