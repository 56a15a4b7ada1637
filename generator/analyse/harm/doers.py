"""Who did an act of harm: heads of phrases around its verbs or its noun.

In: a Doc and the verbs of one act (shot and killed), or its noun. Out: a Doer: the phrase that is
shown, and the word that tells who is meant (`Norlandic`, in `a Norlandic air strike`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.agents import antecedent, carrier, subject
from generator.analyse.attribution.tree import child, children
from generator.analyse.attribution.who import by_whom
from generator.analyse.harm.passives import is_passive
from generator.analyse.harm.tables import listed
from generator.analyse.harm.things import is_accident, is_event, is_weapon, lemma_of
from generator.analyse.harm.weapons import (
    actor_of,
    before,
    by_participle,
    can_act,
    first,
    named_by,
    owner,
)
from generator.model import Doc

AMID = ("in", "during", "by", "from", "with", "amid", "under", "after")
CHARGING = ("of", "with", "for", "in")


@dataclass(frozen=True, slots=True)
class Doer:
    """The phrase that names an agent, and the head that tells who that is (None: nobody named)."""

    phrase: int
    actor: int | None


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
    found = first(subject(doc, verbs[0]), noun_above(doc, verbs[0]))
    return None if found is None else doer_of(doc, found)


def noun_above(doc: Doc, verb: int) -> int | None:
    """The noun that the parser has joined a verb to, as if it were another noun (Berg, a guard,
    shot and killed X).
    """
    token = doc.tokens[verb]
    if token.dep not in {"conj", "dep", "appos"} or not token.head < verb:
        return None
    head = token.head
    while doc.tokens[head].dep == "appos":
        head = doc.tokens[head].head
    return head if doc.tokens[head].pos in {"NOUN", "PROPN", "PRON"} else None


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
    return punished(doc, over)


def punished(doc: Doc, over: int) -> int | None:
    """Who is told to be guilty or punished, where that has no object of its own."""
    token = doc.tokens[over]
    if token.dep in {"acomp", "oprd", "attr"}:
        return subject(doc, token.head)
    if token.dep == "acl" or (token.dep == "amod" and token.head < over):
        return token.head
    return subject(doc, over)


def doer_of(doc: Doc, head: int) -> Doer:
    """The phrase as a Doer: a weapon or attack is somebody's only if the text tells whose."""
    head = of_portion(doc, head)
    if is_accident(doc, head):
        return Doer(head, None)
    if is_weapon(doc, head) or is_event(doc, head):
        return Doer(head, actor_of(doc, head))
    return Doer(head, head if can_act(doc, head) else None)


def of_portion(doc: Doc, head: int) -> int:
    """The attacks of which a portion is told: three days of air raids."""
    if lemma_of(doc, head) not in listed("portion"):
        return head
    inner = (c for prep in children(doc, head, "prep") for c in children(doc, prep, "pobj"))
    return next((c for c in inner if is_event(doc, c)), head)


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
    return punished(doc, over)


def carried_out(doc: Doc, noun: int) -> int | None:
    """Who is told to carry it out: X launched a raid."""
    token = doc.tokens[noun]
    if token.dep != "dobj" or lemma_of(doc, token.head) not in listed("set on") - {"use", "blame"}:
        return None
    found = carrier(doc, noun)
    return found if found is not None and can_act(doc, found) else None
