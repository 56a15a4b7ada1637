"""The first page: how to read a bar, the stories, what is measured and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Segment, Site, StoryComparison
from generator.publish import charts, dates, linked, urls
from generator.publish.frame import frame
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.teasers import Teaser, teaser
from generator.publish.voices import Voice, bar, side_voices

TWO = 2
FIRST = 10
"""Stories that the first page shows; the list of stories has all."""
KEY_WORDS = (("first", 20), ("other", 10), ("both", 3), ("author", 45), ("second", 22))


@dataclass(frozen=True, slots=True)
class HomeContext:
    """What the first page shows."""

    frame: Frame
    key: Markup
    key_sides: tuple[Voice, ...]
    stories: tuple[Teaser, ...]
    every: Link | None  # where all stories are, if there are more
    method: Link
    about: Link
    search: Link


def pages(site: Site) -> Iterator[Page]:
    """The one first page."""
    outlets = [profile.outlet for profile in site.outlets]
    coverage = [c for story in site.stories for c in story.coverage]
    sides, key = _key(site.stories)
    yield Page(
        urls.HOME,
        "home.md.jinja",
        "How the same story is told",
        "How different outlets cover the same story: for each side of a dispute, whose words fill "
        "each article. Every number opens the passages behind it.",
        HomeContext(
            frame=frame(site, urls.HOME, outlets, coverage=coverage),
            key=key,
            key_sides=sides,
            stories=tuple(teaser(urls.HOME, story) for story in site.stories[:FIRST]),
            every=_every(site),
            method=Link("Method", urls.href(urls.HOME, urls.METHOD)),
            search=Link("Search", urls.href(urls.HOME, urls.SEARCH)),
            about=Link("About this site", urls.href(urls.HOME, urls.ABOUT)),
        ),
        changed=dates.of_site(site),
        linked=linked.of_site(site),
    )


def _every(site: Site) -> Link | None:
    if len(site.stories) <= FIRST:
        return None
    coverage = [c for story in site.stories for c in story.coverage]
    outlets = len({c.outlet.id for c in coverage})
    told = f"{count(len(coverage), 'article')} by {count(outlets, 'outlet')}"
    name = f"All {count(len(site.stories), 'story', 'stories')}: {told}"
    return Link(name, urls.href(urls.HOME, urls.STORIES))


def _key(stories: tuple[StoryComparison, ...]) -> tuple[tuple[Voice, ...], Markup]:
    """An example bar, with the names of the newest story of two sides."""
    dispute = next((s.story.dispute for s in stories if len(s.story.dispute.sides) == TWO), None)
    if dispute is None:
        return (), Markup()
    names = {"first": dispute.sides[0].id, "second": dispute.sides[1].id}
    segments = [Segment(names.get(voice, voice), None, words) for voice, words in KEY_WORDS]
    chart = charts.mini_bar("An example of a bar", bar(dispute, segments), height=30)
    return side_voices(dispute), chart
