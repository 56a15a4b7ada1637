"""The newest time that the content itself knows of: of an article as it is shown here, and of what
articles come to. No clock is read, so the same content has the same dates.

A day without an hour stays a day (`date`), and counts from its midnight in UTC where times are set
in order. None where nothing has a date.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from generator.model import (
    Article,
    Coverage,
    DisputeProfile,
    OutletProfile,
    Site,
    SpeakerProfile,
    StoryComparison,
)

When = datetime | date
"""A time with its zone, or a day whose hour is not known."""


def moment(when: When) -> datetime:
    """The time, or the start of the day in UTC."""
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)


def newest(times: Iterable[When | None]) -> When | None:
    """The last of those that are known; of a day and its first minute, the minute."""
    known = (when for when in times if when is not None)
    return max(known, key=lambda when: (moment(when), isinstance(when, datetime)), default=None)


def added(article: Article) -> When | None:
    """From when on an article can stand here: once it is published and was read."""
    return newest((article.published, article.accessed))


def printed(articles: Iterable[Article]) -> When | None:
    """When the newest of the articles was published or updated."""
    return newest(when for each in articles for when in (each.published, each.updated))


def of_article(article: Article) -> When | None:
    """When an article, or what is shown of it, last changed."""
    gone = article.withdrawn
    replies = (reply.on for reply in article.replies)
    return newest((added(article), article.updated, gone.on if gone else None, *replies))


def of_coverage(coverage: Iterable[Coverage]) -> When | None:
    """When any of these articles last changed."""
    return newest(of_article(each.article) for each in coverage)


def of_story(comparison: StoryComparison) -> When:
    """When a story last changed: as its articles did, else the last of its own days."""
    return of_coverage(comparison.coverage) or comparison.story.end


def begun(comparison: StoryComparison) -> When | None:
    """From when on a story can stand here: with the first of its articles."""
    known = (when for each in comparison.coverage if (when := added(each.article)))
    return min(known, key=moment, default=None)


def of_stories(stories: Iterable[StoryComparison]) -> When | None:
    """When any of these stories last changed."""
    return newest(of_story(story) for story in stories)


def of_dispute(profile: DisputeProfile) -> When | None:
    """When a story of the dispute last changed."""
    return of_stories(profile.stories)


def of_outlet(profile: OutletProfile) -> When | None:
    """When an article of the outlet last changed."""
    return of_coverage(each for found in profile.disputes for _, each in found.coverage)


def of_speaker(profile: SpeakerProfile) -> When | None:
    """When an article in which the person is heard last changed."""
    return of_coverage(heard.coverage for heard in profile.heard)


def of_site(site: Site) -> When | None:
    """When anything on the site last changed."""
    return of_stories(site.stories)


def day(when: When) -> date:
    """The day, as the time itself has it."""
    return when.date() if isinstance(when, datetime) else when


def iso(when: When) -> str:
    """As ISO 8601 has it: "2025-07-02T14:30:00+02:00", or "2025-07-02" where no hour is known."""
    return when.isoformat(timespec="seconds") if isinstance(when, datetime) else when.isoformat()


def stamp(when: When) -> str:
    """As RFC 3339 has it, for what asks for an hour: a day is given as its midnight in UTC."""
    return iso(moment(when)).replace("+00:00", "Z")
