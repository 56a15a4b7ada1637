"""Where a Doc tells of an act of harm: verbs and nouns in a literal use, with who and whom.

In: a Doc. Out: Founds in text order. What nobody does (a storm, a disease, a crash) is left out,
and so are figures of speech (killed the bill, attacked the plan), what is not said to have
happened, and nouns without anybody beside them (after the attack).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.attribution.agents import is_infinitive
from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.doers import Doer, amid, noun_doer, verb_doer
from generator.analyse.harm.literal import Found, is_literal_noun, is_literal_verb
from generator.analyse.harm.passives import is_passive
from generator.analyse.harm.patients import noun_patient, verb_patient
from generator.analyse.harm.tables import Harm, listed, nouns, verbs
from generator.analyse.harm.things import is_accident, is_event, is_weapon, lemma_of
from generator.analyse.harm.told import is_nobody as is_no_one
from generator.analyse.harm.told import noun_told, verb_told
from generator.model import Doc, Token

PARTICLES = (
    "prt",
    "dobj",
    "acomp",
    "oprd",
    "advmod",
    "npadvmod",
    "ccomp",
    "xcomp",
    "advcl",
    "prep",
)
REFLEXIVE = frozenset(
    {"himself", "herself", "themselves", "itself", "myself", "yourself", "oneself"}
)
MISREAD = {"shot": "shoot", "slaye": "slay"}
"""Lemmas that the parser gets wrong."""
AT_WAR = 3
"""Words of weapons and forces that make a text one about fighting."""
CAUSES = ("in", "by", "during", "from", "of", "after", "with", "amid", "to")
GERUNDS = {"kill": "killing", "shoot": "shooting", "bomb": "bombing", "shell": "shelling"}
"""Nouns in -ing that the parser may take for verbs, by its lemma."""


def find_acts(doc: Doc) -> Iterator[Found]:
    """All acts of harm of a Doc, in whatever voice, in text order."""
    war = is_at_war(doc)
    by_verbs = [found for group in verb_groups(doc) if (found := verb_act(doc, group, war))]
    used = {token for found in by_verbs for token in (*found.tokens, found.noun)}
    by_nouns = (noun_act(doc, noun, war) for noun in noun_tokens(doc) if noun not in used)
    yield from sorted((*by_verbs, *filter(None, by_nouns)), key=lambda found: found.tokens)


def is_at_war(doc: Doc) -> bool:
    """Whether a text is about fighting, so that `X attacked Y` is more than words."""
    return sum(len(doc.places.get(word, ())) for word in listed("war")) >= AT_WAR


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
    lemma = plain_lemma(doc, verb)
    for c in particles(doc, verb):
        return verbs()[f"{lemma} {lemma_of(doc, c)}"]
    beside = {doc.tokens[c].text.lower() for c in children(doc, verb, "prt", "advmod")}
    if beside & {"back", "off", "out", "away", "over", "on"}:
        return None
    return verbs().get(lemma)


def plain_lemma(doc: Doc, verb: int) -> str:
    """The verb’s lemma, mended where the parser errs; with what a hyphen joins to it (tear-gas)."""
    lemma = MISREAD.get(lemma_of(doc, verb), lemma_of(doc, verb))
    if verb < 2 or doc.text[doc.tokens[verb].start - 1] != "-":  # noqa: PLR2004 (word and hyphen)
        return lemma
    joined = f"{lemma_of(doc, verb - 2)}-{lemma}"
    return joined if joined in verbs() else lemma


def particles(doc: Doc, verb: int) -> Iterator[int]:
    """The particle or object that makes a verb one of harm: gun down, open fire."""
    lemma = plain_lemma(doc, verb)
    following = (verb + 1,) if verb + 1 < len(doc.tokens) else ()
    dead = (c for c in following if doc.tokens[c].text == "dead")
    for c in dict.fromkeys((*children(doc, verb, *PARTICLES), *dead)):
        if f"{lemma} {lemma_of(doc, c)}" in verbs():
            yield c


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
    if patient is not None and (
        doc.tokens[patient].text.lower() in REFLEXIVE or is_general(doc, tokens[0], patient)
    ):
        return None
    if patient is None and (doer is None or doer.actor is None):
        return None
    if doer is not None and (is_nobody(doc, doer) or is_no_one(doc, doer.phrase)):
        return None
    if is_figure(doc, tokens[0]):
        return None
    words = (*tokens, *(c for verb in tokens for c in particles(doc, verb)))
    found = Found(tuple(dict.fromkeys(words)), harm, doer, patient, told)
    if not all(is_literal_verb(doc, replace(found, harm=one), war) for _, one in group):
        return None
    via = next((d.phrase for d in amid(doc, tokens)), None) if is_passive(doc, tokens[0]) else None
    if doer is not None and is_event(doc, doer.phrase):
        via = doer.phrase
    return replace(found, noun=via, rule=rule_of(doc, found))


def is_figure(doc: Doc, verb: int) -> bool:
    """Whether a word beside a verb makes it a figure of speech: poisoned them against him; it kills
    me to say so.
    """
    lemma = plain_lemma(doc, verb)
    if any(f"{lemma} {lemma_of(doc, c)}" in listed("figure") for c in doc.children[verb]):
        return True
    own, end = child(doc, verb, "nsubj"), child(doc, verb, "xcomp", "advcl", "ccomp")
    empty = own is not None and doc.tokens[own].text.lower() == "it"
    return empty and end is not None and is_infinitive(doc, end)


def is_nobody(doc: Doc, doer: Doer) -> bool:
    """Whether what did it is neither somebody nor a deed of somebody: a train, a critic’s words."""
    head = doer.phrase
    if doer.actor is not None or doc.tokens[head].pos != "NOUN":
        return False
    deed = is_event(doc, head) or is_weapon(doc, head) or lemma_of(doc, head) in listed("unrest")
    return not deed


def is_general(doc: Doc, verb: int, patient: int) -> bool:
    """Whether it is told of what tends to happen: guns kill people."""
    beside = {doc.tokens[c].dep for c in doc.children[patient]}
    bare = doc.tokens[patient].tag == "NNS" and not beside & {
        "det",
        "nummod",
        "poss",
        "amod",
        "prep",
    }
    plain = doc.tokens[verb].tag in {"VBP", "VB", "VBZ"} and not is_infinitive(doc, verb)
    return bare and plain


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


def noun_tokens(doc: Doc) -> Iterator[int]:
    """The nouns of harm that head a phrase of their own."""
    for number, token in enumerate(doc.tokens):
        if noun_of(token) is not None:
            if token.pos == "VERB" and not is_gerund_noun(doc, number):
                continue
            if token.dep not in {"compound", "nmod", "amod", "poss"}:
                yield number


def noun_of(token: Token) -> Harm | None:
    """The noun of harm that a token is, also where the parser takes it for a verb."""
    if token.pos not in {"NOUN", "PROPN", "VERB"}:
        return None
    lemma, lower = token.lemma.lower(), token.text.lower()
    if lower.removesuffix("s").endswith("ing"):
        return nouns().get(lower.removesuffix("s")) or nouns().get(GERUNDS.get(lemma, lemma))
    return nouns().get(lemma)


def is_gerund_noun(doc: Doc, token: int) -> bool:
    """Whether a verb form in -ing is a noun: the killing of X."""
    determined = any(doc.tokens[c].dep in {"det", "poss"} for c in doc.children[token])
    return doc.tokens[token].tag == "VBG" and determined and child(doc, token, "dobj") is None


def noun_act(doc: Doc, noun: int, war: bool) -> Found | None:  # noqa: FBT001
    """The act of a noun, if it is literal, happened, and somebody stands beside it."""
    harm = noun_of(doc.tokens[noun])
    if harm is None:
        return None
    told = noun_told(doc, noun)
    if told == "not":
        return None
    patient = noun_patient(doc, noun, harm.patient)
    own = child(doc, noun, "poss")
    doer = noun_doer(doc, noun, owned=own is not None and own != patient)
    if doer is not None and is_accident(doc, doer.phrase):
        return None
    if doer is not None and is_no_one(doc, doer.phrase):
        return None
    if (doer is None and patient is None) or not is_literal_noun(
        doc, noun, harm, doer, patient, war=war
    ):
        return None
    return Found((noun,), harm, doer, patient, told, rule="noun")
