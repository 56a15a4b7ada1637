"""The headlines of a story, one a row: what each states, whose claim it is, what became of its
source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Dispute, HeadlinePair, Loss, Span
from generator.publish import keys, labels
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports, opened, paragraph, words
from generator.publish.voices import Voice, side_voices

SOMEBODYS, OWN = "somebody’s words", "the author’s own"
NEAREST: Mapping[Loss, tuple[str, ...]] = {
    "attributed": (SOMEBODYS,),
    "reported": (SOMEBODYS, OWN),
    "stated": (OWN,),
}
"""The passages that a statement is held against; where none is clearly near, none is shown."""
OPEN = 5
"""Headlines that stand open."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage that comes near: whose words, what of them may be shown, and where it stands."""

    whose: str
    words: str
    at: Link


@dataclass(frozen=True, slots=True)
class Statement:
    """Part of a headline: its words, whose claim they are, and what the body has of them."""

    row: str  # of the data
    words: str  # empty where they are all of it
    voice: Voice | None  # the side whose claim it is
    speaker: str
    loss: str
    reported: bool
    beside: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline and its statements."""

    of: str  # the article, as the data names it
    article: Link
    title: str
    note: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Headings:
    """All headlines; those that tell more of whose claim they state come first."""

    summary: str
    first: tuple[Heading, ...]
    rest: tuple[Heading, ...]
    rest_note: str


def headings(known: Reports, dispute: Dispute) -> Headings:
    """A row for every article; first those that state a side's claim. All but a few are folded."""
    rows = [_heading(report, dispute) for report in known.values()]
    if len(rows) > OPEN:
        rows.sort(key=lambda row: not any(s.voice or s.reported for s in row.statements))
    rest = tuple(rows[OPEN:])
    return Headings(
        summary=_summary(known),
        first=tuple(rows[:OPEN]),
        rest=rest,
        rest_note=count(len(rest), "more headline"),
    )


def _summary(known: Reports) -> str:
    """How many statements there are, by what became of their source."""
    found = Counter(
        pair.loss
        for report in known.values()
        if report.coverage.analysis and report.coverage.analysis.headline
        for pair in report.coverage.analysis.headline.pairs
    )
    parts = (f"{words}: {found[loss]}" for loss, words in labels.LOSSES.items() if found[loss])
    told = "; ".join(parts)
    return f"{count(found.total(), 'statement')}. {told[:1].upper()}{told[1:]}." if found else ""


def _heading(report: Report, dispute: Dispute) -> Heading:
    article, analysis = report.coverage.article, report.coverage.analysis
    headline = analysis.headline if analysis else None
    pairs = headline.pairs if headline else ()
    note = "" if pairs else "not measured" if headline is None else "states nothing to look for"
    return Heading(
        of=keys.of(article),
        article=Link(report.name, report.href),
        title=article.title,
        note=note,
        statements=tuple(_statement(report, n, pair, dispute) for n, pair in enumerate(pairs, 1)),
    )


def _statement(report: Report, number: int, pair: HeadlinePair, dispute: Dispute) -> Statement:
    title = _of_title(report, pair)
    near = {SOMEBODYS: pair.attributed, OWN: pair.stated}
    sides = {voice.id: voice for voice in side_voices(dispute)}
    return Statement(
        row=keys.named("headline", keys.numbered(number)),
        words="" if title == report.coverage.article.title else title,
        voice=sides.get(pair.side or ""),
        speaker=(pair.speaker or "")[:1].upper() + (pair.speaker or "")[1:],
        loss=labels.LOSSES[pair.loss],
        reported=pair.loss == "reported",
        beside=tuple(
            _near(report, whose, near[whose]) for whose in NEAREST.get(pair.loss, ()) if near[whose]
        ),
    )


def _of_title(report: Report, pair: HeadlinePair) -> str:
    """The words of the headline, which is shown with every article."""
    analysis = report.coverage.analysis
    title = analysis.headline.title if analysis and analysis.headline else ""
    return " … ".join(span.of(title).strip("'\"‘’“” ") for span in pair.title)


def _near(report: Report, whose: str, spans: Sequence[Span]) -> Near:
    at = min(spans).start
    link = Link(f"paragraph {paragraph(report, at)}", opened(report, at))
    return Near(whose, words(report, spans), link)
