"""Whether a verb or noun of harm is told as having happened: not denied, planned, feared, asked.

In: a Doc and the predicate's token. Out: HAPPENED, ALLEGED (a charge, a suspicion) or NOT.
"""

from __future__ import annotations

from typing import Literal

from generator.analyse.attribution.agents import is_infinitive
from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.tables import listed
from generator.analyse.harm.things import lemma_of
from generator.analyse.harm.unreal import (
    is_asked,
    is_bare_verb,
    is_brought_about,
    is_next_time,
    may_come,
)
from generator.model import Doc

Told = Literal["happened", "alleged", "not"]
IF = frozenset({"if", "unless", "whether", "lest", "until"})
CLIMB = 5
"""Steps up a chain of verbs (began to shell and burn)."""
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
NO_ONE = NOBODY | {"anyone", "anybody", "whoever"}
ALLEGED = frozenset({"allegedly", "reportedly", "purportedly", "alleged", "purported", "suspected"})
NOT_BY = frozenset({"without", "against", "from", "instead", "than", "before", "about", "between"})


def verb_told(doc: Doc, verb: int, depth: int = CLIMB) -> Told:
    """How a verb is told."""
    if depth == 0 or is_negated(doc, verb) or is_asked(doc, verb):
        return "not"
    token = doc.tokens[verb]
    own: Told = "alleged" if is_alleged(doc, verb) else "happened"
    if token.dep == "conj" and child(doc, verb, "nsubj", "nsubjpass") is None:
        return weaker(own, verb_told(doc, token.head, depth - 1))
    if token.dep == "csubj" or is_bare_verb(doc, verb) or is_next_time(doc, verb):
        return "not"
    if (
        token.dep in {"acl", "ccomp", "acomp"}
        and child(doc, verb, "nsubj", "nsubjpass") is not None
    ):
        own = weaker(own, claimed(doc, token.head))
    if token.dep in {"ccomp", "xcomp"} and is_brought_about(doc, verb):
        return weaker(own, verb_told(doc, token.head, depth - 1))
    if token.dep in {"xcomp", "advcl", "acl", "ccomp"} and is_infinitive(doc, verb):
        return weaker(own, infinitive_told(doc, verb, depth))
    if token.dep in {"xcomp", "ccomp", "dobj"} and is_bare_gerund(doc, verb):
        goes_on = lemma_of(doc, token.head) in listed("goes on")
        return weaker(own, verb_told(doc, token.head, depth - 1)) if goes_on else "not"
    if token.dep == "pcomp":
        return weaker(own, gerund_told(doc, verb, depth))
    if is_infinitive(doc, verb):
        return "not"
    return own


def claimed(doc: Doc, over: int) -> Told:
    """How a clause is told by the word above it: the impression, the suspicion that X killed Y."""
    lemma = lemma_of(doc, over)
    if lemma in listed("imagined"):
        return "not"
    return "alleged" if lemma in listed("claimed") else "happened"


def is_bare_gerund(doc: Doc, verb: int) -> bool:
    """Whether a verb in -ing has neither subject nor auxiliary: discusses shooting."""
    return doc.tokens[verb].tag == "VBG" and child(doc, verb, "nsubj", "nsubjpass", "aux") is None


def infinitive_told(doc: Doc, verb: int, depth: int) -> Told:
    """How an infinitive is told, by the verb above it: managed to kill, is said to have killed."""
    head = doc.tokens[verb].head
    if doc.tokens[head].dep == "dobj":
        head = doc.tokens[head].head  # used batons to beat X
    lemma = lemma_of(doc, head)
    if lemma in listed("goes on") or lemma in listed("known"):
        return verb_told(doc, head, depth - 1)
    perfect = any(doc.tokens[c].lemma == "have" for c in children(doc, verb, "aux"))
    return "alleged" if perfect and lemma in listed("told") else "not"


def gerund_told(doc: Doc, verb: int, depth: int) -> Told:
    """How `killing` behind a preposition is told: accused of killing, jailed for killing, by
    killing.
    """
    prep = doc.tokens[verb].head
    if doc.tokens[prep].text.lower() in NOT_BY:
        return "not"
    head = doc.tokens[prep].head
    lemma = lemma_of(doc, head)
    if lemma in listed("charged"):
        return weaker("alleged", charge_told(doc, head))
    if lemma in listed("judged"):
        return charge_told(doc, head)
    if doc.tokens[prep].text.lower() not in {"by", "after", "while", "in", "for"}:
        return "not"
    return verb_told(doc, head, depth - 1) if doc.tokens[head].pos == "VERB" else "not"


