"""One article as one half of a comparison: its bar, its figures, who is heard in it, and what it
has that others lack. Two halves beside each other are a page; which two, nothing here knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from generator.model import Dispute, Measurement, Side, Site, StoryComparison
from generator.publish import keys
from generator.publish.charts import Reach
from generator.publish.figures import Figure, figure, find
from generator.publish.floor import ends
from generator.publish.matrix import KINDS, told
from generator.publish.notes import withdrawn
from generator.publish.reports import Report, Reports, opened, reports
from generator.publish.rows import both_parties, meta
from generator.publish.same import Same
from generator.publish.spoken import Speaker, Spoken, speakers, spoken
from generator.publish.tables import Cell, cells, voices
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
    """A figure of one article: a number with its place on a scale, or voices."""

    figure: Figure
    voices: tuple[Voice, ...]
    at: Reach | None


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
    href: str
    title: str
    meta: str
    sample: bool
    bar: tuple[Stretch, ...]
    ends: tuple[Stretch, ...]  # of the bar: the sides' places
    parties: tuple[str, ...]  # of the first side and of the second, of two; or none
    text: str  # the article whose text it carries, its own mostly
    note: str
    closed: str  # why nothing is said of what it lacks, else empty
    values: tuple[Value, ...]
    numbers: tuple[Cell, ...]
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
    """All halves of a story, as every page of the folder of `page` shows them."""
    return _story(Same(site), page, Same(comparison))


@lru_cache(maxsize=1)
def _story(of: Same[Site], page: PurePosixPath, story_: Same[StoryComparison]) -> Story:
    site, comparison = of.one, story_.one
    dispute, coverage = comparison.story.dispute, comparison.coverage
    known = reports(site, page, {one.article.id: one for one in coverage})
    found = voices(coverage, dispute)
    told_ = speakers(comparison.voices, known, dispute)
    heard = spoken(known, comparison.voices, told_)
    things = _things(known, comparison)
    halves = (
        _half(site, number, report, found, dispute, heard[id_], things[id_])
        for number, (id_, report) in enumerate(known.items())
        if report.coverage.analysis
    )
    return Story(tuple(halves), names(dispute), found, told_, known)


def compared(dispute: Dispute) -> tuple[Side, ...]:
    """The sides whose shares stand in the figures: of two the first, as the second mirrors it."""
    return dispute.sides[:1] if len(dispute.sides) == TWO else dispute.sides


def names(dispute: Dispute) -> tuple[Name, ...]:
    """What the lines of figures are called."""
    of = "of the two sides’ words" if len(dispute.sides) == TWO else "of the sides’ words"
    sides = (Name(side_voice(dispute, side.id), of) for side in compared(dispute))
    return (*sides, *(Name(None, told) for told in (DIRECT, OWN, ENDS)))


def _half(  # noqa: PLR0917  so many things make a half
    site: Site,
    number: int,
    report: Report,
    voices_: Sequence[Voice],
    dispute: Dispute,
    heard: tuple[Spoken, ...],
    things: tuple[Thing, ...],
) -> Half:
    one = report.coverage
    stretches = bar(dispute, one.segments)
    return Half(
        number=number,
        id=one.article.id,
        of=keys.of(one.article),
        name=report.name,
        href=report.href,
        title=one.article.title,
        meta=meta(site, one),
        sample=one.outlet.invented,
        bar=stretches,
        ends=tuple(each for each in stretches if each.place != "middle"),
        parties=both_parties(stretches),
        text=one.copy_of or one.article.id,
        note=withdrawn(one.article),
        closed=closed(report),
        values=_values(report, dispute),
        numbers=cells(voices_, stretches, report.href),
        total=f"{sum(each.words for each in stretches):,}",
        spoken=heard,
        things=things,
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
    sides = (
        (find(found, "voice_share", side=side.id, by="words", of="sides"), f"passages-{side.id}")
        for side in compared(dispute)
    )
    whole = ((find(found, "direct_share"), "passages"), (find(found, "author_voice"), ""))
    return (*(_value(m, report.href, at) for m, at in (*sides, *whole)), _ends(report, dispute))


def _value(found: Measurement | None, article: str, at: str) -> Value:
    """The figure, leading to what it counts, and its place on a scale from none to all."""
    shown = figure(found, "", "", f"{article}#{at}" if at else "")
    if found is None or found.value is None:
        return Value(shown, (), None)
    return Value(shown, (), (found.value, found.low, found.high))


def _ends(report: Report, dispute: Dispute) -> Value:
    """Whoever is heard first and last, as on the story's page."""
    voices = tuple(voice for voice in ends(report.coverage, dispute) if voice)
    told_ = ", ".join(voice.name for voice in voices)
    return Value(Figure(told_, "", "", 0, told_, "", "" if told_ else NOBODY), voices, None)


# ---------------------------------------------------------------- what others lack


def _things(known: Reports, comparison: StoryComparison) -> Mapping[str, tuple[Thing, ...]]:
    """By article the rows of the omissions that it has and that can be named."""
    matrix, dispute = comparison.omission, comparison.story.dispute
    found: dict[str, list[Thing]] = {id_: [] for id_ in known}
    for number, row in enumerate(matrix.rows if matrix else ()):
        words = told(row, dispute)
        voice = side_voice(dispute, row.side) if row.side and words else None
        for column, cell in zip(matrix.columns if matrix else (), row.cells, strict=True):
            if words and cell.state == "has":
                report = known[column.article]
                at = opened(report, cell.spans[0].start) if cell.spans else report.href
                thing = Thing(number, KINDS[row.kind][1], words, voice, at)
                found[column.article].append(thing)
    return {id_: tuple(things) for id_, things in found.items()}
