"""Differences as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Difference
from generator.publish.compared import EACH, IN_FULL, OPEN, Compared, compared, leading
from generator.publish.page import Link
from tests.by_hand import PATIENT
from tests.publish.sample import DISPUTE


def difference(one: str, two: str, value: float, low: float, high: float = 0.9) -> Difference:
    return Difference("voice_share", "company", "words", "sides", one, two, value, low, high,
                      "measurement", 1)  # fmt: skip


def named(*names: str) -> Mapping[str, Compared]:
    sides = ("company", "village")
    return {
        name: Compared(
            f"articles/dust/{name}",
            {"company": 0.61, "village": 0.39},
            {side: Link(name.upper(), f"{name}.html#passages-{side}") for side in sides},
        )
        for name in names
    }


def test_a_difference_that_stands_is_a_sentence() -> None:
    found = compared(
        [difference("a", "b", 0.26, 0.08, 0.44)], named("a", "b"), DISPUTE, what="article"
    )
    (one,) = found.first
    assert (one.voice.name, one.one.name, one.one_share) == ("Lindham Stone", "A", "61\xa0%")
    assert one.one.href == "a.html#passages-company"
    assert (one.points, one.reach) == ("26\xa0points", "8 to 44")
    assert found.summary.startswith(
        "2\xa0articles can be compared: 1\xa0pair, of which 1 stands apart"
    )


def test_one_that_does_not_stand_is_folded_away() -> None:
    found = compared([difference("a", "b", 0.26, -0.08)], named("a", "b"), DISPUTE, what="outlet")
    assert (found.first, found.rest, len(found.pairs), found.alike) == ((), (), 1, ())
    assert found.pairs[0].reach == "−8 to 90"
    assert found.summary == "2\xa0outlets can be compared: 1\xa0pair, and none can be told apart."
    assert found.alike_note == "1\xa0pair that cannot be told apart"
    assert "outlets with fewer than 10" in found.what.lower()


def test_many_that_do_not_stand_are_told_article_by_article() -> None:
    names = "abcde"
    pairs = [difference(one, two, 0.1, -0.1) for one, two in combinations(names, 2)]
    assert len(pairs) > IN_FULL
    found = compared(pairs, named(*names), DISPUTE, what="article")
    assert found.pairs == ()
    assert [(one.one.name, [o.name for o in one.others]) for one in found.alike] == [
        ("A", ["B", "C", "D", "E"]),
        ("B", ["C", "D", "E"]),
        ("C", ["D", "E"]),
        ("D", ["E"]),
    ]


def test_nothing_compared_is_nothing_said() -> None:
    assert not compared([], {}, DISPUTE, what="article").summary


LOWS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(-0.5, 0.9)), max_size=40)


@PATIENT
@given(LOWS)
def test_no_difference_is_lost_and_few_stand_open(made: list[tuple[int, int, float]]) -> None:
    pairs = {(min(a, b), max(a, b)): low for a, b, low in made if a != b}
    found = [difference(f"a{one}", f"a{two}", low + 0.1, low) for (one, two), low in pairs.items()]
    told = compared(found, named(*(f"a{n}" for n in range(10))), DISPUTE, what="article")
    alike = len(told.pairs) + sum(len(one.others) for one in told.alike)
    assert len(told.first) + len(told.rest) == sum(d.apart for d in found)
    assert alike == sum(not d.apart for d in found)
    assert len(told.first) <= OPEN


@pytest.mark.parametrize("number", [3, 8])
def test_no_article_stands_in_more_than_two_of_the_first(number: int) -> None:
    pairs = [difference("a", f"b{n}", 0.5, 0.4) for n in range(number)]
    assert len(leading(pairs)) == EACH


def test_who_is_not_compared_is_told_with_the_reason() -> None:
    found = compared(
        [difference("a", "b", 0.26, 0.08)],
        named("a", "b", "c"),
        DISPUTE,
        what="outlet",
        why={"a": "no", "b": "no", "c": "3 articles, 10 are needed"},
    )
    assert [(one.name.name, one.why) for one in found.without] == [
        ("C", "3 articles, 10 are needed")
    ]
