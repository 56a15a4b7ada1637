"""The band of a share: what it holds, how it mirrors, when it is narrow."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bands import Counted, band

COUNTED = st.builds(
    Counted,
    st.floats(0.5, 500, allow_nan=False),
    st.floats(0, 1, allow_nan=False),
)


def test_no_band_of_nothing() -> None:
    assert band((), ()) is None


@given(st.lists(COUNTED, max_size=20), st.lists(COUNTED, max_size=20))
def test_a_band_holds_the_share_and_mirrors(mine: list[Counted], rest: list[Counted]) -> None:
    found, mirrored = band(mine, rest), band(rest, mine)
    if found is None or mirrored is None:
        assert not [*mine, *rest]
        return
    weights = [math.fsum(one.weight for one in part) for part in (mine, rest)]
    assert 0 <= found[0] <= weights[0] / sum(weights) + 1e-9
    assert weights[0] / sum(weights) - 1e-9 <= found[1] <= 1
    assert found == pytest.approx((1 - mirrored[1], 1 - mirrored[0]))


def test_a_band_is_narrower_where_passages_are_surer() -> None:
    def width(sure: float, number: int) -> float:
        low, high = band([Counted(20, sure)] * number, [Counted(20, sure)] * number) or (0, 0)
        return high - low

    assert width(0.95, 10) < width(0.5, 10)
    assert width(0.8, 40) < width(0.8, 10)


def test_a_side_that_is_not_heard_may_have_been_missed() -> None:
    low, high = band([], [Counted(20, 0.9)] * 10) or (1, 0)
    assert low == 0
    assert 0 < high < 1
    assert high < (band([], [Counted(20, 0.9)] * 3) or (0, 0))[1]


def test_passages_of_no_side_may_be_anybodys() -> None:
    mine, rest = [Counted(20, 0.9)] * 5, [Counted(20, 0.9)] * 10
    low, high = band(mine, rest) or (0, 0)
    wide_low, wide_high = band(mine, rest, [Counted(20, 0.5)] * 8) or (0, 0)
    assert wide_high - wide_low > high - low
