"""What a noun names: a person, a place or thing, who is armed, a weapon.

In: a Doc and the head of a phrase. Out: yes or no, by lists of words and by how nouns end.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.heads import counted_of
from generator.analyse.attribution.proper_names import (
    conjoined,
    is_proper,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children
from generator.analyse.harm.tables import listed
from generator.model import Doc

ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "ant")
YEARS = range(1500, 2100)


def lemma_of(doc: Doc, token: int) -> str:
    """The lemma in lower case."""
    return doc.tokens[token].lemma.lower()


def core(doc: Doc, head: int) -> int:
    """Those counted, where the head only counts them: dozens of civilians."""
    inner = counted_of(doc, head)
    if inner is None and lemma_of(doc, head) in listed("count"):
        inner = next((n for prep in children(doc, head, "prep") for n in of_what(doc, prep)), None)
    return head if inner is None else inner


def of_what(doc: Doc, prep: int) -> Iterator[int]:
    """What `of` names."""
    return children(doc, prep, "pobj") if doc.tokens[prep].text == "of" else iter(())


def is_person(doc: Doc, head: int, *, strict: bool = False) -> bool:
    """Whether a phrase names one or more persons; strictly: by name, pronoun, number or list."""
    head = core(doc, head)
    token = doc.tokens[head]
    lower, lemma = token.text.lower(), token.lemma.lower()
    if token.pos == "PRON" or lower in listed("personal"):
        return lower in listed("personal")
    if token.pos == "NUM" or lemma.isdigit():
        score = any(c == head - 1 and doc.tokens[c].text == "a" for c in children(doc, head, "det"))
        return not score and not (token.text.isdigit() and int(token.text) in YEARS)
    if is_proper(doc, head) and token.text[:1].isupper():
        return named_person(doc, head) or lemma in listed("person") or is_people(doc, head)
    if lemma in listed("person") or is_somebody(lemma):
        return True
    return not strict and lemma.endswith(ENDINGS) and lemma not in listed("no person")


def is_people(doc: Doc, head: int) -> bool:
    """Whether a proper noun names a people: it is a plural (Norlanders, Palestinians)."""
    return doc.tokens[head].tag == "NNPS" or doc.tokens[head].text.endswith(("ans", "ers", "is"))


def is_somebody(lemma: str) -> bool:
    """Whether the engine's own lists know a noun for people."""
    return any(lemma in words(group) for group in ("person", "civilian", "kin", "male", "female"))


def is_thing(doc: Doc, head: int) -> bool:
    """Whether a phrase names a building, a vehicle, a place."""
    return lemma_of(doc, core(doc, head)) in listed("thing")


def is_land(doc: Doc, head: int) -> bool:
    """Whether a phrase names a land or town: a name that is no person's, or `the country`."""
    token = doc.tokens[head]
    if lemma_of(doc, head) in listed("land"):
        return True
    barred = lemma_of(doc, head) in listed("no place")
    if token.pos != "PROPN" or barred or is_date(doc, head) or conjoined(doc, head):
        return False
    return is_proper(doc, head) and not named_person(doc, head)


def is_date(doc: Doc, head: int) -> bool:
    """Whether a phrase names a day, a month or an hour."""
    text = doc.tokens[head].text
    named = text in words("date") or text.rstrip(".") in listed("month")
    return named or lemma_of(doc, head) in listed("time")


def is_weapon(doc: Doc, head: int) -> bool:
    """Whether a phrase names a weapon, what it fires, or `fire` from one."""
    lemma = lemma_of(doc, head)
    return lemma in listed("weapon") or (lemma == "fire" and not is_blaze(doc, head))


def is_blaze(doc: Doc, head: int) -> bool:
    """Whether `fire` is a blaze: a fire, the fire at the mill."""
    beside = [doc.tokens[c] for c in doc.children[head]]
    told = any(t.dep in {"compound", "amod", "poss"} for t in beside)
    return not told and any(t.dep == "det" for t in beside)


def is_accident(doc: Doc, head: int) -> bool:
    """Whether a phrase names what nobody does: a storm, a disease, a crash."""
    lemma = lemma_of(doc, head)
    named = (
        {doc.tokens[t].text.lower() for t in name_tokens(doc, head)}
        if is_proper(doc, head)
        else {lemma}
    )
    if named & listed("accident"):
        return True
    return lemma == "fire" and is_blaze(doc, head)


def is_event(doc: Doc, head: int) -> bool:
    """Whether a phrase names an attack of some kind."""
    lemma = lemma_of(doc, head)
    return lemma in listed("attack") or lemma in listed("weapon")


def is_armed(doc: Doc, head: int) -> bool:
    """Whether a phrase names those who bear arms, by its head or a word before it."""
    near = [core(doc, head), *children(doc, core(doc, head), "compound", "amod", "poss", "appos")]
    lemmas = {lemma_of(doc, t) for t in near}
    armed = {"military", "armed group", "police"}
    kinds = {kinds_of_party().get(lemma) for lemma in lemmas}
    return bool(lemmas & (listed("force") | listed("weapon"))) or bool(kinds & armed)
