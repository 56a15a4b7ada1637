"""Places in an article: its words there, as far as they may be shown, and where they stand.

In: spans of the text and a Ground, what a page knows of the article. Out: Spots, each with a link
to the sentence on the page, to the passage's row, or to the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup, escape

from generator.model import WORD, Analysis, Attribution, Coverage, Dispute, Site, Span, Spans
from generator.publish import urls
from generator.publish.marked import cut
from generator.publish.page import Link
from generator.publish.passages import Passage, anchor, holding
from generator.publish.places import address
from generator.publish.shown import MORE, View, pieces, words

AROUND = 8
"""Words shown on either side of the words meant."""
NEAR = 3
"""Words at a sentence's end that are not worth leaving out."""
SHOWN = (
    "headline",
    "agency",
    "cue_class",
    "labels",
    "claims",
    "loaded_words",
    "hedges",
    "tone_toward",
    "anonymity",
    "source_types",
    "order",
)
"""Metrics that have a part of an article's page."""
NOT_LOOKED = "The version of the program that coded this article did not look for it."

PARAGRAPH = "paragraph "
"""Before the number of a place."""
MEANT, BESIDE = "hit", "by"
"""Classes of the words meant, and of others that belong to them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that stand out, and what they are to somebody who hears the page."""

    span: Span
    css: str
    told: str


@dataclass(frozen=True, slots=True)
class Bit:
    """Characters of a snippet; `css` and what a listener is told are empty outside of marks."""

    text: str
    css: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its words, none of them where they may not be shown; no link of a withdrawn one."""

    bits: tuple[Bit, ...]
    where: str
    href: str
    beside: str  # what the link says to a listener besides
    tag: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Places whose words are shown, and in one piece those of which only the place is."""

    shown: tuple[Spot, ...]
    hidden: Markup


@dataclass(frozen=True, slots=True)
class Ground:
    """What the sections of an article's page are made of."""

    site: Site
    page: PurePosixPath
    coverage: Coverage
    analysis: Analysis
    dispute: Dispute
    seen: View
    found: tuple[Passage, ...]
    notes: Mapping[str, Link]  # by metric
    own: tuple[Attribution, ...]  # the passages as they were counted, in the same order

    @property
    def gone(self) -> bool:
        """Whether the article is withdrawn: its numbers stay, its passages go."""
        return self.coverage.article.withdrawn is not None

    def knows(self, metric: str) -> bool:
        """Whether a metric was measured at all: records may be older than it."""
        return any(m.metric == metric for m in self.analysis.measurements)


def notes(site: Site, page: PurePosixPath) -> Mapping[str, Link]:
    """Where the Method page tells of each metric and its error, from pages of one folder."""
    titles = {known.id: known.title for known in site.metrics}
    return {metric: _note(page, metric, titles.get(metric, "")) for metric in SHOWN}


def _note(page: PurePosixPath, metric: str, title: str) -> Link:
    href = urls.href(page, urls.METHOD, f"m-{metric}" if title else "")
    return Link(title or metric.replace("_", " "), href)


def note(ground: Ground, metric: str) -> Link:
    """Where the Method page tells of a metric."""
    return ground.notes[metric]


def spots(
    ground: Ground, spans: Iterable[Span], told: str, *, around: int = AROUND
) -> tuple[Spot, ...]:
    """The words of each span in their sentence; none of a withdrawn article."""
    if ground.gone:
        return ()
    return tuple(spot(ground, [Mark(span, MEANT, told)], around=around) for span in spans)


def apart(found: Iterable[Spot]) -> Apart:
    """The places parted by whether their words may be shown."""
    found = tuple(found)
    return Apart(tuple(s for s in found if s.bits), _places([s for s in found if not s.bits]))


def _places(found: Sequence[Spot]) -> Markup:
    """Paragraphs, one behind the other."""
    if not found:
        return Markup()
    told = (_number(spot) for spot in found)
    return Markup(f"paragraph{'s' * (len(found) > 1)} {', '.join(told)}")  # noqa: S704  numbers


