"""The words around a mention that may tell an affiliation, nearest first.

In: a Doc and the head of a mention. Out: rules, each with the tokens to look at: before the name,
beside it, whom it speaks for, what a clause beside it tells, last where it is or lives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.attribution.short_names import abbreviated_parties
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import SUBJECTS, child, children, subtree
from generator.model import Doc

BEFORE = frozenset({"compound", "amod", "nmod", "poss"})
SPEAKS_FOR = frozenset({"of", "for", "from", "to", "with", "at", "on", "by"})
STRAY = frozenset({"to", "on", "by"})
"""Prepositions that seldom belong to a name before them: Moe, much to the Red Front's dismay."""
TOPIC = frozenset({"about", "against", "around", "over", "than", "without", "between"})
"""Prepositions behind which a phrase tells of others (claims about X)."""
PLACES = frozenset({"in", "inside", "near", "across", "around"})
LOCATES = frozenset({"base", "live", "reside", "run", "lead", "control"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})
LIVES = frozenset(
    {"live", "reside", "shelter", "grow", "hail", "come", "work", "own", "run", "farm"}
)
PARTY_END = re.compile(r"[-–‑.]")
PEOPLE = ("er", "or", "ist", "ian", "man", "ee", "ant")
"""How nouns that tell what people do or are often end."""
NO_CAUSE = (
    *("person", "organisation", "office", "civilian", "local", "polity", "belongs"),
    *("institution", "no cause"),
)
"""Groups of words that name people or a body."""
CLOSE = frozenset({"close", "near", "loyal"})
TOLD_APART = frozenset({"beside the name", "party behind the name", "told in a clause"})
"""Rules that hold for somebody’s opponent or ally, too."""
HEADS = frozenset(
    {"lead", "head", "run", "represent", "chair", "command", "found", "organize", "organise"}
)


def is_turned(doc: Doc, head: int) -> bool:
    """Whether a head, or what stands before it, is another’s opponent or ally (a Norland critic):
    the words around it then name whom it is not of.
    """
    own = (head, *children(doc, head, "compound", "nmod"))
    return any(doc.tokens[t].lemma.lower() in words("reversing") for t in own)


def places_to_look(doc: Doc, head: int, *, place: bool) -> Iterator[tuple[str, list[int]]]:
    """Where an affiliation may stand, nearest first; of an opponent or ally only a demonym (the
    Norlandic opposition leader) and what is set beside the name tell it, and not what is set there
    as an opponent.
    """
    turned = is_turned(doc, head)
    if turned:
        yield "before the name", demonyms(doc, head)
    for rule, tokens in words_around(doc, head, place=place and not turned):
        if not turned or rule in TOLD_APART:
            yield rule, tokens


def demonyms(doc: Doc, head: int) -> list[int]:
    """The adjectives with a capital that tell of what land or party somebody is."""
    own = (head, *children(doc, head, "compound", "nmod"))
    beside = (c for noun in own for c in children(doc, noun, "amod"))
    return [c for c in beside if doc.tokens[c].pos == "ADJ" and doc.tokens[c].text[:1].isupper()]


def words_around(doc: Doc, head: int, *, place: bool) -> Iterator[tuple[str, list[int]]]:
    """All places where an affiliation may stand, nearest first."""
    before = [
        c
        for c in children(doc, head, *BEFORE)
        if c < head and not (is_topic(doc, head, c) or is_followed(doc, head, c))
    ]
    yield "before the name", [t for c in reversed(before) for t in reversed(subtree(doc, c))]
    for beside in children(doc, head, "appos"):
        if not is_turned(doc, beside):
            yield "beside the name", appositive(doc, beside)
    if doc.tokens[head].dep == "appos" and not is_turned(doc, doc.tokens[head].head):
        yield "beside the name", appositive(doc, doc.tokens[head].head)
    for prep in children(doc, head, "prep"):
        if speaks_for(doc, head, prep):
            yield "speaks for", plain_words(doc, prep)
    for close in children(doc, head, "amod"):
        if close > head and doc.tokens[close].lemma in CLOSE:
            yield "close to", [t for p in children(doc, close, "prep") for t in plain_words(doc, p)]
    yield "party behind the name", letters_behind(doc, head)
    yield from told_in_clause(doc, head)
    if place:
        yield from places_named(doc, head)


