"""Figures with their intervals: numbers in, numbers out, None where nothing is defined.

All intervals are 95 % unless a function is told otherwise. Sums are exactly rounded, so that the
order of the input never changes a figure.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from generator.model import AUTHOR, Attribution, Clip, Span, Spans
from generator.quantiles import beta_quantile, t_quantile

Z = 1.959963984540054  # the 97.5 % quantile of the normal distribution
_FEWEST = 2  # clusters that show a spread


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its interval; None where it is undefined or has too few clusters."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Minimum:
    """The evidence below which a figure is withheld, or two figures are not compared."""

    turns: int = 4
    tone_sentences: int = 10
    tone_sentences_to_compare: int = 20
    mentions: int = 10  # of each side in the author's voice
    mentions_to_compare: int = 20
    toward: float = 0.13  # by which sides differ also in mentions judged neutral
    readability_sentences: int = 10
    readability_words: int = 150
    readability_sentences_to_compare: int = 20
    cues: int = 30
    rate_words: int = 300  # of the author's, for a rate a thousand words
    articles: int = 10  # for an interval that speaks of articles as a sample


MINIMUM = Minimum()
UNDEFINED = Estimate(None, None, None)
NO_WORDS = "The passages hold no words"


def too_little(*counts: tuple[int, int, str]) -> str | None:
    """The first (held, needed, unit) that falls short, as a sentence for readers; None if none
    does.
    """
    for held, needed, unit in counts:
        if held < needed:
            unit_held = re.sub(r"s\b", "", unit, count=1) if held == 1 else unit
            return f"Too little text to say: {held} {unit_held}, {needed} are needed"
    return None


# ---------------------------------------------------------------- shares


def effective_number(weights: Iterable[float]) -> float | None:
    """Kish's (Σw)² / Σw²: how many equal draws such weights are worth; None without weight."""
    weights = tuple(weights)
    squares = math.fsum(w * w for w in weights)
    return math.fsum(weights) ** 2 / squares if squares else None


def wilson(share: float, number: float, z: float = Z) -> tuple[float, float] | None:
    """Wilson's (1927) interval of a share of `number` draws, which may be fractional; None of
    none.
    """
    if number <= 0:
        return None
    spread = z * z / number
    centre = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(share * (1 - share) / number + spread / (4 * number))
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


def dirichlet(share: float, number: float, classes: int) -> tuple[float, float]:
    """The interval of one of several classes' shares of `number` draws, which may be fractional.

    With half a draw added to every class (Dirichlet(1/2)) the share's own distribution is a beta;
    its middle 95 %, widened to hold the share.
    """
    a, b = share * number + 0.5, (1 - share) * number + (classes - 1) / 2
    return min(share, beta_quantile(0.025, a, b)), max(share, beta_quantile(0.975, a, b))


def _around(value: float, variance: float, clusters: int) -> Estimate:
    half = t_quantile(0.975, clusters - 1) * math.sqrt(variance)
    return Estimate(value, value - half, value + half)


# ---------------------------------------------------------------- clustered samples


def _sums(rows: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(math.fsum, zip(*rows, strict=True)))


def mean_t(
    values: Sequence[float],
    clusters: Sequence[Hashable],
    weights: Sequence[float] | None = None,
) -> Estimate:
    """The weighted mean with a cluster-robust t interval (clusters - 1 degrees of freedom).

    The interval is None with fewer than two clusters; all is None without weight.
    """
    weights = weights or (1.0,) * len(values)
    total = math.fsum(weights)
    if not total:
        return UNDEFINED
    mean = math.fsum(w * x for w, x in zip(weights, values, strict=True)) / total
    residuals: defaultdict[Hashable, list[float]] = defaultdict(list)
    for cluster, weight, value in zip(clusters, weights, values, strict=True):
        residuals[cluster].append(weight * (value - mean))
    number = len(residuals)
    if number < _FEWEST:
        return Estimate(mean, None, None)
    squares = math.fsum(math.fsum(row) ** 2 for row in residuals.values())
    return _around(mean, squares / total**2 * number / (number - 1), number)


def jackknife_t(
    formula: Callable[..., float | None],
    rows: Sequence[tuple[float, ...]],
    clusters: Sequence[Hashable],
) -> Estimate:
    """A formula of summed columns, with a t interval from leaving out one cluster at a time.

    The interval is None with fewer than two clusters, or where the formula is undefined without
    one.
    """
    if not rows:
        return UNDEFINED
    parts = clustered(rows, clusters)
    value, variance = jackknife(formula, parts)
    if value is None or variance is None:
        return Estimate(value, None, None)
    return _around(value, variance, len(parts))


