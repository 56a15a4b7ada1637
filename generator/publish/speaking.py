"""Who speaks where, as a table: a speaker a row, an article a column, a number of words a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import (
    AUTHOR,
    BOTH,
    OTHER,
    UNKNOWN,
    Dispute,
    Site,
    Speaker,
    SpeakingCell,
    SpeakingGroup,
    SpeakingRow,
    StoryComparison,
)
from generator.publish import keys, labels, urls
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports, numbered
from generator.publish.tables import fragment, voices
from generator.publish.voices import Stretch, Voice, bar

WIDE = 8
"""Articles up to which cells are wide and names stand upright above them."""
PAGE = "page"
"""Where an article's page lists no passages: the page itself."""
HIGH = 16
"""Rows up to which the table of many articles stands open in its full height."""
NOTES = {BOTH: "counted in equal parts in the sides’ shares"}
REST = {OTHER: "all others", UNKNOWN: "no source told, or none that is clear"}
NOT_HELD = "not held"


Bar = Mapping[str, Stretch]
"""An article's bar, by voice."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words in an article, how long their bar is of 100, and where on its page they begin, where
    its line does not say it.
    """

    words: str  # empty where there are none
    size: int = 0
    at: str = ""
    share: str = ""  # of all words of the article, where they are a voice's
    absent: str = ""  # why nothing was counted


@dataclass(frozen=True, slots=True)
class Head:
    """An article, as the data names it too."""

    of: str
    article: Link


@dataclass(frozen=True, slots=True)
class Line:
    """A speaker, or all others of a party; `href` is empty where there is no page."""

    row: str  # of the data, the same of every article
    name: Link
    note: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The speakers of one voice, and its words in each article."""

    voice: Voice
    row: str
    at: str  # where on an article's page its passages stand, if anywhere
    name: str
    note: str
    sums: tuple[Cell, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Speakers:
    """What a story's page says of who speaks where; no groups where nobody is heard."""

    heads: tuple[Head, ...]
    css: str  # how much room its cells have
    frame: str  # whether it scrolls in its own height
    groups: tuple[Group, ...]
    total: tuple[Cell, ...]  # all words of each article


@dataclass(frozen=True, slots=True)
class _Known:
    """What cells are read against."""

    page: PurePosixPath
    reports: tuple[Report, ...]  # in the order of the columns
    order: tuple[int, ...]
    dispute: Dispute
    most: int
    pages: frozenset[str]  # the speakers who have one


def speakers(
    site: Site, page: PurePosixPath, comparison: StoryComparison, known: Reports
) -> Speakers:
    """The table as `page` shows it: articles by genre, as they are listed."""
    found, dispute = comparison.speaking, comparison.story.dispute
    if found is None:
        return Speakers((), "", "", (), ())
    columns = [known[article] for article in found.articles]
    order = tuple(sorted(range(len(columns)), key=lambda n: _genre(columns[n])))
    most = max((c.words for g in found.groups for r in g.rows for c in r.cells if c), default=0)
    profiles = (p for p in site.speakers if p.dispute.id == dispute.id and p.heard)
    own = frozenset(profile.speaker.id for profile in profiles)
    read = _Known(page, tuple(columns[n] for n in order), order, dispute, most, own)
    heard = {group.voice: group for group in found.groups}
    shown = voices([r.coverage for r in columns], dispute)
    bars = [{s.voice.id: s for s in bar(dispute, r.coverage.segments)} for r in read.reports]
    groups = tuple(_group(voice, heard.get(voice.id), bars, read) for voice in shown)
    many = len(columns) > WIDE
    return Speakers(
        heads=tuple(Head(keys.of(r.coverage.article), r.link) for r in read.reports),
        css="thin" if many else "wide",
        frame="held-rows" if many and sum(len(group.lines) for group in groups) > HIGH else "",
        groups=groups,
        total=tuple(map(_total, read.reports, bars)),
    )


