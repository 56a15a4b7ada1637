"""Which articles are one text: wire copy, and articles that carry another's text.

In: the articles of a story with their Analyses. Out: for each the number of the article whose text
it carries, itself if none. Two texts are one when the shorter has half of its sampled runs of five
words in common with the other, or when one credits the agency whose own article is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.compare.groups import groups
from generator.model import Coverage

COPIED = 0.5
"""Part of the shorter text's runs of words that the other has, from which it is a copy."""
FEWEST = 8
"""Sampled runs below which a text is too short to tell."""


def originals(coverage: Sequence[Coverage]) -> tuple[int, ...]:
    """For each article the number of the one whose text it carries: the agency's own, else the
    first published of those with the same text.
    """
    found = list(range(len(coverage)))
    for group in groups(len(coverage), pairs(coverage)):
        original = min(group, key=lambda n: first_of(coverage, group, n))
        for number in group:
            found[number] = original
    return tuple(found)


def first_of(coverage: Sequence[Coverage], group: Sequence[int], n: int) -> tuple[bool, str, str]:
    """How articles of one text are ordered: agencies, then by time of publication."""
    article = coverage[n].article
    agency = any(credits(coverage[m], coverage[n]) for m in group if m != n)
    when = article.published
    day = "9" if when is None else when.isoformat()
    return (not agency, day if isinstance(when, datetime) else f"{day}~", article.id)


def pairs(coverage: Sequence[Coverage]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that are one text."""
    sketches = [sketch(one) for one in coverage]
    for n, one in enumerate(coverage):
        for m in range(n):
            other = coverage[m]
            credited = credits(one, other) or credits(other, one)
            if credited or is_copy(sketches[n], sketches[m]):
                yield m, n


def sketch(one: Coverage) -> frozenset[str]:
    """The sampled runs of words of an article."""
    found = () if one.analysis is None else one.analysis.items
    return frozenset(key for item in found if item.kind == "shingle" for key in item.key)


def is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two texts is for the most part in the other."""
    shorter = min(len(one), len(other))
    return shorter >= FEWEST and len(one & other) >= COPIED * shorter


def credits(one: Coverage, other: Coverage) -> bool:  # noqa: A001 - the field's word
    """Whether an article credits the outlet of another."""
    outlet = other.outlet
    names = {name.casefold() for name in (outlet.id, outlet.name, outlet.short) if name}
    return one.outlet.id != outlet.id and any(
        credit.casefold() in names for credit in one.article.credits
    )
