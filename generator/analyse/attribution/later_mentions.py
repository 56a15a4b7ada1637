"""Later mentions without a name: `the ministry`, `military officials`.

They stand where the last one with the same noun and the same words before it stood.

In: a Doc, the head of such a mention, the NameIndex and the Dispute. Out: its Standing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from generator.analyse.attribution.affiliation import NameIndex, identity_of
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.proper_names import is_proper
from generator.analyse.attribution.standings import Standing, stand, stand_party
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.told_beside import BEFORE
from generator.analyse.attribution.tree import children
from generator.model import Dispute, Doc

ALONE = frozenset({"military", "company", "union"})
"""Kinds of party that a text calls `the army`, `the company`, `the union` if there is one."""
BODIES = frozenset({"majority", "minority"})
"""Parts that are bodies too: `the majority` of a parliament."""
LOOK_BACK = 60
CLOSE_BY = 3
"""Sentences in which `the two men` were named."""
OF_SEVERAL = "of several sides before"
"""The rule where the same noun without an article has stood for several."""


def earlier_same_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """A later mention without a name (`the ministry`, `military officials`) stands where the last
    one with the same noun and the same words before it stood.
    """
    if doc.tokens[head].lemma.lower() in words("topical"):
        return same_noun(doc, head, names, dispute)
    kinds = frozenset(kinds_of_party())
    kinds -= words("bare") if is_proper(doc, head) else frozenset()
    for modifier in children(doc, head, "compound", "amod"):
        if doc.tokens[modifier].lemma.lower() in kinds and not of_another(doc, head, modifier):
            stands = same_noun(doc, modifier, names, dispute)
            return stand_party(doc, head, stands, dispute)
    return same_noun(doc, head, names, dispute)


def of_another(doc: Doc, head: int, modifier: int) -> bool:
    """Whether a proper name stands before a mention beside a modifier (French army officials)."""
    beside = (c for c in children(doc, head, "compound", "amod", "nmod") if c < modifier)
    return doc.tokens[head].pos == "NOUN" and any(is_capital(doc, c) for c in beside)


def is_capital(doc: Doc, token: int) -> bool:
    """Whether a word has a capital of its own, not that of a sentence's first word (Senior)."""
    word = doc.tokens[token]
    begins = token == doc.sentences[word.sentence].first and word.pos == "ADJ"
    return word.text[:1].isupper() and word.pos in {"PROPN", "ADJ"} and not begins


