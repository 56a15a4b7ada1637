"""All stories, newest first: few on one page, more on several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site, StoryComparison
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, turned
from generator.publish.sifting import Sifting
from generator.publish.tagging import tagged
from generator.publish.teasers import Teaser, in_parts, sifted, teaser


@dataclass(frozen=True, slots=True)
class StoriesContext:
    """What the list of stories shows."""

    frame: Frame
    sifting: Sifting | None
    paging: Paging | None
    stories: tuple[Teaser, ...]
    tags: Link  # no address where no story has a tag
    archive: Link


def pages(site: Site) -> Iterator[Page]:
    """The list, or its parts."""
    for part in in_parts(urls.STORIES, site.stories):
        yield turned(_page(site, part), part)


def _page(site: Site, part: Part[StoryComparison]) -> Page:
    path = part.path
    coverage = [c for story in part.items for c in story.coverage]
    above = (("Stories", urls.STORIES),) if part.number else ()
    return Page(
        path,
        "stories.md.jinja",
        f"Stories{part.told}",
        f"All stories compared here, newest first{part.told}.",
        StoriesContext(
            frame(site, path, [c.outlet for c in coverage], *above, coverage=coverage),
            sifted(path, part),
            part.paging,
            tuple(teaser(path, story) for story in part.items),
            Link("by tag", urls.href(path, urls.TAGS) if tagged(site) else ""),
            Link("by month", urls.href(path, urls.ARCHIVE)),
        ),
        changed=dates.of_stories(part.items) or dates.of_site(site),
    )
