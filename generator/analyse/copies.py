"""Corrections of an article as they apply to somebody's own copy of it, whose blanks and marks
differ.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from generator.analyse.pieces import split_paragraphs
from generator.analyse.recorded import placed
from generator.likeness import other_paragraphs
from generator.model import Addition, Correction, Record, Span, Spans
from generator.shadow import words_of


def in_copy(record: Record, copy: str, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """The corrections by offsets into the copy, word by word; none where its words are others."""
    mine, theirs = words_of(record.shadow), words_of(copy)
    if len(mine) != len(theirs) or other_paragraphs(record, copy, split_paragraphs(copy)):
        return ()
    return tuple(carried(placed(record, each), mine, theirs) for each in corrections)


def carried(correction: Correction, mine: Spans, theirs: Spans) -> Correction:
    """The correction with the offsets of the same words elsewhere."""
    add = correction.add
    if add is not None:
        add = Addition(
            carry(add.content, mine, theirs),
            None if add.source is None else carry(add.source, mine, theirs),
            None if add.cue is None else carry(add.cue, mine, theirs),
        )
    at = None if correction.at is None else carry(correction.at, mine, theirs)
    return replace(correction, at=at, add=add)


def carry(span: Span, mine: Spans, theirs: Spans) -> Span:
    """From the first to the last of the words that the span touches; as it is where it has none."""
    first = bisect_right(mine, span.start, key=attrgetter("end"))
    last = bisect_left(mine, span.end, key=attrgetter("start"))
    return Span(theirs[first].start, theirs[last - 1].end) if first < last else span
