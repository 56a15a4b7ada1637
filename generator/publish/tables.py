"""The numbers of bars as a table: words by voice, and the sides' share with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import NONE, Coverage, Dispute, Site
from generator.publish import keys, urls
from generator.publish.figures import Share, shares
from generator.publish.numbers import percent
from generator.publish.page import Link
from generator.publish.passages import STANCES
from generator.publish.versions import marks
from generator.publish.voices import Stretch, Voice, bar, middle_voices, side_voices


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one voice; linked where they are passages, empty label where they are none."""

    words: str
    share: str
    href: str
    label: str
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
    found = {segment.voice for c in coverage for segment in c.segments if segment.words}
    sides = side_voices(dispute)
    voices = (*sides, *(v for v in middle_voices() if v.id in found))
    lines = tuple(_line(page, c, voices, dispute, marks(c, site)) for c in coverage)
    width = len(voices) + 1 + len(sides)
    return Table(
        key,
        f"Words by voice, {dispute.title}",
        tuple(Head(v, _row(v)) for v in voices),
        tuple(Head(v, keys.named("figures", keys.share(v.id))) for v in sides),
        lines,
        width,
    )


def _line(
    page: PurePosixPath, coverage: Coverage, voices: Sequence[Voice], dispute: Dispute, note: str
) -> Line:
    target = urls.href(page, urls.article_path(coverage.article))
    measured = coverage.analysis.measurements if coverage.analysis else ()
    stretches = {s.voice.id: s for s in bar(dispute, coverage.segments)}
    name = coverage.outlet.short or coverage.outlet.name
    total = sum(s.words for s in stretches.values())
    cells = [
        _cell(voice, stretches[voice.id], target, name)
        if voice.id in stretches
        else Cell("0", percent(0), "", "", _row(voice))
        for voice in voices
    ]
    return Line(
        keys.of(coverage.article),
        Link(name, target),
        note,
        tuple(cells) if coverage.analysis else (),
        f"{total:,}",
        shares(measured, dispute, target),
        "" if coverage.analysis else "text not held here",
    )


def _cell(voice: Voice, stretch: Stretch, target: str, name: str) -> Cell:
    fragment = {"stance": STANCES, "author": NONE}.get(voice.id, f"passages-{voice.id}")
    link = "" if fragment == NONE else f"{target}#{fragment}"
    words = f"{stretch.words:,}"
    label = f"{words} words of {voice.name} in {name}, {stretch.share}"
    return Cell(words, stretch.share, link, label, _row(voice))


def _row(voice: Voice) -> str:
    return keys.named("words", keys.voice_words(voice.id))
