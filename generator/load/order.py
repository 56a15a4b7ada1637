"""In which order stories and articles stand: values to sort by."""

from __future__ import annotations

from datetime import UTC, date, datetime

from generator import model


def newest_first(story: model.Story) -> tuple[int, int, str]:
    """Sorts by the story's days, the newest first."""
    return -story.start.toordinal(), -story.end.toordinal(), story.id


def publication(article: model.Article) -> tuple[bool, datetime, str]:
    """Sorts by time of publication; a date alone counts from its midnight in UTC."""
    when = article.published
    return when is None, _instant(when), article.id


def _instant(when: date | datetime | None) -> datetime:
    if isinstance(when, datetime):
        return when
    return datetime(*(when or date.min).timetuple()[:3], tzinfo=UTC)
