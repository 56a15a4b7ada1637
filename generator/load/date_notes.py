"""Dates of articles that can hardly be: notes, since the order of what was told when, what articles
lack, and what the site calls its newest, all go by them.

In: a Corpus. Out: the file of each below content/, and what is odd. No clock is asked: who wants to
know what lies ahead says which day it is.
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


def ahead(corpus: Corpus, today: date) -> Iterator[tuple[str, str]]:
    """A note for each file with days later than tomorrow. A clock that was set back only gives a
    note too many.
    """
    for story in corpus.stories:
        folder = f"stories/{story.id}"
        files = ((f"{folder}/{a.id}.md", tuple(_dates(a))) for a in story.articles)
        head = (("from", story.start), ("to", story.end))
        for file, dates in ((f"{folder}/story.yml", head), *files):
            late = [f"{name} {when}" for name, when in dates if when > today + MARGIN]
            if late:
                yield file, f"{', '.join(late)}: by this machine's clock it is {today}"


def _dates(article: Article) -> Iterator[tuple[str, date]]:
    """Each day that an article tells, by its name."""
    gone = article.withdrawn
    known = (
        ("published", article.published),
        ("updated", article.updated),
        ("accessed", article.accessed),
        ("withdrawn", gone.on if gone else None),
        *(("reply", reply.on) for reply in article.replies),
    )
    yield from ((name, _day(when)) for name, when in known if when is not None)


def _day(when: date | datetime) -> date:
    return when.astimezone(UTC).date() if isinstance(when, datetime) else when
