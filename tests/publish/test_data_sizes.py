"""How large the data are: of a story, of what lists the stories, of what stands above them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from jinja2 import Environment

from generator.model import Site
from generator.publish.data.descriptor import files
from generator.publish.data.package import story_package
from generator.publish.data.packed import packed
from generator.publish.data.read import read
from generator.publish.packing import MOST, parts
from generator.publish.pages import data, packs
from generator.publish.render import render
from tests.publish.gate import site_of, whole
from tests.publish.packaged import zips
from tests.publish.sample import crowd, site

STORIES = 793
PAGE, HEAD = 150_000, 1_900


def full() -> Site:
    """An article with every measure."""
    return site_of(whole())


@cache
def many() -> Site:
    """A site with as many stories as 4,000 articles have."""
    (one,) = site().stories
    names = (f"a-story-with-a-name-of-some-length-{n}" for n in range(STORIES))
    stories = (
        replace(one, story=replace(one.story, id=name, title=f"{one.story.title} {name}"))
        for name in names
    )
    return replace(site(), stories=tuple(stories))


def test_pages_of_data_stay_small_whatever_there_is(env: Environment) -> None:
    made = [*data.pages(many()), *packs.pages(many())]
    assert len(made) == 1 + -(-STORIES // MOST)
    sizes = {page.path.as_posix(): len(render(page, env).encode()) for page in made}
    assert {path: size for path, size in sizes.items() if size > PAGE} == {}
    assert all(len(text.encode()) < PAGE for page in made for text in page.beside.values())


def test_every_story_is_in_one_list() -> None:
    listed = [comparison.story.id for part in parts(many().stories) for comparison in part.stories]
    assert sorted(listed) == sorted(comparison.story.id for comparison in many().stories)


def test_a_new_story_changes_the_last_list_alone() -> None:
    (new, *_), rest = many().stories, many().stories[1:]
    before, after = parts(rest), parts((new, *rest))
    assert [part.stories for part in before[:-1]] == [part.stories for part in after[:-1]]
    assert after[-1].stories == (new, *before[-1].stories)


@pytest.mark.parametrize(("make", "most"), [(site, 5_400), (crowd, 5_600), (full, 4_400)])
def test_the_data_of_a_story_are_some_kilobytes(make: Callable[[], Site], most: int) -> None:
    found = {path.name: len(packed) for path, packed in zips(make()).items()}
    assert {name: size for name, size in found.items() if size > most} == {}


def test_what_tells_of_a_package_is_a_small_part_of_it() -> None:
    made = full()
    package = story_package(made, read(made, made.stories[0]))
    head = [(name, text) for name, text in files(made, package) if not name.endswith(".csv")]
    assert len(packed(head)) < HEAD
