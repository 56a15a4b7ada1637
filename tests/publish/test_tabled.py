"""Which passages a script lists behind each number of a table of classes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from generator.publish.passages import Passage, passages
from generator.publish.shown import view
from generator.publish.tabled import columns, in_lines, letters, table
from generator.publish.voices import Voice
from tests.publish.sample import DISPUTE, news

A, B, OTHERS, BOTH = (Voice(css, css, css) for css in ("a", "b", "o", "ab"))


@dataclass(frozen=True)
class Cell:
    passages: tuple[Passage, ...]
    share: str = ""

    @property
    def n(self) -> int:
        return len(self.passages)


def passage(number: int, voice: Voice) -> Passage:
    found = passages(news(), DISPUTE, view(news().article, private=False))[0]
    return replace(found, number=number, id=f"p-{number}", voice=voice)


def lines(*rows: tuple[tuple[Passage, ...], ...]) -> list[tuple[str, str, list[Cell]]]:
    return [(f"class {n}", f"c{n}", [Cell(own) for own in row]) for n, row in enumerate(rows)]


ONE, TWO, JOINT = passage(1, A), passage(2, OTHERS), passage(3, BOTH)


def test_each_passage_has_the_letter_of_its_line() -> None:
    found = letters((A, B, OTHERS), lines(((ONE,), (), ()), ((JOINT,), (JOINT,), (TWO,))))
    assert found == {1: "0", 2: "1", 3: "1"}


@pytest.mark.parametrize(
    ("css", "where"), [("a", [0]), ("b", [1]), ("o", [2]), ("ab", [0, 1]), ("n", [2])]
)
def test_a_passage_counts_in_the_column_of_its_colour(css: str, where: list[int]) -> None:
    assert columns(css, (A, B, OTHERS)) == where
    assert columns("n", (A, B)) == []


@pytest.mark.parametrize(
    "rows",
    [
        [((ONE,), (), ()), ((ONE,), (), ())],  # in two lines
        [((), (ONE,), ())],  # in another column than its own
        [((JOINT,), (), ())],  # of two sides, counted for one
    ],
)
def test_what_a_letter_does_not_tell_is_linked(rows: list[tuple[tuple[Passage, ...], ...]]) -> None:
    told = lines(*rows)
    assert letters((A, B, OTHERS), told) is None
    made = table((A, B, OTHERS), "figures/x/@/{}/y", told, linked=True)
    assert "<a href=#p-" in made


def test_colours_that_start_again_are_linked() -> None:
    assert letters((A, B, replace(A, id="seventh")), lines(((ONE,), (), ()))) is None


def test_the_letters_stand_in_the_order_of_the_tables() -> None:
    found = in_lines([ONE, TWO, JOINT], [{1: "0", 3: "2"}, None, {1: "1"}])
    assert found == {1: "0-1", 2: "", 3: "2"}
