"""Whether Items of two articles are the same thing, told in other words or letters.

In: two Items of one kind. Out: yes or no, or whether one of them is loose: too little of a name or
of a noun to tell alone whom or what it means (`Berg`, `160 people`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from generator.coded import SHORTEST, is_coded, sounds_like
from generator.model import Item

ALIKE, ALIKE_ALONE = 78.0, 90.0
"""Per cent of letters in which surnames agree, spelt differently; where no first name helps."""
in_code = lru_cache(maxsize=4_096)(is_coded)
"""Whether a name cannot be read: the names of a story are asked for again and again."""
SHARE, COMMON = 0.75, 4
"""Part of the shorter quotation's words, and how many, that the other has too."""


@lru_cache(maxsize=4_096)
def key_in_code(key: tuple[str, ...]) -> bool:
    """Whether a name in a key cannot be read."""
    return any(map(in_code, key))


def blocks(item: Item) -> Iterator[str]:
    """What two Items must share to be compared at all."""
    if item.kind == "quotation":
        yield from item.key
    elif item.kind == "figure":
        yield " ".join(item.key[:3])
    elif item.key[0] == "person":
        yield f"person {item.key[1][:1]}"
    else:
        yield f"{item.kind} {item.key}"


def is_loose(item: Item) -> bool:
    """Whether an Item tells too little to stand alone beside firmer ones."""
    if item.kind == "figure":
        return item.key[0] == "people" and not item.key[3] and not item.key[4]
    return item.key[:1] == ("person",) and not item.key[2]


def same(one: Item, other: Item) -> bool:
    """Whether two Items of one kind are the same thing."""
    if one.kind == "quotation":
        return same_words(frozenset(one.key), frozenset(other.key))
    if one.kind == "figure":
        return same_figure(one, other)
    if one.key[0] == other.key[0] == "person":
        return same_person(one, other)
    return one.key == other.key


def same_words(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most words of the shorter quotation are in the other."""
    common = len(one & other)
    return common >= COMMON and common >= SHARE * min(len(one), len(other))


def same_figure(one: Item, other: Item) -> bool:
    """Whether two figures give the same number of the same: nobody's own names disagree."""
    if one.key[:3] != other.key[:3]:
        return False
    return same_counted(one, other)


def same_counted(one: Item, other: Item) -> bool:
    """Whether two figures count the same, whatever the number."""
    (noun, before), (noun_too, before_too) = one.key[3:], other.key[3:]
    if one.key[:2] != other.key[:2]:
        return False
    anybody = one.key[0] == "people" and not (noun and noun_too)
    named = not (before and before_too) or before == before_too
    return named and (anybody or noun == noun_too)


def same_person(one: Item, other: Item) -> bool:
    """Whether surnames agree, letter by letter or nearly, and first names do not differ."""
    (surname, first), (surname_too, first_too) = one.key[1:], other.key[1:]
    if not same_first(first, first_too):
        return False
    if surname == surname_too:
        return True
    both = bool(first and first_too)
    return alike(surname, surname_too, ALIKE if both else ALIKE_ALONE)


def same_first(one: str, other: str) -> bool:
    """Whether first names can be one person's: one is missing, an initial, or spelt differently."""
    return not (one and other) or one[0] == other[0]


def alike(one: str, other: str, least: float = ALIKE) -> bool:
    """Whether two names differ by spelling alone (Kadir, Qadir differ by one letter)."""
    if in_code(one) and in_code(other):
        return least < ALIKE_ALONE and sounds_like(one, other)
    longest = min(len(one), len(other)) >= SHORTEST
    return longest and fuzz.ratio(one, other) >= least
