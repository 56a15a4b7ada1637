"""Addresses that open an original at a passage, by the words of it that the page shows.

A Text Fragment (https://wicg.github.io/scroll-to-text-fragment/) names the place by its first and
last words. They stand in the address for all to read, so they are taken from one shown piece: the
passage's own, or the shown words around it where its own are few or stand elsewhere too. Failing
that the address names the paragraph by its shown beginning, and failing that no place at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from urllib.parse import quote

from generator.model import WORD, Span, Spans
from generator.publish.shown import View, pieces, touched

_START = attrgetter("start")
LEAST = 3
"""Words that name a place: fewer may stand anywhere in the original."""
ENDS = 4
"""Words for each end of a longer piece."""
WHOLE = 10
"""Words up to which a piece is named whole."""


def address(url: str, seen: View, paragraphs: Spans, content: Sequence[Span]) -> str:
    """The article's address, with the place of a passage as far as its shown words tell it."""
    return led(url, ends(seen, paragraphs, content))


def led(url: str, named: Sequence[str]) -> str:
    """An address that leads to words; to the whole where none are named."""
    if not named:
        return url
    joint = ":~:" if "#" in url else "#:~:"
    return f"{url}{joint}text={','.join(map(encoded, named))}"


def ends(seen: View, paragraphs: Spans, content: Sequence[Span]) -> tuple[str, ...]:
    """The words that name the place of a passage: short pieces whole, longer ones by their two
    ends; none where none can.
    """
    words = naming(seen, paragraphs, content)
    enough = range(ENDS, len(words) - ENDS + 1) if len(words) > WHOLE else ()
    first = next((n for n in enough if unique(seen, words[:n])), None)
    named = (words,) if first is None else (words[:first], words[-ENDS:])
    return tuple(_between(seen, each) for each in named if each)


def naming(seen: View, paragraphs: Spans, content: Sequence[Span]) -> Spans:
    """The words that name the place of a passage, all shown and in one paragraph; or none."""
    return next((words for words in _named(seen, paragraphs, content) if len(words) >= LEAST), ())


def _named(seen: View, paragraphs: Spans, content: Sequence[Span]) -> Iterator[Spans]:
    """What may name the place, the best first."""
    own = within(paragraphs, pieces(seen, content))
    yield from (words for piece in own if unique(seen, words := words_of(seen, piece)))
    beside = [*dict.fromkeys(shown for piece in own for shown in touched(seen.spans, piece))]
    yield from (words_of(seen, piece) for piece in within(paragraphs, beside))
    first = min(content).start
    inside = (p for p in paragraphs[_at(paragraphs, first) :][:1] if p.start <= first < p.end)
    yield from (words_of(seen, piece) for p in inside for piece in beginning(seen, p))


def _between(seen: View, words: Spans) -> str:
    """Words and what stands between them."""
    return " ".join(Span(words[0].start, words[-1].end).of(seen.text).split())


def encoded(words: str) -> str:
    """Words as an address names them; `-`, `,` and `&` mean something there, so they too are
    percent-encoded.
    """
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def unique(seen: View, words: Spans) -> bool:
    """Whether these words, in any case, stand only once among those shown."""
    wanted = f" {' '.join(word.of(seen.text).casefold() for word in words)} "
    at = seen.words.find(wanted)
    return at >= 0 and seen.words.find(wanted, at + 1) < 0


def within(paragraphs: Spans, spans: Sequence[Span]) -> Spans:
    """The spans parted at the ends of paragraphs, which the words of an address must not cross."""
    return tuple(
        Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
        for span in spans
        for paragraph in paragraphs[_at(paragraphs, span.start) : _at(paragraphs, span.end) + 1]
        if span.overlaps(paragraph)
    )


def _at(paragraphs: Spans, at: int) -> int:
    """The index of the last paragraph that begins at or before a character; they stand in order."""
    return max(bisect_right(paragraphs, at, key=_START) - 1, 0)


def beginning(seen: View, paragraph: Span) -> Spans:
    """The shown words with which a paragraph begins, as one span, if it begins with shown ones."""
    first = WORD.search(seen.text, paragraph.start, paragraph.end)
    if first is None:
        return ()
    at = Span(first.start(), first.end())
    return within((paragraph,), [span for span in touched(seen.spans, at) if span.holds(at)])


def words_of(seen: View, piece: Span) -> Spans:
    """The words of a piece, as spans of the text."""
    found = WORD.finditer(seen.text, piece.start, piece.end)
    return tuple(Span(match.start(), match.end()) for match in found)
