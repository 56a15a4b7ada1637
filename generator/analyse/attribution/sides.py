"""Which side a speaker is on, from who the speaker is; who belongs to no side stays with none
(codebook 5.1, 5.3, 5.5).

In: a Doc, its Names and a Mention's head. Out: a Standing: voice, side or sides, party, third
party, and the rule that decided. What stands nearest the head decides: its own name, then the
words before it, what is set beside it, then whom it speaks for, last where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.analyse.attribution.administrations import administration_of
from generator.analyse.attribution.affiliation import NameIndex, identity_of
from generator.analyse.attribution.bodies import body_of
from generator.analyse.attribution.counted import counted_before
from generator.analyse.attribution.holders import holder_before, ruler_at_home
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.later_mentions import OF_SEVERAL, earlier_same_noun
from generator.analyse.attribution.proper_names import fullest_mention, is_proper, named_person
from generator.analyse.attribution.residents import local_place
from generator.analyse.attribution.standings import Standing, stand
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.told_beside import (
    BEFORE,
    HEADS,
    SPEAKS_FOR,
    clauses_of,
    is_posting,
)
from generator.analyse.attribution.tree import children
from generator.model import Dispute, Doc

LOOK_BACK = 60


def standing(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the speaker with this head stands."""
    own = names.at(head)
    if own is not None and own.identity is None:
        return Standing("other", rule=f"named as an exception: {own.span.of(doc.text)}")
    together = of_several(doc, head, names, dispute)
    if together is not None:
        return together
    found = identity_of(doc, head, names)
    if found is not None:
        return stand(doc, head, *found, dispute)
    if (ruling := administration_of(doc, head, names)) is not None:
        return stand(doc, head, *ruling, dispute)
    before = earlier_same_noun(doc, head, names, dispute)
    if before.voice != "other" or before.other or before.rule == OF_SEVERAL:
        return before
    if (body := body_of(doc, head, names)) is not None:
        return stand(doc, head, *body, dispute)
    if (part := counted_before(doc, head, names)) is not None:
        return stand(doc, head, *part, dispute)
    owned = of_owner_noun(doc, head, names, dispute)
    if owned is not None:
        return owned
    return of_place(doc, head, names, before)


def of_several(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing | None:
    """The standing of a joint source: X and Y, both sides, Norlandic and Sudlandic officials."""
    heads = [head, *joint_heads(doc, head)]
    one = is_proper(doc, head) and named_person(doc, head)
    for beside in () if one else children(doc, head, "appos"):
        heads += [beside, *joint_heads(doc, beside)] if joint_heads(doc, beside) else []
    if len(heads) > 1:
        return joint(doc, heads, names, dispute)
    if speaks_for_all(doc, head, names):
        pair = pair_before(doc, head, names)
        if pair is not None:
            return joint(doc, pair, names, dispute)
        return Standing("both", tuple(side.id for side in dispute.sides), rule="both sides named")
    groups = (joint(doc, group, names, dispute) for group in affiliates(doc, head))
    return next((together for together in groups if together.sides), None)


def of_owner_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing | None:
    """The standing of the owner of an office: the company, in `the company’s treasurer`; the army,
    in `a spokeswoman for the army`.
    """
    for owner in owner_nouns(doc, head):
        stands = earlier_same_noun(doc, owner, names, dispute)
        if stands.voice == "side":
            return replace(stands, rule=f"of the owner, {stands.rule}")
        if (body := body_of(doc, owner, names)) is not None:
            return stand(doc, owner, *body, dispute)
        if (held := of_holder(doc, head, owner, names)) is not None:
            return stand(doc, owner, *held, dispute)
    return None


def of_holder(doc: Doc, head: int, owner: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the holder of an office belongs to, for what is the office's: the city attorney’s
    office, the president’s order; not the president’s critics.
    """
    groups = ("office", "organisation", "document", "paper", "legal", "of one person")
    if not any(doc.tokens[head].lemma.lower() in words(group) for group in groups):
        return None
    holder = ruler_at_home(doc, owner) or holder_before(doc, owner)
    return None if holder is None else identity_of(doc, fullest_mention(doc, holder), names)


def owner_nouns(doc: Doc, head: int) -> Iterator[int]:
    """The bodies without a name whose a head is, or for which it or its description speaks."""
    if doc.tokens[head].lemma.lower() not in words("reversing"):
        yield from (c for c in children(doc, head, "poss") if doc.tokens[c].pos == "NOUN")
    yield from bodies_led(doc, head)
    barred = words("reversing") | words("topical") | words("medium") | words("following")
    bodies = words("organisation") | words("bare") | words("office") | kinds_of_party().keys()
    for holder in (head, *children(doc, head, "appos")):
        if doc.tokens[holder].lemma.lower() in barred:
            return
        for prep in children(doc, holder, "prep"):
            lower = doc.tokens[prep].text.lower()
            teaches = lower == "of" and doc.tokens[holder].lemma.lower() in words("teaching")
            owns = lower in {"of", "for", "from", "at"} and not teaches
            if owns and not is_posting(doc, holder, prep):
                yield from (c for c in children(doc, prep, "pobj") if is_plain(doc, c, bodies))


def bodies_led(doc: Doc, head: int) -> Iterator[int]:
    """The bodies without a name that somebody leads by a clause (who heads the council’s board)."""
    for clause in clauses_of(doc, [head, *children(doc, head, "appos")]):
        for led in children(doc, clause, "dobj") if doc.tokens[clause].lemma in HEADS else ():
            yield from (c for c in (led, *children(doc, led, "poss")) if doc.tokens[c].tag == "NN")


def is_plain(doc: Doc, noun: int, bodies: AbstractSet[str]) -> bool:
    """Whether a noun is a body's, described by nothing but what kind of body it is."""
    allowed = bodies | words("portfolio")
    beside = children(doc, noun, "compound", "amod", "nmod", "poss", "prep", "relcl", "acl")
    own = doc.tokens[noun].lemma.lower() in bodies
    return own and all(doc.tokens[c].lemma.lower() in allowed for c in beside)


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
    X and Y, officials in X and Y.
    """
    several = doc.tokens[head].tag == "NNS" and doc.tokens[head].lemma not in words("medium")
    preps = SPEAKS_FOR | {"in"} if several else SPEAKS_FOR
    inner = [
        c
        for prep in children(doc, head, "prep")
        if doc.tokens[prep].text.lower() in preps
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
        bool(beside & {"both", "two", "each", "either", "neither"})
        and identity_of(doc, head, names) is None
    )


def pair_before(doc: Doc, head: int, names: NameIndex) -> list[int] | None:
    """The two named together in the sentence before `both countries`."""
    first = doc.sentences[doc.tokens[head].sentence].first
    for token in range(head - 1, max(first, head - LOOK_BACK) - 1, -1):
        if names.at(token) is not None and (rest := joint_heads(doc, token)):
            return [token, *rest]
    return None
