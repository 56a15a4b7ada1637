"""Dates of articles that can hardly be: notes, since the order of what was told when, what articles
lack, and what the site calls its newest, all go by them.

In: a Corpus. Out: the file of each below content/, and what is odd. No clock is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from generator.model import Article, Corpus, Story

NEAR = timedelta(days=92)
"""How far from a story's days an article is published that looks back on it."""
MARGIN = timedelta(days=1)
"""Between a day without a zone and a time with one."""


def date_notes(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """A note for each date that does not go with the others."""
    for story in corpus.stories:
        for article in story.articles:
            for note in _of_article(article, story):
                yield f"stories/{story.id}/{article.id}.md", f"{note}: look at the year and the day"


def _of_article(article: Article, story: Story) -> Iterator[str]:
    if article.published is None:
        return
    out = _day(article.published)
    if not story.start - NEAR <= out <= story.end + NEAR:
        yield f"published {out}, the story's days are {story.start} to {story.end}"
    gone = article.withdrawn
    later = (("updated", article.updated), ("accessed", article.accessed))
    replies = (("reply", reply.on) for reply in article.replies)
    for name, when in (*later, ("withdrawn", gone.on if gone else None), *replies):
        if when is not None and _day(when) + MARGIN < out:
            yield f"{name} {_day(when)} is before published {out}"
    if article.updated is not None and _day(article.updated) > story.end + 10 * NEAR:
        yield f"updated {_day(article.updated)}, years after the story's days"


def _day(when: date | datetime) -> date:
    return when.astimezone(UTC).date() if isinstance(when, datetime) else when
