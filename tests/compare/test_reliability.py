"""Alpha against values worked out in the literature, on units of our own with the same pattern of
agreement; what never changes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.reliability import (
    FEWEST_CLUSTERS,
    alpha,
    coincidences,
    compared,
    estimate,
)

Units = Sequence[Sequence[str]]


def units(*rows: tuple[str, int]) -> list[list[str]]:
    """`("owner owner tenant", 2)`: the values given to a unit, and how many units are so."""
    return [values.split() for values, times in rows for _ in range(times)]


TWO_VALUES = units(("own own", 5), ("own said", 4), ("said said", 1))
FIVE_VALUES = units(
    ("nor nor", 1),
    ("nor sud", 1),
    ("nor un", 1),
    ("sud sud", 2),
    ("un sud", 1),
    ("both both", 3),
    ("un un", 2),
    ("none none", 1),
)
FOUR_PEOPLE = units(
    ("nor nor nor", 1),
    ("sud sud un sud", 1),
    ("un un un un", 2),
    ("sud sud sud sud", 2),
    ("nor sud un both", 1),
    ("both both both both", 1),
    ("nor nor sud nor", 1),
    ("none none none", 1),
    ("nor nor", 1),
    ("un", 1),
)


@pytest.mark.parametrize(
    ("given", "published"),
    [  # as printed for data of this pattern in Krippendorff, Computing alpha-reliability (2011)
        (TWO_VALUES, 0.095),
        (FIVE_VALUES, 0.692),
        (FOUR_PEOPLE, 0.743),
    ],
    ids=["two people, two values", "two people, five values", "four people, some silent"],
)
def test_alpha_is_the_published_one(given: Units, published: float) -> None:
    found = alpha(coincidences(given))
    assert found is not None
    assert round(found, 3) == published


def test_alpha_by_hand() -> None:
    # 10 pairs: 14 values own, 6 said; 4 differ: 1 - 19 * 8 / (400 - 196 - 36)
    assert alpha(coincidences(TWO_VALUES)) == pytest.approx(float(1 - Fraction(19 * 8, 168)))


@pytest.mark.parametrize(
    "given",
    [[], [["own"]], [["own", "own"]] * 9, [["own"], ["said"]]],
    ids=["nothing", "one person", "one value", "nobody twice"],
)
def test_alpha_is_undefined_where_nothing_could_differ(given: Units) -> None:
    found = estimate([given])
    assert (found.value, found.low, found.high) == (None, None, None)


def test_chance_alone_gives_about_zero_and_opposites_less() -> None:
    chance = units(("a a", 50), ("a b", 100), ("b b", 50))
    assert alpha(coincidences(chance)) == pytest.approx(0, abs=0.01)
    assert (alpha(coincidences(units(("a b", 50)))) or 0) < -0.9


def test_only_units_with_two_values_are_compared() -> None:
    assert compared(FOUR_PEOPLE) == 11


def test_the_interval_is_the_same_every_time_and_holds_alpha() -> None:
    clusters = [FIVE_VALUES, TWO_VALUES[:4], FIVE_VALUES[2:9]] * 4
    first, second = estimate(clusters), estimate(clusters)
    assert first == second
    assert first.value is not None
    assert first.low is not None
    assert first.high is not None
    assert first.low < first.value < first.high


def test_few_clusters_give_no_interval() -> None:
    assert estimate([FIVE_VALUES] * (FEWEST_CLUSTERS - 1)).low is None
    assert estimate([FIVE_VALUES] * FEWEST_CLUSTERS).low is not None


def test_clusters_that_differ_more_give_a_wider_interval() -> None:
    good, bad = units(("a a", 8), ("b b", 8)), units(("a b", 8), ("a a", 8))
    mixed, alike = estimate([good, bad] * 6), estimate([good + bad] * 6 + [good + bad] * 6)
    assert mixed.high is not None
    assert mixed.low is not None
    assert alike.high is not None
    assert alike.low is not None
    assert mixed.high - mixed.low > alike.high - alike.low


values = st.sampled_from(["a", "b", "c"])
coded = st.lists(st.lists(values, min_size=0, max_size=4), max_size=30)
PLAIN = settings(deadline=None, derandomize=True)


@PLAIN
@given(coded, st.randoms(use_true_random=False))
def test_neither_the_order_of_people_nor_of_units_matters(given: Units, chance: object) -> None:
    mixed = [list(unit) for unit in given]
    for unit in mixed:
        chance.shuffle(unit)  # type: ignore[attr-defined]
    assert alpha(coincidences(mixed)) == alpha(coincidences(given))
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    again, before = alpha(coincidences(mixed)), alpha(coincidences(given))
    assert again == pytest.approx(before) if before is not None else again is None


@PLAIN
@given(st.lists(values, max_size=30), st.integers(2, 4))
def test_people_who_agree_in_everything_have_one(given: list[str], people: int) -> None:
    found = alpha(coincidences([[value] * people for value in given]))
    assert found == (1 if len(set(given)) > 1 else None)


@PLAIN
@given(coded)
def test_alpha_is_never_above_one(given: Units) -> None:
    found = alpha(coincidences(given))
    assert found is None or found <= 1 + 1e-12