def _number(spot: Spot) -> str:
    number = spot.where.removeprefix(PARAGRAPH)
    return f'<a href="{escape(spot.href)}">{number}</a>' if spot.href else number


def spot(ground: Ground, marks: Sequence[Mark], *, around: int = AROUND, tag: str = "") -> Spot:
    """The marked words, the first of which say where it is, with some of those around them."""
    first = marks[0].span
    number = holding(ground.analysis.paragraphs, first.start) + 1
    bits = () if ground.gone else tuple(snippet(ground, marks, around))
    beside = "" if ground.seen.whole else " of the original"
    link = href(ground, first) if bits else inside(ground, first)
    return Spot(bits, f"{PARAGRAPH}{number}", link, beside, tag)


def inside(ground: Ground, span: Span) -> str:
    """Where a span stands on the page: its sentence, or its passage's row; else nowhere."""
    if ground.gone:
        return ""
    if ground.seen.whole:
        return f"#{anchor(ground.analysis, span.start)}"
    found = passage_at(ground, span)
    return f"#{found.id}" if found else ""


def href(ground: Ground, span: Span) -> str:
    """Where a reader finds a span: its sentence, its passage's row, else the original."""
    here = inside(ground, span)
    if here or ground.gone:
        return here
    url = ground.coverage.article.url
    return address(url, ground.seen, ground.analysis.paragraphs, (span,))


def passage_at(ground: Ground, span: Span) -> Passage | None:
    """The passage in whose content a span begins."""
    for passage, attribution in zip(ground.found, ground.own, strict=True):
        for own in attribution.content:
            if own.start <= span.start < own.end:
                return passage
    return None


def snippet(ground: Ground, marks: Sequence[Mark], around: int) -> Iterator[Bit]:
    """The shown words of a sentence around those marked; nothing if the first are not shown."""
    seen = ground.seen
    if not pieces(seen, [marks[0].span]):
        return
    window, whole = _window(ground, [mark.span for mark in marks], around)
    at = whole.start
    for piece in pieces(seen, [window]):
        yield from _joint(seen, Span(at, piece.start), first=at == whole.start)
        yield from _cut(seen, piece, marks)
        at = piece.end
    if words(seen, [Span(at, whole.end)]):
        yield Bit(MORE.rstrip())


def _cut(seen: View, piece: Span, marks: Sequence[Mark]) -> Iterator[Bit]:
    for part in cut(piece, [mark.span for mark in marks]):
        text = re.sub(r"\s+", " ", part.of(seen.text))
        mark = next((mark for mark in marks if mark.span.holds(part)), None)
        yield Bit(text, mark.css, mark.told) if mark else Bit(text)


def _joint(seen: View, gap: Span, *, first: bool) -> Iterator[Bit]:
    """What stands for the words before a piece."""
    if words(seen, [gap]):
        yield Bit(MORE.lstrip() if first else MORE)
    elif not first:
        yield Bit(" ")


def _window(ground: Ground, spans: Spans | list[Span], around: int) -> tuple[Span, Span]:
    """The part of the first span's sentence that is shown, and the sentence."""
    sentence = sentence_of(ground.analysis, spans[0])
    held = [span for span in spans if sentence.holds(span)]
    start, end = min(s.start for s in held), max(s.end for s in held)
    found = [
        match.span() for match in WORD.finditer(ground.seen.text, sentence.start, sentence.end)
    ]
    before = [at for at, to in found if to <= start]
    after = [to for at, to in found if at >= end]
    first = before[-around] if len(before) > around + NEAR else sentence.start
    last = after[around - 1] if len(after) > around + NEAR else sentence.end
    return Span(first, last), sentence


def sentence_of(analysis: Analysis, span: Span) -> Span:
    """The sentence that holds a span, widened to all of the span; else the span."""
    held = (s for s in analysis.sentences if s.start <= span.start < s.end)
    sentence = next(held, span)
    return Span(min(sentence.start, span.start), max(sentence.end, span.end))
