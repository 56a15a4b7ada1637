"""Whose `the administration` is in a text that names more than one.

In: a Doc, the head of such a mention and the NameIndex. Out: whose the administrations are that the
text names (the Berg administration, President Berg), those of former rulers left out: one
identity, or word that there are several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from generator.analyse.attribution.affiliation import NameIndex
from generator.analyse.attribution.holders import described, holders, mentions, times_named
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

NOBODY = Identity(None)
LOOK_BACK = 60
FEWER = 2
"""How many times as often as any other the one in office must be named."""

CLOSE_BY = 8
"""Sentences before an administration in which another that was named may be meant."""
LEAST = 2
"""How often the one in office must be named."""
SELDOM = 3
"""How many times as often another person may be named."""


def administration_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose a bare administration is: nobody’s where it could be one of several; None for
    none named.
    """
    if doc.tokens[head].lemma != "administration" or not is_bare(doc, head):
        return None
    found = administration(doc, names)
    last = last_named(doc, head, names)
    if found is None or last is None or last == found[0]:
        return found
    return NOBODY, "of several administrations"


def last_named(doc: Doc, head: int, names: NameIndex) -> Identity | str | None:
    """Whose the last administration with a name is, close before a bare one, of a former ruler,
    too.
    """
    places = doc.places.get("administration", ())
    for token in reversed(places[: bisect_left(places, head)]):
        if doc.tokens[head].sentence - doc.tokens[token].sentence > CLOSE_BY:
            return None
        beside = children(doc, token, "compound", "nmod", "poss")
        if (name := next((c for c in beside if is_name(doc, c)), None)) is not None:
            return owner(doc, name, names)
    return None


def of_administration(doc: Doc, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose a secretary or official of an administration is that nothing else tells: of the one
    that the text names, whose ruler it names often.
    """
    found = administration(doc, names)
    if found is None or found[0].side is None:
        return None
    owner_named = sum(
        times_named(doc, t) for t in {doc.tokens[t].text: t for t in owners(doc)}.values()
    )
    often = max(LEAST, most_named(doc, names) / SELDOM)
    return found if owner_named >= often else None


def administration(doc: Doc, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose the administration is that a text tells of."""
    counted: Counter[Identity | str] = Counter()
    for name in {doc.tokens[t].text: t for t in owners(doc)}.values():
        counted[owner(doc, name, names)] += times_named(doc, name)
    if not counted:
        return None
    (first, most), *rest = counted.most_common(2)
    if isinstance(first, str) or (rest and most < FEWER * rest[0][1]):
        return NOBODY, "of several administrations"
    return first, "of the administration named"


def most_named(doc: Doc, names: NameIndex) -> int:
    """How often a text names the one of the dispute’s persons whom it names most."""
    counted = Counter(doc.tokens[token].text for token in names.persons)
    return max(counted.values(), default=0)


def is_bare(doc: Doc, head: int) -> bool:
    """Whether nothing but `the` or `current` stands beside an administration."""
    beside = {doc.tokens[c].text.lower() for c in doc.children[head]} - {"'s", "’s"}
    return "the" in beside and beside <= {"the", "current", "present"}


def owners(doc: Doc) -> Iterator[int]:
    """Whose the administrations and rulers are that a text names, by the last words of names."""
    for token in doc.places.get("administration", ())[:LOOK_BACK]:
        if not described(doc, token) & words("not in office"):
            beside = children(doc, token, "compound", "nmod", "poss")
            yield from (name for name in beside if is_name(doc, name))
    for ruler in words("ruler"):
        yield from (n for n, told in holders(doc, mentions(doc, ruler), frozenset()) if not told)


def is_name(doc: Doc, token: int) -> bool:
    """Whether a word before `administration` is a name, not what it is of (U.S.)."""
    word = doc.tokens[token]
    return word.pos == "PROPN" and not word.text.isupper() and "." not in word.text


def owner(doc: Doc, name: int, names: NameIndex) -> Identity | str:
    """Whose somebody is, or the name of somebody unknown."""
    known = names.at(name)
    if known is None or known.identity is None:
        return doc.tokens[name].text
    return Identity(known.identity.side, other=known.identity.other)
