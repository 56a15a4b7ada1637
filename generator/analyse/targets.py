"""Which passages a correction speaks of, by offsets and words alone.

In: a text (or a record's shadow of one), Corrections and Attributions. Out: Spans, and whether a
correction names an attribution: it does where they share a word.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Addition, Attribution, Correction, Span, Spans
from generator.shadow import has_word

BLANKS = " \t\n"
BETWEEN = ".,;:"  # marks that stand behind a cue


def target_of(text: str, correction: Correction) -> Span | None:
    """The characters that a correction speaks of; None where its words are not there."""
    if correction.add is not None:
        return hull(added_content(text, correction.add) or (correction.add.content,))
    if correction.at is not None:
        return correction.at
    return nth(text, correction.passage or "", correction.nth)


def nth(text: str, passage: str, number: int) -> Span | None:
    """Where a passage stands for the nth time, counted without overlaps."""
    at, end = -1, 0
    for _ in range(number):
        at = text.find(passage, end)
        if at < 0 or not passage:
            return None
        end = at + len(passage)
    return Span(at, end)


def hull(spans: Spans) -> Span:
    """From the first character to the last."""
    return Span(spans[0].start, spans[-1].end)


def own_place(text: str, attributions: Sequence[Attribution], attribution: Attribution) -> Span:
    """Offsets that name an attribution and no other: from its first character to its last, but
    where another stands between those; then its first piece.
    """
    whole = hull(attribution.content)
    alone = not any(a is not attribution and touches(text, whole, a) for a in attributions)
    return whole if alone else attribution.content[0]


def by_passage(
    text: str, attributions: Sequence[Attribution], corrections: Sequence[Correction]
) -> list[tuple[Correction, ...]]:
    """For each attribution the corrections that name it; additions name none."""
    placed = [(c, target_of(text, c)) for c in corrections if c.add is None]
    return [
        tuple(c for c, target in placed if target is not None and touches(text, target, a))
        for a in attributions
    ]


def touches(text: str, target: Span, attribution: Attribution) -> bool:
    """Whether a word of the content stands in the target."""
    return any(
        has_word(text, max(span.start, target.start), min(span.end, target.end))
        for span in attribution.content
    )


def covers(text: str, target: Span, attribution: Attribution) -> bool:
    """Whether every word of the content stands in the target."""
    return not any(
        has_word(text, span.start, min(span.end, target.start))
        or has_word(text, max(span.start, target.end), span.end)
        for span in attribution.content
    )


def added_content(text: str, add: Addition) -> Spans:
    """The content of an addition without its source and cue, in pieces that hold words."""
    pieces = [add.content]
    for cut in (add.source, add.cue):
        pieces = [rest for piece in pieces for rest in without(piece, cut)]
    begun = add.content.start
    return tuple(
        trimmed(text, piece, BLANKS if piece.start == begun else BLANKS + BETWEEN)
        for piece in pieces
        if has_word(text, piece.start, piece.end)
    )


def without(span: Span, cut: Span | None) -> tuple[Span, ...]:
    """What is left of a span before and behind a cut."""
    if cut is None or not cut.overlaps(span):
        return (span,)
    rests = (Span(span.start, cut.start), Span(cut.end, span.end))
    return tuple(rest for rest in rests if rest.start < rest.end)


def trimmed(text: str, span: Span, unwanted: str) -> Span:
    """The span without what is unwanted at its start and without blanks at its end."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip(unwanted)), span.start + len(words.rstrip(BLANKS)))
