"""Which side a proposed correction would bring: by its own word, or by the speaker it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import BOTH, NONE, Dispute


def side_name(side: str | None, dispute: Dispute) -> str:
    """What a correction's `side` is called; empty where it has none."""
    names = (
        {BOTH: "the sides together, in equal parts", NONE: "no side"}
        | {other.id: f"others, {other.name}" for other in dispute.others}
        | {side.id: side.name for side in dispute.sides}
    )
    return names.get(side or "", side or "")


def brought(speaker: str, dispute: Dispute) -> str:
    """Whom a speaker stands for: as the dispute's list of speakers says, else by the longest alias
    in the name; empty where neither tells, or aliases of two do.
    """
    known = (s.side for s in dispute.speakers if s.name.casefold() == speaker.casefold())
    listed = next((side for side in known if side), None)
    if listed:
        return side_name(listed, dispute)
    found = [(len(alias), whose) for alias, whose in _aliases(dispute) if _holds(speaker, alias)]
    longest = {whose for length, whose in found if length == max(found)[0]}
    return side_name(longest.pop(), dispute) if len(longest) == 1 else ""


def _aliases(dispute: Dispute) -> Iterator[tuple[str, str]]:
    """All names of sides, their parties and others; a side's exceptions stand for nobody."""
    for side in dispute.sides:
        parties = (alias for party in side.parties for alias in party.aliases)
        yield from ((alias, side.id) for alias in (*side.aliases, *parties))
        yield from ((alias, "") for alias in side.excepts)
    yield from ((alias, other.id) for other in dispute.others for alias in other.aliases)


def _holds(speaker: str, alias: str) -> bool:
    """Whether the alias stands in the name, as whole words."""
    return re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", speaker) is not None
