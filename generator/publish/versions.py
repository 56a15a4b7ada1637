"""By which version of the program, and by whom, an article was coded."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article, Coverage, Record, Site

OLDER = "coded by an older version"
MIXED = (
    "Some figures on this page were counted by an older version of the program than others: "
    "a difference between them may be the program’s own."
)
LENGTH = 7
"""Characters of a version that are enough to tell it from others."""


def record_of(article: Article, *, private: bool) -> Record | None:
    """The record that an article's figures come from; None where they come from its text."""
    from_text = article.text is not None and (private or not article.quotation)
    return None if from_text else article.record


def engine(coverage: Coverage, site: Site) -> str:
    """The version that counted an article's figures."""
    record = record_of(coverage.article, private=site.private)
    return record.coding.engine if record else site.engine


def older(coverage: Coverage, site: Site) -> bool:
    """Whether a version other than the site's counted the article."""
    return coverage.analysis is not None and engine(coverage, site) != site.engine


def mixed(coverage: Iterable[Coverage], site: Site) -> str:
    """The sentence for a page on which figures of different versions stand, else nothing."""
    found = {engine(c, site) for c in coverage if c.analysis is not None}
    return MIXED if len(found) > 1 else ""


def coded(record: Record, current: str) -> str:
    """Who coded and confirmed an article, and with which version; `current` is the site's."""
    by = f"coded by {record.coded_by}" if record.coded_by else "coded when this site was made"
    second = " and ".join(record.confirmed_by)
    confirmed = f"confirmed by {second}" if second else "not yet confirmed by a second person"
    version = record.coding.engine[:LENGTH]
    than = "" if record.coding.engine == current else f", older than this site’s {current[:LENGTH]}"
    return f"{by}, {confirmed}, with version {version} of the program{than}"
