"""Intervals of counts: how many were to be expected where so many were seen."""

from __future__ import annotations

import math
from functools import lru_cache


def _at_most(count: int, mean: float) -> float:
    """The probability of `count` or fewer where `mean` are expected (Poisson)."""
    if mean <= 0:
        return 1.0
    log = math.log(mean)
    return math.fsum(math.exp(k * log - mean - math.lgamma(k + 1)) for k in range(count + 1))


def _mean_of(count: int, probability: float) -> float:
    """The mean of a Poisson distribution that has that probability of `count` or fewer."""
    low, high = 0.0, 1.0
    while _at_most(count, high) > probability:
        low, high = high, high * 2
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if _at_most(count, middle) > probability else (low, middle)
    return high


@lru_cache(maxsize=4096)
def poisson(count: int) -> tuple[float, float]:
    """Garwood's (1936) exact interval of the expected number where `count` were seen."""
    low = _mean_of(count - 1, 0.975) if count else 0.0
    return low, _mean_of(count, 0.025)
