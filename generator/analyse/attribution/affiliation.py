"""Whom a head belongs to, from the words around it: the name nearest to it decides.

In: a Doc, the head of a mention and the Names of the dispute. Out: an Identity with the rule and
the words that decided, or None. Its own name comes first, then the words before it, what is set
beside it, whom it speaks for, last where it is or lives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.analyse.attribution.identities import Identity, Name, by_token
from generator.analyse.attribution.proper_names import (
    conjoined,
    fullest_mention,
    is_proper,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.scenes import Scenes, find_lands, find_scenes
from generator.analyse.attribution.short_names import abbreviated_parties
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children, subtree
from generator.model import Doc

BEFORE = frozenset({"compound", "amod", "nmod", "poss"})
SPEAKS_FOR = frozenset({"of", "for", "from", "to", "with", "at", "on", "by"})
PLACES = frozenset({"in", "inside", "near", "across", "around"})
LOCATES = frozenset({"base", "live", "reside", "run", "lead", "control"})
LIVES = frozenset(
    {"live", "reside", "shelter", "grow", "hail", "come", "work", "own", "run", "farm"}
)
PARTY_END = re.compile(r"[-–‑.]")
LOOK_BACK = 200
CLOSE = frozenset({"close", "near", "loyal"})
HEADS = frozenset({"lead", "head", "run", "represent", "chair", "command"})
MENTIONS = 12
"""Mentions of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by the tokens they cover, where the text is at each sentence, what is quoted, and the
    sides that are lands.
    """

    by_token: dict[int, Name] = field(default_factory=dict)
    scenes: Scenes = ()
    inside: frozenset[int] = frozenset()
    lands: frozenset[str] = frozenset()

    def at(self, token: int) -> Name | None:
        """The name that covers a token."""
        return self.by_token.get(token)


def index_names(doc: Doc, names: tuple[Name, ...], inside: frozenset[int]) -> NameIndex:
    """Names by token; `except` phrases cover theirs too, with no identity. `inside` are the tokens
    in quotation marks: they set no scene.
    """
    at = by_token(names)
    return NameIndex(at, find_scenes(doc, at, inside), inside, find_lands(doc, at))


def identity_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, with the rule; None for nobody known."""
    return (
        identity_near(doc, head, names) or of_owner(doc, head, names) or elsewhere(doc, head, names)
    )


