"""An article's words by voice, a line a voice: the numbers of its bar as its page has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Dispute, Site
from generator.publish.figures import Share
from generator.publish.tables import Cell, table
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A voice's words and their part of all; of a side also its part of the sides' words."""

    voice: Voice
    cell: Cell
    share: Share | None


@dataclass(frozen=True, slots=True)
class ByVoice:
    """The words of an article; `absent` says why there are none."""

    id: str
    title: str
    lines: tuple[VoiceLine, ...]
    total: str
    absent: str
    note: str  # what a reader should know before comparing, mostly nothing


def by_voice(site: Site, page: PurePosixPath, coverage: Coverage, dispute: Dispute) -> ByVoice:
    """The table of an article's page."""
    key = f"t-{coverage.article.id}"
    found = table(site, page, (coverage,), dispute, key)
    (line,) = found.lines
    shares = {share.voice.id: share for share in line.shares}
    lines = (
        VoiceLine(head.voice, cell, shares.get(head.voice.id))
        for head, cell in zip(found.voices, line.cells, strict=False)
    )
    return ByVoice(key, found.title, tuple(lines), line.total, line.absent, line.note)
