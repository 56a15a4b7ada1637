"""Which pairs of a story's articles have a page of their own, and what stands on it.

In: a story's coverage, its differences, voices and omissions. Out: one Pair or two, the likeliest
to be wanted first; none where no two can be set side by side. Articles of one text, or not held,
make no pair. There is one for each difference that stands, up to two, farthest from zero, no
article in both; where none stands, one: rather what was compared, then what is of one genre, then
two outlets, days near each other and more passages. Neither the order of the articles nor the names
of sides change anything.

So few, as a story of 12 articles has 66 pairs and hardly any is asked for: the figures of all of
them are on the story's page, and a reader's browser puts any pair together. A page of its own is
for what the figures tell apart, for whoever has no script, and to be passed on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.compare.omission import day
from generator.model import Coverage, Difference, OmissionMatrix, Pair, SameVoice

MOST = 2
"""Pairs with a page of their own; any other is put together by the reader's browser."""
DIGITS = 6
"""To which differences are told apart here: what is less is how computers add up."""

UNKNOWN_DAYS = 10_000

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two articles that could be seen side by side, and what speaks for it."""

    one: Coverage
    two: Coverage
    differences: tuple[Difference, ...]

    @property
    def key(self) -> Key:
        """The two, in no order."""
        return frozenset((self.one.article.id, self.two.article.id))

    @property
    def apart(self) -> bool:
        """Whether the two differ by more than the program's mistakes."""
        return any(d.apart for d in self.differences)

    @property
    def worth(self) -> tuple[bool, bool, bool, bool, float, int, float, int, list[str]]:
        """What candidates are put in order by; the first has the least."""
        return (
            not self.apart,
            not self.differences,
            self.one.article.genre != self.two.article.genre,
            self.one.outlet.id == self.two.outlet.id,
            -round(max((d.low for d in self.differences if d.apart), default=0.0), DIGITS),
            days_between(self.one, self.two),
            -round(max((d.value for d in self.differences), default=0.0), DIGITS),
            -min(passages(self.one), passages(self.two)),
            sorted(self.key),
        )


def pairs(
    coverage: Sequence[Coverage],
    differences: Sequence[Difference],
    voices: Sequence[SameVoice],
    matrix: OmissionMatrix,
) -> Iterator[Pair]:
    """The pairs that have a page, the likeliest to be wanted first."""
    for found in chosen(candidates(coverage, differences)):
        yield pair(found, voices, matrix)


def passages(one: Coverage) -> int:
    """How many passages of an article are counted."""
    return len(one.analysis.attributions) if one.analysis else 0


def days_between(one: Coverage, two: Coverage) -> int:
    """How many days lie between two articles; many where one is without a date."""
    first, second = one.article.published, two.article.published
    return abs((day(first) - day(second)).days) if first and second else UNKNOWN_DAYS


# ---------------------------------------------------------------- the choice


def candidates(
    coverage: Sequence[Coverage], differences: Sequence[Difference]
) -> tuple[Candidate, ...]:
    """All pairs that could have a page, best first."""
    by_key: dict[Key, tuple[Difference, ...]] = {}
    for d in differences:
        by_key[frozenset((d.one, d.two))] = (*by_key.get(frozenset((d.one, d.two)), ()), d)
    found = (
        Candidate(one, two, by_key.get(frozenset((one.article.id, two.article.id)), ()))
        for one, two in combinations([one for one in coverage if one.analysis], 2)
        if text_of(one) != text_of(two)
    )
    return tuple(sorted(found, key=lambda each: each.worth))


def text_of(one: Coverage) -> str:
    """The article whose text it carries, its own mostly."""
    return one.copy_of or one.article.id


def chosen(found: Sequence[Candidate]) -> list[Candidate]:
    """Those that have a page: what stands apart, each article once; or else the first."""
    picked: list[Candidate] = []
    for one in found:
        if one.apart and len(picked) < MOST and not any(one.key & each.key for each in picked):
            picked.append(one)
    return picked or list(found[:1])


# ---------------------------------------------------------------- what a page holds


def pair(found: Candidate, voices: Sequence[SameVoice], matrix: OmissionMatrix) -> Pair:
    """Two articles with what both have and what one has alone."""
    one, two = found.one.article.id, found.two.article.id
    heard = heard_in(voices)
    own, other = heard.get(one, frozenset()), heard.get(two, frozenset())
    return Pair(
        one=one,
        two=two,
        differences=found.differences,
        both=tuple(sorted(own & other)),
        only=(tuple(sorted(own - other)), tuple(sorted(other - own))),
        lacks=(lacking(matrix, one, two), lacking(matrix, two, one)),
    )


def heard_in(voices: Sequence[SameVoice]) -> Mapping[str, frozenset[int]]:
    """For each article which voices are heard in it."""
    found: dict[str, frozenset[int]] = {}
    for number, voice in enumerate(voices):
        for id_, _ in voice.passages:
            found[id_] = found.get(id_, frozenset()) | {number}
    return found


def lacking(matrix: OmissionMatrix, has: str, lacks: str) -> tuple[int, ...]:
    """The rows that one article has and another lacks, where that may be said."""
    place = {column.article: n for n, column in enumerate(matrix.columns)}
    if matrix.columns[place[lacks]].apart:
        return ()
    return tuple(
        n
        for n, row in enumerate(matrix.rows)
        if row.cells[place[has]].state == "has" and row.cells[place[lacks]].state == "lacks"
    )
