from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.numbers import (
    apportion,
    count,
    decimal,
    decimal_range,
    percent,
    percent_range,
)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "0 %"),
        (0.001, "under 1 %"),
        (0.005, "1 %"),
        (0.605, "61 %"),
        (0.999, "over 99 %"),
        (1.0, "100 %"),
    ],
)
def test_percent(share: float, shown: str) -> None:
    assert percent(share).replace("\xa0", " ") == shown


def test_ranges() -> None:
    assert percent_range(0.574, 0.645) == "57 to 65\xa0%"
    assert decimal_range(-0.171, 0.05, 2) == "−0.17 to 0.05"


def test_no_negative_nought() -> None:
    assert decimal(-0.001, 2) == "0.00"


def test_count_knows_one() -> None:
    assert count(1, "passage") == "1\xa0passage"
    assert count(1204, "word") == "1,204\xa0words"
    assert count(2, "story", "stories") == "2\xa0stories"


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=9).filter(any))
def test_points_add_up_and_are_near(parts: list[int]) -> None:
    points = apportion(parts, 100)
    assert sum(points) == 100
    assert all(abs(p - 100 * part / sum(parts)) < 1 for p, part in zip(points, parts, strict=True))


@given(st.floats(0, 1))
def test_two_shares_add_up(first: float) -> None:
    assert sum(apportion([first, 1 - first], 100)) == 100


def test_nothing_has_no_points() -> None:
    assert apportion([0, 0], 100) == (0, 0)
