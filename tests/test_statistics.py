from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.counts import poisson
from generator.model import Clip, Span
from generator.quantiles import beta_quantile, incomplete_beta, t_quantile
from generator.statistics import (
    MINIMUM,
    UNDEFINED,
    dirichlet,
    effective_number,
    flesch_kincaid,
    flesch_reading_ease,
    jackknife_t,
    mean_t,
    mean_tone,
    of_voice,
    too_little,
    wilson,
    words_per_sentence,
)
from tests.by_hand import PATIENT, said

T_TABLE = (  # probability, degrees of freedom, quantile as printed in tables
    (0.975, 1, 12.706),
    (0.975, 2, 4.303),
    (0.975, 3, 3.182),
    (0.975, 4, 2.776),
    (0.975, 5, 2.571),
    (0.975, 10, 2.228),
    (0.975, 20, 2.086),
    (0.975, 30, 2.042),
    (0.975, 60, 2.000),
    (0.975, 120, 1.980),
    (0.975, 100_000, 1.960),
    (0.95, 1, 6.314),
    (0.95, 5, 2.015),
    (0.90, 10, 1.372),
    (0.995, 1, 63.657),
    (0.995, 10, 3.169),
    (0.9995, 5, 6.869),
)
shares = st.floats(0, 1)
figures = st.floats(-100, 100)


@pytest.mark.parametrize(("probability", "freedom", "quantile"), T_TABLE)
def test_t_quantile_is_that_of_the_tables(
    probability: float, freedom: int, quantile: float
) -> None:
    assert t_quantile(probability, freedom) == pytest.approx(quantile, abs=5e-4)


@pytest.mark.parametrize("probability", [0.6, 0.9, 0.975, 0.999])
def test_t_quantile_has_its_closed_forms(probability: float) -> None:
    cauchy = math.tan(math.pi * (probability - 0.5))
    spread = 2 * probability - 1
    two = spread * math.sqrt(2 / (1 - spread * spread))
    assert t_quantile(probability, 1) == pytest.approx(cauchy, rel=1e-12)
    assert t_quantile(probability, 2) == pytest.approx(two, rel=1e-12)


@PATIENT
@given(st.floats(0.1, 50), st.floats(0.1, 50), st.floats(0.01, 0.99))
def test_incomplete_beta_has_its_symmetry(a: float, b: float, x: float) -> None:
    both = incomplete_beta(a, b, x) + incomplete_beta(b, a, 1 - x)
    assert both == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(
    ("share", "number", "low", "high"),
    [  # Wilson without correction, by hand and from published tables
        (0.5, 10, 0.2366, 0.7634),
        (0.0, 10, 0.0, 0.2775),
        (1.0, 10, 0.7225, 1.0),
        (0.2, 20, 0.0807, 0.4160),
        (81 / 263, 263, 0.2553, 0.3662),
        (0.5, 4, 0.1500, 0.8500),
    ],
)
def test_wilson(share: float, number: float, low: float, high: float) -> None:
    assert wilson(share, number) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_nothing_is_undefined() -> None:
    assert wilson(0.5, 0) is None


@PATIENT
@given(shares, st.floats(0.01, 1000))
def test_wilson_holds_the_share_and_stays_a_share(share: float, number: float) -> None:
    interval = wilson(share, number)
    assert interval is not None
    assert 0 <= interval[0] <= share <= interval[1] <= 1


@pytest.mark.parametrize(
    ("weights", "number"),
    [((), None), ((0, 0), None), ((5,), 1), ((1, 1, 1), 3), ((3, 1), 1.6), ((2, 1, 1), 16 / 6)],
)
def test_effective_number(weights: tuple[float, ...], number: float | None) -> None:
    assert effective_number(weights) == (number and pytest.approx(number))


def test_mean_t_of_single_values_is_the_textbook_interval() -> None:
    # 1 2 3 4: mean 2.5, s² = 5/3, standard error √(5/12), t(3) = 3.1824
    mean = mean_t([1, 2, 3, 4], [1, 2, 3, 4])
    assert mean.value == 2.5
    assert (mean.low, mean.high) == pytest.approx((0.4457, 4.5543), abs=1e-4)