def charge_told(doc: Doc, word: int) -> Told:
    """How a charge or a judgement is told: not where nobody is charged, or only may be; who pleads
    not guilty is charged.
    """
    token = doc.tokens[word]
    verb = word if token.pos == "VERB" else token.head
    denied = any(is_negated(doc, c) for c in (word, *children(doc, word, "acomp", "oprd")))
    if denied and "plead" in {lemma_of(doc, word), lemma_of(doc, verb)}:
        return "alleged"
    whom = described(doc, word)
    those = whom is not None and doc.tokens[whom].text.lower() in {"those", "people"}
    if denied or those or is_nobody(doc, whom):
        return "not"
    return verb_told(doc, verb) if doc.tokens[verb].pos in {"VERB", "AUX"} else "happened"


def described(doc: Doc, word: int) -> int | None:
    """Who a participle behind a noun tells of: anyone convicted."""
    return doc.tokens[word].head if doc.tokens[word].dep == "acl" else None


def is_nobody(doc: Doc, head: int | None) -> bool:
    """Whether a phrase names no one, or anyone: no one, no officer, anybody."""
    if head is None:
        return False
    words = {doc.tokens[t].text.lower() for t in (head, *children(doc, head, "det"))}
    return bool(words & NO_ONE)


def noun_told(doc: Doc, noun: int) -> Told:
    """How a noun is told, by the words before it and the verb it stands under."""
    before = {lemma_of(doc, c) for c in children(doc, noun, "amod", "compound", "det", "nmod")}
    if before & (listed("not happened noun") | NOBODY):
        return "not"
    own: Told = "alleged" if before & ALLEGED else "happened"
    verb = noun = first_joined(doc, noun)
    for _ in range(CLIMB):
        token = doc.tokens[verb]
        if token.pos in {"VERB", "AUX"} or token.head == verb:
            break
        if lemma_of(doc, token.head) in listed("charged"):
            own = "alleged"
        verb = token.head
    if doc.tokens[verb].pos not in {"VERB", "AUX"} or doc.tokens[noun].dep == "nsubj":
        if may_come(doc, noun):
            return "not"
        above = lemma_of(doc, doc.tokens[verb].head)
        return "not" if is_threat(doc, noun) or above in listed("not happened") else own
    return under_verb(doc, noun, verb, own)


def first_joined(doc: Doc, noun: int) -> int:
    """The first of joined nouns, which tells how they stand: ended the raids and the killing."""
    for _ in range(CLIMB):
        if doc.tokens[noun].dep != "conj" or doc.tokens[doc.tokens[noun].head].pos != "NOUN":
            break
        noun = doc.tokens[noun].head
    return noun


def under_verb(doc: Doc, noun: int, verb: int, own: Told) -> Told:
    """How a noun is told that stands under a verb: prevented an attack, could launch an attack."""
    lemma = lemma_of(doc, verb)
    of_what = doc.tokens[noun].dep == "pobj" and child(doc, noun, "det", "poss") is None
    if lemma in listed("charged") | listed("judged") and of_what:
        own = weaker(own, charge_told(doc, verb))
    if lemma in listed("charged"):
        return weaker("alleged", own)
    if (
        doc.tokens[noun].dep in {"dobj", "nsubjpass"}
        or doc.tokens[doc.tokens[noun].head].text == "for"
    ):
        if lemma in listed("not happened"):
            return "not"
        return weaker(own, verb_told(doc, verb))
    return "not" if is_threat(doc, noun) else own


def is_threat(doc: Doc, noun: int) -> bool:
    """Whether a noun stands behind the word for what may come: threat of, risk of, plan for."""
    prep = doc.tokens[noun].head
    if doc.tokens[noun].dep != "pobj":
        return False
    above = {lemma_of(doc, doc.tokens[prep].head), doc.tokens[prep].text.lower()}
    words = {
        "threat",
        "risk",
        "fear",
        "plan",
        "possibility",
        "prospect",
        "danger",
        "plot",
        "against",
    }
    return bool(above & (words | {"without", "attempt", "warning", "case", "event", "call"}))


def weaker(one: Told, two: Told) -> Told:
    """What holds where two things are told."""
    return "not" if "not" in {one, two} else "alleged" if "alleged" in {one, two} else "happened"


def is_negated(doc: Doc, verb: int) -> bool:
    """Whether it did not happen, or only may: not, might, if, nobody."""
    for c in doc.children[verb]:
        token = doc.tokens[c]
        if (
            token.dep == "neg"
            or token.tag == "MD"
            or token.text.lower() in {"never", "almost", "nearly"}
        ):
            return True
        if token.dep == "mark" and token.text.lower() in IF:
            return True
        subject = token.dep in {"nsubj", "nsubjpass", "dobj"}
        nobody = token.text.lower() in NOBODY
        if subject and (
            nobody or any(doc.tokens[d].text.lower() in {"no", "zero"} for d in doc.children[c])
        ):
            return True
    return False


def is_alleged(doc: Doc, verb: int) -> bool:
    """Whether a word beside a verb calls it an allegation."""
    return any(doc.tokens[c].text.lower() in ALLEGED for c in children(doc, verb, "advmod"))
