"""A tag: its stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site, StoryComparison
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Page
from generator.publish.paging import Paging, Part, turned
from generator.publish.sifting import Sifting
from generator.publish.tagging import tagged
from generator.publish.teasers import Teaser, in_parts, sifted, teaser


@dataclass(frozen=True, slots=True)
class TagContext:
    """What a tag's page shows."""

    frame: Frame
    sifting: Sifting | None
    paging: Paging | None
    stories: tuple[Teaser, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each tag that a story has, or several."""
    for tag in tagged(site):
        for part in in_parts(urls.tag_path(tag.slug), tag.stories):
            yield turned(_page(site, tag.name, part), part)


def _page(site: Site, name: str, part: Part[StoryComparison]) -> Page:
    path = part.path
    coverage = [c for story in part.items for c in story.coverage]
    above = (("Stories", urls.STORIES), ("Tags", urls.TAGS))
    return Page(
        path,
        "tag.md.jinja",
        f"Stories with the tag “{name}”{part.told}",
        f"All stories compared here that have the tag “{name}”, newest first{part.told}.",
        TagContext(
            frame(site, path, [c.outlet for c in coverage], *above, coverage=coverage),
            sifted(path, part),
            part.paging,
            tuple(teaser(path, story) for story in part.items),
        ),
        changed=dates.of_stories(part.items),
    )