def told_in_clause(doc: Doc, head: int) -> Iterator[tuple[str, list[int]]]:
    """What a clause beside a name tells: who is a Norlander, who leads the Red Front; not what it
    denies (who was never a friend of the Red Front).
    """
    beside = [head, *children(doc, head, "appos")]
    for clause in clauses_of(doc, beside):
        if any(True for _ in children(doc, clause, "neg")):
            continue
        lemma = doc.tokens[clause].lemma
        if lemma == "be":
            told_of = list(children(doc, clause, "attr"))
        elif lemma in HEADS or doc.tokens[clause].text == "advises":
            told_of = list(children(doc, clause, "dobj"))
        elif lemma in words("hiring"):
            told_of = [
                c for by in children(doc, clause, "agent") for c in children(doc, by, "pobj")
            ]
        elif lemma in words("supporting"):
            inner = [*children(doc, clause, "prep")]
            objects = [*children(doc, clause, "dobj")]
            objects += [
                c for p in inner if doc.tokens[p].text == "for" for c in children(doc, p, "pobj")
            ]
            told_of = [c for c in objects if is_cause(doc, c)]
        else:
            continue
        yield "told in a clause", [t for noun in told_of for t in plain_words(doc, noun)]


def clauses_of(doc: Doc, nouns: list[int]) -> Iterator[int]:
    """The clauses that describe a noun, and those joined to them (who ran and is a member of X);
    participles of those who hired a lawyer, not a plumber.
    """
    for noun in nouns:
        for clause in children(doc, noun, "relcl"):
            yield clause
            joined = children(doc, clause, "conj")
            yield from (c for c in joined if child(doc, c, *SUBJECTS) is None)
        speaks = doc.tokens[noun].lemma.lower() in words("office")
        participles = children(doc, noun, "acl") if speaks else ()
        yield from (c for c in participles if doc.tokens[c].lemma in words("hiring"))


def places_named(doc: Doc, head: int) -> Iterator[tuple[str, list[int]]]:
    """Where the head is, or lives."""
    for prep in children(doc, head, "prep"):
        if doc.tokens[prep].text.lower() in PLACES and not is_posting(doc, head, prep):
            yield (
                "from a place",
                [t for place in children(doc, prep, "pobj") for t in place_words(doc, place)],
            )
    for clause in children(doc, head, "relcl", "acl"):
        if doc.tokens[clause].lemma in LIVES:
            yield (
                "lives there",
                [
                    t
                    for prep in [*children(doc, clause, "prep"), *object_places(doc, clause)]
                    for t in plain_words(doc, prep)
                ],
            )


def place_words(doc: Doc, place: int) -> list[int]:
    """The words of a place; what stands before a mere thing (the Norlandic gate) is none."""
    token = doc.tokens[place]
    lies = words("polity") | words("settlement") | words("organisation") | words("institution")
    lies |= words("office")
    if token.pos == "PROPN" or token.lemma in lies:
        return plain_words(doc, place)
    return [place, *(t for p in children(doc, place, "prep") for t in plain_words(doc, p))]


def object_places(doc: Doc, clause: int) -> Iterator[int]:
    """The places behind what somebody has (a shop in X) or is (as a cook in X)."""
    inner = [*children(doc, clause, "dobj")]
    for prep in children(doc, clause, "prep"):
        inner += children(doc, prep, "pobj")
    for noun in inner:
        yield from (p for p in children(doc, noun, "prep") if doc.tokens[p].text in PLACES)


