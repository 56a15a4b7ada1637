"""Whose words somebody's are, by a name that a person wrote: what the dispute file knows of it.

In: a name (`Ana Berg`, `Norland’s minister`) and a Dispute. Out: Standings, one for each side or
third party that the name carries; none where it carries nobody's.
"""

from __future__ import annotations

from generator.analyse.attribution.identities import Identity, Name, match
from generator.analyse.attribution.names import known_names
from generator.analyse.attribution.standings import Standing
from generator.model import BOTH, NONE, Dispute, Doc


def standings(name: str, dispute: Dispute) -> tuple[Standing, ...]:
    """Where the bearer of the name stands; several where it carries the names of several."""
    parties: dict[tuple[str | None, str | None], set[str]] = {}
    for one in names_in(name, dispute):
        whose = one.identity or Identity(None)
        found = parties.setdefault((whose.side, whose.other), set())
        found |= {whose.party} if whose.party else set()
    if not parties and is_listed(name, dispute):
        return (Standing("other"),)
    return tuple(
        Standing("other", other=other)
        if side is None
        else Standing("side", (side,), min(of_side) if len(of_side) == 1 else None)
        for (side, other), of_side in parties.items()
    )


def names_in(name: str, dispute: Dispute) -> tuple[Name, ...]:
    """The names of the dispute in a name: no parse is needed."""
    return match(Doc(name, (), (), (), (), ()), known_names(dispute))


def is_listed(name: str, dispute: Dispute) -> bool:
    """Whether the dispute file knows the speaker."""
    return any(speaker.name == name for speaker in dispute.speakers)


def is_person(name: str, dispute: Dispute) -> bool:
    """Whether a name is a person's: known, or its last word, no name of the dispute, has a
    capital.
    """
    if is_listed(name, dispute):
        return True
    last = name.rpartition(" ")[2]
    taken = any(one.span.end == len(name) for one in names_in(name, dispute))
    return not taken and not last.islower()


def of_side(side: str, dispute: Dispute) -> Standing:
    """The standing that the `side` of a correction means."""
    if side == BOTH:
        return Standing("both", tuple(known.id for known in dispute.sides))
    if side == NONE:
        return Standing("other")
    if any(other.id == side for other in dispute.others):
        return Standing("other", other=side)
    return Standing("side", (side,))
