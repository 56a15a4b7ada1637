"""Whether two articles of a story differ, in words; and if they are not compared, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Difference, Dispute
from generator.publish import keys, labels
from generator.publish.halves import compared
from generator.publish.numbers import MINUS, count, whole
from generator.publish.reports import Report

STANDS, ALIKE = "apart by {0}", "cannot be told apart"
REACH = "({1} to {2})"
TAIL_STANDS = "The two stand apart: the program’s own mistakes do not explain it."
TAIL_ALIKE = (
    "The two cannot be told apart: their difference of {0} may lie anywhere from {1} to {2}."
)
SAME_TEXT = "Both carry the same text, so there is nothing to compare."
NOTHING = "Nothing was found that the other has not."
NOT_COMPARED = "Not compared in figures: {}."
TOO_LITTLE = "too little is said by the sides in one of them"


@dataclass(frozen=True, slots=True)
class Stand:
    """Whether one side's share differs, made of `parts`: the difference and its range."""

    row: str  # of the difference in the data
    parts: tuple[str, str, str]
    apart: bool
    told: str
    reach: str
    tail: str  # the same as a sentence


@dataclass(frozen=True, slots=True)
class Apart:
    """What is said of two articles: `why` they are not compared, or a Stand for each side that is
    compared and the place of the one to tell of.
    """

    why: str
    lead: int
    stands: tuple[Stand, ...]
    told: tuple[Stand, ...] = ()  # the one to tell of, if any


Differences = Mapping[frozenset[str], Mapping[str, Difference]]
"""By the two articles, then by side."""


def by_pair(found: tuple[Difference, ...]) -> Differences:
    """The differences as they are looked up here."""
    pairs: dict[frozenset[str], dict[str, Difference]] = {}
    for d in found:
        pairs.setdefault(frozenset((d.one, d.two)), {})[d.side] = d
    return pairs


def apart(one: Report, two: Report, differences: Differences, dispute: Dispute) -> Apart:
    """What is said of two articles of a story."""
    ids = frozenset(each.coverage.article.id for each in (one, two))
    found = [d for side in compared(dispute) if (d := differences.get(ids, {}).get(side.id))]
    why = _why(one, two)
    if why or not found:
        return Apart(why or NOT_COMPARED.format(TOO_LITTLE), 0, ())
    lead = max(range(len(found)), key=lambda n: (found[n].low, -n))
    stands = tuple(map(_stand, found))
    return Apart("", lead, stands, stands[lead : lead + 1])


def _stand(found: Difference) -> Stand:
    points = count(whole(100 * found.value), "point")
    parts = (points, _points(found.low), _points(found.high))
    told, tail = (STANDS, TAIL_STANDS) if found.apart else (ALIKE, TAIL_ALIKE)
    row, said = keys.named("differences", keys.difference(found)), told.format(*parts)
    return Stand(row, parts, found.apart, said, REACH.format(*parts), tail.format(*parts))


def _points(share: float) -> str:
    return str(whole(100 * share)).replace("-", MINUS)


def _why(one: Report, two: Report) -> str:
    """Why the two are not compared in figures, as far as that is known of the articles."""
    first, second = one.coverage, two.coverage
    if (first.copy_of or first.article.id) == (second.copy_of or second.article.id):
        return SAME_TEXT
    for each in (one, two):
        if each.coverage.analysis is None:
            return NOT_COMPARED.format(f"the text of {each.name} is not held here")
        if each.coverage.article.extent == "excerpt":
            return NOT_COMPARED.format(f"only an excerpt of {each.name} is held here")
        if each.coverage.copy_of:
            return NOT_COMPARED.format(f"{each.name} carries the text of another article here")
    genres = [labels.GENRES[each.article.genre].lower() for each in (first, second)]
    if genres[0] != genres[1]:
        return NOT_COMPARED.format(f"one is {genres[0]}, the other {genres[1]}")
    return ""
