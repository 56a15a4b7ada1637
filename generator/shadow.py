"""What stands in for a text that may not be shown: the places of its words, and a hash of each
paragraph by which anybody who holds the text can check it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap
from operator import attrgetter

from generator.model import WORD, Span, Spans

MASK = "_"  # WORD takes it for a letter, so a masked word is a word
HASH = 32

_UNSEEN = re.compile("[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_QUOTES = re.compile('[“”„‟«»‹›‘’‚‛`´′″"＂＇]')
_DASHES = re.compile("[‐‑‒–—―−﹘﹣－]")
_LAID = re.compile(r"(?:(\d+):)?(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of a text begin and end, by their number: quicker made and searched than as
    many Spans.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.starts)

    def span(self, number: int) -> Span:
        """Where a word stands."""
        return Span(self.starts[number], self.ends[number])

    def within(self, span: Span) -> range:
        """The numbers of the words that begin in the span."""
        first = bisect_left(self.starts, span.start)
        return range(first, bisect_left(self.starts, span.end, first))

    def whole(self, span: Span) -> Span | None:
        """The span with the words that begin in it in whole and without a part of one that began
        before; None where no word begins in it.
        """
        inside = self.within(span)
        if not inside:
            return None
        start = max(span.start, self.ends[inside.start - 1]) if inside.start else span.start
        return Span(start, max(span.end, self.ends[inside.stop - 1]))


def words_of(text: str) -> Spans:
    """Where the words of a text stand."""
    return tuple(starmap(Span, map(re.Match.span, WORD.finditer(text))))


def places_of(text: str) -> Places:
    """The same, as Places."""
    found = list(WORD.finditer(text))
    return Places(tuple(map(re.Match.start, found)), tuple(map(re.Match.end, found)))


def as_places(words: Spans) -> Places:
    """Words as Places."""
    return Places(tuple(word.start for word in words), tuple(word.end for word in words))


def has_word(text: str, start: int, end: int) -> bool:
    """Whether anything of a word stands between the offsets."""
    return start < end and WORD.search(text, start, end) is not None


def shadow(length: int, words: Places, pieces: Iterable[tuple[Span, str]]) -> str:
    """A text of that length with words at those places, all masked but for the pieces."""
    seen = masked(length, words)
    for span, piece in pieces:
        seen = f"{seen[: span.start]}{piece}{seen[span.end :]}"
    return seen


def masked(length: int, words: Places) -> str:
    """A text of that length with words at those places, which are in order, all masked."""
    signs = bytearray(b" ") * length
    mask = MASK.encode()
    for start, end in zip(words.starts, words.ends, strict=True):
        signs[start:end] = mask * (end - start)
    return signs.decode("ascii")


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
    seen = _plain(_UNSEEN.sub("", text)).replace("''", "'")
    if not seen.isascii():
        seen = _plain(unicodedata.normalize("NFKC", seen))
    return " ".join(seen.split())


def _plain(text: str) -> str:
    """The text with one quotation mark and one dash."""
    return _DASHES.sub("-", _QUOTES.sub("'", text))
