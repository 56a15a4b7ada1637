"""Which of many overlapping things are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attribution.choice import Choice, choose
from tests.growth import grows_no_faster

# Worths are whole numbers: their sums are exact in any order.
WORTHS = st.integers(1, 60).map(float)
CHOICES = st.lists(
    st.builds(Choice, st.frozensets(st.integers(0, 14), min_size=1), st.integers(0, 14), WORTHS),
    max_size=14,
)


def held(choice: Choice) -> frozenset[int]:
    return choice.tokens | {choice.cue}


def total(choices: Iterable[Choice]) -> float:
    return sum(choice.worth for choice in choices)


def taken(choices: Sequence[Choice]) -> list[Choice]:
    return [choices[number] for number in choose(choices)]


def greedy(choices: Sequence[Choice]) -> list[Choice]:
    """Always the one worth most that touches none before it."""
    found: list[Choice] = []
    for choice in sorted(choices, key=lambda one: -one.worth):
        if not any(held(choice) & held(other) for other in found):
            found.append(choice)
    return found


@st.composite
def trees(draw: st.DrawFn) -> list[Choice]:
    """Choices of which any two are apart or one inside the other; a cue is outside its tokens."""
    found: list[Choice] = []
    waiting = [(0, draw(st.integers(4, 24)))]
    while waiting:
        low, high = waiting.pop()
        if high - low < 2:
            continue
        if draw(st.booleans()):
            found.append(Choice(frozenset(range(low, high - 1)), high - 1, draw(WORTHS)))
        middle = draw(st.integers(low, high))
        waiting += [(low, middle), (middle, high - 1)] if middle > low else [(low + 1, high)]
    return found


def best(choices: Sequence[Choice]) -> float:
    """The most that choices of a tree can be worth together."""
    ordered = sorted(choices, key=lambda one: len(held(one)))
    worth: dict[int, float] = {}
    for number, one in enumerate(ordered):
        inside = [n for n in worth if held(ordered[n]) <= held(one)]
        below = sum(worth.pop(n) for n in inside)
        worth[number] = max(one.worth, below)
    return sum(worth.values())


def test_nothing_of_nothing() -> None:
    assert choose([]) == []


def test_one_alone_is_taken() -> None:
    assert choose([Choice(frozenset({4, 5}), 3, 0.01)]) == [0]


def test_a_wide_one_gives_way_to_two_that_are_worth_more_together() -> None:
    wide = Choice(frozenset(range(10)), 10, 5.0)
    left, right = Choice(frozenset({1, 2}), 0, 3.0), Choice(frozenset({5, 6}), 4, 3.0)
    assert choose([wide, left, right]) == [1, 2]
    assert choose([wide, left]) == [0]


def test_a_cue_inside_another_touches_it() -> None:
    assert choose([Choice(frozenset({1, 2}), 0, 2.0), Choice(frozenset({5, 6}), 1, 3.0)]) == [1]


@given(CHOICES)
def test_those_taken_never_touch(choices: list[Choice]) -> None:
    numbers = choose(choices)
    assert numbers == sorted(set(numbers))
    tokens = [token for number in numbers for token in held(choices[number])]
    assert len(tokens) == len(set(tokens))


@given(CHOICES)
def test_together_they_are_worth_the_best_single_one(choices: list[Choice]) -> None:
    assert total(taken(choices)) >= max((one.worth for one in choices), default=0)


@given(CHOICES)
def test_one_more_never_makes_less_of_those_that_it_leaves_alone(choices: list[Choice]) -> None:
    apart = Choice(frozenset({100, 101}), 102, 7.0)
    assert total(taken([*choices, apart])) == total(taken(choices)) + 7.0


@given(st.lists(WORTHS, unique=True, max_size=12), st.data())
def test_the_order_does_not_matter(worths: list[float], data: st.DataObject) -> None:
    sets = st.frozensets(st.integers(0, 14), min_size=1)
    choices = [Choice(data.draw(sets), data.draw(st.integers(0, 14)), worth) for worth in worths]
    other = data.draw(st.permutations(choices))
    assert {one.worth for one in taken(choices)} == {one.worth for one in taken(other)}


@given(trees())
def test_of_a_tree_the_best_set_is_taken(choices: list[Choice]) -> None:
    assert total(taken(choices)) == best(choices)
    assert total(taken(choices)) >= total(greedy(choices))


@pytest.mark.xfail(reason="who lost to one that lost in turn is not taken again", strict=True)
def test_who_touches_nothing_taken_is_taken() -> None:
    first, second, third = (
        Choice(frozenset({1, 2}), 0, 3.0),
        Choice(frozenset({2, 3, 4}), 5, 4.0),
        Choice(frozenset({4, 6, 7, 8}), 9, 5.0),
    )
    assert choose([first, second, third]) == [0, 2]


def test_time_grows_with_the_number_and_no_faster() -> None:
    def work(times: int) -> Callable[[], object]:
        choices = [
            Choice(frozenset(range(at, at + 4)), at + 4, float(1 + at % 7))
            for at in range(0, 2 * times, 2)
        ]
        return lambda: choose(choices)

    assert grows_no_faster(work(8_000), work(32_000))
