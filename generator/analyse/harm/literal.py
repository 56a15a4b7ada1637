"""Whether a verb or noun of harm is used literally, by what its row in the table asks for.

In: a Doc and a Found, or a noun with its Harm. Out: yes or no. `war`: the text is about fighting.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.doers import Doer
from generator.analyse.harm.passives import is_passive
from generator.analyse.harm.tables import Harm, listed
from generator.analyse.harm.things import (
    core,
    is_armed,
    is_event,
    is_land,
    is_person,
    is_thing,
    is_weapon,
    lemma_of,
)
from generator.analyse.harm.told import Told
from generator.model import Doc


@dataclass(frozen=True, slots=True)
class Found:
    """An act: its tokens, what it is, the heads of its agent and patient."""

    tokens: tuple[int, ...]
    harm: Harm
    doer: Doer | None
    patient: int | None
    told: Told
    noun: int | None = None  # the attack a verb’s agent was read from, no act of its own
    rule: str = ""


def is_literal_verb(doc: Doc, found: Found, war: bool) -> bool:  # noqa: FBT001
    """Whether a verb is used literally, by what its row asks for."""
    harm, patient, doer = found.harm, found.patient, found.doer
    if harm.needs == "weapon object":
        return has_weapon_object(doc, found)
    if harm.predicate == "open fire" and patient is None:
        return doer is not None and is_armed(doc, doer.phrase)
    if harm.patient in {"at", "to"}:
        return patient is not None and (harm.patient == "at" or is_thing(doc, patient))
    if patient is None or not fits_patient(doc, harm, patient):
        return False
    if harm.needs == "means":
        return has_means(doc, found)
    if harm.predicate == "rock":
        return doer is not None and is_weapon(doc, doer.phrase)
    if harm.needs == "weapon doer":
        return doer is not None and is_weapon_or_craft(doc, doer.phrase)
    if harm.needs == "armed":
        return is_fight(doc, found, war)
    return True


def fits_patient(doc: Doc, harm: Harm, patient: int) -> bool:
    """Whether the patient is what the row asks for."""
    strict = harm.needs == "strict"
    match harm.patient:
        case "person":
            return is_person(doc, patient, strict=strict)
        case "thing":
            return is_thing(doc, patient) or (not strict and is_land(doc, patient))
        case "land":
            return is_land(doc, patient) and not is_person(doc, patient)
        case _:
            person = is_person(doc, patient, strict=strict)
            return person or is_thing(doc, patient) or (not strict and is_land(doc, patient))


def has_weapon_object(doc: Doc, found: Found) -> bool:
    """Whether something is fired or thrown that harms; `fired at police` needs no object."""
    verb = found.tokens[0]
    thing = child(doc, verb, "dobj", "nsubjpass")
    if thing is None and doc.tokens[verb].dep == "acl":
        thing = doc.tokens[verb].head
    if thing is not None:
        thrown = lemma_of(doc, core(doc, thing)) in listed("throwable")
        finite = doc.tokens[verb].tag not in {"VBG", "VB"}
        aimed = not is_share_of(doc, thing) and not is_trial(doc, found, thing)
        return thrown and aimed and (finite or found.patient is not None)
    if lemma_of(doc, verb) != "fire" or found.patient is None:
        return False
    back = any(doc.tokens[c].text.lower() == "back" for c in children(doc, verb, "advmod", "prt"))
    return not back and (is_person(doc, found.patient, strict=True) or is_thing(doc, found.patient))


def is_trial(doc: Doc, found: Found, thing: int) -> bool:
    """Whether what is fired is aimed at nobody: into the air or the sea, or a missile in a text
    that speaks of tests.
    """
    verb = found.tokens[0]
    preps = (*children(doc, verb, "prep"), *children(doc, thing, "prep"))
    into = {lemma_of(doc, n) for prep in preps for n in children(doc, prep, "pobj")}
    if into & listed("no target"):
        return True
    far = lemma_of(doc, core(doc, thing)) in {"missile", "rocket", "satellite"}
    return far and found.patient is None and bool(doc.places.get("test"))


def is_share_of(doc: Doc, thing: int) -> bool:
    """Whether a weapon’s name counts something else (a round of talks, a barrage of questions) or
    is one of words (an opening salvo).
    """
    lemma = lemma_of(doc, thing)
    before = (doc.tokens[c].text.lower() for c in doc.children[thing])
    if any(f"{word} {lemma}" in listed("figure") for word in before):
        return True
    inner = [
        n
        for p in children(doc, thing, "prep")
        for n in children(doc, p, "pobj")
        if doc.tokens[p].text == "of"
    ]
    return any(not is_weapon(doc, n) for n in inner)


def has_means(doc: Doc, found: Found) -> bool:
    """Whether it is told with what or to what end: beaten with sticks, to death."""
    for verb in found.tokens:
        for c in doc.children[verb]:
            if lemma_of(doc, c) in listed("means") and doc.tokens[c].pos != "VERB":
                return True
            if any(lemma_of(doc, n) in listed("means") for n in children(doc, c, "pobj")):
                return True
    doer, patient = found.doer, found.patient
    forced = (
        doer is not None and is_armed(doc, doer.phrase) and lemma_of(doc, found.tokens[0]) == "beat"
    )
    return forced and patient is not None and is_person(doc, patient, strict=True)


def is_weapon_or_craft(doc: Doc, head: int) -> bool:
    """Whether a phrase names a weapon, an attack or what carries weapons."""
    if lemma_of(doc, head) == "strike":
        return bool(listed("air") & {lemma_of(doc, c) for c in doc.children[head]}) or is_attack(
            doc, head
        )
    return is_weapon(doc, head) or lemma_of(doc, head) in listed("craft") or is_attack(doc, head)


def is_attack(doc: Doc, noun: int) -> bool:
    """Whether a word before a noun makes it an armed one (a rocket attack), or it is by nature."""
    before = {lemma_of(doc, c) for c in children(doc, noun, "amod", "compound", "nmod")}
    plain = {"airstrike", "bombing", "shelling", "shooting", "stabbing", "explosion", "blast"}
    return bool(before & listed("before attack")) or lemma_of(doc, noun) in plain


def is_fight(doc: Doc, found: Found, war: bool) -> bool:  # noqa: FBT001
    """Whether an attack is one with arms: by who does it, to what, or with what."""
    patient, doer = found.patient, found.doer
    if any(armed_words(doc, verb) for verb in found.tokens):
        return True
    if patient is None:
        return False
    body = is_person(doc, patient, strict=True) or is_thing(doc, patient)
    named = doc.tokens[patient].pos == "PROPN" and is_person(doc, patient)
    if doer is None:
        return body and war and not named and is_passive(doc, found.tokens[0])
    armed = is_armed(doc, doer.phrase) or is_event(doc, doer.phrase)
    if armed:
        return body or (war and is_land(doc, patient))
    if lemma_of(doc, found.tokens[0]) == "seize":
        return False
    return (
        war and not named and (is_thing(doc, patient) or lemma_of(doc, patient) in listed("force"))
    )


def armed_words(doc: Doc, verb: int) -> bool:
    """Whether a weapon is told beside a verb: attacked with knives."""
    for prep in children(doc, verb, "prep"):
        if doc.tokens[prep].text.lower() in {"with", "by", "using"} and any(
            is_weapon(doc, n) or lemma_of(doc, n) in listed("means")
            for n in children(doc, prep, "pobj")
        ):
            return True
    return False


def is_literal_noun(
    doc: Doc, noun: int, harm: Harm, doer: Doer | None, patient: int | None, *, war: bool
) -> bool:
    """Whether a noun is used literally, by what its row asks for."""
    if harm.needs == "weapon before":
        return bool(listed("air") & {lemma_of(doc, c) for c in doc.children[noun]}) or (
            war and patient is not None and is_place_hit(doc, patient) and not is_work(doc, noun)
        )
    if harm.needs == "armed":
        if is_attack(doc, noun) or armed_words(doc, noun):
            return True
        armed = doer is not None and is_armed(doc, doer.phrase)
        body = patient is not None and is_place_hit(doc, patient)
        return (armed and (war or body)) or (war and body)
    if patient is None:
        owned = child(doc, noun, "poss") is not None
        return war or not owned or harm.predicate not in {"massacre", "slaughter"}
    return fits_patient(doc, harm, patient) or (
        harm.needs != "strict" and is_place_hit(doc, patient)
    )


def is_place_hit(doc: Doc, patient: int) -> bool:
    """Whether it was done to a place, a building or to people not named one by one."""
    if doc.tokens[patient].pos in {"PROPN", "PRON", "DET"}:
        return is_land(doc, patient)
    return is_thing(doc, patient) or is_person(doc, patient, strict=True)


def is_work(doc: Doc, noun: int) -> bool:
    """Whether a strike is one of workers, or only counted as one (a third strike)."""
    before = {lemma_of(doc, c) for c in doc.children[noun]}
    if any(f"{word} strike" in listed("figure") for word in before):
        return True
    return bool(
        before & {"hunger", "general", "labor", "labour", "worker", "teacher", "union", "rent"}
    )
