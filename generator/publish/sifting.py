"""By what a reader may narrow a long list: words, a dispute, an outlet. The page reads without it;
`sift.js` does the work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.publish import urls
from generator.publish.page import Link
from generator.publish.sorting import Option, choices

FEW = 8
"""Entries below which a list is read, not searched."""


@dataclass(frozen=True, slots=True)
class Sifting:
    """The controls above a list of so many entries; not shown over a few."""

    items: str  # the entries, as a style sheet names them
    groups: str  # parts that vanish with their last entry, named likewise
    one: str
    many: str
    disputes: tuple[Option, ...] = ()
    outlets: tuple[Option, ...] = ()
    whole: Link | None = None  # what looks through all, where the list has other pages


def sifting(
    number: int,
    items: str,
    one: str,
    many: str,
    *,
    groups: str = "",
    disputes: Iterable[tuple[str, str]] = (),
    outlets: Iterable[tuple[str, str]] = (),
) -> Sifting | None:
    """The controls of a list of that many entries; what all share is no choice."""
    if number < FEW:
        return None
    return Sifting(items, groups, one, many, choices(disputes), choices(outlets))


def of_part(page: PurePosixPath, found: Sifting | None) -> Sifting | None:
    """The same controls above a part of a list: they say that it is one, and what has all of it."""
    if found is None:
        return None
    whole = Link("the search", urls.href(page, urls.SEARCH))
    return replace(found, many=f"{found.many} on this page", whole=whole)
