"""Where a speaker stands in the dispute, and for which party of the side.

In: a Doc, the head of a mention and the Identity that was found for it. Out: a Standing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.tables import kinds_of_party
from generator.model import Dispute, Doc, Voice

NOTHING_TOLD = "no name of a side"
GOVERNING = frozenset({"government", "armed group", "politicians"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a speaker stands in the dispute."""

    voice: Voice
    sides: tuple[str, ...] = ()
    party: str | None = None
    other: str | None = None
    rule: str = NOTHING_TOLD


def stand(doc: Doc, head: int, identity: Identity, rule: str, dispute: Dispute) -> Standing:
    """The standing of an identity; the party of its side by what the head noun says."""
    if identity.side is None:
        return Standing("other", other=identity.other, rule=rule)
    party = identity.party or party_by_kind(doc, head, identity.side, dispute)
    return Standing("side", (identity.side,), party, rule=rule)


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


def stand_party(doc: Doc, head: int, stands: Standing, dispute: Dispute) -> Standing:
    """The standing of `military officials` from that of `military`."""
    if stands.voice != "side" or stands.party is not None:
        return stands
    return replace(stands, party=party_by_kind(doc, head, stands.sides[0], dispute))