def same_noun(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """Where the last mention with the same noun and at least the same words before it stood; for
    several without an article (`lawmakers`), only where all of those before stood there, and
    nothing behind them tells who they are (lawmakers who had stayed).
    """
    token = doc.tokens[head]
    if token.pos not in {"NOUN", "ADJ"} or not is_somebody(token.lemma) or is_barred(doc, head):
        return Standing("other")
    any_of_them = is_any_of_them(doc, head)
    if any_of_them and token.lemma.lower() in words("document"):
        return Standing("other")  # reports
    others = any_of_them and any(True for _ in children(doc, head, "relcl", "acl"))
    found = [] if others else list(same_before(doc, head, names))
    if any_of_them and len({identity.side for identity, _ in found}) > 1:
        return Standing("other", rule=OF_SEVERAL)
    if any_of_them and not is_near(doc, head):
        found = [one for one in found if one[0].side in names.lands]
    if found:
        identity, rule = found[0]
        return stand(doc, head, identity, f"as before, {rule}", dispute)
    return only_party_of_kind(doc, head, names, dispute)


def same_before(doc: Doc, head: int, names: NameIndex) -> Iterator[tuple[Identity, str]]:
    """Whom the earlier mentions of a noun belonged to, the last first."""
    own = described_by(doc, head)
    lemma = doc.tokens[head].lemma.lower()
    places = doc.places.get(lemma, ())
    close = is_counted(doc, head) or lemma in words("in turn")
    any_of_them = is_any_of_them(doc, head)
    for earlier in reversed(places[: bisect_left(places, head)][-LOOK_BACK:]):
        far = doc.tokens[head].sentence - doc.tokens[earlier].sentence > CLOSE_BY
        if close and far:
            return
        if own <= described_by(doc, earlier):
            found = identity_of(doc, earlier, names)
            if found is not None:
                yield found
            elif not any_of_them and is_another_body(doc, earlier):
                return


def is_near(doc: Doc, head: int) -> bool:
    """Whether a described mention of the same noun stands close before one (lawmakers, behind
    Norlandic lawmakers).
    """
    places = doc.places.get(doc.tokens[head].lemma.lower(), ())
    before = reversed(places[: bisect_left(places, head)][-LOOK_BACK:])
    told = next((t for t in before if described_by(doc, t) > described_by(doc, head)), None)
    return told is not None and doc.tokens[head].sentence - doc.tokens[told].sentence <= CLOSE_BY


def is_any_of_them(doc: Doc, head: int) -> bool:
    """Whether a mention is of several without an article (lawmakers)."""
    return doc.tokens[head].tag == "NNS" and not any(True for _ in children(doc, head, "det"))


def is_another_body(doc: Doc, head: int) -> bool:
    """Whether a noun ends the name of a body (the Vik Committee), which `the committee` then is."""
    token = doc.tokens[head]
    longer = any(doc.tokens[c].pos == "PROPN" for c in children(doc, head, "compound"))
    return token.pos == "PROPN" and longer and token.lemma.lower() in words("organisation")


def is_somebody(lemma: str) -> bool:
    """Whether a noun names people or a body of people, or what they say; of those asked in a poll
    each part (31 percent, respondents) is another.
    """
    if lemma in words("counted") and lemma not in BODIES:
        return False
    groups = ("person", "civilian", "local", "office", "organisation", "document", "medium")
    return lemma in kinds_of_party() or any(lemma in words(group) for group in groups)


def is_barred(doc: Doc, head: int) -> bool:
    """Whether a head is a medium, has an owner or an indefinite article, or is another one."""
    if doc.tokens[head].lemma in words("medium"):
        return True
    barred = {"a", "an", "another", "other", "some", "several", "both", "either"}
    return any(
        doc.tokens[c].dep == "poss" or doc.tokens[c].text.lower() in barred
        for c in doc.children[head]
    )


def is_counted(doc: Doc, head: int) -> bool:
    """Whether a mention is of those counted before (the two men): of nobody named long ago."""
    the = any(doc.tokens[c].text.lower() == "the" for c in doc.children[head])
    return the and any(doc.tokens[c].dep == "nummod" for c in doc.children[head])


def described_by(doc: Doc, head: int) -> frozenset[str]:
    """The words that describe a head, in lower case."""
    return frozenset(doc.tokens[c].lemma.lower() for c in children(doc, head, "compound", "amod"))


def is_named(names: NameIndex, side: str, party: str) -> bool:
    """Whether a text names a party."""
    return any(
        name.identity is not None and (name.identity.side, name.identity.party) == (side, party)
        for name in names.by_token.values()
    )


def only_party_of_kind(doc: Doc, head: int, names: NameIndex, dispute: Dispute) -> Standing:
    """`The army` stands for the only party of the dispute that is one; an army, which any land has,
    only if the text names it.
    """
    kind = kinds_of_party().get(doc.tokens[head].lemma)
    found = [
        (side.id, party.id)
        for side in dispute.sides
        for party in side.parties
        if party.kind == kind and kind in ALONE
    ]
    definite = any(doc.tokens[c].text.lower() == "the" for c in doc.children[head])
    definite |= doc.tokens[head].dep in BEFORE
    alone = len(found) == 1 and definite and not described_by(doc, head)
    if alone and (kind != "military" or is_named(names, *found[0])):
        return Standing("side", (found[0][0],), found[0][1], rule="the only party of its kind")
    return Standing("other")
