"""Which public person of a dispute a passage is given to."""

from __future__ import annotations

from collections.abc import Callable

from generator.declared import declared
from generator.model import Attribution, Dispute, Speaker


def heard(attribution: Attribution, dispute: Dispute) -> Speaker | None:
    """The speaker of the dispute's file whom the passage is given to, if marked as public; None for
    everybody else, and where it may be somebody else.
    """
    speaker = declared(attribution, dispute)
    return speaker if speaker is not None and speaker.public else None


def hearer(dispute: Dispute) -> Callable[[Attribution], Speaker | None]:
    """The same for many passages: who is named, and in whose voice, is looked up once."""
    known: dict[tuple[object, ...], Speaker | None] = {}

    def found(attribution: Attribution) -> Speaker | None:
        a = attribution
        key = a.speaker, a.named, a.voice, a.side, a.sides
        if key not in known:
            known[key] = heard(a, dispute)
        return known[key]

    return found
