"""Who holds an office that a text names later: `the president`, after `President Ana Berg`.

In: a Doc and the head of a description. Out: the head of the name that the last earlier mention of
the same office stood with, or None. What stands before the noun must have stood there too, so that
`the foreign minister` is not the prime minister; nor is the president a former or vice president.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.proper_names import (
    NAME_PARTS,
    is_proper,
    name_tokens,
    named_person,
    same_word,
)
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

LOOK_BACK = 40
"""Earlier mentions of the same word that are looked at."""
SELDOM = 3
"""How many times as often as one ruler another may be named."""
CLOSE_BY = 4
"""Sentences before an office in which the ruler of another land is told of."""
ALLOWED = frozenset({"det", "amod", "compound", "punct", "relcl", "acl", "nmod", "case"})


def holder_before(doc: Doc, head: int) -> int | None:
    """The name of the last holder of the office that a head names; of an office that a land has
    once, one of another land (the Norlandic president) only close by.
    """
    own = described(doc, head)
    if not may_be_held(doc, head):
        return None
    before = sorted(earlier(doc, head), reverse=True)
    name, _ = next(holders(doc, before, own), (None, own))
    told = children(doc, head, "compound", "amod")
    placed = any(doc.tokens[c].text[:1].isupper() for c in told)  # the Vik senator
    if name is None and doc.tokens[head].lemma.lower() in words("seat") and not placed:
        name = only_holder(doc, before)
    rules = doc.tokens[head].lemma.lower() in words("ruler")
    far = name is not None and doc.tokens[head].sentence - doc.tokens[name].sentence > CLOSE_BY
    return None if rules and far else name


def only_holder(doc: Doc, before: Iterable[int]) -> int | None:
    """Who holds a seat where a text names only one holder, whatever else is told there (the
    young senator).
    """
    found = [name for name, _ in holders(doc, before, frozenset())]
    return found[0] if len({doc.tokens[name].text for name in found}) == 1 else None


def ruler_at_home(doc: Doc, head: int) -> int | None:
    """Who holds an office that a land has once, by the last mention of it with a name and no word
    of another land, or by the first one later; not one whom the text names seldom beside another.
    """
    lemma = doc.tokens[head].lemma.lower()
    if lemma not in words("ruler") or not may_be_held(doc, head):
        return None
    own = described(doc, head)
    every = [*mentions(doc, lemma)]
    ordered = [*(t for t in reversed(every) if t < head), *(t for t in every if t > head)]
    found = [name for name, told in holders(doc, ordered, own) if told == own]
    most = max((times_named(doc, name) for name in found), default=0)
    return next((name for name in found if SELDOM * times_named(doc, name) >= most), None)


def times_named(doc: Doc, name: int) -> int:
    """How often a text names somebody by the last word of the name."""
    return len(same_word(doc, name))


def may_be_held(doc: Doc, head: int) -> bool:
    """Whether a head is an office named without its holder."""
    offices = (words("person") | words("office") | words("outsider")) - words("anonymous")
    return doc.tokens[head].lemma.lower() in offices and is_definite_office(doc, head)


def holders(
    doc: Doc, offices: Iterable[int], own: frozenset[str]
) -> Iterator[tuple[int, frozenset[str]]]:
    """The names that mentions of an office stand with, each with what stands before the office;
    only those of whom at least the `own` words are told.
    """
    for token in offices:
        name = named_with(doc, token)
        told = described(doc, token)
        if name is not None and own <= told and not (told - own) & words("not in office"):
            yield name, told


def is_definite_office(doc: Doc, head: int) -> bool:
    """Whether `the` stands before an office and nothing behind it tells whose it is."""
    beside = [doc.tokens[c] for c in doc.children[head]]
    the = any(token.text.lower() == "the" for token in beside)
    return the and all(token.dep in ALLOWED for token in beside)


def is_titled_alone(doc: Doc, head: int) -> bool:
    """Whether an office stands for its holder as a name does (the President)."""
    offices = (words("person") | words("office")) & {doc.tokens[head].lemma.lower()}
    return bool(offices) and is_definite_office(doc, head) and len(name_tokens(doc, head)) == 1


def mentions(doc: Doc, lemma: str) -> Iterator[int]:
    """Mentions of an office, by its noun or its title (Sen.)."""
    for form in (lemma, *(title.lower() for title in titles().get(lemma, ()))):
        yield from doc.places.get(form, ())[:LOOK_BACK]


def earlier(doc: Doc, head: int) -> Iterator[int]:
    """Mentions of an office before a head."""
    return (token for token in mentions(doc, doc.tokens[head].lemma.lower()) if token < head)


def described(doc: Doc, token: int) -> frozenset[str]:
    """The words before an office, in lower case; those of a title stand beside it in the name."""
    found = {doc.tokens[c].lemma.lower() for c in children(doc, token, "compound", "amod")}
    if doc.tokens[token].dep in NAME_PARTS:
        beside = children(doc, doc.tokens[token].head, "compound", "amod", "nmod")
        found |= {doc.tokens[c].lemma.lower() for c in beside if c < token}
    if token > 1 and doc.tokens[token - 1].text in {"-", "‑"}:
        found.add(doc.tokens[token - 2].lemma.lower())  # then-President
    if token and doc.tokens[token - 1].pos == "PROPN" and doc.tokens[token].dep in NAME_PARTS:
        found.add(doc.tokens[token - 1].lemma.lower())
    found |= {doc.tokens[c].lemma.lower() for c in children(doc, token, "prep")}  # of the mill
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
