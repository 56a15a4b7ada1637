"""Who did an act of harm and to whom: heads of phrases around a verb or noun.

In: a Doc and the verbs of one act (shot and killed), or its noun. Out: Doers: the phrase that is
shown, and the word that tells who is meant (`Norlandic`, in `a Norlandic air strike`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.agents import antecedent, carrier, subject
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.analyse.attribution.who import by_whom
from generator.analyse.harm.tables import listed
from generator.analyse.harm.things import (
    is_accident,
    is_armed,
    is_event,
    is_land,
    is_person,
    is_weapon,
    lemma_of,
)
from generator.model import Doc

AT = ("at", "on", "into", "toward", "towards", "against", "upon", "over", "across", "onto")
AMID = ("in", "during", "by", "from", "with", "amid", "under", "after")
CHARGING = ("of", "with", "for", "in")
DEPTH = 4
"""Steps from a weapon to who used it (killed by a rocket fired in an attack by X)."""


@dataclass(frozen=True, slots=True)
class Doer:
    """The phrase that names an agent, and the head that tells who that is (None: nobody named)."""

    phrase: int
    actor: int | None


def is_passive(doc: Doc, verb: int) -> bool:
    """Whether a verb stands in the passive, also as a participle behind a noun."""
    token = doc.tokens[verb]
    if child(doc, verb, "nsubjpass", "auxpass") is not None:
        return True
    if token.tag not in {"VBN", "VBD"} or child(doc, verb, "nsubj", "dobj", "aux") is not None:
        return False
    if token.dep in {"acl", "advcl"}:
        return token.tag == "VBN" or token.dep == "acl"
    return token.dep in {"conj", "xcomp", "dep"} and is_passive(doc, token.head)


def verb_doer(doc: Doc, verbs: Sequence[int]) -> Doer | None:
    """Who did what the verbs tell; a Doer without actor where only a weapon is told."""
    if any(is_passive(doc, verb) for verb in verbs):
        by = next((b for verb in verbs if (b := behind_by(doc, verb)) is not None), None)
        if by is not None:
            return doer_of(doc, by)
        return next(amid(doc, verbs), None)
    charged = next((c for verb in verbs if (c := accused(doc, verb)) is not None), None)
    if charged is not None:
        return Doer(charged, charged)
    found = subject(doc, verbs[0])
    return None if found is None else doer_of(doc, found)


def behind_by(doc: Doc, verb: int) -> int | None:
    """Whom `by` names, or `at the hands of`."""
    by = by_whom(doc, verb)
    if by is not None:
        return by
    for prep in children(doc, verb, "prep"):
        hands = child(doc, prep, "pobj")
        if hands is not None and lemma_of(doc, hands) == "hand":
            of = child(doc, hands, "prep")
            return None if of is None else child(doc, of, "pobj")
    return None


def amid(doc: Doc, verbs: Sequence[int]) -> Iterator[Doer]:
    """Who did it by the attack it happened in: were killed in a Norlandic air strike."""
    for verb in verbs:
        for prep in children(doc, verb, "prep", "agent"):
            if doc.tokens[prep].text.lower() not in AMID:
                continue
            for noun in children(doc, prep, "pobj"):
                if is_event(doc, noun) or is_weapon(doc, noun):
                    yield doer_of(doc, noun)


def accused(doc: Doc, verb: int) -> int | None:
    """Who is accused of it or punished for it: the object of accuse, charge, jail."""
    token = doc.tokens[verb]
    if token.dep != "pcomp" or doc.tokens[token.head].text.lower() not in CHARGING:
        return None
    over = doc.tokens[token.head].head
    if lemma_of(doc, over) not in listed("charged") | listed("judged"):
        return None
    whom = child(doc, over, "dobj", "nsubjpass")
    if whom is not None:
        return antecedent(doc, whom, over)
    return doc.tokens[over].head if doc.tokens[over].dep == "acl" else subject(doc, over)


def doer_of(doc: Doc, head: int) -> Doer:
    """The phrase as a Doer: a weapon or attack is somebody's only if the text tells whose."""
    if is_accident(doc, head):
        return Doer(head, None)
    if is_weapon(doc, head) or is_event(doc, head):
        return Doer(head, actor_of(doc, head))
    return Doer(head, head if can_act(doc, head) else None)


def can_act(doc: Doc, head: int) -> bool:
    """Whether a head names somebody who can act: people, a name, a body, a pronoun but `it`."""
    token = doc.tokens[head]
    if token.pos in {"PROPN", "PRON", "NUM"}:
        return token.text.lower() not in {"it", "this", "that", "which", "these", "those", "what"}
    return is_person(doc, head) or is_armed(doc, head) or is_body(doc, head)


def is_body(doc: Doc, head: int) -> bool:
    """Whether a noun names a body of people."""
    return lemma_of(doc, head) in words("organisation") | words("polity") | words("institution")


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
        if doc.tokens[prep].text.lower() in {"of", "in", "from"} and inner is not None:
            if is_weapon(doc, inner) and (one := actor_of(doc, inner, depth - 1)) is not None:
                return one
    return None


