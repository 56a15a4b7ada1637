from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath

from generator.model import Agreement
from generator.publish.frame import sample
from generator.publish.render import render_site
from generator.publish.urls import HOME, METHOD, STORIES, href, story_path
from tests.publish.sample import NEWS, OUTLETS, crowd, site, three_sides

ARTICLE = PurePosixPath("stories/dust/courier.md")


def test_addresses_are_relative() -> None:
    assert href(HOME, METHOD) == "method.html"
    assert href(story_path("dust"), STORIES) == "../index.html"
    assert href(STORIES, story_path("dust"), "t") == "dust/index.html#t"
    assert href(METHOD, METHOD, "x") == "#x"


def test_samples_are_named_as_such() -> None:
    courier, post, gazette, _ = OUTLETS
    assert sample((gazette,)) == ""
    assert sample((courier,)) == "Sample content: outlet and text were invented for this project."
    assert "outlets and texts" in sample((courier, post))
    assert sample((courier, gazette)).startswith("Partly sample content")


def test_a_third_side_has_its_own_share(templates: Path) -> None:
    story = unescape(render_site(three_sides(), templates)[PurePosixPath("stories/dust/index.md")])
    assert 'class="f-c"' in story
    assert "passages-state" in story
    assert "pairbar" not in story


def test_a_crowd_of_articles_stands_in_thin_bars(templates: Path) -> None:
    home = render_site(crowd(), templates)[PurePosixPath("index.md")]
    assert home.partition('class="thins"')[2].count('class="thin"') == 12
    assert "12\xa0articles&#44; most of Lindham Stone’s words first" in home


def test_a_withdrawn_article_keeps_its_numbers_only(templates: Path) -> None:
    page = unescape(render_site(site(), templates)[PurePosixPath("stories/dust/opinion.md")])
    assert page.index("Withdrawn on 1\xa0August 2025: asked") < page.index("Whose words fill it")
    assert "Lindham Stone: 3\xa0passages" in page
    assert not [word for word in ("lorry", "washing", "Tom Arkell", "filters") if word in page]


def test_the_text_is_there_in_full(templates: Path) -> None:
    page = unescape(render_site(site(), templates)[ARTICLE])
    assert all(word in page for word in re.findall(r"\w+", NEWS))


def test_how_far_people_agree_is_told_where_they_coded(templates: Path) -> None:
    whose = Agreement("whose words", "words", 812, 0.914, 0.86, 0.951, "paragraphs", 3, 2)
    kind = Agreement("speech or stance", "words", 1, None, None, None, None, 3, 2)
    coded = replace(site(), agreement=(whose, kind))
    page = unescape(render_site(coded, templates)[METHOD])
    assert "<td>0.91</td><td>0.86 to 0.95</td><td>812\xa0words</td>" in page
    assert "<td>undefined</td><td>too little</td><td>1\xa0word</td>" in page
    assert "3\xa0articles, 2\xa0people. The intervals draw paragraphs anew." in page
    assert "How far people agree" not in render_site(site(), templates)[METHOD]
