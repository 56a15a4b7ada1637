"""Headlines, and what became of the source of what they state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Headline, HeadlinePair, Loss, Span
from generator.publish import reports
from generator.publish.headings import OPEN, headings
from generator.publish.reports import Report
from generator.publish.shown import view
from tests.publish.sample import DISPUTE, NEWS, news, spans

ATTRIBUTED, STATED = spans(NEWS, "My washing is grey"), spans(NEWS, "Nobody expects an end")


def report(loss: Loss, side: str | None = None, *, whole: bool = True) -> Report:
    held = news()
    assert held.analysis is not None
    title = held.article.title
    part = Span(0, len(title) if whole else len(title.split(maxsplit=1)[0]))
    pair = HeadlinePair((part,), loss, ATTRIBUTED, STATED, 0.8, side, "tom")
    headline = Headline(title, len(title.split()), (), (pair,), 0.0, None)
    held = replace(held, analysis=replace(held.analysis, headline=headline))
    return reports.report(held, view(held.article, private=False), "Courier", "courier.html")


@pytest.mark.parametrize(
    ("loss", "told", "near"),
    [
        ("attributed", "given as somebody’s words", ["My washing is grey"]),
        (
            "reported",
            "what comes nearest is somebody’s words",
            ["My washing is grey", "Nobody expects an end"],
        ),
        ("stated", "the article says so itself", ["Nobody expects an end"]),
        ("unclear", "not clear", []),
        ("absent", "not found in the article", []),
        ("no claim", "too short to look for", []),
    ],
)
def test_a_statement_stands_beside_the_passage_it_is_held_against(
    loss: Loss, told: str, near: list[str]
) -> None:
    found = headings({"a": report(loss)}, DISPUTE)
    (one,) = found.first[0].statements
    assert (one.loss, [each.words for each in one.beside]) == (told, near)
    assert all("#s-" in each.at.href for each in one.beside)
    assert one.speaker == "Tom"


@pytest.mark.parametrize("whole", [True, False])
def test_a_statement_is_quoted_where_it_is_not_all_of_the_headline(whole: bool) -> None:  # noqa: FBT001
    (one,) = headings({"a": report("stated", whole=whole)}, DISPUTE).first[0].statements
    assert bool(one.words) != whole


def test_of_many_headlines_those_that_state_a_sides_claim_stand_first() -> None:
    plain = {f"a{n}": report("stated") for n in range(OPEN)}
    found = headings({**plain, "claim": report("attributed", "village")}, DISPUTE)
    claims = [row.statements[0].voice is not None for row in found.first]
    assert claims == [True] + [False] * (OPEN - 1)
    assert len(found.rest) == 1
    assert found.rest_note == "1\xa0more headline"


def test_few_headlines_stand_in_the_order_of_print() -> None:
    known = {"plain": report("stated"), "claim": report("attributed", "village")}
    found = headings(known, DISPUTE)
    assert [row.statements[0].voice is None for row in found.first] == [True, False]
    assert not found.rest


def test_an_article_without_a_headline_says_so() -> None:
    held = news()
    bare = reports.report(held, view(held.article, private=False), "Courier", "courier.html")
    assert headings({"a": bare}, DISPUTE).first[0].note == "not measured"
    assert not headings({"a": bare}, DISPUTE).summary
