"""All stories, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page
from generator.publish.sifting import Sifting
from generator.publish.tagging import tagged
from generator.publish.teasers import Teaser, sifted, teaser


@dataclass(frozen=True, slots=True)
class StoriesContext:
    """What the list of stories shows."""

    frame: Frame
    sifting: Sifting | None
    stories: tuple[Teaser, ...]
    tags: Link  # no address where no story has a tag
    archive: Link


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    coverage = [c for story in site.stories for c in story.coverage]
    outlets = [profile.outlet for profile in site.outlets]
    stories = tuple(teaser(urls.STORIES, story) for story in site.stories)
    yield Page(
        urls.STORIES,
        "stories.md.jinja",
        "Stories",
        "All stories compared here, newest first.",
        StoriesContext(
            frame(site, urls.STORIES, outlets, coverage=coverage),
            sifted(site.stories),
            stories,
            Link("by tag", urls.href(urls.STORIES, urls.TAGS) if tagged(site) else ""),
            Link("by month", urls.href(urls.STORIES, urls.ARCHIVE)),
        ),
        changed=dates.of_site(site),
    )
