"""How a person's name is compared with another: apart from case, accents, titles, initials and the
spellings that other letters leave open (Mohamed, Mohammed).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TITLES = """
mr ms mx dr prof professor sir dame rev reverend judge justice president vice deputy acting
former then prime foreign finance defence defense interior minister premier chancellor secretary
general ambassador envoy senator sen representative rep congressman congresswoman lawmaker
governor gov mayor councilman councilwoman councillor speaker leader chairman chairwoman chair
chief commander lt lieutenant col colonel maj major gen capt captain sgt sergeant brig brigadier
adm admiral spokesman spokeswoman spokesperson
"""
TITLES = frozenset(_TITLES.split())
"""Words before a name that are no part of it."""
OF_TITLES = re.compile(r" of state\b", re.IGNORECASE)
FIRST_NAMES_FOLLOW = frozenset({"sir", "dame"})
MARRIED = frozenset({"mrs", "miss", "lady"})
"""Titles that may tell a husband's surname: before a whole name alone."""
_PARTICLES = "abu abou ibn bin ben bint bar de da di del della van von der le la st"
PARTICLES = frozenset(_PARTICLES.split())
"""Words that a surname cannot be without."""
ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|at|az)-(?=\w)")
FAMILY_FIRST = re.compile(r"[A-Z]\w*[-‑][a-z]\w*\Z")
"""A given name that stands behind the family's (Ki-moon)."""
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})
HYPHENS = str.maketrans({"‑": "-", "–": "-", "’": "'", "‘": "'", ".": " "})
LETTERS = str.maketrans({"q": "k", "c": "k", "y": "i", "w": "v"})
DOUBLED = re.compile(r"(\w)\1")
VOWELS = re.compile(r"[aeiou]")
SHORTEST = 5
"""Letters of a word below which no other spelling of it is known."""

Words = tuple[str, ...]


@lru_cache(maxsize=16_384)
def words_of_name(name: str) -> Words:
    """The words of one name in small letters, without accents, articles and titles; none where it
    is more than a name.
    """
    found = [_folded(word) for word in OF_TITLES.sub("", name.translate(HYPHENS)).split()]
    if any(not re.fullmatch(r"[\w'-]+", word) for word in found):
        return ()
    bare = [ARTICLE.sub("", w) for n, w in enumerate(found) if not n or w not in {"al", "el"}]
    return tuple(bare[_titles(bare) :])


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).casefold().translate(PLAIN)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _titles(found: list[str]) -> int:
    """How many words before a name are titles; the last word always is a name."""
    end = 0
    for n, word in enumerate(found[:-1]):
        if is_title(word) or (word in MARRIED and len(found) - n > 2):  # noqa: PLR2004
            end = n + 1
        else:
            break
    alone = end == len(found) - 1 and not FIRST_NAMES_FOLLOW.isdisjoint(found[:end])
    return 0 if alone else end


def is_title(word: str) -> bool:
    """Whether a word is a title, or several joined by hyphens."""
    return TITLES.issuperset(word.split("-"))


@lru_cache(maxsize=1024)
def surnames(name: str) -> frozenset[str]:
    """By which words alone, joined, a person of that name is told: `Zuhri` is not Abu Zuhri."""
    found = words_of_name(name)
    if len(found) < 2:  # noqa: PLR2004
        return frozenset()
    last = name.rsplit(maxsplit=1)[-1]
    given = _folded(last.translate(HYPHENS)).partition("-")[0]
    if FAMILY_FIRST.match(last) and given not in PARTICLES and not ARTICLE.match(_folded(last)):
        return frozenset(found[:1])
    return frozenset(
        joined(found[n:]) for n in range(1, len(found)) if n == 1 or found[n - 1] not in PARTICLES
    )


def joined(found: Words) -> str:
    """The letters of a name."""
    return re.sub(r"[^\w]", "", "".join(found))


def whole(one: Words, other: Words) -> bool:
    """Whether two names of several words are the same, letter by letter; one may have middle names
    that the other leaves out.
    """
    if min(len(one), len(other)) < 2:  # noqa: PLR2004
        return False
    if joined(one) == joined(other):
        return True
    return (one[0], one[-1]) == (other[0], other[-1]) and same_middle(one, other)


def nearly(name: Words, known: Words) -> bool:
    """Whether a name of several words may differ from a known one by spelling, an initial or a
    middle name left out; with a middle name more it may be somebody else's.
    """
    if not 2 <= len(name) <= len(known) or not same_middle(name, known):  # noqa: PLR2004
        return False
    return near_first(name[0], known[0]) and near(name[-1], known[-1])


def same_middle(one: Words, other: Words) -> bool:
    """Whether the names between the first and the last agree, or stand in one of the two alone."""
    pairs = tuple(zip(one[1:-1], other[1:-1], strict=False))
    return not pairs or (len(one) == len(other) and all(near_first(*pair) for pair in pairs))


def near_first(one: str, other: str) -> bool:
    """Whether first names agree: spelt differently, or one is the other's initial."""
    return near(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def near(one: str, other: str) -> bool:
    """Whether two words are the same but for vowels, doubled letters, and letters that are written
    for each other.
    """
    return one == other or (
        min(len(one), len(other)) >= SHORTEST and _skeleton(one) == _skeleton(other)
    )


def _skeleton(word: str) -> str:
    """The consonants, and where vowels stand: `Mohammed` as `mahamad`, `Mahmoud` as `mahmaad`."""
    plain = VOWELS.sub("a", DOUBLED.sub(r"\1", word.translate(LETTERS)))
    return plain.removesuffix("h") if plain.endswith("ah") else plain
