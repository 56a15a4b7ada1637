"""The archive: years and months with their articles, and those without a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.months import Found, Month, months, undated
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page


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


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    outlets = [profile.outlet for profile in site.outlets]
    lines = tuple(_undated(found) for found in undated(site))
    yield Page(
        urls.ARCHIVE,
        "archive.md.jinja",
        "Archive",
        "All articles compared here, by the month in which they were published.",
        ArchiveContext(
            frame(site, urls.ARCHIVE, outlets, ("Stories", urls.STORIES)),
            tuple(_years(months(site))),
            lines,
            count(len(lines), "article"),
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


def _undated(found: Found) -> Undated:
    (comparison, one), here = found, urls.ARCHIVE
    return Undated(
        Link(one.article.title, urls.href(here, urls.article_path(one.article))),
        one.outlet.name,
        Link(comparison.story.title, urls.href(here, urls.story_path(comparison.story.id))),
    )
