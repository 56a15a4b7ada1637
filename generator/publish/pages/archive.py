"""The archive: years and months with their articles, and those without a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.months import Found, Month, months, undated
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, parted, turned

PART = 150
"""Articles without a date of a page of many; the first may have up to twice as many."""


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month in the list."""

    month: Link
    articles: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year and its months, newest first."""

    name: str
    months: tuple[MonthLine, ...]


@dataclass(frozen=True, slots=True)
class Undated:
    """An article without a date."""

    article: Link
    outlet: str
    story: Link


@dataclass(frozen=True, slots=True)
class ArchiveContext:
    """What the archive shows."""

    frame: Frame
    years: tuple[Year, ...]
    undated: tuple[Undated, ...]
    undated_note: str
    paging: Paging | None
    empty: bool  # whether no article has a date


def pages(site: Site) -> Iterator[Page]:
    """The list of months, and further pages where many articles have no date."""
    for part in parted(undated(site), PART, urls.ARCHIVE, lambda _: "no date", "articles"):
        yield turned(_page(site, part), part)


def _page(site: Site, part: Part[Found]) -> Page:
    path, whole = part.path, undated(site)
    outlets = [profile.outlet for profile in site.outlets]
    above = (("Archive", urls.ARCHIVE),) if part.number else ()
    return Page(
        path,
        "archive.md.jinja",
        f"Archive{part.told}",
        f"All articles compared here, by the month in which they were published{part.told}.",
        ArchiveContext(
            frame(site, path, outlets, ("Stories", urls.STORIES), *above),
            () if part.number else tuple(_years(months(site))),
            tuple(_undated(path, found) for found in part.items),
            count(len(whole), "article"),
            part.paging,
            empty=not months(site) and not part.number,
        ),
        changed=dates.of_site(site),
    )


def _years(found: tuple[Month, ...]) -> Iterator[Year]:
    for year, each in groupby(reversed(found), lambda month: month.year):
        yield Year(str(year), tuple(_line(month) for month in each))


def _line(month: Month) -> MonthLine:
    stories = len({story.story.id for story, _ in month.found})
    return MonthLine(
        Link(month.name, urls.href(urls.ARCHIVE, urls.month_path(month.id))),
        f"{count(len(month.found), 'article')} in {count(stories, 'story', 'stories')}",
    )


def _undated(here: PurePosixPath, found: Found) -> Undated:
    comparison, one = found
    return Undated(
        Link(one.article.title, urls.href(here, urls.article_path(one.article))),
        one.outlet.name,
        Link(comparison.story.title, urls.href(here, urls.story_path(comparison.story.id))),
    )