def clustered(
    rows: Iterable[tuple[float, ...]], clusters: Iterable[Hashable]
) -> list[tuple[float, ...]]:
    """The sums of the columns, cluster by cluster."""
    groups: defaultdict[Hashable, list[tuple[float, ...]]] = defaultdict(list)
    for cluster, row in zip(clusters, rows, strict=True):
        groups[cluster].append(row)
    return [_sums(group) for group in groups.values()]


def jackknife(
    formula: Callable[..., float | None], parts: Sequence[tuple[float, ...]]
) -> tuple[float | None, float | None]:
    """A formula of summed columns, and its variance from leaving out one row at a time.

    The variance is None with fewer than two rows, or where the formula is undefined without one.
    """
    value, moved = influences(formula, parts)
    return value, None if moved is None else jackknife_variance(moved)


def influences(
    formula: Callable[..., float | None], parts: Sequence[tuple[float, ...]]
) -> tuple[float | None, tuple[float, ...] | None]:
    """A formula of summed columns, and how far each row moves it: the figure without the row, less
    the mean of all such figures. None where `jackknife` has no variance.
    """
    total, number = _sums(parts), len(parts)
    value = formula(*total)
    without = [formula(*(t - p for t, p in zip(total, part, strict=True))) for part in parts]
    left = [figure for figure in without if figure is not None]
    if value is None or number < _FEWEST or len(left) < number:
        return value, None
    mean = math.fsum(left) / number
    return value, tuple(figure - mean for figure in left)


def jackknife_variance(moved: Sequence[float]) -> float:
    """The variance of a figure that the rows move so far."""
    return math.fsum(far**2 for far in moved) * (len(moved) - 1) / len(moved)


# ---------------------------------------------------------------- readability and tone


def words_per_sentence(sentences: float, words: float, _syllables: float = 0) -> float | None:
    """Words a sentence; None without a sentence."""
    return words / sentences if sentences else None


def flesch_kincaid(sentences: float, words: float, syllables: float) -> float | None:
    """Flesch-Kincaid grade in (American) school years: higher is harder; None without a word."""
    if not sentences or not words:
        return None
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def flesch_reading_ease(sentences: float, words: float, syllables: float) -> float | None:
    """Flesch reading ease in points, mostly 0 to 100: higher is easier; None without a word."""
    if not sentences or not words:
        return None
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


READABILITY: tuple[tuple[str, str, Callable[..., float | None]], ...] = (
    ("flesch_kincaid", "school years", flesch_kincaid),
    ("flesch_reading_ease", "points", flesch_reading_ease),
    ("words_per_sentence", "words", words_per_sentence),
)
"""The ways readability is measured: name, unit, formula of (sentences, words, syllables)."""


def mean_tone(tones: Sequence[float], clusters: Sequence[Hashable]) -> Estimate:
    """The mean of VADER compounds with its t interval, cut at -1 and 1."""
    return within(mean_t(tones, clusters), -1, 1)


def mean(number: float, total: float) -> float | None:
    """The mean of so many that come to the total; None of none."""
    return total / number if number else None


def difference_of_means(own: float, own_sum: float, rest: float, rest_sum: float) -> float | None:
    """The mean of so many that come to a sum, less that of others; None where one are none."""
    return own_sum / own - rest_sum / rest if own and rest else None


def within(estimate: Estimate, least: float, most: float) -> Estimate:
    """The estimate with its interval cut at the ends of its scale."""
    if estimate.low is None or estimate.high is None:
        return estimate
    return Estimate(estimate.value, max(least, estimate.low), min(most, estimate.high))


def of_voice(
    clips: Iterable[Clip], voice: str, sentences: Spans, attributions: Iterable[Attribution]
) -> tuple[Clip, ...]:
    """The clips in one voice; of the author's, those in sentences that hold nobody else's words.

    What remains of a sentence when its speech is taken out ("on Monday") is no sentence to be
    measured.
    """
    mine = (clip for clip in clips if clip.voice == voice)
    if voice != AUTHOR:
        return tuple(mine)
    contents = [content for a in attributions for content in a.content]
    shared = {sentence for content in contents for sentence in _touched(sentences, content)}
    return tuple(clip for clip in mine if not shared.intersection(_touched(sentences, clip.span)))


def _touched(spans: Spans, span: Span) -> range:
    """Indices of the spans (in order, disjoint) in which the span starts and ends, and between."""
    first = bisect_right(spans, span.start, key=attrgetter("start")) - 1
    last = bisect_right(spans, max(span.start, span.end - 1), key=attrgetter("start")) - 1
    return range(max(first, 0), last + 1)
