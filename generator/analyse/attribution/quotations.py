"""Where a text stands in quotation marks (codebook 2.3), of every style; never raises, whatever
the marks do.

In: a text and its paragraphs. Out: Quotations in text order, none inside another. A mark that opens
without closing ends with its paragraph, or before the next one that opens; a closing mark without
an opening is passed over. One odd mark so costs its paragraph at the most, never the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import WORD, Span, Spans

Turn = Literal["open", "close", "either"]

DOUBLE = re.compile(r"=\"[^\"\n]{0,300}\"|[“”„«»\"＂]|``|''")
"""A mark of quotation; what stands behind a sign of equality is markup (class="lead")."""
SINGLE = re.compile(r"[‘’‚']")
OPENERS = frozenset({"“", "„", "«", "``"})
CLOSERS = frozenset({"”", "»"})
BEFORE_OPENING = re.compile(r"[\s(\[{—–\-/:“‘\"]")
AFTER_CLOSING = re.compile(r"[\s)\]}—–\-/:;,.?!…”’\"']")
ELISION = re.compile(r"['‘’](?:\d0s|em|til|cause|tis|twas|n|round|bout)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.?!…,][\"'”’)]*$")
FEWEST_SINGLES = 2
"""A text quotes in single marks when this many of its pairs close behind punctuation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks: `outer` with them, `inner` without; `closed` as it was written."""

    outer: Span
    inner: Span
    paragraph: int
    closed: bool = True


def quotations(text: str, paragraphs: Spans) -> Spans:
    """The inside of every quotation, marks left out."""
    return tuple(quotation.inner for quotation in find_quotations(text, paragraphs))


def find_quotations(text: str, paragraphs: Spans) -> tuple[Quotation, ...]:
    """All quotations of a text. Single marks count where no double ones stand outside them."""
    double = [
        quotation
        for number, paragraph in enumerate(paragraphs)
        for quotation in in_paragraph(text, paragraph, number)
    ]
    taken = [quotation.outer for quotation in double]
    single = [
        quotation
        for number, paragraph in enumerate(paragraphs)
        for quotation in single_in_paragraph(text, paragraph, number)
        if not crosses(quotation.outer, taken)
    ]
    if sum(bool(SENTENCE_END.search(q.inner.of(text))) for q in single) < FEWEST_SINGLES:
        single = []
    return tuple(sorted(double + single, key=lambda quotation: quotation.outer))


def crosses(span: Span, ordered: list[Span]) -> bool:
    """Whether a span shares a character with one of the ordered, disjoint spans."""
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) // 2
        if ordered[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low < len(ordered) and ordered[low].start < span.end


def in_paragraph(text: str, paragraph: Span, number: int) -> Iterator[Quotation]:
    """Quotations in double marks, from left to right."""
    opened: re.Match[str] | None = None
    for mark in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if mark.group()[0] == "=":
            continue
        turn = turn_of(text, mark, paragraph)
        if opened is None:
            opened = None if turn == "close" else mark
        elif turn == "open" and mark.group() not in CLOSERS and spaced(text, mark):
            yield from unclosed(text, opened, mark.start(), number)
            opened = mark
        else:
            yield Quotation(
                Span(opened.start(), mark.end()), Span(opened.end(), mark.start()), number
            )
            opened = None
    if opened is not None:
        yield from unclosed(text, opened, paragraph.end, number)


def turn_of(text: str, mark: re.Match[str], paragraph: Span) -> Turn:
    """Whether a mark opens or closes, by its shape, else by what stands around it."""
    if mark.group() in OPENERS:
        return "open"
    if mark.group() in CLOSERS:
        return "close"
    before = mark.start() == paragraph.start or BEFORE_OPENING.match(text[mark.start() - 1])
    after = mark.end() == paragraph.end or AFTER_CLOSING.match(text[mark.end()])
    if before and not after:
        return "open"
    if after and not before:
        return "close"
    return "either"


def spaced(text: str, mark: re.Match[str]) -> bool:
    """Whether a blank stands before the mark and none behind it: it opens for certain."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isspace() and bool(after) and not after.isspace()


def unclosed(text: str, opened: re.Match[str], limit: int, number: int) -> Iterator[Quotation]:
    """A quotation whose end was not written; it ends at the limit, unless it holds no word."""
    end = opened.end() + len(text[opened.end() : limit].rstrip())
    if WORD.search(text, opened.end(), end):
        yield Quotation(Span(opened.start(), end), Span(opened.end(), end), number, closed=False)


def single_in_paragraph(text: str, paragraph: Span, number: int) -> Iterator[Quotation]:
    """Quotations in single marks: opened at the start of a word, closed at the end of one."""
    opened: int | None = None
    for mark in SINGLE.finditer(text, paragraph.start, paragraph.end):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        starts = mark.start() == paragraph.start or not (before.isalnum() or before in ",.?!'’")
        if opened is None:
            if starts and after.isalnum() and not ELISION.match(text, mark.start()):
                opened = mark.start()
        elif mark.group() != "‘" and closes_single(text, mark.start(), before, after):
            yield Quotation(Span(opened, mark.end()), Span(opened + 1, mark.start()), number)
            opened = None


def closes_single(text: str, at: int, before: str, after: str) -> bool:
    """Whether a single mark closes rather than standing for a letter or a possessive plural."""
    if after.isalnum() or before.isspace():
        return False
    possessive = before == "s" and re.match(r"['’] [a-z]", text[at : at + 3])
    return not (possessive and re.search(r"[.,?!]['’](?!\w)", text[at + 1 : at + 400]))
