"""One article as one half of a comparison: its bar, its figures, who is heard in it, and what it
has that others lack. Two halves beside each other are a page; which two, nothing here knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Dispute, Measurement, Side, Site, StoryComparison
from generator.publish import charts, keys, tables
from generator.publish.figures import SAID, SAID_MANY, Figure, figure, find
from generator.publish.floor import ends
from generator.publish.matrix import KINDS, told
from generator.publish.notes import withdrawn
from generator.publish.reports import Report, Reports, opened, reports
from generator.publish.rows import Row, row
from generator.publish.spoken import Speaker, Spoken, speakers, spoken
from generator.publish.voices import Stretch, Voice, bar, side_voice

TWO = 2
DIRECT = "In direct quotation, of all that is reported"
OWN = "Author’s own voice, of all words"
ENDS = "First and last voice"
NOBODY = "nobody is heard"
EXCERPT = "Only an excerpt of {} is held here, so nothing is said of what it lacks."
UNREAD = "The text of {} is not held here, so nothing is said of what it lacks."
COPY = "{} carries the text of another article here, so nothing is said of what it lacks."
GONE = "{} is withdrawn: its passages are not shown, and nothing is said of what it lacks."


@dataclass(frozen=True, slots=True)
class Name:
    """What a line of figures is of, perhaps of a side."""

    voice: Voice | None
    told: str


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of one article: a number with its graphic, or voices."""

    figure: Figure
    voices: tuple[Voice, ...]
    chart: Markup


@dataclass(frozen=True, slots=True)
class Thing:
    """A row of the story's omissions that an article has, and where."""

    row: int
    kind: str
    words: str
    voice: Voice | None
    href: str


@dataclass(frozen=True, slots=True)
class Half:
    """An article, ready to stand beside any other of its story."""

    number: int  # its place in the story
    id: str
    of: str  # the same, as the data names it
    name: str
    row: Row
    ends: tuple[Stretch, ...]
    text: str  # the article whose text it carries, its own mostly
    note: str
    closed: str  # why nothing is said of what it lacks, else empty
    values: tuple[Value, ...]
    numbers: tuple[tables.Cell, ...]
    total: str
    spoken: tuple[Spoken, ...]
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A story's articles as halves, and what the lines of their figures are called."""

    halves: tuple[Half, ...]
    names: tuple[Name, ...]
    voices: tuple[Voice, ...]
    speakers: tuple[Speaker, ...]
    known: Reports


def story(site: Site, page: PurePosixPath, comparison: StoryComparison) -> Story:
    """All halves of a story, as `page` shows them."""
    dispute, coverage = comparison.story.dispute, comparison.coverage
    known = reports(site, page, {one.article.id: one for one in coverage})
    told_ = speakers(comparison.voices, known, dispute)
    numbers = tables.table(site, page, coverage, dispute, "")
    halves = (
        _half(number, line, report, row(site, page, report.coverage, dispute), comparison, told_)
        for number, (line, report) in enumerate(zip(numbers.lines, known.values(), strict=True))
        if report.coverage.analysis
    )
    voices = tuple(head.voice for head in numbers.voices)
    return Story(tuple(halves), names(dispute), voices, told_, known)


def compared(dispute: Dispute) -> tuple[Side, ...]:
    """The sides whose shares stand in the figures: of two the first, as the second mirrors it."""
    return dispute.sides[:1] if len(dispute.sides) == TWO else dispute.sides


def names(dispute: Dispute) -> tuple[Name, ...]:
    """What the lines of figures are called."""
    of = "of the two sides’ words" if len(dispute.sides) == TWO else "of the sides’ words"
    sides = (Name(side_voice(dispute, side.id), of) for side in compared(dispute))
    return (*sides, *(Name(None, told) for told in (DIRECT, OWN, ENDS)))


def _half(  # noqa: PLR0917  so many things make a half
    number: int,
    line: tables.Line,
    report: Report,
    shown: Row,
    comparison: StoryComparison,
    told_: Sequence[Speaker],
) -> Half:
    one, dispute = report.coverage, comparison.story.dispute
    return Half(
        number=number,
        id=one.article.id,
        of=keys.of(one.article),
        name=report.name,
        row=shown,
        ends=tuple(s for s in bar(dispute, one.segments) if s.place != "middle"),
        text=one.copy_of or one.article.id,
        note=withdrawn(one.article),
        closed=closed(report),
        values=_values(report, dispute),
        numbers=line.cells,
        total=line.total,
        spoken=spoken(report, comparison.voices, told_),
        things=_things(report, comparison),
    )


def closed(report: Report) -> str:
    """Why nothing is said of what an article lacks, empty where something may be."""
    article, one = report.coverage.article, report.coverage
    reasons = (
        (one.analysis is None, UNREAD),
        (article.withdrawn is not None, GONE),
        (article.extent == "excerpt", EXCERPT),
        (one.copy_of is not None, COPY),
    )
    return next((why.format(report.name) for found, why in reasons if found), "")


# ---------------------------------------------------------------- figures


def _values(report: Report, dispute: Dispute) -> tuple[Value, ...]:
    analysis = report.coverage.analysis
    found = analysis.measurements if analysis else ()
    said = SAID if len(dispute.sides) == TWO else SAID_MANY
    sides = (
        (find(found, "voice_share", side=side.id, by="words", of="sides"), f"{side.name}: ",
         f" {said}", f"{report.href}#passages-{side.id}")
        for side in compared(dispute)
    )  # fmt: skip
    whole = (
        (find(found, "direct_share"), "", " of what is reported stands in direct quotation",
         f"{report.href}#passages"),
        (find(found, "author_voice"), "", " of all words are the author’s own", ""),
    )  # fmt: skip
    shown = [(each, figure(each, *rest)) for each, *rest in (*sides, *whole)]
    key = report.coverage.article.id
    return (
        *(Value(f, (), _drawn(f"r{n}-{key}", report, m, f)) for n, (m, f) in enumerate(shown)),
        _ends(report, dispute),
    )


def _drawn(key: str, report: Report, found: Measurement | None, shown: Figure) -> Markup:
    """The figure on a scale from 0 to 100 %, where there is one."""
    if found is None or found.value is None:
        return Markup()
    return charts.reach(key, report.name, shown.label, (found.value, found.low, found.high))


def _ends(report: Report, dispute: Dispute) -> Value:
    """Whoever is heard first and last, as on the story's page."""
    voices = tuple(voice for voice in ends(report.coverage, dispute) if voice)
    told_ = ", ".join(voice.name for voice in voices)
    return Value(Figure(told_, "", "", 0, told_, "", "" if told_ else NOBODY), voices, Markup())


# ---------------------------------------------------------------- what others lack


def _things(report: Report, comparison: StoryComparison) -> tuple[Thing, ...]:
    """The rows of the omissions that the article has and that can be named."""
    matrix, dispute = comparison.omission, comparison.story.dispute
    if matrix is None:
        return ()
    place = [column.article for column in matrix.columns].index(report.coverage.article.id)
    return tuple(
        Thing(
            number,
            KINDS[found.kind][1],
            told(found, dispute),
            side_voice(dispute, found.side) if found.side else None,
            opened(report, cell.spans[0].start) if cell.spans else report.href,
        )
        for number, found in enumerate(matrix.rows)
        if (cell := found.cells[place]).state == "has" and told(found, dispute)
    )
