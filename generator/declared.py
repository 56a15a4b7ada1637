"""Which speaker of a dispute's file a passage is given to.

In: an Attribution and a Dispute. Out: a Speaker, or None. A wrong one would put words into the
mouth of a person in public, so that whoever may be somebody else is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Attribution, Dispute, Speaker
from generator.person_names import joined, near, nearly, surnames, whole, words_of_name


def declared(attribution: Attribution, dispute: Dispute) -> Speaker | None:
    """The declared speaker of that name: the whole name; or spelt differently, or the surname
    alone, where only one has it and the side does not contradict.
    """
    if attribution.speaker is None or not attribution.named:
        return None
    name = words_of_name(attribution.speaker)
    named = [(speaker, words_of_name(speaker.name)) for speaker in dispute.speakers]
    exact = [speaker for speaker, own in named if whole(name, own)]
    if exact:
        return exact[0] if len(exact) == 1 else None
    alike = [speaker for speaker, own in named if nearly(name, own)]
    found = alike or [s for s in dispute.speakers if joined(name) in surnames(s.name)]
    if len(found) != 1 or contradicts(attribution, found[0]):
        return None
    return found[0] if alike or not shared(joined(name), found[0], dispute) else None


def spelt(name: str, side: str | None, dispute: Dispute) -> str:
    """A whole name as the dispute's file spells it, if it is that of one public person there and
    `side` (None where it is not known) does not contradict; any other name as it is.
    """
    own = words_of_name(name)
    named = [(speaker, words_of_name(speaker.name)) for speaker in dispute.speakers]
    exact = [speaker for speaker, known in named if whole(own, known)]
    alike = [s for s, known in named if nearly(own, known) and side in {None, s.side}]
    found = exact or alike
    return found[0].name if len(found) == 1 and found[0].public else name


def public_name(attribution: Attribution, dispute: Dispute | None) -> str | None:
    """The name of a public person as the dispute's file tells it: it may be told anywhere."""
    speaker = None if dispute is None else declared(attribution, dispute)
    return speaker.name if speaker is not None and speaker.public else None


def contradicts(attribution: Attribution, speaker: Speaker) -> bool:
    """Whether the passage is given to others than the speaker's side."""
    if attribution.voice == "unknown":
        return False
    if speaker.side is None:
        return attribution.voice != "other"
    return speaker.side not in (attribution.side, *attribution.sides)


def shared(surname: str, speaker: Speaker, dispute: Dispute) -> bool:
    """Whether somebody else whom the dispute's file names has that surname."""
    own = words_of_name(speaker.name)
    others = (words_of_name(alias) for alias in _aliases(dispute))
    return any(
        len(other) > 1
        and near(other[-1], surname)
        and not (whole(other, own) or nearly(other, own))
        for other in others
    )


def _aliases(dispute: Dispute) -> Iterator[str]:
    for side in dispute.sides:
        yield from side.aliases
        for party in side.parties:
            yield from party.aliases
    for third in dispute.others:
        yield from third.aliases
