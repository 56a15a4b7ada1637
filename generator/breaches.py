"""What a record shows beyond what may be quoted, with the words that corrections quote beside it.

The budget decides what is shown; this counts again what is there, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.budget import (
    PASSAGE,
    Names,
    Words,
    charge,
    count,
    every,
    limit,
    named,
    numbers,
    turns,
)
from generator.model import Attribution, Correction, Record, Spans
from generator.projection import names_in, quoting, told_words
from generator.public_items import untold
from generator.shadow import words_of

NAMED = 6
"""Words by which a message names a passage."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A record's words, which of them are shown, which corrections quote, and its passages."""

    record: Record
    words: Spans
    shown: Words
    quoted: Words
    passages: tuple[Words, ...]

    def clear(self, some: Words) -> str:
        """The first of some words, in quotation marks."""
        found = (self.words[n].of(self.record.shadow) for n in sorted(some)[:NAMED])
        return f"“{' '.join(found)} …”"


def breaches(
    record: Record, corrections: Sequence[Correction] = (), known: Names = frozenset()
) -> Iterator[str]:
    """What a record, with the words that corrections quote beside it, shows beyond the budget;
    known names may stand there anyway.
    """
    words = words_of(record.shadow)
    quotes = quoting(record.shadow, words, record.places, corrections)
    rows = (*record.analysis.attributions, *record.analysis.machine)
    joined = (*turns(words, record.analysis.attributions), *turns(words, record.analysis.machine))
    seen = _Seen(
        record,
        words,
        frozenset(numbers(words, record.shown)),
        frozenset(n for n, _ in quotes.placed),
        tuple(dict.fromkeys(joined)),
    )
    yield from _too_long(seen)
    stray = seen.shown.difference(*seen.passages)
    if stray:
        yield f"{seen.clear(stray)} is of no passage: words of passages alone are shown"
    yield from _untold(record, rows, known)
    names = sorted({name for row in rows if (name := named(row)) is not None})
    yield from untold(record, names, told_words(record.shadow, record.shown))
    beside = sum(n not in seen.shown for n, _ in quotes.placed) + sum(map(count, quotes.loose))
    total = len(seen.shown) + beside + sum(charge(name, known) for name in names)
    if total > limit(len(words)):
        passages = (every(words, row) & seen.shown for row in rows)
        parts = [seen.clear(passage) for passage in passages if passage]
        listed = [*parts, *(f"“{c.passage}”" for c in corrections if c.passage is not None), *names]
        yield (
            f"{total} words are shown, with the speakers' names and what corrections quote, "
            f"{limit(len(words))} may be: {', '.join(dict.fromkeys(listed))}"
        )


def _too_long(seen: _Seen) -> Iterator[str]:
    """Passages of which too many words are shown or quoted."""
    for passage in seen.passages:
        told = passage & (seen.shown | seen.quoted)
        if len(told) > PASSAGE:
            what = (
                f"shows {len(told)} words"
                if told <= seen.shown
                else (f"shows {len(told)} words, with what corrections quote")
            )
            yield f"{seen.clear(told)} {what}: {PASSAGE} a passage at most"


def _untold(record: Record, rows: Sequence[Attribution], known: Names) -> Iterator[str]:
    """Words told of a speaker that stand neither in what is shown nor in the dispute's file."""
    shown = told_words(record.shadow, record.shown)
    names = {name for row in rows if (name := named(row)) is not None}
    for row in rows:
        if row.speaker is not None and not row.named and row.speaker not in shown:
            yield f"“{row.speaker}” describes a speaker in words that are not shown"
        for name in names_in(row.rule):
            if name.casefold() not in known and name not in shown and name not in names:
                yield f"“{name}” is told in a rule and is not shown"
