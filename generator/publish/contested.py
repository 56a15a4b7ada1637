"""What the sides of a dispute contest, as its file lists it: words and claims."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Claim, Dispute
from generator.publish.page import Link
from generator.publish.voices import Voice, side_voice


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim by its words, who holds and who denies it, and where each says so."""

    words: str
    held: Voice
    denied: Voice
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """The words for one thing, a line each, and the claims."""

    terms: tuple[str, ...]
    claims: tuple[ClaimLine, ...]


def contested(dispute: Dispute) -> Contested:
    """The words and claims of the dispute's file."""
    return Contested(
        tuple(", ".join(term.words) for term in dispute.terms),
        tuple(_claim(dispute, claim) for claim in dispute.claims),
    )


def _claim(dispute: Dispute, claim: Claim) -> ClaimLine:
    return ClaimLine(
        words=", ".join(f"“{words}”" for words in claim.words),
        held=side_voice(dispute, claim.held_by),
        denied=side_voice(dispute, claim.denied_by),
        sources=tuple(Link(f"source {n}", url) for n, url in enumerate(claim.sources, 1)),
    )
