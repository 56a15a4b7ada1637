"""A month of the archive: its articles day by day, each with its outlet and story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest
from pathlib import PurePosixPath

from generator.model import Coverage, Site
from generator.publish import dates, labels, urls
from generator.publish.frame import frame
from generator.publish.lines import Line, line
from generator.publish.months import Found, Month, days, months
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, parted, turned
from generator.publish.sifting import FEW, Sifting, of_part, sifting

PART = 80
"""Articles of a page of a month with many."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what was published on it."""

    id: str
    name: str
    note: str
    entries: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class MonthContext:
    """What the page of a month shows."""

    frame: Frame
    note: str
    contents: tuple[Link, ...]  # the days, where there are many articles
    paging: Paging | None
    sifting: Sifting | None
    days: tuple[Day, ...]
    archive: Link
    before: Link | None
    after: Link | None


def pages(site: Site) -> Iterator[Page]:
    """A page for each month in which something was published, or several."""
    found = months(site)
    for before, month, after in zip_longest((None, *found[:-1]), found, found[1:]):
        if month is not None:
            first = urls.month_path(month.id)
            for part in parted(month.found, PART, first, _reach, "articles", newest=False):
                yield turned(_page(site, month, part, (before, after)), part)


def _reach(found: Sequence[Found]) -> str:
    """From which day to which."""
    told = [dates.day(one.article.published) for _, one in found if one.article.published]
    return " to ".join(dict.fromkeys(str(day.day) for day in (told[0], told[-1])))


def _page(
    site: Site, month: Month, part: Part[Found], beside: tuple[Month | None, Month | None]
) -> Page:
    path, shown = part.path, replace(month, found=part.items)
    coverage = [one for _, one in part.items]
    above = (("Stories", urls.STORIES), ("Archive", urls.ARCHIVE))
    before, after = (_link(path, each) if each else None for each in beside)
    days_told = f", {_days(part)}" if part.number else ""
    return Page(
        path,
        "month.md.jinja",
        f"{month.name}{days_told}",
        f"All articles compared here that were published in {month.name}, day by day{days_told}.",
        MonthContext(
            frame(site, path, [one.outlet for one in coverage], *above, coverage=coverage),
            _note(month),
            _contents(shown),
            part.paging,
            _sifting(path, part),
            tuple(_day(site, path, day, found) for day, found in days(shown)),
            Link("All months", urls.href(path, urls.ARCHIVE)),
            before,
            after,
        ),
        changed=dates.of_coverage(coverage),
    )


def _days(part: Part[Found]) -> str:
    return f"part {part.number}: {'days' if ' ' in part.name else 'day'} {part.name}"


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


def _sifting(path: PurePosixPath, part: Part[Found]) -> Sifting | None:
    disputes = [story.story.dispute for story, _ in part.items]
    found = sifting(
        len(part.items),
        ".entry",
        "article",
        "articles",
        groups=".day",
        disputes=((dispute.id, dispute.title) for dispute in disputes),
        outlets=((one.outlet.id, one.outlet.short or one.outlet.name) for _, one in part.items),
    )
    return of_part(path, found) if part.paging else found


def _day(site: Site, page: PurePosixPath, day: date, found: tuple[Found, ...]) -> Day:
    entries = tuple(
        line(site, page, story.story, one, _hour(one), own=False) for story, one in found
    )
    return Day(f"day-{day.day}", labels.day(day), count(len(entries), "article"), entries)


def _hour(coverage: Coverage) -> str:
    when = coverage.article.published
    return labels.hour(when) if isinstance(when, datetime) else ""
