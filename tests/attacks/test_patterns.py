"""No regular expression of the program takes longer than a text grows, whatever the text."""

from __future__ import annotations

import re

import pytest

from tests.attacks.pumping import METHODS, Use, slow_on, uses


def test_all_patterns_take_time_by_the_length_alone() -> None:
    found = uses()
    assert len(found) > 200
    assert {use.name: piece for use in found if (piece := slow_on(use))} == {}


@pytest.mark.parametrize(
    "bad",
    [
        r"(a+)+b",
        r"(?:a|a)*b",
        r"\s+$",
        r"(\w+\s?)+!",
        r"(.*),(.*);",
        r"(?:\d+,?)*x",
    ],
)
def test_a_bad_one_would_be_found(bad: str) -> None:
    assert slow_on(Use("bad", re.compile(bad), METHODS))
