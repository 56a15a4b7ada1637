"""A text in pieces that can be parsed: its paragraphs, long ones cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model import Span, Spans

LONGEST = 8_000
"""Characters parsed at once: a longer paragraph is cut at a space, so that time stays linear."""

BREAK = re.compile(r"\n[ \t]*(?:\n\s*)?")
RUN = re.compile(r"\S{400}(?=\S)")
"""A run of characters without a blank that is cut: the tokeniser's time is quadratic in it."""
WRAPPED = range(45, 121)
"""Lengths of line that a hard wrap leaves; a line outside them ends its paragraph."""


class Piece(NamedTuple):
    """What is parsed at once: a paragraph, or a part of a long one."""

    text: int
    chunk: Span
    paragraph: int


def pieces_of(number: int, text: str) -> Iterator[Piece]:
    """The pieces of a text, in order."""
    for paragraph, span in enumerate(split_paragraphs(text)):
        for chunk in cut(text, span):
            yield Piece(number, chunk, paragraph)


def split_paragraphs(text: str) -> Spans:
    """Paragraphs without outer blanks. A blank line ends one; so does a line break that is no
    wrap.
    """
    found: list[Span] = []
    start = 0
    for match in BREAK.finditer(text):
        if not wraps(text, start, match):
            add_stripped(found, text, start, match.start())
            start = match.end()
    add_stripped(found, text, start, len(text))
    return tuple(found)


def wraps(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a line break only wraps a running sentence."""
    line = text[max(start, text.rfind("\n", 0, match.start()) + 1) : match.start()].rstrip()
    return (
        match.group().count("\n") == 1
        and len(line) in WRAPPED
        and (line[-1].isalnum() or line[-1] in ",;-–")
        and text[match.end() : match.end() + 1].islower()
    )


def add_stripped(found: list[Span], text: str, start: int, end: int) -> None:
    """Add the stretch without outer white space, unless nothing is left."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        found.append(Span(left, right))


def cut(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph in pieces that the parser takes in linear time."""
    cuts = [match.end() for match in RUN.finditer(text, paragraph.start, paragraph.end)]
    for start, end in pairwise((paragraph.start, *cuts, paragraph.end)):
        yield from cut_at_sentences(text, Span(start, end))


def cut_at_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The stretch in pieces of at most LONGEST characters, cut after a sentence or at a space."""
    start = paragraph.start
    while paragraph.end - start > LONGEST:
        limit = start + LONGEST
        end = max(text.rfind(". ", start + LONGEST // 2, limit) + 1, 0)
        end = end or text.rfind(" ", start + LONGEST // 2, limit)
        end = limit if end <= start else end
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)
