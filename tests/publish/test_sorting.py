"""What a reader may order a story's rows by, and leave out."""

from __future__ import annotations

from dataclasses import replace

from generator.publish.sorting import choices, places
from tests.publish.sample import DISPUTE, absent, news, opinion, quotation, recorded, three_sides

COVERAGE = (news(), quotation(), recorded(), absent(), opinion())


def test_a_row_has_a_key_for_every_order() -> None:
    """When printed, a share of each side, direct quotation, length."""
    several = three_sides().stories[0].story.dispute
    for dispute, keys in ((DISPUTE, 5), (several, 6)):
        for place in places(COVERAGE, dispute).values():
            assert len(place.keys.split("|")) == keys


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


def test_there_is_nothing_to_choose_among_alike() -> None:
    assert choices([("news", "News"), ("news", "News")]) == ()
    assert [each.name for each in choices([("o", "Opinion"), ("n", "News")])] == ["News", "Opinion"]
