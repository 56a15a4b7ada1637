"""What a record shows beyond what may be quoted, with the words that corrections quote beside it.

The budget decides what is shown; this counts again what is there, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    quotes,
    turns,
)
from generator.coded import digest
from generator.model import Attribution, Correction, Headline, Record
from generator.projection import names_in, quoting, told_words
from generator.public_items import FEW, beside, untold
from generator.shadow import Places, places_of

NAMED = 6
"""Words by which a message names a passage."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A record's words, which of them are shown, which corrections quote, and its passages."""

    record: Record
    words: Places
    shown: Words
    quoted: Words
    passages: tuple[Words, ...]

    def clear(self, some: Words) -> str:
        """The first of some words, in quotation marks."""
        found = (self.words.span(n).of(self.record.shadow) for n in sorted(some)[:NAMED])
        return f"“{' '.join(found)} …”"


def breaches(
    record: Record,
    corrections: Sequence[Correction] = (),
    known: Names = frozenset(),
    title: str = "",
) -> Iterator[str]:
    """What a record, with the words that corrections quote beside it, shows beyond the budget;
    known names, and of the headline its own words, may stand there anyway.
    """
    words = places_of(record.shadow)
    asked = quoting(record.shadow, words, record.places, corrections)
    rows = (*record.analysis.attributions, *record.analysis.machine)
    joined = (*turns(words, record.analysis.attributions), *turns(words, record.analysis.machine))
    seen = _Seen(
        record,
        words,
        frozenset(numbers(words, record.shown)),
        frozenset(n for n, _ in asked.placed),
        tuple(dict.fromkeys(joined)),
    )
    yield from _too_long(seen)
    stray = seen.shown.difference(*seen.passages)
    if stray:
        yield f"{seen.clear(stray)} is of no passage: words of passages alone are shown"
    told = told_words(record.shadow, record.shown)
    names = {name for row in rows if (name := named(row)) is not None}
    labels = tuple(sorted({*names, *beside(record, told)}))
    free = known.union(map(str.casefold, labels))
    yield from _untold(rows, told, free)
    yield from _beyond_title(record.analysis.headline, title, told, free)
    yield from untold(record, told)
    quoted = sum(n not in seen.shown for n, _ in asked.placed) + sum(map(count, asked.loose))
    total = len(seen.shown) + quoted + sum(charge(label, known) for label in labels)
    if total > limit(len(words)):
        listed = (*_passages(seen, rows), *(f"“{each}”" for each in quotes(corrections)), *labels)
        yield (
            f"{total} words are shown, with names, labels and what corrections quote, "
            f"{limit(len(words))} may be: {', '.join(dict.fromkeys(listed))}"
        )


def _passages(seen: _Seen, rows: Iterable[Attribution]) -> Iterator[str]:
    """The first words of each passage of which any are shown."""
    shown = (every(seen.words, row) & seen.shown for row in rows)
    return (seen.clear(passage) for passage in shown if passage)


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


def _beyond_title(headline: Headline | None, title: str, shown: str, names: Names) -> Iterator[str]:
    """Words told of the headline's speakers that neither it nor what is shown has. Of a headline
    that is another now few words may stay until the article is coded again; pages show none.
    """
    if headline is None:
        return
    speakers = {row.speaker for row in headline.attributions} | {p.speaker for p in headline.pairs}
    told = {name for row in headline.attributions for name in names_in(row.rule)}
    free = f"{shown} … {title}"
    beyond = [
        name
        for name in sorted(told.union(filter(None, speakers)))
        if name.casefold() not in names and name not in free
    ]
    if headline.title == digest(title) or sum(map(count, beyond)) > FEW:
        for name in beyond:
            yield f"“{name}” is told of the headline, and neither it nor what is shown has it"


def _untold(rows: Iterable[Attribution], shown: str, names: Names) -> Iterator[str]:
    """Words told of a speaker that stand neither in what is shown nor among the names, which the
    dispute's file has or the budget has paid for.
    """
    for row in rows:
        if row.speaker is not None and not row.named and row.speaker not in shown:
            yield f"“{row.speaker}” describes a speaker in words that are not shown"
        for name in names_in(row.rule):
            if name.casefold() not in names and name not in shown:
                yield f"“{name}” is told in a rule and is not shown"
