"""Articles that carry one text: which other articles of a story say the same as this one."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from generator.model import Article, Coverage, Site
from generator.publish import labels, urls
from generator.publish.numbers import NBSP
from generator.publish.page import Link


def twins(site: Site, coverage: Coverage) -> tuple[Coverage, ...]:
    """The other articles of its story with its text, found from either end of a copy."""
    comparison = site.by_id.get(coverage.article.story)
    return tuple(
        other
        for other in (comparison.coverage if comparison else ())
        if other.article.id != coverage.article.id and original(other) == original(coverage)
    )


def original(coverage: Coverage) -> str:
    """The article whose text it carries, itself if none."""
    return coverage.copy_of or coverage.article.id


def same_text(site: Site, coverage: Coverage) -> str:
    """The sentence's part for a list: `the same text as Politico, 22 Nov`; empty without twins."""
    found = [_named(other, short=True) for other in twins(site, coverage)]
    return f"the same text as {' and '.join(found)}" if found else ""


def links(site: Site, page: PurePosixPath, coverage: Coverage) -> tuple[Link, ...]:
    """The articles with its text, by outlet and day."""
    return tuple(
        Link(_named(other, short=False), urls.href(page, urls.article_path(other.article)))
        for other in twins(site, coverage)
    )


def _named(coverage: Coverage, *, short: bool) -> str:
    return ", ".join(part for part in (coverage.outlet.name, _day(coverage.article, short)) if part)


def _day(article: Article, short: bool) -> str:  # noqa: FBT001
    """The day of publication without its year; empty where it is not known."""
    when: date | None = article.published
    if when is None:
        return ""
    return labels.short_day(when) if short else f"{when.day}{NBSP}{labels.MONTHS[when.month - 1]}"
