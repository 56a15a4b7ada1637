"""The data behind the pages: what there is, what its fields mean, how to load it, what may be done
with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import cite, dates, linked_data, urls
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.descriptor import dictionary as in_full
from generator.publish.data.descriptor import licence_page, told
from generator.publish.data.dictionary import Entry, FieldLine, dictionary, shared
from generator.publish.data.loading import Example, examples
from generator.publish.data.package import SITE, STORIES, version
from generator.publish.frame import frame
from generator.publish.packing import Packed, packed, parts
from generator.publish.page import Frame, Indexed, Link, Page
from generator.publish.reach import contact

TITLE = "Data"
SAYS = "All figures and passages of this site as tables, with what each of their fields means."
NEWEST = 20
"""Stories whose data the page lists itself."""


@dataclass(frozen=True, slots=True)
class DataContext:
    """What the page shows."""

    frame: Frame
    newest: tuple[Packed, ...]
    lists: tuple[Link, ...]  # of all stories, the one with the newest first
    rest: Link  # what belongs to no story
    dictionary: Link
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
    newest = site.stories[:NEWEST]
    context = DataContext(
        frame=frame(
            site,
            urls.DATA,
            outlets,
            indexed=Indexed("The data", TITLE, SAYS),
            cite=cite.of_several(site, urls.DATA, TITLE, coverage),
        ),
        newest=packed(urls.DATA, newest),
        lists=tuple(
            Link(part.name, urls.href(urls.DATA, part.path))
            for part in reversed(parts(site.stories))
        ),
        rest=Link("Outlets, disputes, speakers, method", urls.href(urls.DATA, urls.SITE_DATA)),
        dictionary=Link(urls.DICTIONARY.name, urls.href(urls.DATA, urls.DICTIONARY)),
        version=version(dates.of_site(site), site),
        examples=examples(site.info.address, newest[0].story.id if newest else "STORY"),
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
        linked=linked_data.of_catalogue(site, urls.DATA, TITLE, newest, rest=True),
        beside={urls.DICTIONARY: told(in_full())},
    )
