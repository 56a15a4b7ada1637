"""Where a text names the sides, parties and others of a dispute.

In: a Doc and its Dispute. Out: Names in text order, disjoint: the aliases, and what the text itself
tells to be a short form of one or a place of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.analyse.attribution.identities import Identity, Known, Name, match
from generator.analyse.attribution.owned_bodies import learn_bodies
from generator.analyse.attribution.persons import whole_names
from generator.analyse.attribution.places import learn_places
from generator.analyse.attribution.proper_names import DEMONYMS
from generator.analyse.attribution.short_bodies import short_bodies, towns
from generator.analyse.attribution.short_names import (
    family_names,
    from_demonyms,
    learn_acronyms,
    party_letters,
    surnames,
)
from generator.model import Dispute, Doc

TURNED = re.compile(r"(\w[a-z]+s) of (?:the )?([\w-]+(?: [\w-]+)?)$")
"""People named by what they are of."""


def aliases(dispute: Dispute) -> Iterator[tuple[str, Identity | None]]:
    """Every name of a dispute with whom it stands for."""
    for side in dispute.sides:
        yield from ((alias, Identity(side.id)) for alias in (side.name, *side.aliases))
        yield from ((phrase, None) for phrase in side.excepts)
        for party in side.parties:
            identity = Identity(side.id, party.id)
            names = (party.name, *party.aliases) if party.name[:1].isupper() else party.aliases
            yield from ((alias, identity) for alias in names)
    for other in dispute.others:
        yield from (
            (alias, Identity(None, other=other.id)) for alias in (other.name, *other.aliases)
        )
    for speaker in dispute.speakers:
        if speaker.side is not None:
            yield speaker.name, Identity(speaker.side)


@lru_cache(maxsize=16)
def known_names(dispute: Dispute) -> Known:
    """Whom each name of a dispute stands for, also where it begins a sentence; a party's name
    before its side's.
    """
    known: dict[str, Identity | None] = {}
    for alias, identity in aliases(dispute):
        for form in {alias, alias[:1].upper() + alias[1:]}:
            if is_better(known.get(form), identity) or form not in known:
                known[form] = identity
    for form, identity in tuple(known.items()):
        for turned in turned_forms(form):
            if known.get(turned) is None:
                known[turned] = identity
    return known


def is_better(before: Identity | None, identity: Identity | None) -> bool:
    """Whether an identity takes the place of another with the same name: a party's that of a side,
    anybody's that of nobody (what one side excepts is often the other's name).
    """
    return identity is not None and (before is None or identity.party is not None)


def turned_forms(alias: str) -> Iterator[str]:
    """Other ways to say an alias of people: `critics of the wall` as `wall critics`."""
    found = TURNED.match(alias)
    if found is not None:
        turned = f"{found[2]} {found[1].lower()}"
        yield from {turned, turned[:1].upper() + turned[1:]}


def find_names(doc: Doc, dispute: Dispute) -> tuple[Name, ...]:
    """All names in a Doc: aliases first, then what the text makes known about them."""
    known = known_names(dispute)
    given = match(doc, known)
    learned = {
        **learn_bodies(doc, given),
        **learn_places(doc, given),
        **learn_acronyms(doc, given),
    }
    found = match(doc, {**learned, **known}) if learned else given
    taken = {token for name in found for token in name.tokens}
    late = tuple(surnames(doc, known, found))
    first = family_names(doc, whole_names(dispute), known, (*found, *late))
    bodies = (*short_bodies(doc, found), *towns(doc, known, (*found, *late)))
    short = (*late, *first, *from_demonyms(doc, known), *party_letters(doc, known), *bodies)
    added = [name for name in short if taken.isdisjoint(name.tokens)]
    return tuple(sorted((*found, *added), key=lambda name: name.span.start))


@lru_cache(maxsize=16)
def lands(dispute: Dispute) -> frozenset[str]:
    """The sides that are lands by their names: a name and the demonym made of it."""
    return frozenset(
        side.id
        for side in dispute.sides
        for known in (frozenset((side.name, *side.aliases)),)
        if any(
            stem + end in known
            for alias in known
            if alias[:1].isupper() and " " not in alias
            for stem in (alias, alias[:-1])
            for end in DEMONYMS
            if stem + end != alias
        )
    )
