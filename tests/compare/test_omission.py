"""Which articles of a story lack what others have, and which of them could not have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.coded import coded_item
from generator.compare.omission import omission
from generator.model import Coverage, Item, Outlet, Withdrawal
from tests.by_hand import PATIENT
from tests.compare.matrix import (
    article,
    figure,
    name,
    number,
    place,
    quotation,
    row,
    states,
    voice,
    words,
)

BERG = voice("berg", "ann")
TWO = (article("a", 1, BERG), article("b", 1, BERG))


def state_of(last: Coverage, *before: Coverage) -> str:
    return states(omission([*before, last]), "Ann Berg")["last"]


def test_two_had_it_before_and_one_has_it_not() -> None:
    matrix = omission([*TWO, article("last", 2)])
    assert states(matrix, "Ann Berg") == {"a": "has", "b": "has", "last": "lacks"}
    assert row(matrix, "Ann Berg").cells[2].against == ("a", "b")


def at(hour: int) -> datetime:
    return datetime(2025, 5, 1, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "state"),
    [
        (article("last", 2), "lacks"),
        (article("last", 1), "before"),
        (article("last", 5), "before"),
        (article("last", None), "undated"),
        (article("last", at(23)), "before"),
        (article("last", 2, extent="excerpt"), "excerpt"),
        (article("last", 2, voice("berg", "ann")), "has"),
        (article("last", 2, voice("berg")), "has"),
        (article("last", 2, name("Mayor Berg")), "named"),
        (replace(article("last", 2), analysis=None), "unread"),
    ],
)
def test_what_can_be_said_of_an_article(last: Coverage, state: str) -> None:
    assert state_of(last, *TWO) == state


def test_times_of_one_day_are_compared_where_all_are_known() -> None:
    one, other = article("a", at(6), BERG), article("b", at(7), BERG)
    assert state_of(article("last", at(12)), one, other) == "lacks"
    assert state_of(article("last", at(7)), one, other) == "before"


def test_what_was_updated_may_have_had_it_only_then() -> None:
    one, other = TWO
    later = replace(other, article=replace(other.article, updated=datetime(2025, 5, 2, tzinfo=UTC)))
    assert state_of(article("last", 2), one, later) == "before"


def test_two_articles_of_one_outlet_are_one_witness() -> None:
    both = (article("a", 1, BERG, outlet="bee"), article("b", 1, BERG, outlet="bee"))
    third = article("c", 4, BERG)
    assert state_of(article("last", 2), *both, third) == "before"


def test_what_the_outlet_had_elsewhere_is_said() -> None:
    other = article("c", 1, BERG, outlet="bee")
    matrix = omission([*TWO, other, article("last", 2, outlet="bee")])
    assert row(matrix, "Ann Berg").cells[3].elsewhere == ("c",)


def test_opinion_pieces_stand_apart_and_are_no_witnesses() -> None:
    opinion = article("b", 1, BERG, genre="opinion")
    later = article("c", 3, BERG)
    assert state_of(article("last", 2), article("a", 1, BERG), opinion, later) == "before"
    matrix = omission([*TWO, article("last", 2, genre="opinion")])
    assert [column.apart for column in matrix.columns] == [False, False, True]


def test_copies_are_one_witness_and_lack_nothing_themselves() -> None:
    runs = Item("shingle", tuple(f"{n:016x}" for n in range(20)), ())
    wire, copy = article("a", 1, BERG, runs), article("b", 1, BERG, runs)
    later = article("c", 3, BERG)
    assert state_of(article("last", 2), wire, copy, later) == "before"
    original = article("0", 1, runs)
    matrix = omission([*TWO, original, article("last", 2, runs)])
    assert states(matrix, "Ann Berg")["last"] == "copy"
    assert matrix.columns[3].copy_of == "0"


def test_other_figures_of_the_same_are_shown_as_such() -> None:
    dead = (article("a", 1, figure(12)), article("b", 1, figure(12)))
    matrix = omission([*dead, article("last", 2, figure(15), number(15))])
    assert states(matrix, "12 people killed")["last"] == "differs"
    assert row(matrix, "12 people killed").cells[2].words == ("15 people killed",)


def test_a_number_that_stands_there_for_something_else_is_no_omission() -> None:
    dead = (article("a", 1, figure(12)), article("b", 1, figure(12)))
    matrix = omission([*dead, article("last", 2, number(12))])
    assert states(matrix, "12 people killed")["last"] == "named"


def test_the_dead_of_two_sides_are_never_brought_together_by_the_dead_of_neither() -> None:
    nor, sud = figure(5, "norland"), figure(5, "sudland")
    held = [article("a", 1, nor), article("b", 1, nor), article("c", 1, sud), article("d", 1, sud)]
    matrix = omission([*held, article("e", 1, figure(5)), article("f", 1, figure(5))])
    assert {one.words for one in matrix.rows} == {
        "5 norland killed",
        "5 sudland killed",
        "5 people killed",
    }


def test_a_surname_of_two_is_nobodys() -> None:
    two = [voice("berg", "ann"), voice("berg", "olaf")]
    held = [article("a", 1, *two), article("b", 1, *two), article("c", 1, voice("berg"))]
    matrix = omission(held)
    assert {one.words for one in matrix.rows} == {"Ann Berg", "Olaf Berg"}
    assert states(matrix, "Ann Berg")["c"] == "before"


def test_a_quotation_told_in_the_articles_own_words_is_no_omission() -> None:
    said = quotation(*"abcdef")
    held = (article("a", 1, said), article("b", 1, quotation(*"abcdeg")))
    told, not_told = article("last", 2, words(*"abcd")), article("none", 2, words(*"ab"))
    found = states(omission([*held, told, not_told]), "a b c d e f")
    assert (found["last"], found["none"]) == ("named", "lacks")


def test_a_place_spelt_otherwise_is_no_omission() -> None:
    held = (article("a", 1, place("Vikstad")), article("b", 1, place("Vikstad")))
    found = omission([*held, article("last", 2, name("Wikstad")), article("none", 2, name("Osby"))])
    assert states(found, "Vikstad")["last"] == "named"
    assert states(found, "Vikstad")["none"] == "lacks"


@pytest.mark.parametrize(
    ("held", "there"),
    [
        ("Federal Fishery Bureau", "FFB"),
        ("U.N. Security Council", "United Nations Security Council"),
        ("Dam Authority", "Norlandic Dam Authority"),
    ],
)
def test_a_body_by_its_letters_or_its_longer_name_is_no_omission(held: str, there: str) -> None:
    body = Item("voice", ("body", held.casefold()), (), held)
    witnesses = [article(n, 1, replace(body, spans=BERG.spans)) for n in "ab"]
    story = [*witnesses, article("last", 2, name(there))]
    assert states(omission(story), held)["last"] == "named"
    assert states(omission(of_records(story)), held)["last"] == "named"


THINGS = st.sampled_from(
    [
        BERG,
        voice("berg"),
        voice("lund", "olaf"),
        figure(12),
        figure(15),
        figure(12, "soldier"),
        place("Osby"),
        name("Osby"),
        number(12),
        quotation(*"abcdef"),
        words(*"abcde"),
    ]
)
ARTICLES = st.builds(
    lambda day, items, genre, outlet: (day, tuple(items), genre, outlet),
    st.none() | st.integers(1, 6),
    st.lists(THINGS, unique=True, max_size=6),
    st.sampled_from(["news", "news", "analysis", "opinion"]),
    st.sampled_from(["x", "y", "z", "v", "w"]),
)


def coverage(drawn: list[tuple[int | None, tuple[Item, ...], str, str]]) -> list[Coverage]:
    return [
        article(f"{n}", day, *items, outlet=outlet, genre=genre)  # type: ignore[arg-type]
        for n, (day, items, genre, outlet) in enumerate(drawn)
    ]


def cells(found: list[Coverage]) -> dict[tuple[str, str, str], object]:
    matrix = omission(found)
    return {
        (one.kind, one.words, column.article): (cell.state, set(cell.against), set(cell.elsewhere))
        for one in matrix.rows
        for column, cell in zip(matrix.columns, one.cells, strict=True)
    }


STORIES = st.lists(ARTICLES, max_size=7)


@PATIENT
@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(drawn: list, random: object) -> None:  # type: ignore[type-arg]
    found = coverage(drawn)
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert cells(mixed) == cells(found)


@PATIENT
@given(STORIES)
def test_no_article_lacks_what_it_has(drawn: list) -> None:  # type: ignore[type-arg]
    found = coverage(drawn)
    matrix = omission(found)
    for one in matrix.rows:
        has = {held.article.id for held, cell in zip(found, one.cells, strict=True) if cell.spans}
        for held, cell in zip(found, one.cells, strict=True):
            assert held.analysis is not None
            own = {(item.kind, item.words) for item in held.analysis.items}
            if cell.state == "lacks":
                assert (one.kind, one.words) not in own
                assert len(cell.against) >= 2
                assert set(cell.against) <= has - {held.article.id}


@PATIENT
@given(STORIES, st.integers(1, 6))
def test_an_unrelated_article_takes_no_omission_away(drawn: list, day: int) -> None:  # type: ignore[type-arg]
    found = coverage(drawn)
    other = article("new", day, voice("quist", "eva"), figure(77, "goat"), place("Farland"))
    before, after = cells(found), cells([*found, other])
    assert before.items() <= after.items()


def of_records(found: list[Coverage]) -> list[Coverage]:
    """The same articles as their records have them: names cannot be read, words stay."""
    return [
        replace(one, analysis=replace(one.analysis, items=tuple(map(coded_item, items))))
        for one in found
        if one.analysis is not None and (items := one.analysis.items) is not None
    ]


@PATIENT
@given(STORIES)
def test_records_give_the_same_as_texts(drawn: list) -> None:  # type: ignore[type-arg]
    found = coverage(drawn)
    assert cells(of_records(found)) == cells(found)
    mixed = [*of_records(found[:1]), *found[1:]]
    assert cells(mixed) == cells(found)


@pytest.mark.parametrize(
    ("item", "there", "state"),
    [
        (place("Vikstad"), name("Wikstad"), "named"),
        (place("Vikstad"), name("Vikstadt"), "lacks"),
        (place("Kadirabad"), name("Qadirabad"), "named"),
        (place("Osby"), name("Beit-Osby"), "named"),
        (voice("korhonen", "ali"), name("Korhanen"), "named"),
        (voice("yunis", "ali"), name("Younes"), "lacks"),
        (figure(160), number(160), "named"),
    ],
)
def test_names_of_records_are_known_by_their_sound(item: Item, there: Item, state: str) -> None:
    story = [*(article(n, 1, item) for n in "ab"), article("last", 2, there)]
    assert states(omission(of_records(story)), item.words)["last"] == state


def test_what_nobody_shows_has_no_words_but_a_figure_its_number() -> None:
    hidden = [replace(coded_item(item), words="") for item in (figure(160, "soldier"), BERG)]
    story = [*(article(n, 1, *hidden) for n in "ab"), article("last", 2)]
    assert {row.words for row in omission(story).rows} == {"", "160 killed"}


def test_nothing_is_said_of_a_withdrawn_article() -> None:
    gone = article("gone", 2)
    gone = replace(gone, article=replace(gone.article, withdrawn=Withdrawal(date(2025, 6, 1), "w")))
    assert states(omission([*TWO, gone]), "Ann Berg")["gone"] == "unread"
    held = replace(TWO[0], article=replace(TWO[0].article, withdrawn=gone.article.withdrawn))
    assert not omission([held, TWO[1]]).rows


@PATIENT
@given(STORIES)
def test_renaming_outlets_changes_nothing(drawn: list) -> None:  # type: ignore[type-arg]
    found = coverage(drawn)
    renamed = [
        replace(
            one,
            outlet=Outlet(f"n-{one.outlet.id}", "Another", ""),
            article=replace(one.article, outlet=f"n-{one.outlet.id}"),
        )
        for one in found
    ]
    assert cells(renamed) == cells(found)
