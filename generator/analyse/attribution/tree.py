"""Small questions to a Doc's dependency tree; token numbers in, token numbers or spans out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from generator.model import Doc, Span, Spans

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OUTER_PUNCTUATION = frozenset(",;:.-–—")


def subtree(doc: Doc, top: int, without: frozenset[int] = frozenset()) -> list[int]:
    """The token and all that depends on it, in text order; branches at `without` are left out."""
    found, waiting = [], [top]
    while waiting:
        token = waiting.pop()
        if token not in without:
            found.append(token)
            waiting.extend(doc.children[token])
    return sorted(found)


def child(doc: Doc, token: int, *deps: str) -> int | None:
    """The first dependent of that kind."""
    return next((c for c in doc.children[token] if doc.tokens[c].dep in deps), None)


def children(doc: Doc, token: int, *deps: str) -> Iterator[int]:
    """The dependents of those kinds."""
    return (c for c in doc.children[token] if doc.tokens[c].dep in deps)


def spans_of(doc: Doc, tokens: Iterable[int]) -> Spans:
    """Runs of neighbouring tokens as spans, outer commas and stops trimmed."""
    runs: list[list[int]] = []
    for token in sorted(tokens):
        if runs and token == runs[-1][-1] + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple(
        Span(doc.tokens[run[0]].start, doc.tokens[run[-1]].end)
        for run in (trimmed(doc, run) for run in runs)
        if run
    )


def trimmed(doc: Doc, run: list[int]) -> list[int]:
    """The run without punctuation at its edges (quotation marks stay)."""
    first, last = 0, len(run)
    while first < last and doc.tokens[run[first]].text in OUTER_PUNCTUATION:
        first += 1
    while last > first and doc.tokens[run[last - 1]].text in OUTER_PUNCTUATION:
        last -= 1
    return run[first:last]


def tokens_in(doc: Doc, span: Span) -> range:
    """The tokens that share a character with the span."""
    first = bisect_right(doc.tokens, span.start, key=lambda token: token.end)
    return range(first, bisect_left(doc.tokens, span.end, lo=first, key=lambda token: token.start))


def has_word(doc: Doc, span: Span) -> bool:
    """Whether a word starts inside the span."""
    at = bisect_left(doc.words, span.start, key=lambda word: word.start)
    return at < len(doc.words) and doc.words[at].start < span.end


def word_count(doc: Doc, span: Span) -> int:
    """The words that start inside the span."""
    low = bisect_left(doc.words, span.start, key=lambda word: word.start)
    return bisect_left(doc.words, span.end, lo=low, key=lambda word: word.start) - low
