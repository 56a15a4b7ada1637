"""What stands in for a text that may not be shown: the places of its words, and a hash of each
paragraph by which anybody who holds the text can check it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from operator import attrgetter

from generator.model import WORD, Span, Spans

MASK = "_"  # WORD takes it for a letter, so a masked word is a word
HASH = 32

_UNSEEN = re.compile("[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_PLAIN = str.maketrans(
    dict.fromkeys('“”„‟«»‹›‘’‚‛`´′″"＂＇', "'") | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)
_LAID = re.compile(r"(?:(\d+):)?(\d+)\Z")


def words_of(text: str) -> Spans:
    """Where the words of a text stand."""
    return tuple(starmap(Span, map(re.Match.span, WORD.finditer(text))))


def has_word(text: str, start: int, end: int) -> bool:
    """Whether anything of a word stands between the offsets."""
    return start < end and WORD.search(text, start, end) is not None


def shadow(length: int, words: Spans, pieces: Iterable[tuple[Span, str]]) -> str:
    """A text of that length with words at those places, all masked but for the pieces."""
    signs = list(masked(length, words))
    for span, piece in pieces:
        signs[span.start : span.end] = piece
    return "".join(signs)


def masked(length: int, words: Spans) -> str:
    """A text of that length with words at those places, which are in order, all masked."""
    parts: list[str] = []
    end = 0
    for word in words:
        parts += (" " * (word.start - end), MASK * (word.end - word.start))
        end = word.end
    return "".join((*parts, " " * (length - end)))


def whole_words(words: Spans, span: Span) -> Span | None:
    """The span with the words that begin in it in whole and without a part of one that began
    before; None where no word begins in it.
    """
    first, last = (bisect_left(words, at, key=attrgetter("start")) for at in (span.start, span.end))
    if first == last:
        return None
    start = max(span.start, words[first - 1].end) if first else span.start
    return Span(start, max(span.end, words[last - 1].end))


# ---------------------------------------------------------------- layout


def layout(words: Spans, paragraphs: Spans) -> tuple[str, ...]:
    """The places of the words, a line a paragraph: lengths, and before those that do not stand one
    character behind the last word how far they stand from it: `3 5 2:4`.
    """
    ends = (0, *(word.end for word in words))
    laid = [
        _laid(word.start - end, word.end - word.start)
        for word, end in zip(words, ends, strict=False)
    ]
    return tuple(" ".join(laid[a:b]) for a, b in pairwise(_cuts(words, paragraphs)))


def _laid(gap: int, size: int) -> str:
    return f"{size}" if gap == 1 else f"{gap}:{size}"


def _cuts(words: Spans, paragraphs: Spans) -> Iterator[int]:
    """The numbers of the words with which paragraphs begin, from 0 to the end."""
    yield 0
    yield from (bisect_left(words, p.start, key=attrgetter("start")) for p in paragraphs[1:])
    yield len(words)


def laid_out(lines: Iterable[str]) -> Spans:
    """The places of the words. ValueError for what `layout` never writes."""
    words, end = [], 0
    for each in (part for line in lines for part in line.split()):
        found = _LAID.match(each)
        if found is None:
            raise ValueError(each)
        start = end + int(found[1] or 1)
        end = start + int(found[2])
        words.append(Span(start, end))
    return tuple(words)


# ---------------------------------------------------------------- paragraphs


def paragraph_hashes(text: str, paragraphs: Spans) -> tuple[str, ...]:
    """A hash of each paragraph, normalised."""
    return tuple(
        hashlib.sha256(normalised(p.of(text)).encode("utf-8", "replace")).hexdigest()[:HASH]
        for p in paragraphs
    )


def normalised(text: str) -> str:
    """The text as its hash sees it: one form of every letter, blank, quotation mark and dash,
    nothing that cannot be seen.
    """
    seen = _UNSEEN.sub("", text).translate(_PLAIN).replace("''", "'")
    if not seen.isascii():
        seen = unicodedata.normalize("NFKC", seen).translate(_PLAIN)
    return " ".join(seen.split())
