"""Surnames that the tagger took for common words: `Sands said`, after `Petra Sands`.

In: a Doc. Out: the same Doc with these tokens as proper names. A capitalised word is the surname
where the text has a longer name that ends in it, and never the word in lower case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.analyse.attribution.proper_names import named_person
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.model import Doc, Token

MISREAD = frozenset({"NN", "NNS", "JJ", "VB", "VBP", "VBZ", "RB"})
NO_SURNAMES = (
    *("organisation", "person", "polity", "settlement", "institution", "office", "date"),
    *("document", "medium", "media name", "land"),
)
"""Groups of words that name bodies, offices or times when they end a name."""
SHORTEST = 3
"""Letters of a surname."""


def with_surnames(doc: Doc) -> Doc:
    """The Doc in which surnames are proper names wherever they stand."""
    known = surnames(doc)
    wrong = [n for n, token in enumerate(doc.tokens) if token.text in known and is_misread(token)]
    if not wrong:
        return doc
    tokens = list(doc.tokens)
    for number in wrong:
        lemma = tokens[number].text.lower()
        tokens[number] = replace(tokens[number], lemma=lemma, pos="PROPN", tag="NNP")
    return replace(doc, tokens=tuple(tokens), places=moved(doc, wrong))


def surnames(doc: Doc) -> frozenset[str]:
    """The last words of persons' names that are no common word in the text."""
    lasts = {token.text for number, token in enumerate(doc.tokens) if is_surname(doc, number)}
    if not lasts:
        return frozenset()
    common = {token.text for token in doc.tokens if token.text.islower()}
    return frozenset(last for last in lasts if last.lower() not in common)


def is_surname(doc: Doc, number: int) -> bool:
    """Whether a token ends a person's name of several words."""
    token = doc.tokens[number]
    if token.pos != "PROPN" or not token.text[:1].isupper() or not token.text[1:].islower():
        return False
    before = doc.tokens[max(0, number - 1)]
    if before.head != number or before.dep not in {"compound", "flat", "nmod"}:
        return False
    return len(token.text) >= SHORTEST and is_free(token) and named_person(doc, number)


def is_free(token: Token) -> bool:
    """Whether the last word of a name tells no body, office or time."""
    return no_surnames().isdisjoint({token.text, token.lemma, token.lemma.removesuffix("s")})


@cache
def no_surnames() -> frozenset[str]:
    """The words for bodies, offices and times."""
    return frozenset(kinds_of_party()).union(*map(words, NO_SURNAMES))


def is_misread(token: Token) -> bool:
    """Whether a token is tagged as a common word."""
    return token.pos != "PROPN" and token.tag in MISREAD


def moved(doc: Doc, wrong: list[int]) -> dict[str, Sequence[int]]:
    """The places of each lemma, with these tokens at their own spelling."""
    places = dict(doc.places)
    gone = frozenset(wrong)
    for lemma in {doc.tokens[number].lemma for number in wrong}:
        places[lemma] = [number for number in places.get(lemma, ()) if number not in gone]
    added: defaultdict[str, list[int]] = defaultdict(list)
    for number in wrong:
        added[doc.tokens[number].text.lower()].append(number)
    for own, numbers in added.items():
        places[own] = sorted((*places.get(own, ()), *numbers))
    return places
