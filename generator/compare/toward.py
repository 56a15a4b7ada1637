"""How the authors of several articles speak of the sides, one against the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.compare.pool import Held, by_article
from generator.intervals import sample_t
from generator.model import Dispute, Measurement, Pooled, Span, Spans
from generator.statistics import (
    MINIMUM,
    UNDEFINED,
    Estimate,
    clustered,
    difference_of_means,
    jackknife_t,
    too_little,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention of a side in an author's voice."""

    held: Held
    side: str
    span: Span
    paragraph: int
    value: float


def pool_toward(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """How much better the authors' words speak of each side than of each other, all mentions
    together; the second of a pair is the mirror of the first.

    From 10 articles that mention them the articles are a sample, below the interval is by paragraph
    and speaks of these articles only. A second row gives the range in which the figure stays
    without any one of the articles.
    """
    mentions = [
        _Mention(one, b.side, b.span, b.paragraph, b.value)
        for one in held
        for b in one.gives.bearings
    ]
    return tuple(
        pooled
        for one, other in combinations([side.id for side in dispute.sides], 2)
        for figure in _pair(one, other, [m for m in mentions if m.side in (one, other)])
        for pooled in (figure, _mirrored(figure, mentions))
    )


def _pair(one: str, other: str, mentions: Sequence[_Mention]) -> Iterator[Pooled]:
    own = [m for m in mentions if m.side == one]
    least = min(len(own), len(mentions) - len(own))
    short = too_little((least, MINIMUM.mentions_to_compare, "mentions of each side"))
    articles = tuple(dict.fromkeys(m.held.name for m in mentions))
    sample = len(articles) >= MINIMUM.articles
    found = UNDEFINED if short else _difference(one, mentions, sample=sample)
    counted = Measurement(
        metric="tone_toward",
        side=one,
        by="difference",
        of=other,
        value=found.value,
        low=found.low,
        high=found.high,
        interval=None if found.low is None else "sampling" if sample else "t",
        n=len(own),
        unit="difference of tone",
        withheld=short,
    )
    figure = Pooled(counted, articles, _passages(own))
    yield figure
    without = None if short else _without_an_article(one, mentions)
    if without is not None:
        low, high = without
        row = replace(counted, by="without_an_article", low=low, high=high, interval="range")
        yield replace(figure, measurement=row)


def _passages(mentions: Sequence[_Mention]) -> tuple[tuple[str, Spans], ...]:
    return tuple(
        by_article((m.held.name, m.span) for m in mentions if not m.held.article.withdrawn)
    )


def _row(one: str, mention: _Mention) -> tuple[float, float, float, float]:
    return (1, mention.value, 0, 0) if mention.side == one else (0, 0, 1, mention.value)


def _difference(one: str, mentions: Sequence[_Mention], *, sample: bool) -> Estimate:
    rows = [_row(one, mention) for mention in mentions]
    if not sample:
        places = [(m.held.name, m.paragraph) for m in mentions]
        return jackknife_t(difference_of_means, rows, places)
    parts = clustered([(1.0, *row) for row in rows], [m.held.name for m in mentions])
    return sample_t(lambda _, *sums: difference_of_means(*sums), parts)


def _without_an_article(one: str, mentions: Sequence[_Mention]) -> tuple[float, float] | None:
    """The least and the greatest figure without one of the articles; None where one has all."""
    parts = clustered([_row(one, m) for m in mentions], [m.held.name for m in mentions])
    found = []
    for sums in without_each(parts):
        value = difference_of_means(*sums)
        if value is None:
            return None
        found.append(value)
    return min(found), max(found)


def without_each(rows: Sequence[Sequence[float]]) -> Iterator[tuple[float, ...]]:
    """The sums of the columns without each of the rows in turn, as exactly rounded as `fsum` has
    them; of thousands of rows none is added up again.
    """
    return zip(*(_without_each(column) for column in zip(*rows, strict=True)), strict=True)


def _without_each(column: Sequence[float]) -> list[float]:
    ratios = [value.as_integer_ratio() for value in column]
    least = max(below for _, below in ratios)  # all are powers of two
    whole = [above * (least // below) for above, below in ratios]
    total = sum(whole)
    return [(total - value) / least for value in whole]


def _mirrored(figure: Pooled, mentions: Sequence[_Mention]) -> Pooled:
    """The difference seen from the other side, with that side's mentions."""
    m = figure.measurement
    own = [mention for mention in mentions if mention.side == m.of]
    seen = replace(
        m,
        side=m.of,
        of=m.side,
        value=None if m.value is None else -m.value,
        low=None if m.high is None else -m.high,
        high=None if m.low is None else -m.low,
        n=len(own),
    )
    return replace(figure, measurement=seen, spans=_passages(own))
