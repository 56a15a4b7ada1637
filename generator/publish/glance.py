"""Whom most articles have, of each side: what a story's page says of voices at first sight."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Dispute, Speaking, SpeakingGroup
from generator.publish import keys
from generator.publish.voices import Voice, side_voices


@dataclass(frozen=True, slots=True)
class Heard:
    """A side's public speaker whom most articles quote or report, and how many of all do."""

    voice: Voice
    row: str  # of the data, an article each
    name: str
    articles: int
    of: int


def heard_most(found: Speaking | None, dispute: Dispute) -> tuple[Heard, ...]:
    """One speaker of each side; nobody unless each side has one, so that none stands alone."""
    groups = {group.voice: group for group in found.groups} if found else {}
    told = [_most(groups.get(voice.id), voice, dispute) for voice in side_voices(dispute)]
    first = tuple(each for each in told if each is not None)
    several = any(each.of > 1 for each in first)
    return first if len(first) == len(dispute.sides) and several else ()


def _most(group: SpeakingGroup | None, voice: Voice, dispute: Dispute) -> Heard | None:
    """The speaker in most articles; of several the one with most words."""
    names = {speaker.id: speaker.name for speaker in dispute.speakers}
    rows = [row for row in group.rows if row.speaker in names] if group else []
    counted = [
        ([cell.words for cell in row.cells if cell and cell.passages], row)
        for row in sorted(rows, key=lambda row: row.speaker or "")
    ]
    if not counted:
        return None
    words, row = max(counted, key=lambda pair: (len(pair[0]), sum(pair[0])))
    held = sum(cell is not None for cell in row.cells)
    found = keys.named("speaking", keys.speaking(voice.id, row))
    return Heard(voice, found, names[row.speaker or ""], len(words), held)
