"""What may be public of an Analysis: everything but the words, and of these what the budget
allows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.budget import Words, choose, count, numbers
from generator.model import Analysis, Attribution, Coding, Correction, Dispute, Record, Span, Spans
from generator.shadow import paragraph_hashes, shadow, whole_words, words_of

LONGEST_NAME = 4
"""Words of a name that a rule may quote."""
HASH = 16


def public_record(
    text: str,
    analysis: Analysis,
    dispute: Dispute,
    coding: Coding,
    *,
    coded_by: str = "",
    confirmed_by: tuple[str, ...] = (),
    corrections: Sequence[Correction] = (),
) -> Record:
    """The Record of an article with that text, those corrections made or only proposed."""
    words = words_of(text)
    both = (*analysis.attributions, *analysis.machine)
    sides = (side.id for side in dispute.sides)
    choice = choose(words, analysis.attributions, sides, corrections, analysis.machine)
    shown = pieces(words, both, choice.words)
    speakers = identities(both)
    told = _Told(frozenset(choice.names), " … ".join(" ".join(s.of(text).split()) for s in shown))
    return Record(
        analysis=_public(analysis, told),
        coding=coding,
        hashes=paragraph_hashes(text, analysis.paragraphs),
        shadow=shadow(len(text), words, ((span, span.of(text)) for span in shown)),
        shown=shown,
        coded_by=coded_by,
        confirmed_by=confirmed_by,
        speakers=speakers[: len(analysis.attributions)],
        machine_speakers=speakers[len(analysis.attributions) :],
        places=tuple(places(text, corrections)),
    )


def without_words(record: Record) -> Record:
    """The record of an article that is withdrawn: its numbers alone."""
    words = words_of(record.shadow)
    return replace(
        record,
        analysis=_public(record.analysis, _Told(frozenset(), "")),
        shadow=shadow(len(record.shadow), words, ()),
        shown=(),
    )


# ---------------------------------------------------------------- who speaks


@dataclass(frozen=True, slots=True)
class _Told:
    """The names of speakers that may be shown, and the words of passages that are."""

    names: frozenset[str]
    words: str


def _public(analysis: Analysis, told: _Told) -> Analysis:
    return replace(
        analysis,
        attributions=tuple(_attribution(a, told) for a in analysis.attributions),
        machine=tuple(_attribution(a, told) for a in analysis.machine),
    )


def _attribution(attribution: Attribution, told: _Told) -> Attribution:
    """The attribution without descriptions of a speaker that stand in no passage shown."""
    speaker = attribution.speaker
    if speaker is not None:
        known = speaker in told.names if attribution.named else speaker in told.words
        speaker = speaker if known else None
    return replace(attribution, speaker=speaker, rule=short(attribution.rule))


def short(rule: str) -> str:
    """The rule with the names that it quotes cut to a few words."""
    return "; ".join(_cut(part) for part in rule.split("; "))


def _cut(part: str) -> str:
    label, colon, name = part.partition(": ")
    if label == "weighed" or count(name) <= LONGEST_NAME:
        return part
    return f"{label}{colon}{' '.join(name.split()[:LONGEST_NAME])} …"


def identities(attributions: Iterable[Attribution]) -> tuple[int | None, ...]:
    """A number for each attribution's speaker, the same for the same, None for nobody."""
    known: dict[str, int] = {}
    return tuple(
        None if a.speaker is None else known.setdefault(a.speaker.casefold(), len(known))
        for a in attributions
    )


# ---------------------------------------------------------------- which words


def pieces(words: Spans, attributions: Iterable[Attribution], shown: Words) -> Spans:
    """The stretches of the attributions that hold no words but those shown, in text order; with
    the marks at their ends where a source, a cue or a content is shown up to there.
    """
    found = {
        piece
        for a in attributions
        for span in (*a.source, *a.cue, *a.content)
        for piece in _shown_of(words, span, shown)
    }
    joined: list[Span] = []
    for piece in sorted(found):
        if joined and piece.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, piece.end))
        else:
            joined.append(piece)
    return tuple(joined)


def _shown_of(words: Spans, span: Span, shown: Words) -> Iterator[Span]:
    whole = whole_words(words, span)
    inside = numbers(words, (span,))
    for run in _runs([n for n in inside if n in shown]):
        if whole is not None:
            start = whole.start if run[0] == inside[0] else words[run[0]].start
            end = whole.end if run[-1] == inside[-1] else words[run[-1]].end
            yield Span(start, end)


def _runs(found: Sequence[int]) -> list[list[int]]:
    """Numbers in groups that follow each other without a gap."""
    runs: list[list[int]] = []
    for number in found:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


# ---------------------------------------------------------------- corrections


def places(text: str, corrections: Iterable[Correction]) -> Iterator[tuple[str, Span]]:
    """Where the words stand that corrections quote, under a hash of them."""
    for correction in corrections:
        if correction.passage is not None:
            starts = occurrences(text, correction.passage)[: correction.nth]
            if len(starts) == correction.nth:
                yield key(correction), Span(starts[-1], starts[-1] + len(correction.passage))


def key(correction: Correction) -> str:
    """By what a record knows the words that a correction quotes."""
    whole = f"{correction.nth}\0{correction.passage}".encode("utf-8", "replace")
    return hashlib.sha256(whole).hexdigest()[:HASH]


def place(record: Record, correction: Correction) -> Span | None:
    """Where the words stand that a correction quotes, if the record knows it."""
    return None if correction.passage is None else dict(record.places).get(key(correction))


def occurrences(text: str, passage: str) -> list[int]:
    """Where a passage stands in a text, without overlaps."""
    found, at = [], text.find(passage)
    while at >= 0:
        found.append(at)
        at = text.find(passage, at + len(passage))
    return found
