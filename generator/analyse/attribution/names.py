"""Where a text names the sides, parties and others of a dispute.

In: a Doc and its Dispute. Out: Names in text order, disjoint: the longest match wins, whole words,
case matters; a longer phrase under `except` is nobody's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.attribution.tree import tokens_in
from generator.model import Dispute, Doc, Span

AGAINST = "".join(
    f"(?<!{letter}{rest})(?<!{letter.upper()}{rest})"
    for letter, rest in (("a", "nti-"), ("p", "ro-"), ("n", "on-"))
)
"""An anti-X protester, a pro-X group or a non-X official is not X."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a name belongs to: a side (and party), or a third party."""

    side: str | None
    party: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of an alias, with its tokens."""

    span: Span
    tokens: range
    identity: Identity | None  # None: a phrase under `except`


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


def find_names(doc: Doc, dispute: Dispute) -> tuple[Name, ...]:
    """All names in a Doc."""
    known: dict[str, Identity | None] = {}
    for alias, identity in aliases(dispute):
        if alias not in known or (identity is not None and identity.party is not None):
            known[alias] = identity
    if not known:
        return ()
    longest_first = sorted(known, key=lambda alias: (-len(alias), alias))
    pattern = re.compile(
        r"(?<!\w)"
        + AGAINST
        + "(?:"
        + "|".join(map(re.escape, longest_first))
        + r")(?![\w])(?!\.\w)"
    )
    return tuple(
        Name(span, tokens_in(doc, span), known[match.group()])
        for match in pattern.finditer(doc.text)
        for span in (Span(*match.span()),)
    )
