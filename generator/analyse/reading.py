"""What the metrics read: a parsed text, who says what in it, and how its words are counted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from generator.analyse.bearings import Mention
from generator.model import Act, Attribution, Clip, Dispute, Doc, Headline, Side, Span, Spans

START, END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as read: its parse, the insides of its quotation marks, its attributions, clips,
    mentions of the sides, acts of harm, headline.

    `dispute` is None where nobody has said which sides there are, `headline` without a title.
    """

    doc: Doc
    quoted: Spans
    attributions: tuple[Attribution, ...]
    clips: tuple[Clip, ...]
    dispute: Dispute | None
    mentions: tuple[Mention, ...] = ()  # of the sides in the author's voice
    acts: tuple[Act, ...] = ()
    headline: Headline | None = None


def sides(reading: Reading) -> tuple[Side, ...]:
    """The sides of the dispute; none without a dispute."""
    return reading.dispute.sides if reading.dispute else ()


def speech(reading: Reading) -> tuple[Attribution, ...]:
    """The attributions that report words."""
    return tuple(a for a in reading.attributions if a.kind == "speech")


def spoken_by(attribution: Attribution) -> tuple[str, ...]:
    """The sides in whose voice it stands: one, several of a joint source, or none."""
    return attribution.sides if attribution.voice in ("side", "both") else ()


def by_side(attributions: Iterable[Attribution], side: str) -> tuple[Attribution, ...]:
    """The attributions in which the side speaks, alone or jointly."""
    return tuple(a for a in attributions if side in spoken_by(a))


def contents(attributions: Iterable[Attribution]) -> Spans:
    """Their content spans, in text order."""
    return tuple(sorted(span for a in attributions for span in a.content))


def word_range(doc: Doc, span: Span) -> range:
    """Indices of the words that begin in the span."""
    first = bisect_left(doc.word_starts, span.start)
    return range(first, bisect_left(doc.word_starts, span.end, lo=first))


def words_in(doc: Doc, spans: Iterable[Span]) -> int:
    """The number of words that begin in the spans, which are disjoint."""
    return sum(len(word_range(doc, span)) for span in spans)


def overlaps(spans: Spans, others: Spans) -> Iterator[Span]:
    """The stretches common to two groups of disjoint spans, the others in text order."""
    for span in spans:
        first = bisect_right(others, span.start, key=END)
        last = bisect_left(others, span.end, lo=first, key=START)
        for other in others[first:last]:
            yield Span(max(span.start, other.start), min(span.end, other.end))


def authors(reading: Reading) -> Spans:
    """The stretches in the author's voice: what no attribution's content covers."""
    spans = contents(reading.attributions)
    starts = (0, *(span.end for span in spans))
    ends = (*(span.start for span in spans), len(reading.doc.text))
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))
