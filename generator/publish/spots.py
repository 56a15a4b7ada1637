"""Places in an article: its words there, as far as they may be shown, and where they stand.

In: spans of the text and a Ground, what a page knows of the article. Out: Spots, each with a link
to the sentence on the page, to the passage's row, or to the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import WORD, Analysis, Coverage, Dispute, Site, Span, Spans
from generator.publish import urls
from generator.publish.figures import Noted
from generator.publish.marked import cut
from generator.publish.measured import error_of
from generator.publish.page import Link
from generator.publish.passages import Passage, anchor, holding, ordered
from generator.publish.places import address
from generator.publish.shown import MORE, View, pieces, words

AROUND = 8
"""Words shown on either side of the words meant."""
NEAR = 3
"""Words at a sentence's end that are not worth leaving out."""
NOT_LOOKED = "The version of the program that coded this article did not look for it."

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
    """Places whose words are shown, and those of which only the place is."""

    shown: tuple[Spot, ...]
    hidden: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A figure's measured error, if it is known, and where the Method page tells of it."""

    error: Noted
    method: Link


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

    @property
    def gone(self) -> bool:
        """Whether the article is withdrawn: its numbers stay, its passages go."""
        return self.coverage.article.withdrawn is not None

    def knows(self, metric: str) -> bool:
        """Whether a metric was measured at all: records may be older than it."""
        return any(m.metric == metric for m in self.analysis.measurements)


def note(ground: Ground, metric: str) -> Note:
    """What a reader should know of a metric before believing it."""
    titles = {known.id: known.title for known in ground.site.metrics}
    fragment = f"m-{metric}" if metric in titles else ""
    href = urls.href(ground.page, urls.METHOD, fragment)
    name = titles.get(metric, metric.replace("_", " "))
    return Note(error_of(ground.site, metric), Link(name, href))


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
    return Apart(tuple(s for s in found if s.bits), tuple(s for s in found if not s.bits))


def spot(ground: Ground, marks: Sequence[Mark], *, around: int = AROUND, tag: str = "") -> Spot:
    """The marked words, the first of which say where it is, with some of those around them."""
    first = marks[0].span
    number = holding(ground.analysis.paragraphs, first.start) + 1
    bits = () if ground.gone else tuple(snippet(ground, marks, around))
    beside = "" if ground.seen.whole else " of the original"
    return Spot(bits, f"paragraph {number}", href(ground, first), beside, tag)


def href(ground: Ground, span: Span) -> str:
    """Where a reader finds a span: its sentence, its passage's row, else the original."""
    if ground.gone:
        return ""
    if ground.seen.whole:
        return f"#{anchor(ground.analysis, span.start)}"
    inside = passage_at(ground, span)
    if inside is not None:
        return f"#{inside.id}"
    url = ground.coverage.article.url
    return address(url, ground.seen, ground.analysis.paragraphs, (span,))


def passage_at(ground: Ground, span: Span) -> Passage | None:
    """The passage in whose content a span begins."""
    both = zip(ground.found, ordered(ground.analysis), strict=True)
    return next((p for p, a in both if any(s.start <= span.start < s.end for s in a.content)), None)


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
    inside = [span for span in spans if sentence.holds(span)]
    start, end = min(s.start for s in inside), max(s.end for s in inside)
    found = list(WORD.finditer(ground.seen.text, sentence.start, sentence.end))
    before = [match for match in found if match.end() <= start]
    after = [match for match in found if match.start() >= end]
    first = before[-around].start() if len(before) > around + NEAR else sentence.start
    last = after[around - 1].end() if len(after) > around + NEAR else sentence.end
    return Span(first, last), sentence


def sentence_of(analysis: Analysis, span: Span) -> Span:
    """The sentence that holds a span, widened to all of the span; else the span."""
    held = (s for s in analysis.sentences if s.start <= span.start < s.end)
    sentence = next(held, span)
    return Span(min(sentence.start, span.start), max(sentence.end, span.end))
