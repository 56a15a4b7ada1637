"""Whom most articles have, of each side."""

from __future__ import annotations

from dataclasses import replace

from generator.compare.speaking import speaking
from generator.model import Speaker
from generator.publish.glance import heard_most
from tests.publish.sample import DISPUTE, absent, news, quotation, recorded

COVERAGE = (news(), quotation(), recorded(), absent())
BOTH = replace(
    DISPUTE,
    speakers=(
        Speaker("venn", "Orla Venn", "company", "manager", public=True),
        Speaker("arkell", "Tom Arkell", "village", "neighbour", public=True),
    ),
)


def test_one_public_speaker_of_each_side_with_the_articles_that_could_be_counted() -> None:
    told = heard_most(speaking(BOTH, COVERAGE), BOTH)
    assert [(each.voice.id, each.name) for each in told] == [
        ("company", "Orla Venn"),
        ("village", "Tom Arkell"),
    ]
    assert {each.of for each in told} == {3}


def test_nobody_is_named_where_a_side_has_no_public_speaker() -> None:
    assert heard_most(speaking(DISPUTE, COVERAGE), DISPUTE) == ()


def test_one_article_says_nothing_of_most() -> None:
    assert heard_most(speaking(BOTH, (news(),)), BOTH) == ()
    assert heard_most(None, BOTH) == ()
