"""Which articles are one text: wire copy, and articles that carry another's text.

In: the articles of a story with their Analyses. Out: for each the number of the article whose text
it carries, itself if none. Two texts are one when the shorter has half of its sampled runs of five
words in common with the other, or when one credits the agency whose own article is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations

from generator.compare.groups import groups
from generator.model import Coverage
from generator.sketches import credited, is_copy


def originals(coverage: Sequence[Coverage]) -> tuple[int, ...]:
    """For each article the number of the one whose text it carries or that it credits: the agency's
    own, else the first published of those with the same text.
    """
    return first_of_each(coverage, pairs(coverage))


def carried(coverage: Sequence[Coverage]) -> tuple[Coverage, ...]:
    """The articles, with the id of the one whose text they carry, told by their words alone."""
    first = first_of_each(coverage, same_texts(coverage))
    return tuple(
        one if n == first[n] else replace(one, copy_of=coverage[first[n]].article.id)
        for n, one in enumerate(coverage)
    )


def first_of_each(
    coverage: Sequence[Coverage], joined: Iterable[tuple[int, int]]
) -> tuple[int, ...]:
    """For each article the first of those that it is joined with."""
    found = list(range(len(coverage)))
    for group in groups(len(coverage), joined):
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
    """Pairs of articles that are one text, or of which one credits the other's outlet."""
    yield from same_texts(coverage)
    for (m, one), (n, other) in combinations(enumerate(coverage), 2):
        if credits(one, other) or credits(other, one):
            yield m, n


def same_texts(coverage: Sequence[Coverage]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that are one text by their words."""
    sketches = enumerate(map(sketch, coverage))
    for (m, one), (n, other) in combinations(sketches, 2):
        if is_copy(one, other):
            yield m, n


def sketch(one: Coverage) -> frozenset[str]:
    """The sampled runs of words of an article."""
    found = () if one.analysis is None else one.analysis.items
    return frozenset().union(*(item.key for item in found if item.kind == "shingle"))


def credits(one: Coverage, other: Coverage) -> bool:  # noqa: A001 - the field's word
    """Whether an article credits the outlet of another."""
    return one.outlet.id != other.outlet.id and credited(other.outlet, one.article.credits)
