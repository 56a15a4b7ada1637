"""Which side a speaker is on, from who the speaker is; who belongs to no side stays with none.

In: a Doc, its Names and a Mention's head. Out: a Standing: voice, side or sides, party, third
party, and the rule that decided. What stands nearest the head decides: its own name, then the
words before it, what is set beside it, then whom it speaks for, last where it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.analyse.attribution.names import Identity, Name
from generator.analyse.attribution.speakers import fullest_mention
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children, subtree
from generator.model import Dispute, Doc, Voice

BEFORE = frozenset({"compound", "amod", "nmod", "poss"})
SPEAKS_FOR = frozenset({"of", "for", "from", "to", "with", "at", "on", "by"})
ALONE = frozenset({"military", "company", "union"})
"""Kinds of party that a text calls `the army`, `the company`, `the union` if there is one."""
GOVERNING = frozenset({"government", "armed group", "politicians"})
LOOK_BACK = 60
LIVES = frozenset({"live", "reside", "shelter", "grow", "hail", "come"})
PLACES = frozenset({"in", "inside", "near", "across", "around"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a speaker stands in the dispute."""

    voice: Voice
    sides: tuple[str, ...] = ()
    party: str | None = None
    other: str | None = None
    rule: str = "no name of a side"


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


def standing(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the speaker with this head stands."""
    own = names.at(head)
    if own is not None and own.identity is None:
        return Standing("other", rule=f"named as an exception: {own.span.of(doc.text)}")
    heads = [head, *joint_heads(doc, head)]
    if len(heads) > 1:
        return joint(doc, heads, names, dispute)
    if speaks_for_all(doc, head, names):
        return Standing("both", tuple(side.id for side in dispute.sides), rule="both sides named")
    for group in affiliates(doc, head):
        together = joint(doc, group, names, dispute)
        if together.voice == "both":
            return together
    found = identity_of(doc, head, names)
    if found is None:
        return earlier_same_noun(doc, head, names, dispute)
    return stand(doc, head, *found, dispute)


def stand(doc: Doc, head: int, identity: Identity, rule: str, dispute: Dispute) -> Standing:
    """The standing of an identity; the party of its side by what the head noun says."""
    if identity.side is None:
        return Standing("other", other=identity.other, rule=rule)
    party = identity.party or party_by_kind(doc, head, identity.side, dispute)
    return Standing("side", (identity.side,), party, rule=rule)


def joint_heads(doc: Doc, head: int) -> list[int]:
    """The further heads of `X and Y`."""
    found: list[int] = []
    waiting = [head]
    while waiting:
        conjuncts = list(children(doc, waiting.pop(), "conj"))
        found += conjuncts
        waiting += conjuncts
    return sorted(found)


def joint(doc: Doc, heads: list[int], names: NameIndex, dispute: Dispute) -> Standing:
    """The standing of a joint source: its one side, or all the sides in it."""
    each = [standing_of_one(doc, head, names, dispute) for head in heads]
    sides = tuple(dict.fromkeys(side for one in each for side in one.sides))
    if len(sides) > 1:
        return Standing("both", sides, rule="joint source")
    return next((one for one in each if one.voice == "side"), each[0])


def affiliates(doc: Doc, head: int) -> Iterator[list[int]]:
    """Groups of several names that a head belongs to: Israeli and Palestinian officials, leaders of
    X and Y.
    """
    inner = [
        c
        for prep in children(doc, head, "prep")
        if doc.tokens[prep].text.lower() in SPEAKS_FOR
        for c in children(doc, prep, "pobj")
    ]
    for first in [*children(doc, head, *BEFORE), *inner]:
        if rest := joint_heads(doc, first):
            yield [first, *rest]


def standing_of_one(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """The standing of one head of a joint source."""
    found = identity_of(doc, head, names)
    return Standing("other") if found is None else stand(doc, head, *found, dispute)


def speaks_for_all(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether the source is `both sides`, `the two parties`, `leaders of both`, with no name in
    it.
    """
    if doc.tokens[head].lemma not in words("joint"):
        return False
    beside = {doc.tokens[c].text.lower() for c in doc.children[head]}
    return (
        bool(beside & {"both", "two", "each", "either"}) and identity_of(doc, head, names) is None
    )


def identity_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, with the rule; None for nobody known."""
    return identity_near(doc, head, names) or of_owner(doc, head, names)


def identity_near(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, by the name nearest to it, with the rule."""
    own = names.at(head)
    if own is not None:
        return None if own.identity is None else (own.identity, f"named: {own.span.of(doc.text)}")
    if doc.tokens[head].lemma in words("reversing"):
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


def party_by_kind(doc: Doc, head: int, side: str, dispute: Dispute) -> str | None:
    """The party of a side whose kind the head noun tells (soldier: military), if only one fits.

    An official may speak for any body that governs, an armed group too: with two, for neither.
    """
    kind = kinds_of_party().get(doc.tokens[head].lemma)
    if kind is None:
        return None
    fitting = GOVERNING if kind == "government" else {kind}
    parties = next((s.parties for s in dispute.sides if s.id == side), ())
    found = [party for party in parties if party.kind in fitting]
    return found[0].id if len(found) == 1 and found[0].kind == kind else None


def earlier_same_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """A later mention without a name (`the ministry`, `military officials`) stands where the last
    one with the same noun and the same words before it stood.
    """
    for modifier in children(doc, head, "compound", "amod"):
        if doc.tokens[modifier].lemma.lower() in kinds_of_party():
            stands = same_noun(doc, modifier, names, dispute)
            return stand_party(doc, head, stands, dispute)
    return same_noun(doc, head, names, dispute)


def same_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the last mention with the same noun and at least the same words before it stood."""
    token = doc.tokens[head]
    if token.pos not in {"NOUN", "ADJ"} or is_barred(doc, head):
        return Standing("other")
    own = described_by(doc, head)
    places = doc.places.get(token.lemma.lower(), ())
    for earlier in reversed(places[: bisect_left(places, head)][-LOOK_BACK:]):
        if own <= described_by(doc, earlier):
            found = identity_of(doc, earlier, names)
            if found is not None:
                return stand(doc, head, found[0], f"as before, {found[1]}", dispute)
    return only_party_of_kind(doc, head, dispute)


def stand_party(doc: Doc, head: int, stands: Standing, dispute: Dispute) -> Standing:
    """The standing of `military officials` from that of `military`."""
    if stands.voice != "side" or stands.party is not None:
        return stands
    return replace(stands, party=party_by_kind(doc, head, stands.sides[0], dispute))


def is_barred(doc: Doc, head: int) -> bool:
    """Whether a head is a medium, has an owner or an indefinite article, or is another one."""
    if doc.tokens[head].lemma in words("medium"):
        return True
    barred = {"a", "an", "another", "other", "some", "several"}
    return any(
        doc.tokens[c].dep == "poss" or doc.tokens[c].text.lower() in barred
        for c in doc.children[head]
    )


def described_by(doc: Doc, head: int) -> frozenset[str]:
    """The words that describe a head, in lower case."""
    return frozenset(doc.tokens[c].lemma.lower() for c in children(doc, head, "compound", "amod"))


def only_party_of_kind(doc: Doc, head: int, dispute: Dispute) -> Standing:
    """`The army` stands for the only party of the dispute that is one."""
    kind = kinds_of_party().get(doc.tokens[head].lemma)
    found = [
        (side.id, party.id)
        for side in dispute.sides
        for party in side.parties
        if party.kind == kind and kind in ALONE
    ]
    definite = any(doc.tokens[c].text.lower() == "the" for c in doc.children[head])
    definite |= doc.tokens[head].dep in BEFORE
    if len(found) == 1 and definite and not described_by(doc, head):
        return Standing("side", (found[0][0],), found[0][1], rule="the only party of its kind")
    return Standing("other")