def _genre(report: Report) -> int:
    return list(labels.GENRES).index(report.coverage.article.genre)


def _group(voice: Voice, group: SpeakingGroup | None, bars: Sequence[Bar], known: _Known) -> Group:
    rows = group.rows if group else ()
    alone = len(rows) == 1 and rows[0].speaker is None and not rows[0].part
    return Group(
        voice=voice,
        row=keys.named("words", keys.voice_words(voice.id)),
        at=fragment(voice),
        name=voice.name[:1].upper() + voice.name[1:],
        note=NOTES.get(voice.id, ""),
        sums=tuple(_sum(voice, *each) for each in zip(known.reports, bars, strict=True)),
        lines=() if alone else tuple(_line(row, voice, known) for row in rows),
    )


def _sum(voice: Voice, report: Report, found: Bar) -> Cell:
    """All words of a voice in an article, as in its bar; they lead to its passages."""
    stretch, article = found.get(voice.id), report.coverage.article
    if stretch is None:
        return _nothing(held=report.coverage.analysis is not None)
    gone = article.withdrawn and voice.id != AUTHOR
    return Cell(f"{stretch.words:,}", at=PAGE if gone else "", share=stretch.share)


def _total(report: Report, found: Bar) -> Cell:
    words = sum(stretch.words for stretch in found.values())
    return Cell(f"{words:,}") if words else _nothing(held=report.coverage.analysis is not None)


def _line(row: SpeakingRow, voice: Voice, known: _Known) -> Line:
    name, note = _named(row, voice, known)
    cells = (
        _cell(row.cells[n], report, known.most)
        for n, report in zip(known.order, known.reports, strict=True)
    )
    found = keys.named("speaking", keys.speaking(voice.id, row))
    return Line(found, name, note, tuple(cells))


def _cell(cell: SpeakingCell | None, report: Report, most: int) -> Cell:
    if cell is None or cell.first is None:
        return _nothing(held=cell is not None)
    size = max(1, round(100 * cell.words / most)) if cell.words else 0
    at = numbered(report, cell.first).removeprefix(report.href).removeprefix("#")
    return Cell(f"{cell.words:,}", size, at or PAGE)


def _nothing(*, held: bool) -> Cell:
    return Cell("", absent="" if held else NOT_HELD)


def _named(row: SpeakingRow, voice: Voice, known: _Known) -> tuple[Link, str]:
    """Who a row is, and what else a reader should know of them."""
    part = _part(row, voice, known.dispute)
    speaker = next((s for s in known.dispute.speakers if s.id == row.speaker), None)
    if speaker is not None:
        path = urls.speaker_path(known.dispute.id, speaker.id)
        href = urls.href(known.page, path) if speaker.id in known.pages else ""
        return Link(speaker.name, href), _role(speaker, part)
    if row.sides:
        names = {side.id: side.name for side in known.dispute.sides}
        return Link(" and ".join(names[s] for s in row.sides if s in names), ""), ""
    return Link(part or REST.get(voice.id, labels.NO_PARTY), ""), _people(row.people)


def _part(row: SpeakingRow, voice: Voice, dispute: Dispute) -> str:
    """The name of the party or third party, empty where there is none."""
    parties = [party for side in dispute.sides if side.id == voice.id for party in side.parties]
    known = {party.id: party.name for party in parties}
    known |= {other.id: other.name for other in dispute.others if voice.id == OTHER}
    return known.get(row.part or "", "")


def _role(speaker: Speaker, part: str) -> str:
    """A public speaker's party and role, the party only where the role does not say it."""
    role = speaker.role or ""
    told = part.casefold() in role.casefold()
    return role if told else ", ".join(each for each in (part, role) if each)


def _people(people: int | None) -> str:
    """How many are named among those who have no row of their own."""
    if people is None:
        return ""
    return f"{count(people, 'name')} not listed" if people else "no name given"
