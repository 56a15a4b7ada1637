"""What a reader may order a story's rows by, and leave out."""

from __future__ import annotations

from dataclasses import replace

from generator.publish.sorting import places, sorting
from tests.publish.sample import DISPUTE, absent, news, opinion, quotation, recorded, three_sides

COVERAGE = (news(), quotation(), recorded(), absent(), opinion())


def test_a_row_has_a_key_for_every_order() -> None:
    orders = sorting(COVERAGE, DISPUTE).orders
    assert [order.name for order in orders] == [
        "time printed", "Lindham Stone’s share", "Villagers’ share", "direct quotation", "length",
    ]  # fmt: skip
    for place in places(COVERAGE, DISPUTE).values():
        assert len(place.keys.split("|")) == len(orders)


def test_the_order_of_print_is_the_first() -> None:
    first = [float(place.keys.split("|")[0]) for place in places(COVERAGE, DISPUTE).values()]
    assert first == sorted(first, reverse=True)


def test_what_is_not_known_has_no_key() -> None:
    nothing = places(COVERAGE, DISPUTE)[absent().article.id]
    assert nothing.keys.split("|")[1:] == [""] * 4
    assert nothing.marks == "withheld"


def test_a_copy_is_marked() -> None:
    copied = replace(recorded(), copy_of=news().article.id)
    assert places((news(), copied), DISPUTE)[copied.article.id].marks == "copy"
    assert sorting((*COVERAGE[:2], copied), DISPUTE).copies
    assert not sorting((news(), quotation(), recorded()), DISPUTE).copies


def test_there_is_nothing_to_choose_among_few_or_alike() -> None:
    assert sorting(COVERAGE[:2], DISPUTE).orders == ()
    assert sorting((news(), news(), news()), DISPUTE).genres == ()
    assert [g.name for g in sorting(COVERAGE, DISPUTE).genres] == ["News", "Opinion"]


def test_three_sides_have_an_order_each() -> None:
    dispute = three_sides().stories[0].story.dispute
    assert len(sorting(COVERAGE, dispute).orders) == 6
