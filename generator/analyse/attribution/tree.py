"""Small questions to a Doc's dependency tree; token numbers in, token numbers or spans out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from generator.model import Doc, Span, Spans

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OUTER_PUNCTUATION = frozenset(",;:.-–—")


def subtree(doc: Doc, top: int, without: frozenset[int] = frozenset()) -> list[int]:
    """The token and all that depends on it, in text order; branches at `without` are left out."""
    children = doc.children
    found = [top] if top not in without else []
    for token in found:  # which grows on the way
        below = children[token]
        if below:
            found += below if not without else [t for t in below if t not in without]
    found.sort()
    return found


def child(doc: Doc, token: int, *deps: str) -> int | None:
    """The first dependent of that kind."""
    tokens = doc.tokens
    for below in doc.children[token]:
        if tokens[below].dep in deps:
            return below
    return None


def children(doc: Doc, token: int, *deps: str) -> Iterator[int]:
    """The dependents of those kinds."""
    tokens = doc.tokens
    return iter([c for c in doc.children[token] if tokens[c].dep in deps])


def spans_of(doc: Doc, tokens: Iterable[int]) -> Spans:
    """Runs of neighbouring tokens as spans, outer commas and stops trimmed."""
    trimmed = [trim(doc, first, last) for first, last in runs(tokens)]
    return tuple(
        Span(doc.tokens[first].start, doc.tokens[last].end)
        for first, last in trimmed
        if first <= last
    )


def runs(tokens: Iterable[int]) -> list[tuple[int, int]]:
    """The first and last of each run of neighbouring tokens."""
    ordered = sorted(tokens)
    found: list[tuple[int, int]] = []
    first = before = ordered[0] if ordered else 0
    for token in ordered[1:]:
        if token != before + 1:
            found.append((first, before))
            first = token
        before = token
    return [*found, (first, before)] if ordered else []


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A run without punctuation at its edges (quotation marks stay); empty if last < first."""
    tokens = doc.tokens
    while first <= last and tokens[first].text in OUTER_PUNCTUATION:
        first += 1
    while last >= first and tokens[last].text in OUTER_PUNCTUATION:
        last -= 1
    return first, last


def tokens_in(doc: Doc, span: Span) -> range:
    """The tokens that share a character with the span."""
    first = bisect_right(doc.ends, span.start)
    return range(first, bisect_left(doc.starts, span.end, lo=first))


def tokens_with_words(doc: Doc) -> frozenset[int]:
    """The tokens in which a word starts."""
    tokens = (bisect_right(doc.ends, start) for start in doc.word_starts)
    return frozenset(
        token
        for token, start in zip(tokens, doc.word_starts, strict=True)
        if token < len(doc.tokens) and doc.starts[token] <= start
    )


def word_count(doc: Doc, span: Span) -> int:
    """The words that start inside the span."""
    low = bisect_left(doc.word_starts, span.start)
    return bisect_left(doc.word_starts, span.end, lo=low) - low
