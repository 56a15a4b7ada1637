"""Who speaks where, as a table: a speaker a row, an article a column, a number of words a cell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import (
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
from generator.publish.voices import Voice, voice_of

WIDE = 8
"""Articles up to which cells are wide and names stand upright above them."""
HIGH = 16
"""Rows up to which the table of many articles stands open in its full height."""
NOTES = {BOTH: "counted in equal parts in the sides’ shares"}
REST = {OTHER: "all others", UNKNOWN: "no source told, or none that is clear"}
NOT_HELD = "not held"


@dataclass(frozen=True, slots=True)
class Cell:
    """Words in an article, how long their bar is of 100, and where they begin."""

    words: str  # empty where there are none
    size: int
    href: str  # empty where nothing was counted
    label: str


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
        return Speakers((), "", "", ())
    columns = [known[article] for article in found.articles]
    order = tuple(sorted(range(len(columns)), key=lambda n: _genre(columns[n])))
    most = max((c.words for g in found.groups for r in g.rows for c in r.cells if c), default=0)
    profiles = (p for p in site.speakers if p.dispute.id == dispute.id and p.heard)
    own = frozenset(profile.speaker.id for profile in profiles)
    read = _Known(page, tuple(columns[n] for n in order), order, dispute, most, own)
    groups = tuple(_group(group, read) for group in found.groups)
    many = len(columns) > WIDE
    return Speakers(
        heads=tuple(Head(keys.of(r.coverage.article), r.link) for r in read.reports),
        css="thin" if many else "wide",
        frame="held-rows" if many and sum(len(group.lines) for group in groups) > HIGH else "",
        groups=groups,
    )


def _genre(report: Report) -> int:
    return list(labels.GENRES).index(report.coverage.article.genre)


def _group(group: SpeakingGroup, known: _Known) -> Group:
    voice = voice_of(known.dispute, group.voice)
    sums = (_sum(group.sums[n], voice, r) for n, r in zip(known.order, known.reports, strict=True))
    alone = len(group.rows) == 1 and group.rows[0].speaker is None and not group.rows[0].part
    return Group(
        voice=voice,
        row=keys.named("speaking", keys.voice_speaking(voice.id)),
        name=voice.name[:1].upper() + voice.name[1:],
        note=NOTES.get(group.voice, ""),
        sums=tuple(sums),
        lines=() if alone else tuple(_line(row, voice, known) for row in group.rows),
    )


def _sum(words: int | None, voice: Voice, report: Report) -> Cell:
    """All words of a voice in an article; they lead to its passages."""
    if not words:
        return _nothing(held=words is not None)
    gone = report.coverage.article.withdrawn is not None
    href = report.href if gone else f"{report.href}#passages-{voice.id}"
    return Cell(f"{words:,}", 0, href, f"{words:,} words: {voice.name}, {report.name}")


def _line(row: SpeakingRow, voice: Voice, known: _Known) -> Line:
    name, note = _named(row, voice, known)
    cells = (
        _cell(row.cells[n], name.name, report, known.most)
        for n, report in zip(known.order, known.reports, strict=True)
    )
    found = keys.named("speaking", keys.speaking(voice.id, row))
    return Line(found, name, note, tuple(cells))


def _cell(cell: SpeakingCell | None, name: str, report: Report, most: int) -> Cell:
    if cell is None or cell.first is None:
        return _nothing(held=cell is not None)
    words = f"{cell.words:,}"
    label = f"{words} words in {count(cell.passages, 'passage')}: {name}, {report.name}"
    size = max(1, round(100 * cell.words / most)) if cell.words else 0
    return Cell(words, size, numbered(report, cell.first), label)


def _nothing(*, held: bool) -> Cell:
    return Cell("", 0, "", "" if held else NOT_HELD)


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
