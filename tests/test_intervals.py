"""Shares and other figures of a sample of articles, and differences of many pairs."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intervals import (
    Bounds,
    chance_of_range,
    difference,
    freedom,
    freedom_of_spread,
    reach_of_pairs,
    sample_difference,
    sample_t,
    sampled,
    share_t,
)
from generator.statistics import UNDEFINED, mean, mean_t, wilson
from tests.by_hand import PATIENT

RANGES = (  # figures, 95 % of the studentised range with endless degrees of freedom, as printed
    (2, 2.772),
    (3, 3.314),
    (4, 3.633),
    (5, 3.858),
    (8, 4.286),
    (10, 4.474),
    (20, 5.012),
    (30, 5.301),
)
FEWEST = 10
weights = st.integers(0, 500)
articles = st.lists(st.tuples(weights, weights), min_size=FEWEST, max_size=30)


def parts_of(rows: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """The first side's weight and both sides'."""
    return [(mine, mine + rest) for mine, rest in rows]


# ---------------------------------------------------------------- one sample


def test_a_share_by_hand() -> None:
    # 10 of 40, 20 of 40 and 30 of 40: half; without each 5/8, 1/2, 3/8: log odds ±log(5/3), 0
    found = share_t([(10, 40), (20, 40), (30, 40)])
    error = math.sqrt(2 / 3 * 2 * math.log(5 / 3) ** 2)
    odds = math.exp(4.302653 * error)
    assert found.value == 0.5
    assert (found.low, found.high) == pytest.approx((1 / (1 + odds), odds / (1 + odds)), abs=1e-6)


def test_nothing_and_a_single_article() -> None:
    assert share_t([]) == UNDEFINED
    assert share_t([(0, 0)]) == UNDEFINED
    one = share_t([(3, 4), (0, 0)])
    assert (one.value, one.low, one.high) == (0.75, None, None)


@pytest.mark.parametrize(
    "parts",
    [
        [(0, 20)] * 10,  # never heard
        [(20, 20)] * 10,  # alone
        [(10, 20)] * 10,  # the same in all
        [(5, 20)] + [(0, 20)] * 9,  # heard in one article only
    ],
)
def test_where_no_error_is_to_be_seen_there_is_still_one(parts: list[tuple[float, float]]) -> None:
    found = share_t(parts)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    expected = wilson(found.value, 10, 2.262157)
    assert (found.low, found.high) == pytest.approx(expected)


@PATIENT
@given(articles, st.randoms())
def test_a_share_lies_within_and_mirrors_in_any_order(
    rows: list[tuple[int, int]], chance: random.Random
) -> None:
    found = share_t(parts_of(rows))
    if found.value is None or found.low is None or found.high is None:
        assert sum(mine + rest > 0 for mine, rest in rows) <= 1
        return
    assert 0 <= found.low <= found.value + 1e-12
    assert found.value - 1e-12 <= found.high <= 1
    assert share_t(parts_of(chance.sample(rows, len(rows)))) == found
    other = share_t(parts_of([(rest, mine) for mine, rest in rows]))
    assert (other.value, other.low, other.high) == pytest.approx(
        (1 - found.value, 1 - found.high, 1 - found.low)
    )


def test_equally_long_articles_have_the_textbook_interval() -> None:
    tones = [0.1, 0.4, -0.2, 0.3, 0.0]
    found, expected = sample_t(mean, [(1, tone) for tone in tones]), mean_t(tones, range(5))
    assert (found.value, found.low) == pytest.approx((expected.value, expected.low))


def test_one_long_article_is_less_than_its_number() -> None:
    even = sample_t(mean, [(4, 1), (4, 2), (4, 3), (4, 2)])
    long = sample_t(mean, [(1, 0.25), (1, 0.5), (13, 9.75), (1, 0.5)])
    assert even.low is not None
    assert long.low is not None
    assert even.value is not None
    assert long.value is not None
    assert long.value - long.low > even.value - even.low
    assert sample_t(mean, []) == UNDEFINED


@pytest.mark.parametrize(
    ("moved", "freedom"),
    [
        ((1.0, -1.0, 1.0, -1.0), math.inf),  # all make as much of the spread
        ((3.0, 0.0, 0.0, -3.0), 8.0),  # two of four make it
        ((2.0, 0.0, 0.0, 0.0), 8 / 3),  # one makes all of it
        ((0.0, 0.0), math.inf),  # none is seen
    ],
)
def test_a_spread_that_few_articles_make_is_little_known(
    moved: tuple[float, ...], freedom: float
) -> None:
    assert freedom_of_spread(moved) == pytest.approx(freedom)


def test_one_odd_article_widens_the_interval_beyond_the_textbooks() -> None:
    tones = [0.01 * number for number in range(12)] + [0.9]
    found, plain = sample_t(mean, [(1, tone) for tone in tones]), mean_t(tones, range(13))
    assert found.low is not None
    assert plain.low is not None
    assert found.low < plain.low


# ---------------------------------------------------------------- pairs


@pytest.mark.parametrize(("figures", "length"), RANGES)
def test_the_studentised_range_is_that_of_the_tables(figures: int, length: float) -> None:
    assert reach_of_pairs(figures) * math.sqrt(2) == pytest.approx(length, abs=6e-4)


def test_more_families_reach_farther() -> None:
    assert reach_of_pairs(2) == pytest.approx(1.959964, abs=1e-6)
    assert reach_of_pairs(5, 2) > reach_of_pairs(5)
    assert chance_of_range(reach_of_pairs(5, 2) * math.sqrt(2), 5) == pytest.approx(0.975)


def test_a_difference_of_even_bounds_is_the_textbook_one() -> None:
    low, high = difference(Bounds(0.6, 0.5, 0.7), Bounds(0.4, 0.3, 0.5))
    assert (low, high) == pytest.approx((0.2 - math.sqrt(0.02), 0.2 + math.sqrt(0.02)))


shares = st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted)


@given(shares, shares)
def test_a_difference_turns_round_and_lies_within_the_ends(
    one: list[float], two: list[float]
) -> None:
    first, second = (Bounds(middle, low, high) for low, middle, high in (one, two))
    low, high = difference(first, second)
    assert difference(second, first) == pytest.approx((-high, -low))
    assert first.low - second.high - 1e-9 <= low <= high <= first.high - second.low + 1e-9


@PATIENT
@given(articles, articles)
def test_a_difference_of_samples_holds_it_and_turns_round(
    rows: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    one, two = sampled(parts_of(rows)), sampled(parts_of(others))
    if one is None or two is None or min(one.articles, two.articles) < FEWEST:
        return
    low, high = sample_difference(one, two, 3.0)
    assert low - 1e-9 <= one.share - two.share <= high + 1e-9
    assert sample_difference(two, one, 3.0) == pytest.approx((-high, -low))
    fewest, most = sorted((one.articles, two.articles))
    assert fewest - 1 - 1e-9 <= freedom(one, two) <= fewest + most - 2 + 1e-9
