"""Pages of a story stay small: bytes of each as a reader's browser gets it."""

from __future__ import annotations

import pytest

from generator.model import Site
from generator.publish.lean import lean
from generator.publish.page import Page
from generator.publish.pages import choose, compare, story
from generator.publish.render import render
from generator.publish.same import Same
from generator.publish.voices import bar
from tests.publish.framed import framed
from tests.publish.sample import crowd, news, site, three_sides
from tests.publish.test_records import env

SITES = {"own texts": site(), "records": framed(), "three sides": three_sides(), "twelve": crowd()}
ALL = 4_000
"""Bytes of what stands on a page of a story whatever its articles are: sentences, heads, notes."""


def size(page: Page) -> int:
    return len(lean(render(page, env())).encode())


@pytest.mark.parametrize("name", SITES)
def test_a_story_is_so_large_by_its_articles(name: str) -> None:
    (page,) = story.pages(SITES[name])
    articles = len(SITES[name].stories[0].coverage)
    assert size(page) < 22_000 + 3_500 * articles


@pytest.mark.parametrize("name", SITES)
def test_the_data_of_any_two_are_so_large_by_their_articles(name: str) -> None:
    (page,) = choose.pages(SITES[name])
    articles = len(SITES[name].stories[0].coverage)
    assert size(page) < ALL + 800 * articles


@pytest.mark.parametrize("name", SITES)
def test_a_pair_is_so_large_whatever_the_story_is(name: str) -> None:
    for page in compare.pages(SITES[name]):
        assert size(page) < ALL + 8_000, page.path


def test_a_bar_is_made_once() -> None:
    (one,) = [c for c in site().stories[0].coverage if c.article.id == "courier"]
    dispute = site().stories[0].story.dispute
    assert bar(dispute, one.segments) is bar(dispute, one.segments)


def test_the_same_is_the_same_object_and_no_equal_one() -> None:
    one, two = news(), news()
    assert one == two
    assert Same(one) == Same(one)
    assert len({Same(one), Same(one), Same(two)}) == 2


def test_halves_of_one_story_are_not_those_of_another() -> None:
    shown: list[Site] = [site(), framed(), site()]
    texts = [render(next(choose.pages(one)), env()) for one in shown]
    assert texts[0] == texts[2] != texts[1]
