"""Whose a ministry or minister is that a text names without saying so: the Health Minister, after
Norland's Ministry of Health.

In: a Doc, the head of such a mention and the NameIndex. Out: the Identity of the last one that is
of the same portfolio, or that `the ministry` can stand for, with the rule.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.analyse.attribution.affiliation import NameIndex, identity_near
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.proper_names import NAME_PARTS
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

NEAR = 2
"""Sentences before `the ministry` in which its minister may have been named."""
FAR_BACK = 40
"""Earlier ministries that are looked at."""
OWN = 4
"""Tokens before a head that are its own title."""


def same_portfolio(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose the last ministry or minister of the same portfolio was: the Health Minister, after
    Norland's Ministry of Health.
    """
    own = portfolio(doc, head)
    if not own:
        return None
    places = [
        t for lemma in ("minister", "ministry", "department") for t in before(doc, head, lemma)
    ]
    for token in sorted(places, reverse=True)[:FAR_BACK]:
        if portfolio(doc, token) == own:
            found = ministry_of(doc, token, names)
            if found is not None:
                return found[0], f"of the same portfolio, {found[1]}"
    return None


def ministry_of(doc: Doc, token: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a ministry belongs to, or a minister by the whole name."""
    whole = doc.tokens[token].head if doc.tokens[token].dep in NAME_PARTS else token
    return identity_near(doc, token, names) or identity_near(doc, whole, names)


def last_ministry(doc: Doc, head: int) -> int | None:
    """The ministry or minister named last, close before `the ministry` of which nothing is told."""
    beside = [doc.tokens[c].text.lower() for c in doc.children[head]]
    if doc.tokens[head].lemma != "ministry" or beside != ["the"]:
        return None
    places = (t for lemma in ("minister", "ministry") for t in before(doc, head, lemma))
    last = max((t for t in places if portfolio(doc, t)), default=None)
    near = last is not None and doc.tokens[head].sentence - doc.tokens[last].sentence <= NEAR
    return last if near else None


def before(doc: Doc, head: int, lemma: str) -> Sequence[int]:
    """The last places of a word before a head."""
    places = doc.places.get(lemma, ())
    until = bisect_left(places, head - OWN)
    return places[max(0, until - FAR_BACK) : until]


def portfolio(doc: Doc, token: int) -> frozenset[str]:
    """What a ministry or minister is for: foreign, health; empty where it is not told."""
    found = [*children(doc, token, "compound", "amod")]
    if doc.tokens[token].dep in NAME_PARTS:
        found += children(doc, doc.tokens[token].head, "compound", "amod")
    for prep in children(doc, token, "prep"):
        found += children(doc, prep, "pobj")
    found += [c for t in found for c in children(doc, t, "compound", "amod")]
    return frozenset(doc.tokens[t].lemma.lower() for t in found if is_portfolio(doc, t))


def is_portfolio(doc: Doc, token: int) -> bool:
    """Whether a word tells what a ministry is for (Foreign, Health)."""
    return doc.tokens[token].lemma.lower() in words("portfolio")
