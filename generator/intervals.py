"""Figures of a sample of articles, and how two shares differ when many pairs are looked at.

A `reach` is how many standard errors an interval goes to either side: 1.96 for 95 % of the normal
distribution, more where the interval is one of many.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

from generator.quantiles import t_quantile
from generator.statistics import (
    UNDEFINED,
    Estimate,
    effective_number,
    influences,
    jackknife,
    jackknife_variance,
    wilson,
)

LEVEL = 0.95
_NORMAL = NormalDist()
_FARTHEST, _STEP = 8.5, 0.05  # where and how finely the normal distribution is summed
_NEAR_NOTHING = 1e-9  # of a weight: what is left of thirds taken away from their sum


@dataclass(frozen=True, slots=True)
class Bounds:
    """A figure and how far it may reach to either side."""

    value: float
    low: float
    high: float


# ---------------------------------------------------------------- a share in a sample


@dataclass(frozen=True, slots=True)
class Sample:
    """A share of weights in articles that are a sample: with the standard error of its log odds
    (None where none is to be seen), the number of articles, and how many equally long ones they
    are worth.
    """

    share: float
    error: float | None
    articles: int
    number: float


def log_odds(mine: float, rest: float) -> float | None:
    """The logarithm of mine to rest; None where there is nothing of either."""
    return math.log(mine / rest) if min(mine, rest) > _NEAR_NOTHING else None


def sampled(parts: Sequence[tuple[float, float]]) -> Sample | None:
    """The share of a side from its weight and the whole's, article by article; None without weight.

    The error is that of leaving out one article at a time. None is to be seen where a single
    article holds all that there is of a side, where a side is not heard at all, and where all
    articles have the same share.
    """
    rows = [(mine, whole - mine) for mine, whole in parts if whole]
    number = effective_number(mine + rest for mine, rest in rows)
    if number is None:
        return None
    mine, rest = (math.fsum(column) for column in zip(*rows, strict=True))
    _, variance = jackknife(log_odds, rows)
    error = math.sqrt(variance or 0.0)
    return Sample(mine / (mine + rest), error if error > _NEAR_NOTHING else None, len(rows), number)


def sample_bounds(sample: Sample, reach: float) -> Bounds:
    """The share with its bounds, even on the scale of log odds.

    Where no error is to be seen they are Wilson's, for as many draws as the articles are worth.
    """
    share = sample.share
    if sample.error is None:
        low, high = wilson(share, sample.number, reach) or (0.0, 1.0)
        return Bounds(share, low, high)
    odds, half = math.log(share / (1 - share)), reach * sample.error
    return Bounds(share, _share(odds - half), _share(odds + half))


def _share(odds: float) -> float:
    """The share with these log odds."""
    return (1 + math.tanh(odds / 2)) / 2


def share_t(parts: Sequence[tuple[float, float]]) -> Estimate:
    """A share over articles from (weight of the side, weight of the whole) of each, with its t
    interval by article; of a single article without.
    """
    sample = sampled(parts)
    if sample is None:
        return UNDEFINED
    if sample.articles == 1:
        return Estimate(sample.share, None, None)
    bounds = sample_bounds(sample, t_quantile((1 + LEVEL) / 2, sample.articles - 1))
    return Estimate(bounds.value, bounds.low, bounds.high)


# ---------------------------------------------------------------- other figures of a sample


def sample_t(formula: Callable[..., float | None], parts: Sequence[tuple[float, ...]]) -> Estimate:
    """A formula of summed columns, the first of which counts, with its t interval by article.

    With n - 1 degrees of freedom the interval holds too seldom: articles are of very different
    length, and a few may make most of the spread that is seen. So they are those of as many equally
    long articles as these are worth, less one, and no more than those of the spread.
    """
    if not parts:
        return UNDEFINED
    value, moved = influences(formula, parts)
    number = effective_number(part[0] for part in parts)
    if value is None or moved is None or number is None:
        return Estimate(value, None, None)
    free = max(1.0, min(number - 1, freedom_of_spread(moved)))
    half = t_quantile((1 + LEVEL) / 2, free) * math.sqrt(jackknife_variance(moved))
    return Estimate(value, value - half, value + half)


def freedom_of_spread(moved: Sequence[float]) -> float:
    """Satterthwaite's degrees of freedom of the variance of a figure that the articles move so far:
    as many as articles where they are normal, few where a few articles make most of it.
    """
    number = effective_number(far**2 for far in moved)
    if number is None or number >= len(moved):
        return math.inf
    return 2 / (1 / number - 1 / len(moved))


# ---------------------------------------------------------------- differences


def difference(one: Bounds, two: Bounds) -> tuple[float, float]:
    """The bounds of the first less the second, which are independent (MOVER, Zou and Donner 2008:
    each bound of the difference is as far off as those of the two figures that make it).
    """
    gap = one.value - two.value
    low = gap - math.hypot(one.value - one.low, two.high - two.value)
    high = gap + math.hypot(one.high - one.value, two.value - two.low)
    return max(-1.0, low), min(1.0, high)


def sample_difference(one: Sample, two: Sample, reach: float) -> tuple[float, float]:
    """The bounds of the first share less the second, where a normal figure would have that reach.

    Student's t has the reach of the same probability, with Welch's degrees of freedom.
    """
    far = t_quantile(_NORMAL.cdf(reach), freedom(one, two))
    return difference(sample_bounds(one, far), sample_bounds(two, far))


def freedom(one: Sample, two: Sample) -> float:
    """Welch's degrees of freedom of the difference of two shares."""
    spreads = [(_spread(sample) ** 2, sample.articles - 1) for sample in (one, two)]
    return math.fsum(square for square, _ in spreads) ** 2 / math.fsum(
        square**2 / own for square, own in spreads
    )


def _spread(sample: Sample) -> float:
    """A standard error of the share itself."""
    bounds = sample_bounds(sample, 1)
    return (bounds.high - bounds.low) / 2


@lru_cache(maxsize=1024)
def reach_of_pairs(figures: int, families: int = 1) -> float:
    """How far the intervals of all differences between so many independent figures must reach so
    that all of them hold in 95 %, also where so many families of figures stand together.

    That is Tukey's studentised range by the root of two. Unlike Holm's steps it belongs to
    intervals, so that what a reader sees of an interval and what is said of it agree; it is
    narrower than dividing the level by the number of pairs. Of two figures it is the usual 1.96.
    """
    wanted = 1 - (1 - LEVEL) / families
    low, high = 0.0, _FARTHEST
    while low < (middle := (low + high) / 2) < high:
        within = chance_of_range(middle * math.sqrt(2), figures) < wanted
        low, high = (middle, high) if within else (low, middle)
    return high


def chance_of_range(length: float, figures: int) -> float:
    """The chance that so many draws of the normal distribution lie within a range so long."""
    steps = round(_FARTHEST / _STEP)
    places = (step * _STEP for step in range(-steps, steps + round(length / _STEP) + 1))
    inside = (
        _NORMAL.pdf(top) * (_NORMAL.cdf(top) - _NORMAL.cdf(top - length)) ** (figures - 1)
        for top in places
    )
    return figures * _STEP * math.fsum(inside)
