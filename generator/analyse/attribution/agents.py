"""Whose word a verb or noun is: the one who does it, owns it or is named behind `by`.

In: a Doc and a predicate's token. Out: the head of the source, or None where nobody is told.
"""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import SUBJECTS, child, children
from generator.model import Doc

OBJECTS = frozenset({"dobj", "obj"})
RELAYING = frozenset({"quote", "cite"})
REFERRERS = frozenset({"who", "that", "which"})
VERBAL = frozenset({"VERB", "AUX", "ADJ"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
MARKS = frozenset({'"', "“", "”", "''", "``"})
SHARES = frozenset({"conj", "xcomp", "acomp", "advcl", "aux", "parataxis", "dep"})
"""Kinds of clauses whose subject may be that of the verb above."""
PARTS = frozenset({"compound", "poss", "pobj", "appos", "conj", "nmod", "npadvmod"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MINDS = ("person", "organisation", "medium", "polity", "joint", "document")
FURTHEST = 8
"""Steps that are climbed to a subject."""
FAR, NEAR = 60, 12
"""Tokens that are looked over."""


def quotes_as_saying(doc: Doc, verb: int) -> bool:
    """Whether a verb only passes on (quoted X as saying, cited X as saying): X is the source."""
    return doc.tokens[verb].lemma in RELAYING and any(
        child(doc, prep, "pcomp") is not None
        for prep in children(doc, verb, "prep")
        if doc.tokens[prep].text.lower() == "as"
    )


def is_infinitive(doc: Doc, clause: int) -> bool:
    """Whether the clause has the particle `to`."""
    return any(doc.tokens[c].tag == "TO" for c in doc.children[clause])


def noun_source(doc: Doc, noun: int) -> int | None:
    """Whose word a noun is: its owner, who it is by, else who says or does what it stands under."""
    owner = child(doc, noun, "poss")
    if owner is not None:
        return owner
    for prep in children(doc, noun, "prep"):
        inner = child(doc, prep, "pobj")
        if doc.tokens[prep].text.lower() in {"by", "from"} and inner is not None:
            return inner
    named = [c for c in children(doc, noun, "compound", "amod") if doc.tokens[c].text[:1].isupper()]
    return named[-1] if named else carrier(doc, noun)


def carrier(doc: Doc, noun: int) -> int | None:
    """Who does what a noun is the object of (floats the notion that X, bristles at the idea); not
    who only meets with it (has drawn claims of X).
    """
    for _ in range(FURTHEST):
        token = doc.tokens[noun]
        if token.dep not in {*OBJECTS, "pobj", "prep", "attr", "conj"} or token.head == noun:
            return None
        noun = token.head
        if doc.tokens[noun].pos in VERBAL:
            if doc.tokens[noun].lemma in words("drawing"):
                return None
            passive = child(doc, noun, "nsubjpass") is not None
            return passive_agent(doc, noun) if passive else subject(doc, noun)
    return None


def subject(doc: Doc, verb: int) -> int | None:
    """The head of the one who does it: the verb's subject, or the one it shares."""
    done = verb
    for _ in range(FURTHEST):
        own = next((c for c in doc.children[verb] if doc.tokens[c].dep in SUBJECTS), None)
        token = doc.tokens[verb]
        if own is not None:
            return None if anticipates(doc, own, verb, done) else antecedent(doc, own, verb)
        if token.dep == "pcomp":
            over = doc.tokens[token.head].head
            quoted = child(doc, over, *OBJECTS, "nsubjpass")
            if quoted is not None and quotes_as_saying(doc, over):
                return quoted
            verb = over
        elif token.dep in SHARES and token.head != verb:
            verb = over_clause(doc, verb)
        elif token.dep in {"acl", "relcl"}:
            return bearer(doc, verb, done)
        else:
            return beside(doc, verb)
        if doc.tokens[verb].pos not in VERBAL:
            return None
    return None


def anticipates(doc: Doc, pronoun: int, verb: int, done: int) -> bool:
    """Whether `it` only stands for what follows (it is hard to say, it is a mistake to assume): who
    does that is not told.
    """
    is_it = doc.tokens[pronoun].text.lower() == "it" and doc.tokens[verb].lemma == "be"
    if not is_it or done == verb or not is_infinitive(doc, done):
        return False
    told = {doc.tokens[c].lemma for c in children(doc, verb, "acomp", "attr") if c != done}
    return bool(told) and told.isdisjoint(words("own doing"))


def over_clause(doc: Doc, verb: int) -> int:
    """The verb whose subject a participle or infinitive shares: not one inside a quotation that
    has ended, nor one that tells of a thing inside of what somebody says (X says the way is Y,
    suggesting Z).
    """
    head = doc.tokens[verb].head
    for _ in range(FURTHEST):
        token = doc.tokens[head]
        leaves = doc.tokens[verb].dep == "advcl" and token.dep in {"ccomp", "advcl", "conj"}
        if not leaves or not (closes_between(doc, head, verb) or is_of_thing(doc, head)):
            return head
        head = token.head
    return head


def closes_between(doc: Doc, head: int, verb: int) -> bool:
    """Whether a quotation that holds the head ends before the verb."""
    between = range(head, min(verb, head + FAR))
    return sum(doc.tokens[t].text in MARKS for t in between) % 2 == 1


def is_of_thing(doc: Doc, verb: int) -> bool:
    """Whether the verb's own subject is a thing, which says nothing."""
    own = child(doc, verb, *SUBJECTS)
    return own is not None and not has_mind(doc, own)


def has_mind(doc: Doc, head: int) -> bool:
    """Whether a source can want or believe: a name, a pronoun, people or a body of people."""
    token = doc.tokens[head]
    return token.pos != "NOUN" or token.tag == "NNS" or token.lemma.lower() in minds()


@cache
def minds() -> frozenset[str]:
    """The nouns of those who can want or believe, and of what they write."""
    return frozenset().union(*map(words, MINDS)) | kinds_of_party().keys()


def bearer(doc: Doc, verb: int, done: int) -> int | None:
    """Who does it in a clause that describes a noun: the noun, or whose wish or statement it
    is.
    """
    noun = doc.tokens[verb].head
    if doc.tokens[verb].dep != "acl":
        return last_joined(doc, noun, verb)
    only_told = done == verb or doc.tokens[done].dep == "pcomp"  # accused of posting it
    if only_told and is_done_to(doc, noun, verb):
        return passive_agent(doc, verb)
    wish = is_infinitive(doc, verb) and not has_mind(doc, noun)
    paper = doc.tokens[verb].tag == "VBG" and doc.tokens[noun].lemma in words("document")
    return (noun_source(doc, noun) or noun) if wish or paper else noun


def is_done_to(doc: Doc, noun: int, verb: int) -> bool:
    """Whether a participle tells what is done to a noun (an aide accused of theft), not what moves
    it (voters worried by it) nor what it does by an error of the parser (Berg, …, announced).
    """
    if doc.tokens[verb].tag != "VBN" or doc.tokens[verb].lemma in words("felt"):
        return False
    alone = doc.tokens[noun].pos == "NOUN" and child(doc, verb, "ccomp", *OBJECTS) is None
    return alone or child(doc, verb, "agent") is not None


def beside(doc: Doc, verb: int) -> int | None:
    """The nearest name or noun before a finite verb whose subject the parser has lost."""
    token = doc.tokens[verb]
    if token.tag not in FINITE:
        return None
    first = doc.sentences[token.sentence].first
    for near in range(verb - 1, max(first, verb - NEAR) - 1, -1):
        if doc.tokens[near].text in MARKS:
            return None
        if doc.tokens[near].pos in NOMINAL and doc.tokens[near].dep not in PARTS:
            return near
    return None


def antecedent(doc: Doc, pronoun: int, verb: int) -> int | None:
    """Whom a relative pronoun stands for; any other subject stands for itself."""
    token = doc.tokens[pronoun]
    if token.dep == "expl":
        return None
    if token.text.lower() in REFERRERS and doc.tokens[verb].dep == "relcl":
        return last_joined(doc, doc.tokens[verb].head, verb)
    if token.text.lower() in REFERRERS:
        for head in (doc.tokens[verb].head, doc.tokens[doc.tokens[verb].head].head):
            if doc.tokens[verb].dep == "conj" and doc.tokens[head].dep == "relcl":
                return doc.tokens[head].head
    return pronoun


def last_joined(doc: Doc, noun: int, clause: int) -> int:
    """The last of two or more names right before a clause that only one of them can be the subject
    of (Berg and Dahl, who accused him of it); else the first, with which the parser joins it.
    """
    last = noun
    for _ in range(FURTHEST):
        further = child(doc, last, "conj")
        if further is None or doc.tokens[further].pos != "PROPN":
            break
        last = further
    opening = child(doc, clause, *SUBJECTS)
    if last == noun or opening is None or not last < opening:
        return noun
    beside = all(doc.tokens[t].text == "," for t in range(last + 1, opening))
    return last if beside and is_of_one(doc, clause) else noun


def is_of_one(doc: Doc, clause: int) -> bool:
    """Whether a clause is one person's: its verb is singular, or it does something to another."""
    verbs = (clause, *children(doc, clause, "aux", "auxpass"))
    singular = any(doc.tokens[t].tag == "VBZ" or doc.tokens[t].text == "was" for t in verbs)
    others = (doc.tokens[c].text.lower() for c in children(doc, clause, *OBJECTS))
    return singular or any(text in {"him", "her"} for text in others)


def passive_agent(doc: Doc, verb: int) -> int | None:
    """Who did what is told in the passive: by X, else who is moved (is convinced that X); nobody if
    it is not said.
    """
    by = child(doc, verb, "agent")
    if by is None and doc.tokens[verb].lemma in words("felt"):
        moved = child(doc, verb, "nsubjpass")
        return None if moved is None else antecedent(doc, moved, verb)
    return None if by is None else child(doc, by, "pobj")
