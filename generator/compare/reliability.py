"""Krippendorff's alpha for nominal values, with an interval by bootstrap.

In: units, each the values that people gave it, in clusters (articles or paragraphs) that are drawn
anew as a whole, since neighbouring words are coded alike. Out: figures, None where undefined. The
library of that name is under the GPL, which this project is not; the tests hold its formula to
published values.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.statistics import Estimate

SEED, DRAWS = 20121114, 1000
FEWEST_CLUSTERS = 10  # fewer say nothing of how far the figure may be off
_PAIRED = 2

Unit = Sequence[str]  # the values that the people gave who gave one
Coincidences = Mapping[tuple[str, str], float]
"""How often two people's values met in a unit, each unit with the weight of its values."""


def coincidences(units: Iterable[Unit]) -> Coincidences:
    """All ordered pairs of values within units; a unit with one value is not compared."""
    met: defaultdict[tuple[str, str], float] = defaultdict(float)
    for unit in units:
        values = sorted(unit)
        for n, one in enumerate(values):
            for other in values[:n] + values[n + 1 :]:
                met[one, other] += 1 / (len(values) - 1)
    return met


def alpha(met: Coincidences) -> float | None:
    """1 - observed by expected disagreement; None where no two values differ anywhere."""
    given: defaultdict[str, float] = defaultdict(float)
    for (value, _), times in met.items():
        given[value] += times
    if len(given) < _PAIRED:
        return None
    total = sum(given.values())
    by_chance = total * total - sum(times * times for times in given.values())
    differing = sum(times for (one, other), times in met.items() if one != other)
    return 1 - (total - 1) * differing / by_chance


def estimate(clusters: Sequence[Iterable[Unit]]) -> Estimate:
    """Alpha over all clusters, with the middle 95 % of what clusters drawn anew give; no interval
    from fewer than ten, or where more than one draw in twenty has no alpha.
    """
    met = [found for found in map(coincidences, clusters) if found]
    whole = alpha(_sum(met))
    if whole is None or len(met) < FEWEST_CLUSTERS:
        return Estimate(whole, None, None)
    chance = random.Random(SEED)  # noqa: S311 - not for secrets: the same every time
    drawn = (alpha(_sum(chance.choices(met, k=len(met)))) for _ in range(DRAWS))
    found = sorted(value for value in drawn if value is not None)
    if len(found) < DRAWS * 0.95:
        return Estimate(whole, None, None)
    cut = len(found) // 40
    return Estimate(whole, found[cut], found[-1 - cut])


def compared(units: Iterable[Unit]) -> int:
    """How many units have two values or more."""
    return sum(len(unit) >= _PAIRED for unit in units)


def _sum(met: Iterable[Coincidences]) -> Coincidences:
    total: defaultdict[tuple[str, str], float] = defaultdict(float)
    for each in met:
        for pair, times in each.items():
            total[pair] += times
    return total
