"""How often entries of a list stand in the author's voice: Measurements of a Reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from generator.analyse.reading import Reading, authors, words_in
from generator.analyse.word_lists import Hit, find, groups_of, load_words
from generator.counts import poisson
from generator.model import Measurement, Span, Spans
from generator.statistics import MINIMUM, too_little

THOUSAND = 1000
ALL = "all"


def hits(reading: Reading, name: str) -> tuple[Hit, ...]:
    """The entries of a list in the author's voice."""
    own = authors(reading)
    return tuple(hit for hit in find(reading.doc, load_words(name)) if within(hit.span, own))


def within(span: Span, stretches: Spans) -> bool:
    """Whether a span lies inside one of the stretches, which are disjoint and in order."""
    last = bisect_right(stretches, span.start, key=attrgetter("start")) - 1
    return last >= 0 and stretches[last].holds(span)


def rates(reading: Reading, metric: str, name: str) -> Iterator[Measurement]:
    """Hits a thousand words of the author's: of the whole list and of each of its groups."""
    words = words_in(reading.doc, authors(reading))
    found = hits(reading, name)
    yield rate(metric, ALL, found, words)
    for group in groups_of(load_words(name)):
        yield rate(metric, group, [hit for hit in found if hit.group == group], words)


def rate(metric: str, by: str, found: Sequence[Hit], words: int) -> Measurement:
    """Hits a thousand words with Garwood's interval; withheld of too few words."""
    withheld = too_little((words, MINIMUM.rate_words, "words of the author's"))
    scale = THOUSAND / words if words else 0
    low, high = poisson(len(found))
    return Measurement(
        metric=metric,
        side=None,
        by=by,
        of="author",
        value=None if withheld else len(found) * scale,
        low=None if withheld else low * scale,
        high=None if withheld else high * scale,
        interval=None if withheld else "poisson",
        n=len(found),
        unit="per 1,000 words",
        withheld=withheld,
        evidence=tuple(hit.span for hit in found),
    )
