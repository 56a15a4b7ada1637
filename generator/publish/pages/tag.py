"""A tag: its stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Page
from generator.publish.sifting import Sifting
from generator.publish.tagging import tagged
from generator.publish.teasers import Teaser, sifted, teaser


@dataclass(frozen=True, slots=True)
class TagContext:
    """What a tag's page shows."""

    frame: Frame
    sifting: Sifting | None
    stories: tuple[Teaser, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each tag that a story has."""
    for tag in tagged(site):
        path = urls.tag_path(tag.slug)
        coverage = [c for story in tag.stories for c in story.coverage]
        above = (("Stories", urls.STORIES), ("Tags", urls.TAGS))
        yield Page(
            path,
            "tag.md.jinja",
            f"Stories with the tag “{tag.name}”",
            f"All stories compared here that have the tag “{tag.name}”, newest first.",
            TagContext(
                frame(site, path, [c.outlet for c in coverage], *above, coverage=coverage),
                sifted(tag.stories),
                tuple(teaser(path, story) for story in tag.stories),
            ),
            changed=dates.of_stories(tag.stories),
        )
