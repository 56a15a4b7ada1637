"""Passages that are likelier wrong than others are marked wherever a reader meets them."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest

from generator.model import Coverage
from generator.publish.notes import doubtful
from generator.publish.pages.article import pages
from generator.publish.passages import passages
from generator.publish.render import render
from generator.publish.shown import view
from tests.publish.reading import env
from tests.publish.sample import DISPUTE, news, quotation, recorded, site
from tests.publish.test_speakers import plain


def doubted(coverage: Coverage, *right: float) -> Coverage:
    """The article with its first passages so likely right."""
    assert coverage.analysis is not None
    had = coverage.analysis.attributions
    given = zip(had, right, strict=False)
    rows = tuple(replace(row, confidence=sure) for row, sure in given) + had[len(right) :]
    return replace(coverage, analysis=replace(coverage.analysis, attributions=rows))


def page(coverage: Coverage) -> str:
    whole = site()
    shown = replace(whole, stories=(replace(whole.stories[0], coverage=(coverage,), pairs=()),))
    return unescape(render(next(pages(shown)), env()))


@pytest.mark.parametrize(("right", "marked"), [(0.48, 1), (0.594, 1), (0.6, 0), (0.9, 0), (1, 0)])
def test_below_sixty_of_a_hundred_is_doubtful(right: float, marked: int) -> None:
    coverage = doubted(news(), right)
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    assert [p.number for p in found if p.doubtful] == [1] * marked


def test_what_people_corrected_is_not_doubtful() -> None:
    coverage = doubted(recorded(), 0.3, 0.3, 0.3, 0.3)
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    assert [bool(p.corrected) for p in found] == [not p.doubtful for p in found]
    assert {p.doubtful for p in found} == {True, False}


@pytest.mark.parametrize("coverage", [news(), recorded()])
def test_the_mark_stands_in_text_or_row_and_in_the_list(coverage: Coverage) -> None:
    made = page(doubted(coverage, 0.48))
    listed = made[made.index('class="listings"') :]
    assert listed.count("<i>1?") == 1
    assert made.count(">1?") == 2 + ("class=who" in made)
    assert ("class=who" in made) == (">1? <b" in made)  # the script says in words what is doubtful
    assert "1?" not in page(doubted(coverage, 0.9))


def test_a_sentence_says_how_many_and_that_they_count() -> None:
    made = plain(page(doubted(news(), 0.48, 0.5)))
    assert "2 of 6 passages are doubtful" in made
    assert "counted all the same, which the range beside the share allows for." in made
    assert "doubtful" not in plain(page(news()))


def test_where_no_range_is_given_none_is_spoken_of() -> None:
    coverage = doubted(quotation(), 0.48)
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    said = doubtful(coverage, found)
    assert said.startswith("1 of 2\xa0passages is doubtful")
    assert said.endswith("It is counted all the same.")