def plain_words(doc: Doc, top: int) -> list[int]:
    """The words below a preposition without clauses, what is set beside them and whom they are
    about.
    """
    found, waiting = [], [top]
    while waiting:
        token = waiting.pop()
        found.append(token)
        for below in doc.children[token]:
            clause = doc.tokens[below].dep in {"relcl", "acl", "advcl", "appos"}
            topic = doc.tokens[below].text.lower() in TOPIC and token != top
            if topic or is_posting(doc, token, below):
                continue
            if not clause or doc.tokens[below].lemma in LOCATES:
                waiting.append(below)
    return sorted(found)


def speaks_for(doc: Doc, head: int, prep: int) -> bool:
    """Whether a preposition tells for whom people speak, or who is among them (witnesses, including
    X); not where somebody is sent, nor whom supporters support, nor what somebody wrote.
    """
    lower, lemma = doc.tokens[prep].text.lower(), doc.tokens[head].lemma.lower()
    if lower in {"including", "include"}:
        return lemma in words("civilian") | words("local")
    follows = lower == "of" and lemma in words("following")
    follows &= not any(is_cause(doc, c) for c in children(doc, prep, "pobj"))
    wrote = lower == "of" and lemma in words("writing") | words("about")
    stray = lower in STRAY and doc.tokens[head].pos == "PROPN"
    barred = is_posting(doc, head, prep) or follows or wrote or stray
    return lower in SPEAKS_FOR and not barred


def is_followed(doc: Doc, head: int, modifier: int) -> bool:
    """Whether a name before the head is whom people only support (Berg supporters); a demonym tells
    what they are (Norlandic supporters).
    """
    follows = doc.tokens[head].lemma.lower() in words("following")
    only_told = doc.tokens[modifier].dep in {"compound", "nmod", "poss"}
    return follows and only_told and not is_cause(doc, modifier)


def is_cause(doc: Doc, noun: int) -> bool:
    """Whether a noun names what people stand for (the strike, abortion rights), no people and no
    body: its supporters are its side.
    """
    token = doc.tokens[noun]
    lemma = token.lemma.lower()
    if lemma.endswith(PEOPLE):
        return False
    known = lemma in kinds_of_party() or any(lemma in words(group) for group in NO_CAUSE)
    return token.tag in {"NN", "NNS"} and not known


def is_posting(doc: Doc, head: int, prep: int) -> bool:
    """Whether a preposition tells where somebody is sent: an ambassador to X is not X's."""
    sent = doc.tokens[head].lemma.lower() in words("sent")
    return sent and doc.tokens[prep].text.lower() in {"to", "for", "in", "at", "on"}


def letters_behind(doc: Doc, head: int) -> list[int]:
    """The words behind a name where a party's letter stands: (D-Iowa), D-Iowa."""
    behind = range(head + 1, min(head + 4, len(doc.tokens)))
    return [
        t
        for t in behind
        if doc.tokens[behind.start].text in {"(", ","}
        and PARTY_END.split(doc.tokens[t].text)[0] in abbreviated_parties()
    ]


def is_topic(doc: Doc, head: int, modifier: int) -> bool:
    """Whether a noun before the head only tells what it knows about (an Egypt expert)."""
    knows = doc.tokens[head].lemma.lower() in words("topical")
    return knows and doc.tokens[modifier].dep == "compound"


def appositive(doc: Doc, beside: int) -> list[int]:
    """The words of a description set beside a name: its own and those before it first; not those of
    clauses in it (a town hit by shells fired from X), but of where something is based.
    """
    clauses = frozenset(children(doc, beside, "relcl", "acl"))
    clauses |= frozenset(
        t
        for t in subtree(doc, beside, clauses)
        if doc.tokens[t].dep in CLAUSES and doc.tokens[t].lemma not in LOCATES
    )
    lemma = doc.tokens[beside].lemma.lower()
    if lemma in words("topical") | words("following"):
        clauses |= frozenset(children(doc, beside, "compound", "prep"))
    if lemma in words("following"):
        clauses |= frozenset(children(doc, beside, "poss"))
    return subtree(doc, beside, clauses)
