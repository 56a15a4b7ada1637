"""The first page: nothing, one article, many."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from generator.model import Coverage, Site
from generator.publish import mkdocs, teasers, write
from generator.publish.figures import more
from generator.publish.numbers import whole
from generator.publish.pages import disputes, home, outlets, stories
from generator.publish.render import render, render_site
from tests.publish.sample import crowd, measurement, news, site

PROJECT = Path(__file__).parents[2]


def words(env: Environment, whole: Site) -> str:
    (only,) = home.pages(whole)
    return " ".join(re.sub(r"<[^>]+>", "", unescape(render(only, env))).split())


def nothing() -> Site:
    return replace(site(), stories=(), disputes=(), outlets=())


def test_a_site_without_a_story_says_so(env: Environment) -> None:
    assert "No story has been added yet. About this site says where" in words(env, nothing())
    for kind in (stories, disputes, outlets):
        (only,) = kind.pages(nothing())
        assert "has been added yet" in unescape(render(only, env))


def test_a_site_without_a_story_is_published(tmp_path: Path) -> None:
    write.sync(render_site(nothing(), PROJECT / "templates"), tmp_path / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", tmp_path / "pages", tmp_path / "site")
    assert "No story has been added yet" in (tmp_path / "site/index.html").read_text("utf-8")


def test_one_article_can_be_compared_with_nothing(env: Environment) -> None:
    whole = site()
    (comparison,) = whole.stories
    alone = replace(comparison, coverage=comparison.coverage[:1], pairs=())
    said = words(env, replace(whole, stories=(alone,)))
    assert "One article so far: its passages can be read, nothing can be compared." in said


def test_many_articles_are_counted_instead_of_told_apart_by_two(env: Environment) -> None:
    said = words(env, crowd())
    assert re.search(r"More of the two sides’ words: .+ in \d+ of 12 articles, .+ in \d+;", said)
    assert "Among the news" not in said


def told(low: float | None, high: float | None) -> Coverage:
    found = news()
    assert found.analysis is not None
    share = measurement("voice_share", 0.5, side="company", by="words", of="sides")
    share = replace(share, low=low, high=high)
    return replace(found, analysis=replace(found.analysis, measurements=(share,)))


@pytest.mark.parametrize(
    ("low", "high", "lead"),
    [
        (0.51, 0.7, 1),
        (0.2, 0.49, -1),
        (0.4, 0.6, 0),
        (0.5, 0.7, 0),
        (0.3, 0.5, 0),
        (None, None, 0),
        (0.498, 0.75, 0),
        (0.502, 0.75, 0),
        (0.02, 0.498, 0),
        (0.02, 0.494, -1),
        (0.506, 0.98, 1),
    ],
)
def test_a_side_leads_only_where_the_band_leaves_no_doubt(
    low: float | None, high: float | None, lead: int
) -> None:
    assert teasers.lead(told(low, high), "company") == lead


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_rule_is_the_same_for_both_sides(one: float, two: float) -> None:
    low, high = sorted((one, two))
    share = measurement("voice_share", 0.5, low=low, high=high)
    other = replace(share, low=1 - high, high=1 - low)
    assert more(share) == -more(other)


@given(st.floats(0, 1), st.floats(0, 1))
def test_whoever_leads_has_a_band_that_does_not_reach_half_as_printed(
    one: float, two: float
) -> None:
    low, high = sorted((one, two))
    lead = more(measurement("voice_share", 0.5, low=low, high=high))
    assert lead != 1 or whole(100 * low) > 50
    assert lead != -1 or whole(100 * high) < 50


def test_an_article_without_figures_counts_as_not_told() -> None:
    assert teasers.lead(replace(news(), analysis=None), "company") == 0


def test_every_article_is_in_the_count_once() -> None:
    (comparison,) = crowd().stories
    found = teasers.tally(comparison)
    assert found is not None
    assert sum(found.more) + found.neither == len(comparison.coverage)
