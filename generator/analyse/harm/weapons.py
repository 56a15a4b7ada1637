"""Whose a weapon or an attack is: a rocket fired by X, an air strike of X, Norlandic fire.

In: a Doc and the noun. Out: the head that tells who used it or carried it out, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.attribution.agents import subject
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.analyse.attribution.who import by_whom
from generator.analyse.harm.tables import listed
from generator.analyse.harm.things import (
    is_armed,
    is_date,
    is_event,
    is_land,
    is_person,
    is_thing,
    is_weapon,
    lemma_of,
)
from generator.model import Doc

DEPTH = 4
"""Steps from a weapon to who used it (killed by a rocket fired in an attack by X)."""
THINGS = frozenset({"this", "that", "which", "these", "those", "what"})
UNTOLD = frozenset({"plane", "security", "armed", "terrorist", "extremist", "force"})
"""Words of force that tell what kind of attack it is rather than whose."""


def can_act(doc: Doc, head: int) -> bool:
    """Whether a head names somebody who can act: people, a name, a body, a pronoun but `it`."""
    token = doc.tokens[head]
    if token.pos in {"PROPN", "PRON", "NUM"}:
        return token.text.lower() not in THINGS and not is_date(doc, head)
    if is_person(doc, head) or is_armed(doc, head) or is_body(doc, head):
        return True
    thing = is_thing(doc, head) or lemma_of(doc, head) in listed("no doer")
    return token.tag == "NNS" and not thing


def is_body(doc: Doc, head: int) -> bool:
    """Whether a noun names a body of people."""
    return lemma_of(doc, head) in words("organisation") | words("polity") | words("institution")


def first(*tokens: int | None) -> int | None:
    """The first token there is."""
    return next((token for token in tokens if token is not None), None)


def actor_of(doc: Doc, noun: int, depth: int = DEPTH) -> int | None:
    """Whose a weapon or an attack is: its owner, who it is by, who fired or launched it, the name
    before it, or who carries it out.
    """
    if depth == 0:
        return None
    found = first(
        owner(doc, noun),
        named_by(doc, noun, ("by",)),
        by_participle(doc, noun),
        before(doc, noun),
        named_by(doc, noun, ("from",)),
    )
    if found is not None:
        return found
    for prep in children(doc, noun, "prep"):
        inner = child(doc, prep, "pobj")
        if inner is None or doc.tokens[prep].text.lower() not in {"of", "in", "from"}:
            continue
        if is_weapon(doc, inner) and (one := actor_of(doc, inner, depth - 1)) is not None:
            return one
    return None


def owner(doc: Doc, noun: int) -> int | None:
    """The owner of an attack (the army’s raid), not of a thing."""
    own = child(doc, noun, "poss")
    if own is None or doc.tokens[own].text in {"today", "yesterday"}:
        return None
    dated = doc.tokens[own].text.endswith("day") or lemma_of(doc, own) in {"week", "month", "year"}
    return None if dated or not can_act(doc, own) else own


def named_by(doc: Doc, noun: int, preps: Sequence[str]) -> int | None:
    """Whom `by` or `from` names behind a noun."""
    for prep in children(doc, noun, "prep", "agent"):
        inner = child(doc, prep, "pobj")
        if doc.tokens[prep].text.lower() in preps and inner is not None:
            if is_weapon(doc, inner) or is_event(doc, inner):
                return actor_of(doc, inner, 1)
            return inner if can_act(doc, inner) or is_land(doc, inner) else None
    return None


def by_participle(doc: Doc, noun: int) -> int | None:
    """Who fired or launched what a clause behind a noun tells of: rockets fired by X, the strike
    that X launched.
    """
    for clause in children(doc, noun, "acl", "relcl"):
        if lemma_of(doc, clause) not in listed("set on"):
            continue
        by = by_whom(doc, clause)
        if by is not None:
            return by if can_act(doc, by) else None
        own = child(doc, clause, "nsubj")
        if own is not None and can_act(doc, own) and doc.tokens[own].tag[:1] != "W":
            return own
        origin = named_by(doc, clause, ("from",))
        if origin is not None:
            return origin
    verb = doc.tokens[noun].head
    if doc.tokens[noun].dep in {"nsubj", "nsubjpass"} and lemma_of(doc, verb) in listed("set on"):
        return named_by(doc, verb, ("by", "from"))
    used = doc.tokens[noun].dep == "dobj" and lemma_of(doc, verb) == "use" and is_weapon(doc, noun)
    user = subject(doc, verb) if used else None
    return user if user is not None and can_act(doc, user) else None


def before(doc: Doc, noun: int) -> int | None:
    """Who is named before an attack: Norlandic fire, police gunfire, a militant attack."""
    for c in reversed(list(children(doc, noun, "amod", "compound", "nmod"))):
        token = doc.tokens[c]
        lower = token.text.lower()
        demonym = token.pos == "ADJ" and token.text[:1].isupper() and not begins(doc, c)
        if demonym or lower in listed("actor"):
            return c
        if token.pos in {"NOUN", "ADJ"} and lower in listed("force") - UNTOLD:
            if not is_weapon(doc, c) and lower not in listed("craft"):
                return c
            continue
        if token.pos in {"NOUN", "PROPN"} and (found := before(doc, c)) is not None:
            return found
    return None


def begins(doc: Doc, token: int) -> bool:
    """Whether a token begins its sentence, so that its capital tells nothing."""
    return token == doc.sentences[doc.tokens[token].sentence].first and not is_demonym(doc, token)


def is_demonym(doc: Doc, token: int) -> bool:
    """Whether an adjective ends as demonyms do."""
    return (
        doc.tokens[token]
        .text.lower()
        .endswith(("ian", "ish", "ese", "can", "eli", "aqi", "ani", "ic"))
    )
