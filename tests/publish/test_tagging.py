"""Tags: what their pages are called, and that each story stands on exactly its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Site, StoryComparison
from generator.publish import urls
from generator.publish.pages import story as story_page
from generator.publish.pages import tag as tag_page
from generator.publish.render import environment, render, render_site
from generator.publish.tagging import slug, tag_links, tagged
from tests.publish.sample import site

TAGS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1
)
SAFE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
BASE = site()


def told(number: int, *tags: str) -> StoryComparison:
    whole = BASE.stories[0]
    story = replace(whole.story, id=f"s{number}", title=f"Story {number}", tags=tags)
    return replace(whole, story=story)


def of(*tags: Sequence[str]) -> Site:
    return replace(BASE, stories=tuple(told(n, *each) for n, each in enumerate(tags)))


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("gaza", "gaza"),
        ("City Council", "city-council"),
        ("  city -- council ", "city-council"),
        ("café", "cafe"),
        ("Straße", "strasse"),
        ("U.S.", "u-s"),
        ("women’s work", "women-s-work"),
        ("2025", "2025"),
    ],
)
def test_a_page_is_called_like_its_tag(tag: str, expected: str) -> None:
    assert slug(tag) == expected


@pytest.mark.parametrize(
    ("tag", "stem"),
    [("C++", "c"), ("Газа", "tag"),
     ("غزة", "tag"), ("R&D", "r-d"), ("!", "tag"), ("index", "index"),
     ("Con", "con"), ("Øst", "st"), ("x" * 70, "x" * 60)],
)  # fmt: skip
def test_where_signs_are_left_out_digits_tell_tags_apart(tag: str, stem: str) -> None:
    assert re.fullmatch(rf"{stem}-[0-9a-f]{{8}}", slug(tag))


def test_tags_that_differ_in_signs_alone_have_pages_of_their_own() -> None:
    tags = ("c", "C++", "C#", "Газа", "Газ", "index", "index 2")
    assert len({slug(tag) for tag in tags}) == len(tags)


@settings(max_examples=40)
@given(TAGS)
def test_a_name_is_safe_and_hangs_on_no_spelling(tag: str) -> None:
    name = slug(tag)
    assert SAFE.match(name)
    assert len(name) <= 70
    assert name not in {"index", "con", "nul"}
    assert slug(normalize("NFD", tag)) == slug(f" {normalize('NFC', tag)} ") == name


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.sampled_from(["rent", "Rent", "RENT!", "C++", "c", "Газа"]), max_size=4),
        max_size=5,
    )
)
def test_a_story_stands_on_exactly_the_pages_of_its_tags(tags: list[list[str]]) -> None:
    found = {tag.slug: [each.story.id for each in tag.stories] for tag in tagged(of(*tags))}
    expected: dict[str, list[str]] = {}
    for number, own in enumerate(tags):
        for name in dict.fromkeys(map(slug, own)):
            expected.setdefault(name, []).append(f"s{number}")
    assert found == expected


def test_a_tag_is_spelled_as_most_stories_spell_it() -> None:
    whole = of(["Rent"], ["rent", "RENT"], ["rent"], ["Water"])
    assert [tag.name for tag in tagged(whole)] == ["rent", "Water"]


def test_pages_of_tags_list_their_stories_newest_first() -> None:
    whole = of(["rent"], ["Rent", "water"], ["rent"])
    listed = {
        page.path: [teaser.story.name for teaser in page.context.stories]  # type: ignore[attr-defined]
        for page in tag_page.pages(whole)
    }
    assert listed == {
        urls.tag_path("rent"): ["Story 0", "Story 1", "Story 2"],
        urls.tag_path("water"): ["Story 1"],
    }


def test_a_story_leads_to_its_tags(templates: Path) -> None:
    whole = of(["Rent", "rent", "C++"])
    links = tag_links(urls.story_path("s0"), whole.stories[0].story)
    assert [link.name for link in links] == ["Rent", "C++"]
    page = unescape(render(next(story_page.pages(whole)), environment(templates)))
    files = {path.with_suffix(".html") for path in (page.path for page in tag_page.pages(whole))}
    for link in links:
        assert f'href="{link.href}"' in page
        assert PurePosixPath(link.href.replace("../../", "")) in files


def test_without_tags_there_is_no_page_of_one(templates: Path) -> None:
    files = render_site(of([]), templates)
    assert [path for path in files if path.parts[0] == "tags"] == [urls.TAGS]
    assert "No story has a tag yet" in files[urls.TAGS]
