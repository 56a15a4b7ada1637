"""The measurement band of one article's share: how far the program's own mistakes may move it.

In: what each passage weighs and how likely it is right. Out: bounds that hold the share people
would count in about 95 % of articles. An article is counted in whole: nothing here is sampling.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.intervals import Bounds, difference
from generator.statistics import Z


@dataclass(frozen=True, slots=True)
class Counted:
    """What one passage adds to a share, and how likely it is right (0 to 1)."""

    weight: float
    sure: float


MISSED = 0.25
"""Passages that are missed for each one found, on coded articles."""
ASTRAY = 0.5
"""How many of the passages wrongly given to no side belong to one."""
WIDEN = 1.28
"""By how much the band is widened so that it holds the share people counted in about 95 % of coded
articles: mistakes in one article are alike.
"""


@dataclass(frozen=True, slots=True)
class Banded:
    """A share as counted, and where it may be: about `bounds.value`, as some words are missed."""

    share: float
    bounds: Bounds


def band(
    mine: Sequence[Counted], rest: Sequence[Counted], astray: Sequence[Counted] = (), parts: int = 2
) -> tuple[float, float] | None:
    """The measurement band of a share of weights: what it may be, given how often passages of such
    confidence are wrong and how many are missed; None without weight. The band holds the share.
    """
    found = banded(mine, rest, astray, parts)
    if found is None:
        return None
    return min(found.share, found.bounds.low), max(found.share, found.bounds.high)


def banded(
    mine: Sequence[Counted],
    rest: Sequence[Counted],
    astray: Sequence[Counted] = (),
    parts: int = 2,
    reach: float = Z,
) -> Banded | None:
    """A share of weights and its bounds, so many standard deviations off; None without weight.

    Each part may be off by its wrong passages (Σw²·p·(1-p)), by those missed (a Poisson number of
    typical ones) and by those that went `astray`: given to none of the `parts`, though some are of
    one. The bounds of the parts are joined as for a ratio of independent figures (MOVER, Donner and
    Zou 2012).
    """
    weights = [one.weight for one in (*mine, *rest)]
    total = math.fsum(weights)
    if not total:
        return None
    typical, square = total / len(weights), math.fsum(w * w for w in weights) / len(weights)
    own = expected(mine, astray, 1 / parts, typical, square)
    other = expected(rest, astray, 1 - 1 / parts, typical, square)
    bounds = Bounds(
        value=own[0] / (own[0] + other[0]),
        low=least_part(own, other, reach),
        high=1 - least_part(other, own, reach),
    )
    return Banded(math.fsum(one.weight for one in mine) / total, bounds)


def band_of_difference(one: Banded, two: Banded) -> tuple[float, float]:
    """The measurement band of the first share less the second, which holds the difference counted.

    Of two articles' mistakes the greatest seldom meet: the bounds lie nearer together than the
    ends of the two bands.
    """
    low, high = difference(one.bounds, two.bounds)
    counted = one.share - two.share
    return min(counted, low), max(counted, high)


def expected(
    found: Sequence[Counted], astray: Sequence[Counted], part: float, typical: float, square: float
) -> tuple[float, float]:
    """The weight of a part with what it misses, and its standard deviation."""
    missed = MISSED * (len(found) + 0.5)
    strays = [(one.weight, ASTRAY * (1 - one.sure) * part) for one in astray]
    wrong = [(one.weight, one.sure) for one in found] + strays
    variance = math.fsum(weight**2 * p * (1 - p) for weight, p in wrong) + missed * square
    weights = [one.weight for one in found] + [weight * p for weight, p in strays]
    return math.fsum(weights) + missed * typical, math.sqrt(variance)


def least_part(one: tuple[float, float], two: tuple[float, float], reach: float = Z) -> float:
    """The least part that the first of two weights, each with its deviation, may be of both."""
    (a, reach_a), (b, reach_b) = ((weight, WIDEN * reach * spread) for weight, spread in (one, two))
    low, high = max(0.0, a - reach_a), b + reach_b
    root = (a * b) ** 2 - low * high * (2 * a - low) * (2 * b - high)
    # The lower bound of a / b, written so that nothing is divided by a difference near nothing.
    ratio = low * (2 * a - low) / (a * b + math.sqrt(max(0.0, root)))
    return ratio / (1 + ratio)