def first(*tokens: int | None) -> int | None:
    """The first token there is."""
    return next((token for token in tokens if token is not None), None)


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
    return None


def before(doc: Doc, noun: int) -> int | None:
    """Who is named before an attack: Norlandic fire, police gunfire, a militant attack."""
    for c in reversed(list(children(doc, noun, "amod", "compound", "nmod"))):
        token = doc.tokens[c]
        lower = token.text.lower()
        demonym = token.pos == "ADJ" and token.text[:1].isupper() and not begins(doc, c)
        if demonym or lower in listed("actor"):
            return c
        if token.pos in {"NOUN", "ADJ"} and lower in listed("force") - {"plane", "security", "armed"}:
            return None if is_weapon(doc, c) or lower in CRAFT else c
        if token.pos in {"NOUN", "PROPN"} and (found := before(doc, c)) is not None:
            return found
    return None


CRAFT = frozenset({"jet", "warplane", "bomber", "helicopter", "drone", "tank", "artillery", "fighter"})
"""What is used; who uses it stands elsewhere."""


def begins(doc: Doc, token: int) -> bool:
    """Whether a token begins its sentence, so that its capital tells nothing."""
    return token == doc.sentences[doc.tokens[token].sentence].first and not is_demonym(doc, token)


def is_demonym(doc: Doc, token: int) -> bool:
    """Whether an adjective ends as demonyms do."""
    return doc.tokens[token].text.lower().endswith(("ian", "ish", "ese", "can", "eli", "aqi", "ani", "ic"))


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
    """What a preposition names behind a verb or its object: opened fire on X, fired rockets at X."""
    for holder in (verb, *children(doc, verb, "dobj")):
        for prep in children(doc, holder, "prep"):
            if doc.tokens[prep].text.lower() in preps:
                return child(doc, prep, "pobj")
    return None


def suffers(doc: Doc, verb: int) -> int | None:
    """The subject of a passive, which may be that of the verb before or what a clause describes."""
    own = child(doc, verb, "nsubjpass", "nsubj")
    if own is not None:
        return antecedent(doc, own, verb)
    token = doc.tokens[verb]
    if token.dep in {"acl", "relcl"}:
        return token.head
    if token.dep in {"conj", "dep"} and token.head != verb:
        return suffers(doc, token.head)
    return subject(doc, verb)


def done_to(doc: Doc, verb: int) -> int | None:
    """The object of an active verb, or what its relative clause describes (the man police shot)."""
    own = child(doc, verb, "dobj", "obj", "dative")
    if own is not None:
        token = doc.tokens[own]
        if token.tag[:1] == "W" and doc.tokens[verb].dep == "relcl":
            return doc.tokens[verb].head
        return own
    first = child(doc, verb, "nsubj")
    if doc.tokens[verb].dep == "relcl" and first is not None and doc.tokens[first].tag[:1] != "W":
        return doc.tokens[verb].head
    return None


def noun_doer(doc: Doc, noun: int, *, owned: bool) -> Doer | None:
    """Who did what a noun tells; `owned`: its owner did not suffer it."""
    found = first(
        named_by(doc, noun, ("by",)),
        by_participle(doc, noun),
        owner(doc, noun) if owned else None,
        before(doc, noun),
        named_by(doc, noun, ("from",)) if is_event(doc, noun) else None,
        behind_by(doc, noun),
        charged_with(doc, noun),
        carried_out(doc, noun),
    )
    return None if found is None else Doer(found, found)


def charged_with(doc: Doc, noun: int) -> int | None:
    """Who is charged with it: X was charged with the murder of Y."""
    token = doc.tokens[noun]
    over = doc.tokens[token.head].head if token.dep == "pobj" else noun
    if over == noun or lemma_of(doc, over) not in listed("charged") | listed("judged"):
        return None
    if doc.tokens[token.head].text.lower() not in CHARGING:
        return None
    whom = child(doc, over, "dobj", "nsubjpass")
    if whom is not None:
        return antecedent(doc, whom, over)
    return doc.tokens[over].head if doc.tokens[over].dep == "acl" else subject(doc, over)


def carried_out(doc: Doc, noun: int) -> int | None:
    """Who is told to carry it out: X launched a raid."""
    token = doc.tokens[noun]
    if token.dep != "dobj" or lemma_of(doc, token.head) not in listed("set on"):
        return None
    found = carrier(doc, noun)
    return found if found is not None and can_act(doc, found) else None


def noun_patient(doc: Doc, noun: int, takes: str) -> int | None:
    """To whom or what it was done: the killing of X, an attack on X, X’s murder."""
    preps = ("of", *AT) if takes in {"person", "thing", "land"} else (*AT, "of")
    for prep in children(doc, noun, "prep"):
        inner = child(doc, prep, "pobj")
        if doc.tokens[prep].text.lower() in preps and inner is not None:
            return inner
    own = child(doc, noun, "poss")
    if takes == "person" and own is not None and is_person(doc, own):
        return own
    before_ = [c for c in children(doc, noun, "compound", "nmod") if is_person(doc, c, strict=True)]
    named = [c for c in before_ if doc.tokens[c].pos == "PROPN"]
    return named[-1] if takes == "person" and named else None
