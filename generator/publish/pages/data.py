"""The data behind the pages: what there is, what its fields mean, how to load it, what may be done
with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import cite, dates, linked_data, urls
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.descriptor import DESCRIPTOR, licence_page
from generator.publish.data.dictionary import Entry, FieldLine, dictionary, shared
from generator.publish.data.loading import Example, examples
from generator.publish.data.package import SITE, STORIES, version
from generator.publish.frame import frame
from generator.publish.page import Frame, Indexed, Link, Page
from generator.publish.reach import contact

TITLE = "Data"
SAYS = "All figures and passages of this site as tables, with what each of their fields means."
REST = "Outlets, disputes, speakers, method"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder in the list of all, with the page that lists its tables."""

    link: Link
    articles: str


@dataclass(frozen=True, slots=True)
class DataContext:
    """What the page shows."""

    frame: Frame
    folders: tuple[Folder, ...]
    descriptor: Link
    version: str
    examples: tuple[Example, ...]
    address: str  # of the site, if it is known; the examples name it
    licence: Link
    contact: Link
    shared: tuple[FieldLine, ...]
    story_tables: tuple[Entry, ...]
    site_tables: tuple[Entry, ...]
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    outlets = [profile.outlet for profile in site.outlets]
    coverage = [each for comparison in site.stories for each in comparison.coverage]
    context = DataContext(
        frame=frame(
            site,
            urls.DATA,
            outlets,
            indexed=Indexed("The data", TITLE, SAYS),
            cite=cite.of_several(site, urls.DATA, TITLE, coverage),
        ),
        folders=tuple(_folders(site)),
        descriptor=Link(DESCRIPTOR, DESCRIPTOR),
        version=version(dates.of_site(site), site),
        examples=examples(f"{site.info.address}{_first(site)}"),
        address=site.info.address,
        licence=Link(site.info.licence, licence_page(site.info.licence)),
        contact=contact(site.info.contact),
        shared=shared(),
        story_tables=dictionary(STORY_TABLES, STORIES),
        site_tables=dictionary(SITE_TABLES, SITE),
        method=Link("Method", urls.href(urls.DATA, urls.METHOD)),
    )
    yield Page(
        urls.DATA,
        "data.md.jinja",
        TITLE,
        SAYS,
        context,
        changed=dates.of_site(site),
        linked=linked_data.of_catalogue(site),
    )


def _folders(site: Site) -> Iterator[Folder]:
    """The stories', then that of what belongs to none."""
    for comparison in site.stories:
        story = comparison.story
        link = Link(story.title, urls.href(urls.DATA, urls.data_path(story.id)))
        yield Folder(link, f"{len(comparison.coverage):,}")
    yield Folder(Link(REST, urls.href(urls.DATA, urls.SITE_DATA)), "")


def _first(site: Site) -> str:
    """The folder of a story, to show how one is loaded."""
    story = site.stories[0].story.id if site.stories else "STORY"
    return f"{urls.data_path(story).parent}/"
