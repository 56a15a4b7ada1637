"""Lists of the data of stories: the zip of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import dates, linked_data, urls
from generator.publish.frame import frame
from generator.publish.packing import Packed, Part, packed, parts
from generator.publish.page import Frame, Link, Page

TITLE = "Data"


@dataclass(frozen=True, slots=True)
class PacksContext:
    """What a list shows."""

    frame: Frame
    packed: tuple[Packed, ...]
    meaning: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each list."""
    yield from (_page(site, part) for part in parts(site.stories))


def _page(site: Site, part: Part) -> Page:
    path, title = part.path, f"{TITLE}: {part.name}"
    outlets = [one.outlet for comparison in part.stories for one in comparison.coverage]
    return Page(
        path,
        "packs.md.jinja",
        title,
        f"Figures and passages as tables: {part.name}, counted from the oldest.",
        PacksContext(
            frame=frame(site, path, outlets, (TITLE, urls.DATA)),
            packed=packed(path, part.stories),
            meaning=Link("What is in them, and how to load it", urls.href(path, urls.DATA)),
        ),
        changed=dates.of_stories(part.stories),
        linked=linked_data.of_catalogue(site, path, title, part.stories),
    )
