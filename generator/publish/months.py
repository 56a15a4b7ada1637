"""All articles by the month in which they were published, each by its outlet's own calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from generator.model import Coverage, Site, StoryComparison
from generator.publish import dates, labels

Found = tuple[StoryComparison, Coverage]
"""An article with its story."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month in which something was published, in order of publication."""

    id: str  # 2025-07
    year: int
    name: str  # July 2025
    found: tuple[Found, ...]


def months(site: Site) -> tuple[Month, ...]:
    """The months in their order; those without an article are left out."""
    dated = sorted(_dated(site), key=lambda pair: (pair[0], *_order(pair[1][1])))
    return tuple(
        Month(
            month_id(year, month),
            year,
            month_name(year, month),
            tuple(found for _, found in each),
        )
        for (year, month), each in groupby(dated, lambda pair: (pair[0].year, pair[0].month))
    )


def undated(site: Site) -> tuple[Found, ...]:
    """The articles of which no date is known, by story."""
    return tuple(
        (story, one)
        for story in site.stories
        for one in story.coverage
        if one.article.published is None
    )


def days(month: Month) -> tuple[tuple[date, tuple[Found, ...]], ...]:
    """The days of a month on which something was published."""
    parted = groupby(month.found, lambda found: dates.day(found[1].article.published or date.min))
    return tuple((day, tuple(found)) for day, found in parted)


def month_id(year: int, month: int) -> str:
    """A month as its address has it."""
    return f"{year}-{month:02d}"


def month_name(year: int, month: int) -> str:
    """A month in words."""
    return f"{labels.MONTHS[month - 1]} {year}"


def reach(times: Sequence[date | None]) -> str:
    """From which month to which the times lie: "May 2018 to July 2018"; empty for none."""
    days_ = sorted(dates.day(time) for time in times if time is not None)
    ends = dict.fromkeys(month_name(day.year, day.month) for day in (*days_[:1], *days_[-1:]))
    return " to ".join(ends)


def _dated(site: Site) -> Iterator[tuple[date, Found]]:
    for story in site.stories:
        for one in story.coverage:
            if one.article.published is not None:
                yield dates.day(one.article.published), (story, one)


def _order(coverage: Coverage) -> tuple[bool, float, str, str, str]:
    """Within a day: by the moment, then those whose hour is not known."""
    article, when = coverage.article, coverage.article.published
    known = isinstance(when, datetime)
    moment = when.timestamp() if isinstance(when, datetime) else 0.0
    return not known, moment, coverage.outlet.name, article.story, article.id
