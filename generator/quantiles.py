"""Quantiles of Student's t and of the beta distribution."""

from __future__ import annotations

import math
from functools import lru_cache

_STEPS = 300  # of the continued fraction; it converges within about 100
_TINY, _PRECISE = 1e-300, 1e-16


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / max(1 - (a + b) * x / (a + 1), _TINY)
    result = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for numerator in (even, odd):
            d = 1 / ((1 + numerator * d) or _TINY)
            c = (1 + numerator / c) or _TINY
            result *= c * d
        if abs(c * d - 1) < _PRECISE:
            break
    return result


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for 0 <= x <= 1."""
    if x in (0.0, 1.0):
        return x
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(scale + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


@lru_cache(maxsize=1 << 14)
def t_quantile(probability: float, freedom: float) -> float:
    """The quantile (0.5 < probability < 1) of Student's t with that many degrees of freedom."""

    def tail(t: float) -> float:
        return incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2

    low, high = 0.0, 1.0
    while tail(high) > 1 - probability:
        low, high = high, high * 2
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if tail(middle) > 1 - probability else (low, middle)
    return high


@lru_cache(maxsize=1 << 14)
def beta_quantile(probability: float, a: float, b: float) -> float:
    """The quantile (0 < probability < 1) of the beta distribution."""
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        below = incomplete_beta(a, b, middle) < probability
        low, high = (middle, high) if below else (low, middle)
    return high
