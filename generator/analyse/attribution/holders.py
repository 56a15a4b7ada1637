"""Who holds an office that a text names later: `the president`, after `President Ana Berg`.

In: a Doc and the head of a description. Out: the head of the name that the last earlier mention of
the same office stood with, or None. What stands before the noun must have stood there too, so that
`the foreign minister` is not the prime minister.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.proper_names import NAME_PARTS, is_proper, named_person
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

LOOK_BACK = 40
"""Earlier mentions of the same word that are looked at."""
ALLOWED = frozenset({"det", "amod", "compound", "punct", "relcl", "acl", "nmod", "case"})


def holder_before(doc: Doc, head: int) -> int | None:
    """The name of the last holder of the office that a head names."""
    lemma = doc.tokens[head].lemma.lower()
    offices = (words("person") | words("office") | words("outsider")) - words("anonymous")
    if lemma not in offices or not is_definite_office(doc, head):
        return None
    own = described(doc, head)
    for token in sorted(earlier(doc, head, lemma), reverse=True):
        name = named_with(doc, token)
        if name is not None and own <= described(doc, token):
            return name
    return None


def is_definite_office(doc: Doc, head: int) -> bool:
    """Whether `the` stands before an office and nothing behind it tells whose it is."""
    beside = [doc.tokens[c] for c in doc.children[head]]
    the = any(token.text.lower() == "the" for token in beside)
    return the and all(token.dep in ALLOWED for token in beside)


def earlier(doc: Doc, head: int, lemma: str) -> Iterator[int]:
    """Mentions of an office before a head, by its noun or its title (Sen.)."""
    for form in (lemma, *(title.lower() for title in titles().get(lemma, ()))):
        places = [t for t in doc.places.get(form, ())[:LOOK_BACK] if t < head]
        yield from places


def described(doc: Doc, token: int) -> frozenset[str]:
    """The words before an office, in lower case; those of a title stand beside it in the name."""
    found = {doc.tokens[c].lemma.lower() for c in children(doc, token, "compound", "amod")}
    if doc.tokens[token].dep in NAME_PARTS:
        beside = children(doc, doc.tokens[token].head, "compound", "amod", "nmod")
        found |= {doc.tokens[c].lemma.lower() for c in beside if c < token}
    return frozenset(found)


def named_with(doc: Doc, token: int) -> int | None:
    """The person's name that an office stands with: before it, or beside it."""
    word = doc.tokens[token]
    if word.dep in NAME_PARTS | {"appos"} and is_proper(doc, word.head):
        return word.head if named_person(doc, word.head) else None
    beside = (c for c in children(doc, token, "appos") if is_proper(doc, c))
    return next((c for c in beside if named_person(doc, c)), None)


@cache
def titles() -> dict[str, tuple[str, ...]]:
    """The titles before a name that an office has: senator -> Sen."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("words.tsv"):
        office, _, kind = row["group"].partition(" ")
        if kind == "by title":
            found[office] = (*found.get(office, ()), row["word"])
    return found
