"""Whom a head belongs to, from the words around it: the name nearest to it decides.

In: a Doc, the head of a mention and the Names of the dispute. Out: an Identity with the rule and
the words that decided, or None. Its own name comes first, then the words before it, what is set
beside it, whom it speaks for, last where it is or lives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.analyse.attribution.names import Identity, Name
from generator.analyse.attribution.proper_names import fullest_mention
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children, subtree
from generator.model import Doc

BEFORE = frozenset({"compound", "amod", "nmod", "poss"})
SPEAKS_FOR = frozenset({"of", "for", "from", "to", "with", "at", "on", "by"})
PLACES = frozenset({"in", "inside", "near", "across", "around"})
LIVES = frozenset({"live", "reside", "shelter", "grow", "hail", "come"})


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by the tokens they cover."""

    by_token: dict[int, Name] = field(default_factory=dict)

    def at(self, token: int) -> Name | None:
        """The name that covers a token."""
        return self.by_token.get(token)


def index_names(names: Sequence[Name]) -> NameIndex:
    """Names by token; `except` phrases cover theirs too, with no identity."""
    return NameIndex({token: name for name in names for token in name.tokens})


def identity_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, with the rule; None for nobody known."""
    return identity_near(doc, head, names) or of_owner(doc, head, names)


def identity_near(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, by the name nearest to it, with the rule."""
    own = names.at(head)
    if own is not None:
        return None if own.identity is None else (own.identity, f"named: {own.span.of(doc.text)}")
    if any(doc.tokens[t].lemma.lower() in words("reversing") for t in described_as(doc, head)):
        return None
    medium = doc.tokens[head].lemma in words("medium")
    for rule, tokens in places_to_look(doc, head, place=not medium):
        for token in tokens:
            name = names.at(token)
            if name is not None:
                return None if name.identity is None else (name.identity, told(doc, rule, name))
    return None


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
        if doc.tokens[prep].text.lower() in SPEAKS_FOR:
            yield "speaks for", subtree(doc, prep)
    if place:
        yield from places_named(doc, head)


def places_named(doc: Doc, head: int) -> Iterator[tuple[str, list[int]]]:
    """Where the head is, or lives."""
    for prep in children(doc, head, "prep"):
        if doc.tokens[prep].text.lower() in PLACES:
            yield "from a place", subtree(doc, prep)
    for clause in children(doc, head, "relcl"):
        if doc.tokens[clause].lemma in LIVES:
            for prep in children(doc, clause, "prep"):
                yield "lives there", subtree(doc, prep)


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
