"""Which omissions come first, and which figures are overtaken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.omission import omission
from generator.compare.telling import telling
from generator.model import Attribution, Coverage, Item, OmissionMatrix, Span
from tests.by_hand import PATIENT, said
from tests.compare.matrix import PLACE, article, figure, place, quotation, row, states, voice

BERG, LUND, WICK = voice("berg", "ann"), voice("lund", "bo"), voice("wick", "cy")
OLD, NEW = figure(8), figure(12)
SAID = quotation("bridge", "close", "never", "river")
TEXT = "We agree."


def seen(*coverage: Coverage) -> OmissionMatrix:
    return telling(omission(coverage), coverage)


def heard(by: str | tuple[str, ...]) -> Attribution:
    return replace(said(TEXT, "We agree", by=by), content=PLACE)


def speaking(one: Coverage, *by: str | tuple[str, ...]) -> Coverage:
    assert one.analysis is not None
    return replace(one, analysis=replace(one.analysis, attributions=tuple(map(heard, by))))


def named(matrix: OmissionMatrix) -> list[str]:
    return [one.words for one in matrix.rows]


def test_voices_come_before_what_is_said_figures_and_places() -> None:
    every = (place("Lund"), OLD, SAID, BERG)
    matrix = seen(article("a", 1, *every), article("b", 1, *every), article("c", 2))
    assert [one.kind for one in matrix.rows] == ["voice", "quotation", "figure", "place"]


def test_what_nobody_lacks_comes_last() -> None:
    matrix = seen(
        article("a", 1, BERG, LUND),
        article("b", 1, BERG, LUND),
        article("c", 1, LUND),
        article("last", 2, LUND),
    )
    assert named(matrix) == ["Ann Berg", "Bo Lund"]


def test_what_more_outlets_have_comes_first() -> None:
    matrix = seen(
        article("a", 1, BERG, LUND),
        article("b", 1, BERG, LUND),
        article("c", 1, LUND),
        article("last", 2),
    )
    assert named(matrix) == ["Bo Lund", "Ann Berg"]
    assert [one.outlets for one in matrix.rows] == [3, 2]


def test_one_outlet_counts_once_and_opinion_and_copies_not() -> None:
    matrix = seen(
        article("a", 1, BERG, outlet="bee"),
        article("b", 1, BERG, outlet="bee"),
        article("c", 1, BERG),
        article("o", 1, BERG, genre="opinion"),
    )
    assert row(matrix, "Ann Berg").outlets == 2


def test_what_was_out_within_a_day_comes_before_what_is_older() -> None:
    old = (article("a", 1, BERG), article("b", 1, BERG))
    new = (article("c", 3, LUND), article("d", 3, LUND))
    assert named(seen(*old, *new, article("last", 4))) == ["Bo Lund", "Ann Berg"]


def test_a_side_not_otherwise_heard_comes_before_one_that_is() -> None:
    berg = [speaking(article(name, 1, BERG), "nor") for name in "ab"]
    wick = [speaking(article(name, 1, WICK), "sud") for name in "cd"]
    for mute, first in (("sud", "Ann Berg"), ("nor", "Cy Wick")):
        last = speaking(article("last", 2), mute)
        assert named(seen(*berg, *wick, last))[0] == first


@pytest.mark.parametrize(
    ("by", "side"),
    [
        (("nor", "nor", "sud"), "nor"),
        (("sud", "sud", "nor"), "sud"),
        (("nor", "sud", "other"), None),
        (("other", "other", "other"), None),
    ],
)
def test_a_row_is_of_the_side_in_whose_voice_most_have_it(
    by: tuple[str, ...], side: str | None
) -> None:
    coverage = [speaking(article(n, 1, BERG), who) for n, who in zip("abc", by, strict=True)]
    assert row(seen(*coverage), "Ann Berg").side == side


@pytest.mark.parametrize(
    ("day", "other", "state"),
    [
        (3, (), "lacks"),
        (3, (article("x", 2, NEW),), "overtaken"),
        (2, (article("x", 2, NEW),), "overtaken"),
        (2, (article("x", 3, NEW),), "lacks"),
        (3, (article("x", 2, figure(12, state="wounded")),), "lacks"),
    ],
)
def test_a_figure_is_overtaken_once_another_is_out(
    day: int, other: tuple[Coverage, ...], state: str
) -> None:
    coverage = (article("a", 1, OLD), article("b", 1, OLD), *other, article("last", day))
    assert states(seen(*coverage), "8 people killed")["last"] == state


def test_a_voice_is_never_overtaken() -> None:
    matrix = seen(article("a", 1, BERG), article("b", 1, BERG), article("last", 3, LUND))
    assert states(matrix, "Ann Berg")["last"] == "lacks"


def test_an_overtaken_figure_is_held_against_nobody() -> None:
    coverage = (article("a", 1, OLD), article("b", 1, OLD), article("x", 2, NEW),
                article("last", 3))  # fmt: skip
    assert row(seen(*coverage), "8 people killed").cells[3].against == ()


ITEMS: tuple[Item, ...] = (BERG, LUND, WICK, OLD, NEW, SAID, place("Lund"))
TIMES = (1, 2, 3, None, datetime(2025, 5, 2, 9, tzinfo=UTC))
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(TIMES), st.sets(st.sampled_from(ITEMS)), st.sampled_from(["nor", "sud"])
    ),
    min_size=2,
    max_size=6,
)


@PATIENT
@given(ARTICLES)
def test_names_of_outlets_and_sides_change_nothing(
    made: list[tuple[int | datetime | None, set[Item], str]],
) -> None:
    def told(outlet: str, sides: dict[str, str]) -> list[tuple[object, ...]]:
        coverage = [
            speaking(
                article(f"a{n}", when, *sorted(items, key=repr), outlet=f"{outlet}{n}"), sides[by]
            )
            for n, (when, items, by) in enumerate(made)
        ]
        back = {new: old for old, new in sides.items()}
        return [
            (r.kind, r.words, back.get(r.side or ""), r.outlets, [c.state for c in r.cells])
            for r in seen(*coverage).rows
        ]

    assert told("z", {"nor": "nor", "sud": "sud"}) == told("a", {"nor": "sud", "sud": "nor"})


def test_rows_and_cells_are_those_of_the_matrix() -> None:
    coverage = (article("a", 1, *ITEMS), article("b", 1, *ITEMS), article("last", 2))
    whole, ordered = omission(coverage), seen(*coverage)
    assert {(r.kind, r.words) for r in whole.rows} == {(r.kind, r.words) for r in ordered.rows}
    assert whole.columns == ordered.columns
    assert Span(0, 5) in row(ordered, "Ann Berg").cells[0].spans
