"""The page that answers a search; without script it leads to the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page

FILTERS = (
    ("dispute", "Dispute"),
    ("outlet", "Outlet"),
    ("speaker", "Public speaker"),
    ("side", "Side heard"),
)
LISTS = (
    ("Stories", urls.STORIES, "newest first, each with its articles"),
    ("Tags", urls.TAGS, "what the stories are about, in free words"),
    ("Archive", urls.ARCHIVE, "all articles by month"),
    ("Disputes", urls.DISPUTES, "with their sides and stories"),
    ("Outlets", urls.OUTLETS, "with their articles, dispute by dispute"),
    ("Speakers", urls.SPEAKERS, "people in a public role, with what they are reported as saying"),
    ("Method", urls.METHOD, "how each figure is made"),
    ("About", urls.ABOUT, "what this site does and does not, and how to object"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to narrow a search by; the script fills in its values."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class List:
    """A list that leads to pages without a search."""

    link: Link
    what: str


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What the search page shows before anything is asked."""

    frame: Frame
    filters: tuple[Choice, ...]
    lists: tuple[List, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    links = (List(Link(name, urls.href(urls.SEARCH, path)), what) for name, path, what in LISTS)
    yield Page(
        urls.SEARCH,
        "search.md.jinja",
        "Search",
        "Search all stories, articles, outlets and disputes.",
        SearchContext(
            frame=frame(site, urls.SEARCH, [profile.outlet for profile in site.outlets]),
            filters=tuple(Choice(*filter_) for filter_ in FILTERS),
            lists=tuple(links),
        ),
        listed=False,
    )