def elsewhere(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a named person belongs to by another mention of the same name."""
    if not is_proper(doc, head) or not named_person(doc, head):
        return None
    found = (identity_near(doc, t, names) for t in mentions(doc, head) if t != head)
    return next((f for f in found if f is not None), None)


def mentions(doc: Doc, head: int) -> list[int]:
    """A mention of a person and those that may name the same: a name ends in the other."""
    own = [doc.tokens[t].text for t in name_tokens(doc, head)]
    found = [head]
    for token in doc.places.get(doc.tokens[head].lemma, ())[:LOOK_BACK]:
        if len(found) == MENTIONS:
            break
        if token == head or doc.tokens[token].text != own[-1] or conjoined(doc, token):
            continue
        name = [doc.tokens[t].text for t in name_tokens(doc, token)]
        shared = min(len(own), len(name))
        if own[-shared:] == name[-shared:]:
            found.append(token)
    return found


def identity_near(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, by the name nearest to it, with the rule."""
    own = names.at(head)
    if own is not None:
        return None if own.identity is None else (own.identity, f"named: {own.span.of(doc.text)}")
    if any(doc.tokens[t].lemma.lower() in words("reversing") for t in described_as(doc, head)):
        return None
    if is_title_of_medium(doc, head):
        return None
    placed = doc.tokens[head].lemma not in words("medium") and not is_foreigner(doc, head, names)
    for rule, tokens in places_to_look(doc, head, place=placed):
        for token in tokens:
            name = names.at(token)
            if name is not None:
                return None if name.identity is None else (name.identity, told(doc, rule, name))
    return None


def is_title_of_medium(doc: Doc, head: int) -> bool:
    """Whether a head ends the name of a newspaper that has a land in it (the Norland Post)."""
    title = is_proper(doc, head) and doc.tokens[head].text in words("media name")
    return title and len(name_tokens(doc, head)) > 1


def is_foreigner(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a demonym of nobody in the dispute stands before a head (a French doctor)."""
    return any(
        doc.tokens[c].pos == "ADJ"
        and doc.tokens[c].text[:1].isupper()
        and names.at(c) is None
        and doc.tokens[c].start != doc.sentences[doc.tokens[c].sentence].span.start
        for c in children(doc, head, "amod")
    )


def told(doc: Doc, rule: str, name: Name) -> str:
    """The rule with the words that decided."""
    return f"{rule}: {name.span.of(doc.text)}"


def of_owner(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the owner of an office belongs to (Mr. X's office), by the first mention of X."""
    for owner in children(doc, head, "poss"):
        full = fullest_mention(doc, owner) if doc.tokens[owner].pos == "PROPN" else owner
        if full != owner:
            return identity_near(doc, full, names)
    return None


def described_as(doc: Doc, head: int) -> Iterator[int]:
    """The head and what stands before it or beside it as a description."""
    yield head
    yield from children(doc, head, "compound", "nmod", "appos")


def places_to_look(doc: Doc, head: int, *, place: bool) -> Iterator[tuple[str, list[int]]]:
    """Where an affiliation may stand, nearest first."""
    before = [c for c in children(doc, head, *BEFORE) if c < head and not is_topic(doc, head, c)]
    yield "before the name", [t for c in reversed(before) for t in reversed(subtree(doc, c))]
    for beside in children(doc, head, "appos"):
        yield "beside the name", appositive(doc, beside)
    if doc.tokens[head].dep == "appos":
        yield "beside the name", appositive(doc, doc.tokens[head].head)
    for prep in children(doc, head, "prep"):
        if doc.tokens[prep].text.lower() in SPEAKS_FOR and not is_posting(doc, head, prep):
            yield "speaks for", plain_words(doc, prep)
    for close in children(doc, head, "amod"):
        if close > head and doc.tokens[close].lemma in CLOSE:
            yield "close to", [t for p in children(doc, close, "prep") for t in plain_words(doc, p)]
    yield "party behind the name", letters_behind(doc, head)
    yield from told_in_clause(doc, head)
    if place:
        yield from places_named(doc, head)


def told_in_clause(doc: Doc, head: int) -> Iterator[tuple[str, list[int]]]:
    """What a clause beside a name tells: who is a Norlander, who leads the Red Front."""
    for clause in children(doc, head, "relcl"):
        lemma = doc.tokens[clause].lemma
        if lemma == "be":
            told_of = list(children(doc, clause, "attr"))
        elif lemma in HEADS:
            told_of = list(children(doc, clause, "dobj"))
        else:
            continue
        yield "told in a clause", [t for noun in told_of for t in plain_words(doc, noun)]


def places_named(doc: Doc, head: int) -> Iterator[tuple[str, list[int]]]:
    """Where the head is, or lives."""
    for prep in children(doc, head, "prep"):
        if doc.tokens[prep].text.lower() in PLACES:
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
    """The words below a preposition without clauses and what is set beside them."""
    found, waiting = [], [top]
    while waiting:
        token = waiting.pop()
        found.append(token)
        for child in doc.children[token]:
            clause = doc.tokens[child].dep in {"relcl", "acl", "advcl", "appos"}
            if not clause or doc.tokens[child].lemma in LOCATES:
                waiting.append(child)
    return sorted(found)


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
    """The words of a description set beside a name: its own and those before it first."""
    clauses = frozenset(children(doc, beside, "relcl", "acl"))
    if doc.tokens[beside].lemma.lower() in words("topical"):
        clauses |= frozenset(children(doc, beside, "compound", "prep"))
    return subtree(doc, beside, clauses)
