"""Who is told to protest: `Moss, who joined the strike`, `an organizer of the march`.

In: a Doc and the head of a mention. Out: whether it takes part; and whose the protesters are, by
the names of the dispute in the text, where they are one side's.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.heads import counted_of
from generator.analyse.attribution.identities import Name
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

CLAUSES = ("relcl", "acl")
INNER = ("xcomp", "advcl", "conj")
AS = frozenset({"as", "while"})
OF = frozenset({"of", "in", "with", "for", "behind"})
DEPTH = 3
"""Steps from a clause's verb to what is done (who had helped to organize the march)."""


def find_protesters(doc: Doc, names: tuple[Name, ...]) -> Name | None:
    """The first name of those who protest, where no other side has one."""
    found = [
        name
        for name in names
        if name.identity is not None
        and name.tokens
        and doc.tokens[name.tokens[-1]].lemma.lower() in words("protester")
    ]
    sides = {None if name.identity is None else name.identity.side for name in found}
    return found[0] if len(sides) == 1 and None not in sides else None


def protests(doc: Doc, mention: int) -> bool:
    """Whether a mention is told to take part in a protest: by what it is, by a clause beside it, by
    what it does as it speaks.
    """
    beside = [mention, *children(doc, mention, "appos")]
    if any(is_organizer(doc, noun) for noun in beside):
        return True
    clauses = (c for noun in beside for c in children(doc, noun, *CLAUSES))
    if any(takes_part(doc, clause) for clause in clauses):
        return True
    joined = (c for c in children(doc, mention, "conj") if is_another(doc, c))
    return any(is_protester(doc, c) for c in joined) or speaks_protesting(doc, mention)


def speaks_protesting(doc: Doc, mention: int) -> bool:
    """Whether somebody protests while speaking (he said as he stood protesting)."""
    token = doc.tokens[mention]
    if token.dep != "nsubj":
        return False
    return any(
        takes_part(doc, clause) and is_same(doc, clause, token.text)
        for clause in children(doc, token.head, "advcl")
        if clause > mention
    )


def is_same(doc: Doc, clause: int, text: str) -> bool:
    """Whether a clause behind a verb has the same subject: none of its own, or its pronoun."""
    own = child(doc, clause, "nsubj", "nsubjpass")
    if own is None:
        return doc.tokens[clause].tag == "VBG"
    lower = doc.tokens[own].text.lower()
    begun = any(doc.tokens[c].text.lower() in AS for c in children(doc, clause, "mark", "advmod"))
    return begun and (lower == text.lower() or (lower in {"he", "she"} and text[:1].isupper()))


def takes_part(doc: Doc, clause: int, depth: int = DEPTH) -> bool:
    """Whether a clause tells of taking part: protesting, joining the strike, being among the
    demonstrators; not of what is denied, nor against protesters.
    """
    if child(doc, clause, "neg") is not None or is_against(doc, clause):
        return False
    token = doc.tokens[clause]
    lemma = token.lemma.lower()
    passive = child(doc, clause, "nsubjpass") is not None or token.tag == "VBN"
    if lemma in words("protesting") and token.pos == "VERB":
        return not passive or child(doc, clause, "aux") is not None
    if lemma in words("taking part") and any(is_protest(doc, n) for n in nouns(doc, clause)):
        return True
    if lemma == "be" and any(is_protester(doc, n) for n in children(doc, clause, "attr")):
        return True
    if any(is_protester(doc, n) for n in nouns(doc, clause, "among", "with", "alongside")):
        return lemma in words("taking part") | {"be", "stand"}
    inner = children(doc, clause, *INNER) if depth else ()
    return any(takes_part(doc, c, depth - 1) for c in inner if child(doc, c, "nsubj") is None)


def nouns(doc: Doc, verb: int, *only: str) -> Iterator[int]:
    """The objects of a verb and of its prepositions, or of the prepositions told alone."""
    if not only:
        yield from children(doc, verb, "dobj", "attr")
    for prep in children(doc, verb, "prep"):
        if doc.tokens[prep].text.lower() in (only or {"in", "at", "to", "with", "from"}):
            yield from children(doc, prep, "pobj")


def is_against(doc: Doc, verb: int) -> bool:
    """Whether a verb is set against protests or those who protest."""
    against = (p for p in children(doc, verb, "prep") if doc.tokens[p].text.lower() == "against")
    inner = [c for p in against for c in children(doc, p, "pobj")]
    return any(is_protest(doc, c) or is_protester(doc, c) for c in inner)


def is_organizer(doc: Doc, noun: int) -> bool:
    """Whether a noun names who leads or takes part in a protest (protest organizer, a marshal of
    the march).
    """
    counted = counted_of(doc, noun)
    noun = noun if counted is None else counted
    if doc.tokens[noun].lemma.lower() not in words("of a protest"):
        return False
    of = [p for p in children(doc, noun, "prep") if doc.tokens[p].text.lower() in OF]
    told = [c for p in of for c in children(doc, p, "pobj")]
    told += [c for t in (noun, *told) for c in children(doc, t, "compound")]
    return any(is_protest(doc, t) for t in told)


def is_another(doc: Doc, noun: int) -> bool:
    """Whether `other` stands before a noun: Moss and other demonstrators."""
    return any(doc.tokens[c].text.lower() == "other" for c in children(doc, noun, "amod"))


def is_protest(doc: Doc, noun: int) -> bool:
    """Whether a noun names a protest, no counter-protest."""
    counter = any(t.text.lower() == "counter" for t in doc.tokens[max(0, noun - 2) : noun])
    token = doc.tokens[noun]
    lemma = token.lemma.lower()
    return not counter and token.pos in {"NOUN", "PROPN"} and lemma in words("protest")


def is_protester(doc: Doc, noun: int) -> bool:
    """Whether a noun names those who protest."""
    return doc.tokens[noun].lemma.lower() in words("protester")
