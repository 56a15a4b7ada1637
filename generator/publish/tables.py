"""The numbers of bars as a table: words by voice, and the sides' share with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Dispute, Site
from generator.publish import keys, urls
from generator.publish.figures import Share, shares
from generator.publish.numbers import percent
from generator.publish.page import Link
from generator.publish.passages import STANCES
from generator.publish.versions import marks
from generator.publish.voices import Stretch, Voice, bar, middle_voices, side_voices


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one voice; linked where they are passages."""

    words: str
    share: str
    href: str
    row: str  # of the data


@dataclass(frozen=True, slots=True)
class Head:
    """What a column is of, and the row of the data that each article has for it."""

    voice: Voice
    row: str


@dataclass(frozen=True, slots=True)
class Line:
    """An article's numbers."""

    of: str  # the article, as the data names it
    outlet: Link
    note: str  # what a reader should know before comparing, mostly nothing
    cells: tuple[Cell, ...]
    total: str
    shares: tuple[Share, ...]
    absent: str


@dataclass(frozen=True, slots=True)
class Table:
    """Words by voice, one line an article."""

    id: str
    title: str
    voices: tuple[Head, ...]
    sides: tuple[Head, ...]
    lines: tuple[Line, ...]
    width: int  # columns beside an article's name


def table(
    site: Site, page: PurePosixPath, coverage: Sequence[Coverage], dispute: Dispute, key: str
) -> Table:
    """The table of these articles; voices that no article has are left out."""
    sides, shown = side_voices(dispute), voices(coverage, dispute)
    lines = tuple(_line(page, c, shown, dispute, marks(c, site)) for c in coverage)
    width = len(shown) + 1 + len(sides)
    return Table(
        key,
        f"Words by voice, {dispute.title}",
        tuple(Head(v, _row(v)) for v in shown),
        tuple(Head(v, keys.named("figures", keys.share(v.id))) for v in sides),
        lines,
        width,
    )


def voices(coverage: Sequence[Coverage], dispute: Dispute) -> tuple[Voice, ...]:
    """The sides, and of all others those that some article has."""
    found = {segment.voice for c in coverage for segment in c.segments if segment.words}
    return (*side_voices(dispute), *(v for v in middle_voices() if v.id in found))


def cells(shown: Sequence[Voice], stretches: Sequence[Stretch], target: str) -> tuple[Cell, ...]:
    """An article's words by voice; `target` is its page."""
    found = {s.voice.id: s for s in stretches}
    return tuple(
        _cell(voice, found[voice.id], target)
        if voice.id in found
        else Cell("0", percent(0), "", _row(voice))
        for voice in shown
    )


def _line(
    page: PurePosixPath, coverage: Coverage, shown: Sequence[Voice], dispute: Dispute, note: str
) -> Line:
    target = urls.href(page, urls.article_path(coverage.article))
    measured = coverage.analysis.measurements if coverage.analysis else ()
    stretches = bar(dispute, coverage.segments)
    return Line(
        keys.of(coverage.article),
        Link(coverage.outlet.short or coverage.outlet.name, target),
        note,
        cells(shown, stretches, target) if coverage.analysis else (),
        f"{sum(s.words for s in stretches):,}",
        shares(measured, dispute, target),
        "" if coverage.analysis else "text not held here",
    )


def _cell(voice: Voice, stretch: Stretch, target: str) -> Cell:
    at = fragment(voice)
    link = f"{target}#{at}" if at else ""
    return Cell(f"{stretch.words:,}", stretch.share, link, _row(voice))


def fragment(voice: Voice) -> str:
    """Where an article's page lists a voice's passages; empty for the author, who has none."""
    return {"stance": STANCES, "author": ""}.get(voice.id, f"passages-{voice.id}")


def _row(voice: Voice) -> str:
    return keys.named("words", keys.voice_words(voice.id))
