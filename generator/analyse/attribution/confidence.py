"""How likely a passage is right in its words and in whose they are, as counted on coded articles.

In: a passage's weight, its form, the rules that told who speaks and where they stand. Out: a
probability, 0 to 1: of the passages given 0.8, four in five were right in both when people had
coded the same articles (`data/calibration.tsv`, made by `python -m benchmarks.calibrate`).
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from generator.analyse.attribution.standings import Standing
from generator.analyse.attribution.weights import load_weights, log_odds, probability
from generator.model import Form

LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Bounds of the classes of a passage's weight."""


def confidence(weight: float, form: Form, who: str, stands: Standing) -> float:
    """The calibrated probability that a passage and its side are right."""
    told = tells(weight, form, who, stands)
    return probability(log_odds(told, load_weights("calibration.tsv")))


def tells(weight: float, form: Form, who: str, stands: Standing) -> Iterator[str]:
    """What tells how sure a passage is; `who` is the rule that found the speaker."""
    yield f"weight={bisect(LEVELS, weight)}"
    yield f"form={form}"
    yield f"voice={stands.voice}"
    yield f"who={kind_of_rule(who)}"
    yield f"stands={stands.voice} {kind_of_rule(stands.rule)}"


def kind_of_rule(rule: str) -> str:
    """A rule without the words that decided."""
    return rule.partition(":")[0].partition(",")[0]
