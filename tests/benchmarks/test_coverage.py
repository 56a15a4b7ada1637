"""The simulation of intervals and the check of differences, on invented articles."""

from __future__ import annotations

import pytest

from benchmarks import coverage
from benchmarks.coverage import Figure, of_outlets, of_size, ratio, share_interval, where
from benchmarks.differences import Counted, of_pairs
from generator.bands import Counted as Weighed
from generator.compare.shares import Credit
from generator.statistics import UNDEFINED, Estimate

SURE = [Credit(side, ("a", n), Weighed(20, 0.99)) for n, side in enumerate(["nor", "sud"] * 20)]


@pytest.mark.parametrize(
    ("low", "high", "place"), [(0.1, 0.3, "below"), (0.3, 0.6, "held"), (0.6, 0.7, "above")]
)
def test_where_an_interval_lies(low: float, high: float, place: str) -> None:
    assert where(Estimate(0.5, low, high), 0.5) == place
    assert where(UNDEFINED, 0.5) == "none"


def test_an_interval_that_is_too_narrow_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "DRAWS", 200)
    parts = [(float(n * n % 41), 40.0) for n in range(100)]
    true = sum(mine for mine, _ in parts) / 4000
    good = of_size(Figure("good", parts, ratio, share_interval), 10, true)
    bad = of_size(
        Figure("bad", parts, ratio, lambda _: Estimate(true, true + 0.1, true + 0.2)), 10, true
    )
    assert 85 < good["held"] <= 100
    assert (bad["held"], bad["above"], bad["mean_width"]) == (0, 100, 0.1)


def test_outlets_that_are_alike_are_not_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "OUTLET_DRAWS", 20)
    alike = [(float(n % 30), 40.0) for n in range(60)]
    found = of_outlets({"bee": alike, "owl": alike, "far": [(39.0, 40.0)] * 59 + [(38.0, 40.0)]})
    assert (found["outlets"], found["pairs"]) == (3, 3)
    assert found["apart_rightly"] == pytest.approx(66.7)
    assert found["apart_wrongly"] < 10


def test_a_coded_difference_that_is_not_held_is_counted() -> None:
    there = [Counted("d", "nor", 2, share, SURE) for share in (0.5, 0.5, 0.95)]
    found = of_pairs([there])
    assert (found["pairs"], found["held"], found["groups_all_held"]) == (3, 1, 0)
    assert (found["apart"], found["apart_wrongly"]) == (0, 0)
