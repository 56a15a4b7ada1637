"""What a row of the data is of. Told once for an article, whose rows stand in many tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage
from generator.publish import keys, urls


@dataclass(frozen=True, slots=True)
class Origin:
    """What a row is of; of several articles together there is no article, outlet or fingerprint."""

    where: str
    page: str
    story: str | None = None
    article: str | None = None
    outlet: str | None = None
    fingerprint: str | None = None
    rights: str | None = None
    licence: str | None = None
    holder: str | None = None


def of_article(coverage: Coverage) -> Origin:
    """An article's."""
    article, analysis = coverage.article, coverage.analysis
    return Origin(
        where=keys.of(article),
        page=published(urls.article_path(article)),
        story=article.story,
        article=article.id,
        outlet=article.outlet,
        fingerprint=analysis.fingerprint if analysis else None,
        rights=article.rights.basis,
        licence=article.rights.licence,
        holder=article.rights.holder,
    )


def published(page: PurePosixPath) -> str:
    """The address of a page, from the start of the site."""
    return urls.published(page).as_posix()
