"""What an article has in place of a thing that it does not have as such.

In: a Thing and what is Known to be in an article. Out: a cell `named` (the name without a word
of theirs, the number of something else, most words of a quotation), a cell `differs` (another
figure of the same), or None: then nothing is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce

from generator.coded import coded, stands_for
from generator.compare.same import alike, in_code, same_counted
from generator.compare.things import Thing, in_words
from generator.model import Analysis, Item, OmissionCell, Span, Spans

MOST = 0.6
"""Part of a quotation's words from which an article may well say the same in its own."""

TELLING = 2
"""Words of a long name, the last ones, that tell it (U.N. Security Council)."""
SMALL = frozenset({"of", "the", "for", "and", "in", "on"})
NOWHERE = Span(-1, -1)
"""The place of a name that only the headline has."""


@dataclass(frozen=True, slots=True)
class Known:
    """All that an article is known to hold: figures, names and numbers with their places, and
    hashed words.
    """

    figures: tuple[Item, ...] = ()
    names: tuple[Item, ...] = ()
    numbers: tuple[Item, ...] = ()
    words: frozenset[str] = frozenset()


def known(analysis: Analysis | None) -> Known:
    """What an Analysis tells of its article."""
    if analysis is None:
        return Known()
    by_kind: dict[str, list[Item]] = {}
    for item in analysis.items:
        by_kind.setdefault(item.kind, []).append(item)
    words = frozenset().union(*(item.key for item in by_kind.get("word", ())))
    figures, names, numbers = (tuple(by_kind.get(k, ())) for k in ("figure", "name", "number"))
    return Known(figures, names, numbers, words)


def instead(thing: Thing, found: Known) -> OmissionCell | None:
    """What stands in place of a thing; None: nothing."""
    if thing.kind == "figure":
        return other_figure(thing, found)
    if thing.kind == "quotation":
        return same_words(thing, found)
    return named(thing, found)


def other_figure(thing: Thing, found: Known) -> OmissionCell | None:
    """Another figure of the same, or the same number of something that is not told."""
    told = {item.key[2] for _, item in thing.held}
    values = told | set(map(coded, told))
    numbers = spans_of(item for item in found.numbers if item.key[0] in values)
    if any(item.key[0] in values for item in found.numbers):
        return OmissionCell("named", numbers)
    others = [f for f in found.figures if any(same_counted(f, item) for _, item in thing.held)]
    if not others:
        return None
    words = tuple(dict.fromkeys(item.words or in_words(item) for item in others))
    return OmissionCell("differs", spans_of(others), words)


def same_words(thing: Thing, found: Known) -> OmissionCell | None:
    """Whether most words that all versions of a quotation have are somewhere in the article."""
    keys = [frozenset(item.key) for _, item in thing.held]
    core = reduce(frozenset.intersection, keys) or min(
        keys, key=lambda key: (len(key), sorted(key))
    )
    return OmissionCell("named") if len(core & found.words) >= MOST * len(core) else None


def named(thing: Thing, found: Known) -> OmissionCell | None:
    """Whether a speaker's or a place's name is in the article, however spelt."""
    spans = {span for _, item in thing.held for span in places_of(item, found)}
    return OmissionCell("named", tuple(sorted(spans - {NOWHERE}))) if spans else None


def places_of(item: Item, found: Known) -> Spans:
    """Where an article names a speaker or a place; NOWHERE stands for the headline."""
    if item.key[0] == "party":
        return with_title(one for one in found.names if one.key == item.key)
    name = item.key[1] if item.key[0] in {"person", "body"} else item.key[0]
    short = [one for one in found.names if abbreviates(one.key[0], name)]
    if short:
        return with_title(short)
    wanted = name.split()[-TELLING:]
    same = [[one for one in found.names if has_word(one, word)] for word in wanted]
    return with_title(one for word in same for one in word) if all(same) else ()


@lru_cache(maxsize=4_096)
def abbreviates(one: str, other: str) -> bool:
    """Whether one of two names is made of the first letters of the other."""
    if (len(one.split()) > 1) == (len(other.split()) > 1):
        return False
    if in_code(one) and in_code(other):
        return stands_for(one, other, SMALL)
    short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    letters = "".join(word[0] for word in long.split() if word not in SMALL)
    return len(short) > 1 and " " not in short and short == letters


def has_word(name: Item, word: str) -> bool:
    """Whether a name in the article has a word of another name, however spelt."""
    parts = parts_of(name.key[0])
    return word in parts or any(alike(one, word) for one in parts)


@lru_cache(maxsize=4_096)
def parts_of(name: str) -> frozenset[str]:
    """The words of a name; of those with hyphens their parts, too."""
    return frozenset(part for whole in name.split() for part in (whole, *whole.split("-")))


def with_title(items: Iterable[Item]) -> Spans:
    """The passages of names; those of a headline have none in the text."""
    return tuple(span for item in items for span in (item.spans or (NOWHERE,)))


def spans_of(items: Iterable[Item]) -> Spans:
    """The passages of Items."""
    return tuple(sorted({span for item in items for span in item.spans}))
