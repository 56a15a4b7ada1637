from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.numbers import find_numbers, written
from tests.by_hand import PATIENT


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("160 goats", ["160"]),
        ("one hundred and sixty goats", ["160"]),
        ("One hundred sixty goats", ["160"]),
        ("1,200 goats and 3.5 million hens", ["1200", "3500000"]),
        ("a hundred goats, two dozen hens, half a million bees", ["100", "24", "500000"]),
        ("a dozen goats or half a dozen hens", ["12", "6"]),
        ("$4 million, £4bn and 4m", ["4000000", "4000000000", "4000000"]),
        ("twenty-five goats, thirty two hens", ["25", "32"]),
        ("45% of 7 percent", ["45", "7"]),
        ("It ended with 160.", ["160"]),
        ("On May 12 at 5 p.m. in 2012", []),
        ("On the 2nd, 12 June, 9/11, 10:30 and by 60-40", []),
        ("a quarter-of-a-million", []),
        ("#7 and v2 and 3rd", []),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [written(number.value) for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 160 goats", "more"),
        ("at least one hundred goats", "more"),
        ("up to 160 goats", "less"),
        ("nearly 160 goats", "about"),
        ("some 160 goats", "about"),
        ("exactly 160 goats", ""),
    ],
)
def test_more_less_and_about(text: str, bound: str) -> None:
    assert [number.bound for number in find_numbers(text)] == [bound]


def test_ends_of_a_range_are_told() -> None:
    assert [n.ranged for n in find_numbers("500 to 600 yards, then 70 yards")] == [
        True,
        True,
        False,
    ]


def test_sums_of_money_are_told() -> None:
    assert [n.money for n in find_numbers("$40 for 40 hens")] == [True, False]


@PATIENT
@given(st.integers(min_value=1, max_value=1899))
def test_digits_are_what_they_say(value: int) -> None:
    (found,) = find_numbers(f"There were {value} goats.")
    assert written(found.value) == str(value)
    assert found.span.of(f"There were {value} goats.") == str(value)


@PATIENT
@given(st.text(alphabet="0123456789 ,.$-%amobndne hundredtwo", max_size=60))
def test_no_text_breaks_it_and_numbers_never_overlap(text: str) -> None:
    found = find_numbers(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
