"""A month of the archive: its articles day by day, each with the sides' shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import PurePosixPath

from generator.model import Article, Site
from generator.publish import dates, labels, urls
from generator.publish.frame import frame
from generator.publish.months import Found, Month, days, months
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.rows import Row, cautions, row
from generator.publish.sifting import FEW, Sifting, sifting


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the archive."""

    hour: str
    row: Row
    story: Link
    told: tuple[str, ...]  # its genre where it is no news, and what else matters
    dispute: str  # ids, by which the list can be narrowed
    outlet: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what was published on it."""

    id: str
    name: str
    note: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MonthContext:
    """What the page of a month shows."""

    frame: Frame
    note: str
    contents: tuple[Link, ...]  # the days, where there are many articles
    sifting: Sifting | None
    days: tuple[Day, ...]
    archive: Link
    before: Link | None
    after: Link | None


def pages(site: Site) -> Iterator[Page]:
    """A page for each month in which something was published."""
    found = months(site)
    for before, month, after in zip_longest((None, *found[:-1]), found, found[1:]):
        if month is not None:
            yield _page(site, month, (before, after))


def _page(site: Site, month: Month, beside: tuple[Month | None, Month | None]) -> Page:
    path = urls.month_path(month.id)
    coverage = [one for _, one in month.found]
    above = (("Stories", urls.STORIES), ("Archive", urls.ARCHIVE))
    before, after = (_link(path, each) if each else None for each in beside)
    return Page(
        path,
        "month.md.jinja",
        month.name,
        f"All articles compared here that were published in {month.name}, day by day.",
        MonthContext(
            frame(site, path, [one.outlet for one in coverage], *above, coverage=coverage),
            _note(month),
            _contents(month),
            _sifting(month),
            tuple(_day(site, path, day, found) for day, found in days(month)),
            Link("All months", urls.href(path, urls.ARCHIVE)),
            before,
            after,
        ),
        changed=dates.of_coverage(coverage),
    )


def _link(page: PurePosixPath, month: Month) -> Link:
    return Link(month.name, urls.href(page, urls.month_path(month.id)))


def _note(month: Month) -> str:
    outlets = len({one.outlet.id for _, one in month.found})
    stories = len({story.story.id for story, _ in month.found})
    return (
        f"{count(len(month.found), 'article')} by {count(outlets, 'outlet')} in "
        f"{count(stories, 'story', 'stories')}"
    )


def _contents(month: Month) -> tuple[Link, ...]:
    links = tuple(Link(str(day.day), f"#day-{day.day}") for day, _ in days(month))
    return links if len(month.found) >= FEW and len(links) > 1 else ()


def _sifting(month: Month) -> Sifting | None:
    disputes = [story.story.dispute for story, _ in month.found]
    return sifting(
        len(month.found),
        ".entry",
        "article",
        "articles",
        groups=".day",
        disputes=((dispute.id, dispute.title) for dispute in disputes),
        outlets=((one.outlet.id, one.outlet.short or one.outlet.name) for _, one in month.found),
    )


def _day(site: Site, page: PurePosixPath, day: date, found: tuple[Found, ...]) -> Day:
    entries = tuple(_entry(site, page, each) for each in found)
    return Day(f"day-{day.day}", labels.day(day), count(len(entries), "article"), entries)


def _entry(site: Site, page: PurePosixPath, found: Found) -> Entry:
    (comparison, one), when = found, found[1].article.published
    story = comparison.story
    return Entry(
        hour=labels.hour(when) if when else labels.NO_DATE,
        row=row(site, page, one, story.dispute),
        story=Link(story.title, urls.href(page, urls.story_path(story.id))),
        told=(*_genre(one.article), *cautions(site, one)),
        dispute=story.dispute.id,
        outlet=one.outlet.id,
    )


def _genre(article: Article) -> tuple[str, ...]:
    return () if article.genre == "news" else (labels.GENRES[article.genre],)
