"""Where a Doc tells of an act of harm: verbs and nouns in a literal use, with who and whom.

In: a Doc. Out: Founds in text order. What nobody does (a storm, a disease, a crash) is left out, and
so are figures of speech (killed the bill, attacked the plan), what is not said to have happened,
and nouns without anybody beside them (after the attack).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.doers import (
    Doer,
    amid,
    is_passive,
    noun_doer,
    noun_patient,
    verb_doer,
    verb_patient,
)
from generator.analyse.harm.tables import Harm, listed, nouns, verbs
from generator.analyse.harm.things import (
    core,
    is_accident,
    is_armed,
    is_event,
    is_land,
    is_person,
    is_thing,
    is_weapon,
    lemma_of,
)
from generator.analyse.harm.told import Told, noun_told, verb_told
from generator.model import Doc

PARTICLES = ("prt", "dobj", "acomp", "oprd", "advmod", "npadvmod", "ccomp", "xcomp", "advcl", "prep")
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "myself", "yourself", "oneself"})
AT_WAR = 4
"""Words of weapons and forces that make a text one about fighting."""
CAUSES = ("in", "by", "during", "from", "of", "after", "with", "amid", "to")


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


def find_acts(doc: Doc) -> Iterator[Found]:
    """All acts of harm of a Doc, in whatever voice, in text order."""
    war = is_at_war(doc)
    by_verbs = [found for group in verb_groups(doc) if (found := verb_act(doc, group, war))]
    used = {token for found in by_verbs for token in (*found.tokens, found.noun)}
    by_nouns = (noun_act(doc, noun, war) for noun in noun_tokens(doc) if noun not in used)
    yield from sorted((*by_verbs, *filter(None, by_nouns)), key=lambda found: found.tokens)


def is_at_war(doc: Doc) -> bool:
    """Whether a text is about fighting, so that `X attacked Y` is more than words."""
    armed = {*listed("weapon"), *verbs(), *nouns()} - {"strike", "hit", "charge", "device", "acid"}
    return sum(len(doc.places.get(word, ())) for word in armed) >= AT_WAR


def verb_groups(doc: Doc) -> Iterator[tuple[tuple[int, Harm], ...]]:
    """Verbs of harm; those joined with one subject and object are one act (shot and killed)."""
    known = [
        (number, harm)
        for number, token in enumerate(doc.tokens)
        if token.pos == "VERB" and (harm := harm_of(doc, number)) is not None
    ]
    taken: set[int] = set()
    harms = dict(known)
    for verb, harm in known:
        if verb in taken:
            continue
        group = [(verb, harm)]
        for joined in children(doc, verb, "conj"):
            alone = child(doc, joined, "nsubj", "nsubjpass") is None
            if joined in harms and alone and joined - verb <= len(("and", "then", "killed")):
                group.append((joined, harms[joined]))
                taken.add(joined)
        yield tuple(group)


def harm_of(doc: Doc, verb: int) -> Harm | None:
    """What harm a verb tells of, by itself or with its particle or object."""
    lemma = lemma_of(doc, verb)
    for c in children(doc, verb, *PARTICLES):
        found = verbs().get(f"{lemma} {lemma_of(doc, c)}")
        if found is not None:
            return found
    if any(doc.tokens[c].text.lower() not in {"up", "down"} for c in children(doc, verb, "prt")):
        return None
    return verbs().get(lemma)


def verb_act(doc: Doc, group: tuple[tuple[int, Harm], ...], war: bool) -> Found | None:  # noqa: FBT001
    """The act of joined verbs, if it is literal and told to have happened."""
    tokens = tuple(verb for verb, _ in group)
    harm = min((harm for _, harm in group), key=lambda one: one.kind != "killing")
    told = verb_told(doc, tokens[0])
    if told == "not" or is_attributive(doc, tokens[0]):
        return None
    doer = verb_doer(doc, tokens)
    patient = verb_patient(doc, tokens, harm.patient)
    if any(is_caused(doc, verb) for verb in tokens) or (doer and is_accident(doc, doer.phrase)):
        return None
    if patient is not None and doc.tokens[patient].text.lower() in REFLEXIVE:
        return None
    found = Found(tokens, harm, doer, patient, told, rule="verb")
    if not all(is_literal_verb(doc, replace(found, harm=one), war) for _, one in group):
        return None
    via = next((d.phrase for d in amid(doc, tokens)), None) if is_passive(doc, tokens[0]) else None
    if doer is not None and is_event(doc, doer.phrase):
        via = doer.phrase
    return replace(found, noun=via, rule=rule_of(doc, found))


def rule_of(doc: Doc, found: Found) -> str:
    """How an act is told, in words."""
    form = "passive" if is_passive(doc, found.tokens[0]) else "active"
    if found.doer is None:
        return f"{form}, no agent"
    told_by = "weapon or attack" if is_event(doc, found.doer.phrase) else "agent"
    return f"{form}, {told_by} told"


def is_attributive(doc: Doc, verb: int) -> bool:
    """Whether a participle only describes a noun: the murdered mayor."""
    return doc.tokens[verb].dep in {"amod", "compound"}


def is_caused(doc: Doc, verb: int) -> bool:
    """Whether it came by a storm, a disease, a crash."""
    return any(
        is_accident(doc, noun)
        for prep in children(doc, verb, "prep", "agent")
        if doc.tokens[prep].text.lower() in CAUSES
        for noun in children(doc, prep, "pobj")
    )


def is_literal_verb(doc: Doc, found: Found, war: bool) -> bool:  # noqa: FBT001
    """Whether a verb is used literally, by what its row asks for."""
    harm, patient, doer = found.harm, found.patient, found.doer
    if harm.needs == "weapon object":
        return has_weapon_object(doc, found)
    if harm.patient in {"at", "to"}:
        return patient is not None and (harm.patient == "at" or is_thing(doc, patient))
    if patient is None or not fits_patient(doc, harm, patient):
        return False
    if harm.needs == "means":
        return has_means(doc, found)
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
        lemma = lemma_of(doc, core(doc, thing))
        return lemma in listed("throwable") and (found.patient is not None or lemma not in {"gun"})
    fired = lemma_of(doc, verb) == "fire" and found.patient is not None
    return fired and (is_person(doc, found.patient or 0, strict=True) or is_thing(doc, found.patient or 0))


def has_means(doc: Doc, found: Found) -> bool:
    """Whether it is told with what or to what end: beaten with sticks, to death."""
    for verb in found.tokens:
        for c in doc.children[verb]:
            if lemma_of(doc, c) in listed("means"):
                return True
            if doc.tokens[c].dep == "prep":
                if any(lemma_of(doc, n) in listed("means") for n in children(doc, c, "pobj")):
                    return True
    doer, patient = found.doer, found.patient
    forced = doer is not None and is_armed(doc, doer.phrase) and lemma_of(doc, found.tokens[0]) == "beat"
    return forced and patient is not None and is_person(doc, patient, strict=True)


def is_weapon_or_craft(doc: Doc, head: int) -> bool:
    """Whether a phrase names a weapon, an attack or what carries weapons."""
    craft = {"jet", "warplane", "plane", "bomber", "helicopter", "drone", "tank", "artillery", "gunboat"}
    if lemma_of(doc, head) == "strike":
        return bool(listed("air") & {lemma_of(doc, c) for c in doc.children[head]}) or is_attack(doc, head)
    return is_weapon(doc, head) or lemma_of(doc, head) in craft or is_attack(doc, head)


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
    if doer is None:
        return body and (war or is_thing(doc, patient)) and is_passive(doc, found.tokens[0])
    armed = is_armed(doc, doer.phrase) or is_event(doc, doer.phrase)
    plain = not (doc.tokens[patient].pos == "PROPN" and is_person(doc, patient))
    if armed:
        return body or (war and is_land(doc, patient))
    if lemma_of(doc, found.tokens[0]) == "seize":
        return False
    return war and plain and (is_thing(doc, patient) or lemma_of(doc, patient) in listed("force"))


def armed_words(doc: Doc, verb: int) -> bool:
    """Whether a weapon is told beside a verb: attacked with knives."""
    for prep in children(doc, verb, "prep"):
        if doc.tokens[prep].text.lower() in {"with", "by", "using"}:
            if any(is_weapon(doc, n) or lemma_of(doc, n) in listed("means") for n in children(doc, prep, "pobj")):
                return True
    return False


def noun_tokens(doc: Doc) -> Iterator[int]:
    """The nouns of harm that head a phrase of their own."""
    for number, token in enumerate(doc.tokens):
        if token.pos in {"NOUN", "PROPN", "VERB"} and token.lemma.lower() in nouns() | GERUNDS:
            if token.pos == "VERB" and not is_gerund_noun(doc, number):
                continue
            if token.dep not in {"compound", "nmod", "amod", "poss"}:
                yield number


GERUNDS = {"kill": "killing", "shoot": "shooting", "bomb": "bombing", "shell": "shelling"}
"""Nouns in -ing that the parser may take for verbs, by its lemma."""


def is_gerund_noun(doc: Doc, token: int) -> bool:
    """Whether a verb form in -ing is a noun: the killing of X."""
    determined = any(doc.tokens[c].dep in {"det", "poss"} for c in doc.children[token])
    return doc.tokens[token].tag == "VBG" and determined and child(doc, token, "dobj") is None


def noun_act(doc: Doc, noun: int, war: bool) -> Found | None:  # noqa: FBT001
    """The act of a noun, if it is literal, happened, and somebody stands beside it."""
    lemma = lemma_of(doc, noun)
    harm = nouns()[GERUNDS.get(lemma, lemma)]
    told = noun_told(doc, noun)
    if told == "not":
        return None
    patient = noun_patient(doc, noun, harm.patient)
    own = child(doc, noun, "poss")
    doer = noun_doer(doc, noun, owned=own is not None and own != patient)
    if doer is not None and is_accident(doc, doer.phrase):
        return None
    if (doer is None and patient is None) or not is_literal_noun(doc, noun, harm, doer, patient, war=war):
        return None
    return Found((noun,), harm, doer, patient, told, rule="noun")


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
        return True
    return fits_patient(doc, harm, patient) or (harm.needs != "strict" and is_place_hit(doc, patient))


def is_place_hit(doc: Doc, patient: int) -> bool:
    """Whether it was done to a place, a building or to people not named one by one."""
    if doc.tokens[patient].pos == "PROPN":
        return is_land(doc, patient)
    return is_thing(doc, patient) or is_person(doc, patient, strict=True)


def is_work(doc: Doc, noun: int) -> bool:
    """Whether a strike is one of workers."""
    before = {lemma_of(doc, c) for c in doc.children[noun]}
    return bool(before & {"hunger", "general", "labor", "labour", "worker", "teacher", "union", "rent"})
