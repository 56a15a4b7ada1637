"""Words as they are compared between articles: small, plain, without endings, or as hashes.

In: tokens or names. Out: stems (`strikes`, `striking`: strike), folded names (`Señor Ruíz`: senor
ruiz) and digests of both. Digests tell whether two articles have a word without holding the words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.analyse.wordlists import group
from generator.coded import digest
from generator.model import Doc

if TYPE_CHECKING:
    from nltk.stem.snowball import SnowballStemmer

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def stem(lemma: str) -> str:
    """The stem of a lemma, folded."""
    return str(stemmer().stem(fold(lemma)))


@cache
def stemmer() -> SnowballStemmer:
    """The stemmer, made once; imported late because NLTK takes a third of a second."""
    from nltk.stem.snowball import SnowballStemmer  # noqa: PLC0415

    return SnowballStemmer("english")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Small letters without marks; apostrophes and hyphens plain."""
    plain = text.translate(MARKS)
    if plain.isascii():
        return plain.lower()
    marked = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "‑": "-", "–": "-"})


def stems(doc: Doc, tokens: Iterable[int]) -> Iterator[str]:
    """The stems of the words among tokens that tell what is said."""
    light = group("light")
    for t in tokens:
        token = doc.tokens[t]
        if token.pos in CONTENT and token.lemma not in light and token.text[:1].isalnum():
            yield cached_stem(token.lemma)


@lru_cache(maxsize=65_536)
def cached_stem(lemma: str) -> str:
    """The stem of a lemma, remembered."""
    return stem(lemma)


def digests(words: Iterable[str]) -> tuple[str, ...]:
    """The hashes of words, each once, in order of hash: the words' own order is lost."""
    return tuple(sorted({digest(word) for word in words}))