def test_mean_t_with_clusters_by_hand() -> None:
    # means 2 of A = {1, 3}, 5 of B = {5}; mean of all 3; residual sums -2 and 2
    # variance (4 + 4) / 9 · 2/1 = 16/9, standard error 4/3, t(1) = 12.706
    mean = mean_t([1, 3, 5], ["a", "a", "b"])
    assert (mean.value, mean.low, mean.high) == pytest.approx((3, -13.9416, 19.9416), abs=1e-3)


def test_mean_t_with_weights_by_hand() -> None:
    # (3·1 + 1·5) / 4 = 2; weighted residuals -3 and 3; variance 18/16 · 2 = 9/4
    mean = mean_t([1, 5], [1, 2], [3, 1])
    assert mean.value == 2
    assert mean.high == pytest.approx(2 + 12.7062 * 1.5, abs=1e-3)


def test_means_without_enough_are_undefined_not_zero() -> None:
    assert mean_t([], []) == UNDEFINED
    assert mean_t([1], [1], [0]) == UNDEFINED
    one = mean_t([1, 2], ["a", "a"])
    assert (one.value, one.low, one.high) == (1.5, None, None)


@PATIENT
@given(st.lists(st.tuples(figures, st.integers(0, 4)), min_size=1, max_size=20), st.randoms())
def test_order_changes_no_figure(rows: list[tuple[float, int]], chance: random.Random) -> None:
    shuffled = chance.sample(rows, len(rows))
    assert mean_t(*zip(*rows, strict=True)) == mean_t(*zip(*shuffled, strict=True))


@PATIENT
@given(st.lists(st.tuples(figures, st.integers(0, 4)), min_size=1, max_size=20))
def test_jackknife_of_a_mean_of_equal_clusters_is_its_t_interval(
    rows: list[tuple[float, int]],
) -> None:
    values = [value for value, _ in rows]
    own = list(range(len(values)))
    mean = mean_t(values, own)
    knife = jackknife_t(lambda total, n: total / n if n else None, [(v, 1) for v in values], own)
    assert knife.value == pytest.approx(mean.value)
    assert knife.low == (None if mean.low is None else pytest.approx(mean.low, abs=1e-6))


def test_jackknife_of_a_ratio_by_hand() -> None:
    # words 10, 20 and 30 in 1, 2 and 1 sentences: 60/4 = 15; without each 50/3, 40/2, 30/3
    # their mean 140/9; squares (10/9)² + (40/9)² + (50/9)² = 4200/81; variance · 2/3
    knife = jackknife_t(lambda s, w: w / s, [(1, 10), (2, 20), (1, 30)], "abc")
    half = 4.302653 * math.sqrt(4200 / 81 * 2 / 3)
    assert (knife.value, knife.low, knife.high) == pytest.approx((15, 15 - half, 15 + half))


def test_jackknife_is_undefined_where_a_cluster_cannot_be_left_out() -> None:
    one = jackknife_t(words_per_sentence, [(1, 10, 0), (1, 20, 0)], ["a", "a"])
    assert (one.value, one.low) == (15, None)
    half = jackknife_t(words_per_sentence, [(1, 10, 0), (0, 20, 0)], ["a", "b"])
    assert (half.value, half.low) == (30, None)
    assert jackknife_t(words_per_sentence, [], []) == UNDEFINED


def test_tone_stays_on_its_scale() -> None:
    assert mean_tone([-0.9, 0.9], [1, 2]).low == -1
    assert mean_tone([-0.9, 0.9], [1, 2]).high == 1
    assert mean_tone([], []) == UNDEFINED


@pytest.mark.parametrize(
    ("counts", "grade", "ease"),
    [
        ((0, 0, 0), None, None),
        ((1, 0, 0), None, None),
        ((1, 10, 15), 6.01, 69.785),  # 3.9 + 17.7 - 15.59; 206.835 - 10.15 - 126.9
        ((4, 100, 150), 11.86, 54.56),  # 9.75 + 17.7 - 15.59; 206.835 - 25.375 - 126.9
    ],
)
def test_flesch(counts: tuple[int, int, int], grade: float | None, ease: float | None) -> None:
    assert flesch_kincaid(*counts) == (grade and pytest.approx(grade))
    assert flesch_reading_ease(*counts) == (ease and pytest.approx(ease))


def test_words_per_sentence() -> None:
    assert words_per_sentence(0, 0) is None
    assert words_per_sentence(2, 9) == 4.5


