"""Weights of features, and how likely they make something: a logistic regression read from a table.

In: the name of a table in `data/` with the columns feature and weight; its row `(start)` is what
everything starts from. Out: the log-odds of a list of features, and the features that told most.
Tables are made by `python -m benchmarks.train_weights` from features seen in five articles or more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from generator.analyse.attribution.lexicon import table

START = "(start)"


@cache
def load_weights(name: str) -> Mapping[str, float]:
    """The weights of a table by feature."""
    return {row["feature"]: float(row["weight"]) for row in table(name)}


def log_odds(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights; a feature counts once."""
    return weights.get(START, 0.0) + math.fsum([weights[f] for f in set(features) if f in weights])


def probability(odds: float) -> float:
    """Log-odds as a probability, 0 to 1."""
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0  # noqa: PLR2004 - exp overflows


def reasons(features: Iterable[str], weights: Mapping[str, float], most: int) -> list[str]:
    """The features that told most, whichever way, strongest first."""
    distinct = set(features)
    told = sorted((-abs(weights[f]), f) for f in distinct if weights.get(f))[:most]
    rest = sorted(distinct.difference(f for _, f in told))[: most - len(told)]
    named = (*(f for _, f in told), *rest)
    return [f"{feature} {weights[feature]:+.1f}" for feature in named if feature in weights]
