"""All tags, with how many stories each has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.sifting import Sifting, sifting
from generator.publish.tagging import tagged


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag in the list."""

    tag: Link
    stories: str


@dataclass(frozen=True, slots=True)
class TagsContext:
    """What the list of tags shows."""

    frame: Frame
    sifting: Sifting | None
    tags: tuple[TagLine, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    here = urls.TAGS
    lines = tuple(
        TagLine(
            Link(tag.name, urls.href(here, urls.tag_path(tag.slug))),
            count(len(tag.stories), "story", "stories"),
        )
        for tag in tagged(site)
    )
    outlets = [profile.outlet for profile in site.outlets]
    yield Page(
        here,
        "tags.md.jinja",
        "Tags",
        "What the stories are about, in free words.",
        TagsContext(
            frame(site, here, outlets, ("Stories", urls.STORIES)),
            sifting(len(lines), ".tags-all > li", "tag", "tags"),
            lines,
        ),
        changed=dates.of_site(site),
    )
