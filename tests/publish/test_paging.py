"""Lists of thousands stay small, whole and within reach; an address keeps what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from generator.publish import urls
from generator.publish.feeds import feeds
from generator.publish.lean import lean
from generator.publish.page import Listed, Page
from generator.publish.pages import ABOVE
from generator.publish.paging import ALL, NEAR, Part, parted
from generator.publish.render import environment, render
from generator.publish.sitemap import sitemap
from tests.publish.large import ARTICLES, STORIES, large
from tests.publish.requoted import requoted

TEMPLATES = Path(__file__).parents[2] / "templates"
LIMIT = 200_000
AROUND = 3_000
"""Bytes of what stands around a page."""
OTHERS = {"data", "document", "package", "packs"}
"""Page types that have their own tests of size."""
HREF = re.compile(r'href="([^"#?]*)')
FIRST = PurePosixPath("lists/index.md")


@cache
def pages() -> Mapping[PurePosixPath, Page]:
    """The pages above the stories of the large site."""
    kinds = [kind for kind in ABOVE if kind.__module__.rsplit(".", 1)[1] not in OTHERS]
    return {page.path: page for kind in kinds for page in kind(large())}


@cache
def html() -> Mapping[PurePosixPath, str]:
    env = environment(TEMPLATES)
    return {path: lean(render(page, env)) for path, page in pages().items()}


def links(path: PurePosixPath) -> set[PurePosixPath]:
    """Where a page leads within the site, as Markdown paths."""
    found = {unescape(href) for href in HREF.findall(requoted(html()[path]))}
    inside = {href for href in found if href.endswith(".html") and "//" not in href}
    return {PurePosixPath(normpath(path.parent / href)).with_suffix(".md") for href in inside}


def below(folder: str) -> list[PurePosixPath]:
    return [path for path in pages() if path.is_relative_to(folder)]


def test_no_page_of_a_list_is_large() -> None:
    sizes = {str(path): len(text.encode()) + AROUND for path, text in html().items()}
    assert [(path, size) for path, size in sizes.items() if size > LIMIT] == []
    assert len(sizes) > 300


def test_feeds_and_sitemaps_are_small() -> None:
    whole = replace(large(), info=replace(large().info, address="https://quarry.example/"))
    every = [Listed(path, page.title, page.changed, listed=True) for path, page in pages().items()]
    articles = [c.article for story in whole.stories for c in story.coverage]
    every += [Listed(urls.article_path(one), one.title, None, listed=True) for one in articles]
    files = {**feeds(whole), **sitemap(whole, every)}
    assert {str(path): len(text) for path, text in files.items() if len(text) > LIMIT} == {}
    told = "".join(text for path, text in files.items() if path.name.startswith("sitemap-"))
    assert told.count("<loc>") == len(every)


def test_every_story_and_article_is_within_reach_from_its_lists() -> None:
    """Of stories all, by month, by outlet, of the dispute."""
    whole = large()
    stories = {urls.story_path(each.story.id) for each in whole.stories}
    articles = {urls.article_path(c.article) for each in whole.stories for c in each.coverage}
    assert (len(stories), len(articles)) == (STORIES, ARTICLES)
    for folder, expected in (
        ("stories", stories),
        ("disputes/lindham", stories),
        ("archive", articles),
        ("outlets", articles),
        ("speakers/lindham", articles),
    ):
        led = set().union(*map(links, below(folder)))
        assert expected <= led, folder


def test_every_page_is_reached_from_the_first() -> None:
    seen, waiting = {urls.HOME}, [urls.HOME]
    nav = {urls.STORIES, urls.DISPUTES, urls.OUTLETS, urls.SPEAKERS, urls.METHOD, urls.SEARCH,
           urls.ABOUT, urls.CORRECTIONS}  # fmt: skip
    while waiting:
        for path in links(waiting.pop()) | nav:
            if path in pages() and path not in seen:
                seen.add(path)
                waiting.append(path)
    assert set(pages()) - seen == set()


def test_no_link_between_lists_is_dead() -> None:
    whole = large()
    known = set(pages()) | {urls.story_path(each.story.id) for each in whole.stories}
    known |= {urls.article_path(c.article) for each in whole.stories for c in each.coverage}
    for path in pages():
        others = {p for p in links(path) - known if p.parts[0] not in {"data", "about"}}
        assert others == set(), path


@pytest.mark.parametrize("folder", ["stories", "outlets", "archive", "speakers", "tags"])
def test_pages_say_what_is_before_and_after_them(folder: str) -> None:
    chained = [pages()[path] for path in below(folder) if pages()[path].after]
    assert chained
    for page in chained:
        assert page.after is not None
        assert pages()[page.after].before == page.path
        matter = unescape(render(page, environment(TEMPLATES)).split("---")[1])
        assert f'next: "{urls.beside(page.path, page.after)}"' in matter


def test_titles_and_descriptions_tell_pages_apart() -> None:
    for told in ("title", "description"):
        often = Counter(getattr(page, told) for page in pages().values())
        assert [text for text, times in often.items() if times > 1] == []


def test_what_narrows_a_part_says_so() -> None:
    first = requoted(html()[urls.STORIES])
    assert 'data-many="stories on this page"' in first
    assert 'Of this page; <a href="../search.html">the search</a> looks through all.' in first


# ---------------------------------------------------------------- parted

NUMBERS = st.integers(0, 150)


def named(_: object) -> str:
    return "some"


def parts(number: int, size: int, *, newest: bool = True) -> tuple[Part[int], ...]:
    return parted(list(range(number, 0, -1)), size, FIRST, named, "numbers", newest=newest)


@settings(max_examples=40)
@given(NUMBERS, st.integers(1, 30), st.booleans())
def test_nothing_is_lost_or_told_twice(number: int, size: int, newest: bool) -> None:  # noqa: FBT001
    found = parts(number, size, newest=newest)
    assert [item for part in found for item in part.items] == list(range(number, 0, -1))
    assert len({part.path for part in found}) == len(found)
    assert all(len(part.items) <= 2 * size for part in found)
    assert found[0].path == FIRST
    assert (found[0].paging is None) == (len(found) == 1)


@settings(max_examples=40)
@given(NUMBERS, st.integers(1, 30))
def test_what_is_new_changes_no_other_page_than_the_first(number: int, size: int) -> None:
    before = {part.path: part.items for part in parts(number, size)[1:]}
    after = {part.path: part.items for part in parts(number + 1, size)}
    assert before.items() <= after.items()


@settings(max_examples=30)
@given(NUMBERS, st.integers(1, 5))
def test_a_page_names_not_too_many_others(number: int, size: int) -> None:
    for part in parts(number, size):
        if part.paging:
            assert len(part.paging.parts) <= ALL + 2 * NEAR + 3
            here = [link for link in part.paging.parts if not link.href]
            assert len(here) == 1


def test_where_a_part_lies() -> None:
    assert [str(part.path) for part in parts(50, 10)] == [
        "lists/index.md",
        *(f"lists/part-{n}.md" for n in (4, 3, 2, 1)),
    ]
    assert str(urls.part_path(PurePosixPath("outlets/post.md"), 2)) == "outlets/post/2.md"
    assert [len(part.items) for part in parts(55, 10)] == [15, 10, 10, 10, 10]
    told = parts(55, 10)[1].paging
    assert told is not None
    assert told.said == "16 to 25 of 55 numbers"


def test_mkdocs_looks_for_no_part_in_its_navigation() -> None:
    text = (TEMPLATES.parent / "mkdocs.yml").read_text(encoding="utf-8")
    listed = text.partition("not_in_nav: |\n")[2].partition("\n\n")[0].split()
    left_out = GitIgnoreSpec.from_lines(listed)
    named = {path for path in pages() if f": {path}\n" in text}
    assert {urls.HOME, urls.STORIES} <= named
    assert [path for path in pages() if path not in named and not left_out.match_file(path)] == []
