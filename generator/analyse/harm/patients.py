"""To whom or what an act of harm was done: heads of phrases around its verbs or its noun.

In: a Doc and the verbs of one act, or its noun, and what it takes. Out: the head of the patient, or
None.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.attribution.agents import antecedent, subject
from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.passives import is_passive
from generator.analyse.harm.tables import listed
from generator.analyse.harm.things import is_date, is_person, lemma_of
from generator.model import Doc

AT = ("at", "on", "into", "toward", "towards", "against", "upon", "over", "across", "onto")
LATER = 20
"""Mentions of a name that are looked at."""


def verb_patient(doc: Doc, verbs: Sequence[int], takes: str) -> int | None:
    """To whom or what it was done."""
    if takes in {"at", "to"}:
        preps = AT if takes == "at" else ("to",)
        return next((p for verb in verbs if (p := behind(doc, verb, preps)) is not None), None)
    for verb in verbs:
        found = suffers(doc, verb) if is_passive(doc, verb) else done_to(doc, verb)
        if found is not None:
            return found
    return None


def behind(doc: Doc, verb: int, preps: Sequence[str]) -> int | None:
    """What a preposition names behind a verb or its object: opened fire on X, threw stones at X."""
    for holder in (verb, *children(doc, verb, "dobj")):
        for prep in children(doc, holder, "prep"):
            inner = child(doc, prep, "pobj")
            when = inner is not None and (is_date(doc, inner) or lemma_of(doc, inner) == "point")
            if doc.tokens[prep].text.lower() in preps and not when:
                return inner
    return None


def suffers(doc: Doc, verb: int) -> int | None:
    """The subject of a passive, which may be that of the verb before or what a clause describes."""
    own = child(doc, verb, "nsubjpass", "nsubj")
    if own is not None:
        found = antecedent(doc, own, verb)
        return found if found in {None, own} else described(doc, found, verb)
    token = doc.tokens[verb]
    if token.dep in {"acl", "relcl"}:
        return described(doc, token.head, verb)
    if token.dep in {"conj", "dep", "acomp"} and token.head != verb:
        return suffers(doc, token.head)
    return subject(doc, verb)


def described(doc: Doc, head: int, clause: int) -> int:
    """Whom a clause describes: those right before it, in `the family of two men who died`."""
    if lemma_of(doc, head) not in listed("kin"):
        return head
    for prep in children(doc, head, "prep"):
        inner = child(doc, prep, "pobj")
        if doc.tokens[prep].text.lower() == "of" and inner is not None and inner < clause:
            return inner
    return head


def done_to(doc: Doc, verb: int) -> int | None:
    """The object of an active verb, or what its relative clause describes (the man police shot)."""
    own = child(doc, verb, "dobj", "obj", "dative")
    if own is None and lemma_of(doc, verb) == "leave":
        own = child(doc, verb, "oprd")  # left 20 dead
    if own is not None:
        token = doc.tokens[own]
        if token.tag[:1] == "W" and doc.tokens[verb].dep == "relcl":
            return doc.tokens[verb].head
        return own
    lone = (c for c in children(doc, verb, "npadvmod") if c > verb)
    if (named := next((c for c in lone if doc.tokens[c].pos == "PROPN"), None)) is not None:
        return None if is_date(doc, named) else named  # shot Moe six times
    small = (child(doc, c, "nsubj") for c in children(doc, verb, "ccomp", "xcomp"))
    if (left := next((c for c in small if c is not None), None)) is not None:
        return left
    first = child(doc, verb, "nsubj")
    if doc.tokens[verb].dep == "relcl" and first is not None and doc.tokens[first].tag[:1] != "W":
        return doc.tokens[verb].head
    return None


def noun_patient(doc: Doc, noun: int, takes: str) -> int | None:
    """To whom or what it was done: the killing of X, an attack on X, X’s murder."""
    preps = ("of", *AT) if takes in {"person", "thing", "land"} else (*AT, "of")
    for prep in children(doc, noun, "prep"):
        inner = child(doc, prep, "pobj")
        if doc.tokens[prep].text.lower() in preps and inner is not None and not is_date(doc, inner):
            return inner
    own = child(doc, noun, "poss")
    many = lemma_of(doc, noun) in {"massacre", "slaughter"}  # whose they are, they did
    if takes == "person" and not many and own is not None and is_person(doc, own):
        return own
    named = [c for c in children(doc, noun, "compound", "nmod") if is_known_person(doc, c)]
    bears = doc.tokens[noun].lemma in {"murder", "killing", "slaying", "assassination"}
    return named[-1] if bears and named else None


def is_known_person(doc: Doc, head: int) -> bool:
    """Whether a name before a noun is a person’s that acts elsewhere: the Moe shooting."""
    if doc.tokens[head].pos != "PROPN" or not is_person(doc, head, strict=True):
        return False
    return any(
        doc.tokens[t].text == doc.tokens[head].text
        and doc.tokens[t].dep in {"nsubj", "nsubjpass", "poss"}
        for t in doc.places.get(doc.tokens[head].lemma, ())[:LATER]
    )