def test_too_little_is_said_to_readers() -> None:
    said_ = too_little((2, MINIMUM.turns, "passages"))
    assert said_ == "Too little text to say: 2 passages, 4 are needed"
    assert too_little((1, 4, "turns")) == "Too little text to say: 1 turn, 4 are needed"
    assert too_little((10, 10, "sentences"), (9, 150, "words")) == (
        "Too little text to say: 9 words, 150 are needed"
    )
    assert too_little((10, 10, "sentences")) is None


def test_an_authors_sentence_is_one_that_holds_nobody_elses_words() -> None:
    text = "It rained. On Monday he said no. It went on."
    clips = tuple(
        Clip(Span(start, end), voice, None, 2, 2, 0.0)
        for start, end, voice in (
            (0, 9, "author"),
            (11, 20, "author"),
            (29, 31, "nor"),
            (33, 43, "author"),
        )
    )
    sentences = (Span(0, 10), Span(11, 32), Span(33, 44))
    attributions = (said(text, "no"),)
    assert of_voice(clips, "author", sentences, attributions) == (clips[0], clips[3])
    assert of_voice(clips, "nor", sentences, attributions) == (clips[2],)


def test_one_of_a_unit_is_said_in_the_singular() -> None:
    assert too_little((1, 4, "turns to speak")) == (
        "Too little text to say: 1 turn to speak, 4 are needed"
    )


# ---------------------------------------------------------------- Dirichlet


@pytest.mark.parametrize(
    ("probability", "a", "b", "quantile"),
    [
        (0.3, 1, 1, 0.3),  # uniform
        (0.5, 7.5, 7.5, 0.5),  # symmetric
        (0.25, 3, 1, 0.25 ** (1 / 3)),  # x³
        (0.25, 1, 3, 1 - 0.75 ** (1 / 3)),
        (0.025, 0.5, 0.5, math.sin(math.pi * 0.025 / 2) ** 2),  # arcsine
        (0.975, 0.5, 0.5, math.sin(math.pi * 0.975 / 2) ** 2),
        (0.896, 2, 2, 0.8),  # 3x² - 2x³
        (0.025, 2, 9, 0.0252),  # as printed in tables
        (0.975, 2, 9, 0.4450),
    ],
)
def test_beta_quantile(probability: float, a: float, b: float, quantile: float) -> None:
    exact = pytest.approx(quantile, rel=1e-9)
    printed = pytest.approx(quantile, abs=5e-5)
    assert beta_quantile(probability, a, b) == (printed if (a, b) == (2, 9) else exact)


def test_two_classes_are_jeffreys_interval() -> None:
    low, high = dirichlet(0.2, 10, 2)
    assert (low, high) == (beta_quantile(0.025, 2.5, 8.5), beta_quantile(0.975, 2.5, 8.5))
    assert (low, high) == pytest.approx((0.0441, 0.5028), abs=5e-4)


@PATIENT
@given(st.floats(0, 1), st.floats(0.5, 500), st.integers(2, 12))
def test_a_class_holds_its_share_and_narrows(share: float, number: float, classes: int) -> None:
    low, high = dirichlet(share, number, classes)
    assert 0 <= low <= share <= high <= 1
    wider = dirichlet(share, number / 4, classes)
    if 0.05 < share < 0.95 and number > 40 * classes:
        assert high - low < wider[1] - wider[0]


# ---------------------------------------------------------------- counts


POISSON_TABLE = (  # number seen, exact 95 % interval of the expected number, as in printed tables
    (0, 0.0, 3.689),
    (1, 0.025, 5.572),
    (2, 0.242, 7.225),
    (5, 1.623, 11.668),
    (10, 4.795, 18.390),
    (30, 20.241, 42.827),
    (100, 81.364, 121.627),
)


@pytest.mark.parametrize(("count", "low", "high"), POISSON_TABLE)
def test_the_exact_interval_of_a_count_is_that_of_the_tables(
    count: int, low: float, high: float
) -> None:
    assert poisson(count) == pytest.approx((low, high), abs=6e-4)


@given(st.integers(0, 1000))
@PATIENT
def test_the_interval_of_a_count_holds_it(count: int) -> None:
    low, high = poisson(count)
    assert low <= count < high
