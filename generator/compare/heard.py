"""Which public person of a dispute a passage is given to."""

from __future__ import annotations

from generator.declared import declared
from generator.model import Attribution, Dispute, Speaker


def heard(attribution: Attribution, dispute: Dispute) -> Speaker | None:
    """The speaker of the dispute's file whom the passage is given to, if marked as public; None for
    everybody else, and where it may be somebody else.
    """
    speaker = declared(attribution, dispute)
    return speaker if speaker is not None and speaker.public else None
