"""What articles have, in a form that can be compared but not read: for records, which may not tell
the words of an article.

In: Items. Out: Items whose names are hashes. Of each word stay its first letter, its hash, and the
hash of how it sounds, so that a name is known again in another spelling (Kadir, Kader) and by its
first letters (UNSC).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from generator.model import Item

DIGEST = 4
"""Bytes of a digest: enough to tell words of a story apart, too few to find out runs of them."""
MARK, SOUND, NO_LETTER = "#", ".", "_"
SHORTEST = 5
"""Letters of a word below which it is not known again in another spelling."""
FEWEST = 3
"""Consonants by which it is."""
_ALIKE = str.maketrans({"q": "k", "c": "k", "z": "s", "y": "i", "w": "v"})
_SILENT = re.compile("[aeiouh]|(.)(?=\\1)")
_NAMES = frozenset({"place", "name", "number"})
_CODED = re.compile(rf"\w?{MARK}[0-9a-f]{{{2 * DIGEST}}}(?:\{SOUND}[0-9a-f]{{{2 * DIGEST}}})?")


def digest(words: str) -> str:
    """A short hash, the same in every article."""
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=DIGEST).hexdigest()


def sound(word: str) -> str:
    """The consonants of a word, those that are written for each other as one."""
    return _SILENT.sub("", word.replace("ph", "f").translate(_ALIKE))


def is_coded(text: str) -> bool:
    """Whether it is a name that cannot be read, word by word; a name may hold the mark itself."""
    return MARK in text and all(map(_CODED.fullmatch, text.split(" ")))


@lru_cache(maxsize=65_536)
def coded(name: str) -> str:
    """A folded name, word by word; of words with hyphens their parts, too."""
    return " ".join(_word(part) for word in name.split() for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    yield word
    if "-" in word:
        yield from (part for part in word.split("-") if part)


def _word(word: str) -> str:
    heard = sound(word) if len(word) >= SHORTEST else ""
    told = f"{SOUND}{digest(heard)}" if len(heard) >= FEWEST else ""
    return f"{letter(word)}{MARK}{digest(word.replace('.', ''))}{told}"


def letter(word: str) -> str:
    """The first letter of a word, if it is one."""
    return word[:1] if word[:1].isalnum() else NO_LETTER[: len(word)]


def sounds_like(one: str, other: str) -> bool:
    """Whether two coded words sound the same."""
    heard, other_heard = (word.partition(SOUND)[2] for word in (one, other))
    return bool(heard) and heard == other_heard


def stands_for(one: str, other: str, small: Iterable[str]) -> bool:
    """Whether one of two coded names is made of the first letters of the other."""
    short, long = sorted((one.split(), other.split()), key=len)
    passed = {coded(word) for word in small}
    letters = "".join(word[0] for word in long if word not in passed)
    return len(short) == 1 and len(letters) > 1 and _hash(short[0]) == digest(letters)


def _hash(word: str) -> str:
    return word.partition(MARK)[2].partition(SOUND)[0]


def coded_item(item: Item) -> Item:
    """The Item with a key that cannot be read."""
    return replace(item, key=coded_key(item))


def coded_key(item: Item) -> tuple[str, ...]:
    """The key of an Item so that it cannot be read; what is hashed already stays."""
    kind, key = item.kind, item.key
    if any(map(is_coded, key)):
        return key
    if kind == "figure":
        return (*key[:3], *map(coded, key[3:]))
    if kind == "voice" and key[:1] == ("person",):
        return ("person", coded(key[1]), letter(key[2]))
    if kind == "voice" and key[:1] == ("body",):
        return ("body", coded(key[1]))
    if kind in _NAMES and len(key) == 1:  # which may be the word "person" or "party" itself
        return (coded(key[0]),)
    return key
