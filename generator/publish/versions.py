"""By which version of the program, and by whom, an article was coded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.model import Article, Coverage, Dispute, Record, Site
from generator.publish.same import Same
from generator.record import sides_hash

ANOTHER = "coded by another version"
NAMES = "coded with other lists of names or contested words"
MIXED = (
    "Some figures on this page were counted by another version of the program than others: "
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


def marks(coverage: Coverage, site: Site) -> str:
    """How an article was coded otherwise than the site would: by another version, with sides or
    names that have changed since. Empty where it was not.
    """
    if coverage.analysis is None:
        return ""
    version = ANOTHER if engine(coverage, site) != site.engine else ""
    return ", ".join(mark for mark in (version, other_names(coverage, site)) if mark)


def other_names(coverage: Coverage, site: Site) -> str:
    """The mark of an article that was coded with other sides or names than its story has now."""
    record = record_of(coverage.article, private=site.private)
    own = site.by_id.get(coverage.article.story)
    if record is None or own is None:
        return ""
    return "" if record.coding.sides == _sides(Same(own.story.dispute)) else NAMES


@lru_cache(maxsize=8)
def _sides(of: Same[Dispute]) -> str:
    return sides_hash(of.one)


def mixed(coverage: Iterable[Coverage], site: Site) -> str:
    """The sentence for a page on which figures of different versions stand, else nothing."""
    found = {engine(c, site) for c in coverage if c.analysis is not None}
    return MIXED if len(found) > 1 else ""


def counted(record: Record, coverage: Coverage, site: Site) -> str:
    """With which version and names an article was coded."""
    version = record.coding.engine[:LENGTH]
    same = record.coding.engine == site.engine
    other = "" if same else f", this site is made with {site.engine[:LENGTH]}"
    names = other_names(coverage, site)
    since = f"; {names}: the sides have changed since" if names else ""
    return f"version {version} of the program{other}{since}"


def coders(record: Record) -> str:
    """Who ran the program on the text, and who ran it again: it is the program that codes."""
    by = f"run by “{record.coded_by}”" if record.coded_by else "run when this site was made"
    second = " and ".join(f"“{handle}”" for handle in record.confirmed_by)
    again = (
        f"confirmed by {second} with the same result"
        if second
        else "not yet run by a second person"
    )
    return f"coded by the program, {by}, {again}"
