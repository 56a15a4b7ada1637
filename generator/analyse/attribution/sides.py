"""Which side a speaker is on, from who the speaker is; who belongs to no side stays with none.

In: a Doc, its Names and a Mention's head. Out: a Standing: voice, side or sides, party, third
party, and the rule that decided. What stands nearest the head decides: its own name, then the
words before it, what is set beside it, then whom it speaks for, last where it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.analyse.attribution.affiliation import (
    BEFORE,
    SPEAKS_FOR,
    NameIndex,
    identity_of,
)
from generator.analyse.attribution.bodies import body_of
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.residents import local_place
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children
from generator.model import Dispute, Doc, Voice

ALONE = frozenset({"military", "company", "union"})
"""Kinds of party that a text calls `the army`, `the company`, `the union` if there is one."""
GOVERNING = frozenset({"government", "armed group", "politicians"})
LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a speaker stands in the dispute."""

    voice: Voice
    sides: tuple[str, ...] = ()
    party: str | None = None
    other: str | None = None
    rule: str = "no name of a side"


def standing(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the speaker with this head stands."""
    own = names.at(head)
    if own is not None and own.identity is None:
        return Standing("other", rule=f"named as an exception: {own.span.of(doc.text)}")
    heads = [head, *joint_heads(doc, head)]
    for beside in children(doc, head, "appos"):
        heads += [beside, *joint_heads(doc, beside)] if joint_heads(doc, beside) else []
    if len(heads) > 1:
        return joint(doc, heads, names, dispute)
    if speaks_for_all(doc, head, names):
        return Standing("both", tuple(side.id for side in dispute.sides), rule="both sides named")
    for group in affiliates(doc, head):
        together = joint(doc, group, names, dispute)
        if together.voice == "both":
            return together
    found = identity_of(doc, head, names)
    if found is not None:
        return stand(doc, head, *found, dispute)
    before = earlier_same_noun(doc, head, names, dispute)
    if before.voice != "other" or before.other:
        return before
    if (body := body_of(doc, head, names)) is not None:
        return stand(doc, head, *body, dispute)
    owned = of_owner_noun(doc, head, names, dispute)
    return of_place(doc, head, names, before) if owned is None else owned


def of_owner_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing | None:
    """The standing of the owner of an office: the company, in `the company’s treasurer`."""
    for owner in children(doc, head, "poss"):
        if doc.tokens[owner].pos == "NOUN":
            stands = earlier_same_noun(doc, owner, names, dispute)
            if stands.voice == "side":
                return replace(stands, party=None, rule=f"of the owner, {stands.rule}")
            if (body := body_of(doc, owner, names)) is not None:
                return stand(doc, head, *body, dispute)
    return None


def of_place(doc: Doc, head: int, names: NameIndex, before: Standing) -> Standing:
    """The standing of somebody whose affiliation only the place tells."""
    local = local_place(doc, head, names)
    if local is None:
        return before
    name, rule = local
    side = None if name.identity is None else name.identity.side
    if side is None:
        return before
    return Standing("side", (side,), rule=f"{rule}: {name.span.of(doc.text)}")


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
    if doc.tokens[head].lemma.lower() in words("topical"):
        return same_noun(doc, head, names, dispute)
    for modifier in children(doc, head, "compound", "amod"):
        if doc.tokens[modifier].lemma.lower() in kinds_of_party():
            stands = same_noun(doc, modifier, names, dispute)
            return stand_party(doc, head, stands, dispute)
    return same_noun(doc, head, names, dispute)


def same_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the last mention with the same noun and at least the same words before it stood; for
    several without an article (`lawmakers`), only where all of those before stood there.
    """
    token = doc.tokens[head]
    if token.pos not in {"NOUN", "ADJ"} or not is_somebody(token.lemma) or is_barred(doc, head):
        return Standing("other")
    found = list(same_before(doc, head, names))
    any_of_them = token.tag == "NNS" and not any(True for _ in children(doc, head, "det"))
    if found and not (any_of_them and len({identity.side for identity, _ in found}) > 1):
        identity, rule = found[0]
        return stand(doc, head, identity, f"as before, {rule}", dispute)
    return only_party_of_kind(doc, head, dispute)


def same_before(doc: Doc, head: int, names: NameIndex) -> Iterator[tuple[Identity, str]]:
    """Whom the earlier mentions of a noun belonged to, the last first."""
    own = described_by(doc, head)
    places = doc.places.get(doc.tokens[head].lemma.lower(), ())
    for earlier in reversed(places[: bisect_left(places, head)][-LOOK_BACK:]):
        if own <= described_by(doc, earlier):
            found = identity_of(doc, earlier, names)
            if found is not None:
                yield found


def is_somebody(lemma: str) -> bool:
    """Whether a noun names people or a body of people, or what they say."""
    groups = ("person", "civilian", "local", "office", "organisation", "document", "medium")
    return lemma in kinds_of_party() or any(lemma in words(group) for group in groups)


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
