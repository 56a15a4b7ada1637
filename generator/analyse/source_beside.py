"""What stands beside a person's name at one of its mentions and tells what kind of source it is.

In: a Doc and the token that ends the name. Out: kinds, what tells most first: titles, descriptions
set beside the name or said of it (who served as envoy, is a nurse), the party in brackets; then
whose the person is (Channel Four's Berg) and what is the person's own (the Berg campaign).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.analyse.attribution.proper_names import is_proper, name_tokens
from generator.analyse.attribution.tree import child, children
from generator.analyse.source_heads import OWNERS, affiliations, lemma_of
from generator.analyse.source_nouns import (
    CIVILIAN,
    MEDIUM,
    OFFICIAL,
    is_somebodys,
    noun_kind,
    of_body,
    of_noun,
    of_owner,
)
from generator.analyse.source_words import roles, types_of
from generator.model import Doc

PARTY = re.compile(r",? ?\(?[DRI](?:\)|[-‑–][A-Z])")
"""A lawmaker's party and state, as they stand behind the name."""
TITLE_WORDS = 4
BECOME = frozenset({"be", "become", "remain"})


def of_beside(doc: Doc, name: int) -> Iterator[str]:
    """The kinds that titles and descriptions beside a person's name tell."""
    told = (*of_titles(doc, name), *of_descriptions(doc, name), of_party_behind(doc, name))
    yield from somebodys(told)


def of_belongings(doc: Doc, name: int) -> Iterator[str]:
    """The kinds that those tell to whom a person belongs, or what belongs to the person."""
    yield from somebodys((*of_owners_named(doc, name), of_own(doc, name)))


def somebodys(kinds: Iterable[str | None]) -> Iterator[str]:
    """The kinds of somebody, not of what is said or written."""
    yield from (kind for kind in kinds if kind is not None and is_somebodys(kind))


# ---------------------------------------------------------------- titles and descriptions


def of_titles(doc: Doc, name: int) -> Iterator[str | None]:
    """The kinds of the words before a name, the parser's and those that stand right there."""
    before = list(children(doc, name, "compound", "nmod", "amod"))
    before += [t for t in right_before(doc, name) if t not in before]
    for token in before:
        title = types_of("title").get(doc.tokens[token].text.removesuffix("."))
        yield title or of_role(doc, token)


def right_before(doc: Doc, name: int) -> Iterator[int]:
    """The capitalised words before a name, the nearest first."""
    first = min(name_tokens(doc, name))
    start = doc.sentences[doc.tokens[first].sentence].first
    for token in range(first - 1, max(start, first - 1 - TITLE_WORDS) - 1, -1):
        text = doc.tokens[token].text
        if text != "." and not text[:1].isupper():
            return
        yield token


def of_descriptions(doc: Doc, name: int) -> Iterator[str | None]:
    """The kinds of what is set beside a name or said of it; that somebody is a man tells none."""
    beside = list(children(doc, name, "appos"))
    if doc.tokens[name].dep == "appos":
        beside.append(doc.tokens[name].head)
    for clause in children(doc, name, "relcl"):
        beside += said_by(doc, clause)
    yield from (of_noun(doc, token) for token in beside if not is_proper(doc, token))
    if doc.tokens[name].dep == "nsubj":
        said = (of_noun(doc, t) for t in said_by(doc, doc.tokens[name].head))
        yield from (kind for kind in said if kind != CIVILIAN)


def said_by(doc: Doc, verb: int) -> Iterator[int]:
    """The nouns that a clause says of its subject: is a nurse, served as envoy."""
    if doc.tokens[verb].lemma in BECOME:
        yield from children(doc, verb, "attr")
    for prep in children(doc, verb, "prep"):
        inner = child(doc, prep, "pobj")
        if inner is not None and doc.tokens[prep].text.lower() == "as":
            yield inner


def of_party_behind(doc: Doc, name: int) -> str | None:
    """That of a lawmaker whose party stands behind the name (R-Ostby)."""
    return OFFICIAL if PARTY.match(doc.text, doc.tokens[name].end) else None


def of_role(doc: Doc, token: int) -> str | None:
    """The kind that a word before a name tells (army spokesman X); a mere role by those before it
    too.
    """
    own = noun_kind(doc, token)
    if not is_somebodys(own) or doc.tokens[token].pos not in {"NOUN", "PROPN"}:
        return None
    if lemma_of(doc, token) not in roles():
        return own
    beside = (c for c in doc.children[doc.tokens[token].head] if c < token)
    kinds = (of_owner(doc, c) for c in (*beside, *affiliations(doc, token)))
    return next((kind for kind in kinds if is_somebodys(kind)), own)


# ---------------------------------------------------------------- belonging


def of_owners_named(doc: Doc, name: int) -> Iterator[str | None]:
    """The kinds of the media and bodies whose a person is (Berg of the Harbour Institute)."""
    owners = list(children(doc, name, "poss"))
    for prep in children(doc, name, "prep"):
        inner = child(doc, prep, "pobj")
        if inner is not None and doc.tokens[prep].text.lower() in OWNERS - {"in", "to", "with"}:
            owners.append(inner)
    yield from (of_body(doc, token) for token in owners if is_proper(doc, token))


def of_own(doc: Doc, name: int) -> str | None:
    """What a person's own campaign, rally or government tells; that of a name's magazine is it."""
    word = doc.tokens[name]
    if word.dep not in {"compound", "nmod", "poss"}:
        return None
    owned = doc.tokens[word.head].lemma.lower()
    small = doc.tokens[word.head].text.islower()
    if word.dep != "poss" and small and types_of("noun").get(owned) == MEDIUM:
        return MEDIUM
    return types_of("owned").get(owned)
