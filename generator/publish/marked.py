"""An article's text cut into sentences and pieces, each in one voice, for the marks on its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model import Analysis, Span
from generator.publish.passages import Passage, anchor, ordered


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that share one mark; `ends` is the passage whose button follows them."""

    text: str
    css: str  # of its mark, empty outside passages
    id: str  # on the first piece of a passage
    cue: bool
    ends: Passage | None
    begins: str  # what a listener is told where a marked stretch begins, and where one pauses
    pauses: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its anchor, or what lies between sentences (no anchor)."""

    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the passages that end in it, for the margin and the panels."""

    id: str
    sentences: tuple[Marked, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    passage: Passage
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """What a paragraph is cut by."""

    text: str
    analysis: Analysis
    marks: tuple[_Mark, ...]
    cues: tuple[Span, ...]


def paragraphs(text: str, analysis: Analysis, found: Sequence[Passage]) -> tuple[Paragraph, ...]:
    """The whole text, nothing added and nothing lost within paragraphs."""
    attributions = ordered(analysis)
    marks = tuple(_Mark(p, a.content) for p, a in zip(found, attributions, strict=True))
    cues = tuple(span for a in attributions for span in a.cue)
    whole = _Text(text, analysis, marks, cues)
    return tuple(
        _paragraph(whole, number, span) for number, span in enumerate(analysis.paragraphs, 1)
    )


def _paragraph(whole: _Text, number: int, paragraph: Span) -> Paragraph:
    near = tuple(m for m in whole.marks if any(span.overlaps(paragraph) for span in m.spans))
    ending = (m.passage for m in near if paragraph.start < m.spans[-1].end <= paragraph.end)
    sentences = (
        Marked(name, tuple(_pieces(replace(whole, marks=near), stretch)))
        for name, stretch in _sentences(whole.analysis, paragraph)
    )
    return Paragraph(f"s-{number}", tuple(sentences), tuple(ending))


def _sentences(analysis: Analysis, paragraph: Span) -> Iterator[tuple[str, Span]]:
    """The paragraph's sentences with their anchors, and without one what lies between them."""
    at = paragraph.start
    for sentence in analysis.sentences:
        start, end = max(sentence.start, at), min(sentence.end, paragraph.end)
        if start >= end:
            continue
        if at < start:
            yield "", Span(at, start)
        yield anchor(analysis, sentence.start), Span(start, end)
        at = end
    if at < paragraph.end:
        yield "", Span(at, paragraph.end)


def _pieces(whole: _Text, stretch: Span) -> Iterator[Piece]:
    for part in cut(stretch, [*whole.cues, *(span for m in whole.marks for span in m.spans)]):
        mark = next((m for m in whole.marks if any(s.holds(part) for s in m.spans)), None)
        passage = mark.passage if mark else None
        first = mark is not None and part.start == mark.spans[0].start
        last = mark is not None and part.end == mark.spans[-1].end
        yield Piece(
            text=part.of(whole.text),
            css=f"{passage.voice.css} {passage.kind}" if passage else "",
            id=passage.id if passage and first else "",
            cue=any(cue.holds(part) for cue in whole.cues),
            ends=passage if last else None,
            begins=_begins(mark, part, first=first),
            pauses="" if last else _pauses(mark, part),
        )


def _begins(mark: _Mark | None, part: Span, *, first: bool) -> str:
    """Which passage begins or goes on with a piece, and whose it is."""
    if mark is None or all(part.start != span.start for span in mark.spans):
        return ""
    passage = mark.passage
    return (
        f"passage {passage.number}, {passage.voice.name}:"
        if first
        else f"passage {passage.number} goes on:"
    )


def _pauses(mark: _Mark | None, part: Span) -> str:
    """Which passage stops with a piece, to go on further below."""
    stops = mark is not None and any(part.end == span.end for span in mark.spans)
    return f"passage {mark.passage.number} pauses," if mark and stops else ""


def cut(stretch: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """The stretch parted wherever a span begins or ends."""
    inside = {at for s in spans for at in (s.start, s.end) if stretch.start < at < stretch.end}
    cuts = [stretch.start, *sorted(inside), stretch.end]
    for start, end in pairwise(cuts):
        yield Span(start, end)


def unmarked(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that was not analysed."""
    parts = (part.strip() for part in text.split("\n\n"))
    return tuple(part for part in parts if part)
