"""What may be public of an Analysis: all but the words, and of these what the budget allows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.budget import (
    Choice,
    Names,
    Words,
    afforded,
    choose,
    count,
    known_names,
    named,
    numbers,
)
from generator.declared import public_name
from generator.model import (
    WORD,
    Analysis,
    Attribution,
    Coding,
    Correction,
    Dispute,
    Record,
    Span,
    Spans,
)
from generator.public_items import labels, public_headline, public_items, stands_in, unreadable
from generator.rule_words import CUT, MOST_NAME, WEIGHED, known
from generator.shadow import MASK, Places, paragraph_hashes, places_of, shadow

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
    words = places_of(text)
    both = (*analysis.attributions, *analysis.machine)
    placed = tuple(places(text, corrections))
    choice = _choice(words, analysis, dispute, quoting(text, words, placed, corrections))
    shown = pieces(words, both, choice.words)
    public = _public(analysis, _told_in(text, shown, analysis, choice, dispute))
    speakers = identities(both)
    return Record(
        analysis=replace(public, headline=unreadable(public.headline)),
        coding=coding,
        hashes=paragraph_hashes(text, analysis.paragraphs),
        shadow=shadow(len(text), words, ((span, span.of(text)) for span in shown)),
        shown=shown,
        coded_by=coded_by,
        confirmed_by=confirmed_by,
        speakers=speakers[: len(analysis.attributions)],
        machine_speakers=speakers[len(analysis.attributions) :],
        places=placed,
    )


def _choice(words: Places, analysis: Analysis, dispute: Dispute, quotes: Quotes) -> Choice:
    """What of an article may be shown, beside what corrections quote."""
    return choose(
        words,
        analysis.attributions,
        [side.id for side in dispute.sides],
        quoted=frozenset(n for n, _ in quotes.placed),
        loose=sum(map(count, quotes.loose)),
        machine=analysis.machine,
        known=known_names(dispute),
        labels=labels(analysis.items),
    )


def without_words(record: Record) -> Record:
    """The record of an article that is withdrawn: its numbers alone."""
    words = places_of(record.shadow)
    public = _public(record.analysis, _Told(frozenset(), "", frozenset()))
    return replace(
        record,
        analysis=replace(public, items=()),
        shadow=shadow(len(record.shadow), words, ()),
        shown=(),
    )


# ---------------------------------------------------------------- who speaks


@dataclass(frozen=True, slots=True)
class _Told:
    """The names of speakers that may be shown, the words of passages that are, the names that the
    dispute's file has, and the stretches that are shown.
    """

    names: frozenset[str]
    words: str
    known: Names
    pieces: tuple[tuple[Span, str], ...] = ()
    dispute: Dispute | None = None

    def tells(self, name: str) -> bool:
        """Whether words that a rule quotes are told anyway."""
        return name in self.names or name in self.words or name.casefold() in self.known


def _told_in(
    text: str, shown: Spans, analysis: Analysis, choice: Choice, dispute: Dispute
) -> _Told:
    """What is told where those stretches of the text are shown: labels and names as can be paid."""
    known = known_names(dispute)
    words = told_words(text, shown)
    wanted = (label for label in labels(analysis.items) if not stands_in(label, words))
    speakers = filter(None, map(named, (*analysis.attributions, *analysis.machine)))
    names = afforded(choice, (*wanted, *speakers), known)
    stretches = tuple((span, span.of(text)) for span in shown)
    return _Told(frozenset(names), words, known, stretches, dispute)


def told_words(text: str, shown: Spans) -> str:
    """The words that are shown, with single blanks."""
    return " … ".join(" ".join(span.of(text).split()) for span in shown)


def _public(analysis: Analysis, told: _Told) -> Analysis:
    return replace(
        analysis,
        attributions=tuple(_attribution(a, told) for a in analysis.attributions),
        machine=tuple(_attribution(a, told) for a in analysis.machine),
        items=public_items(analysis.items, told.names, told.pieces),
        headline=public_headline(analysis.headline, told.tells),
    )


def _attribution(attribution: Attribution, told: _Told) -> Attribution:
    """The attribution without a speaker's name or description that is told nowhere else."""
    speaker = attribution.speaker
    if speaker is not None:
        known = speaker in told.names if attribution.named else speaker in told.words
        speaker = speaker if known else public_name(attribution, told.dispute)
    rule = short(attribution.rule, told.tells)
    same = speaker == attribution.speaker and rule == attribution.rule
    return attribution if same else replace(attribution, speaker=speaker, rule=rule)


def short(rule: str, told: Callable[[str], bool]) -> str:
    """The rule without the names in it that are not told anyway, others cut to a few words."""
    return "; ".join(_cut(part, told) for part in rule.split("; "))


def _cut(part: str, told: Callable[[str], bool]) -> str:
    label, colon, name = part.partition(": ")
    if colon and label != WEIGHED:
        words = " ".join(name.split()[:MOST_NAME])
        more = f" {CUT}" if count(name) > MOST_NAME else ""
        part = f"{label}{colon}{words}{more}" if told(words) else f"{label}{colon}{CUT}"
    return part if known(part) else CUT


def names_in(rule: str) -> Iterator[str]:
    """The words of the article that a rule quotes."""
    for part in rule.split("; "):
        label, _, name = part.partition(": ")
        words = name.removesuffix(CUT).strip()
        if words and label != WEIGHED:
            yield words


def identities(attributions: Iterable[Attribution]) -> tuple[int | None, ...]:
    """A number for each attribution's speaker, the same for the same, None for nobody."""
    known: dict[str, int] = {}
    return tuple(
        None if a.speaker is None else known.setdefault(a.speaker.casefold(), len(known))
        for a in attributions
    )


# ---------------------------------------------------------------- which words


def pieces(words: Places, attributions: Iterable[Attribution], shown: Words) -> Spans:
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


def _shown_of(words: Places, span: Span, shown: Words) -> Iterator[Span]:
    inside = words.within(span)
    if shown.isdisjoint(inside) or (whole := words.whole(span)) is None:
        return
    for run in _runs([n for n in inside if n in shown]):
        start = whole.start if run[0] == inside[0] else words.starts[run[0]]
        end = whole.end if run[-1] == inside[-1] else words.ends[run[-1]]
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


@dataclass(frozen=True, slots=True)
class Quotes:
    """What corrections quote: words by their number, and passages of which no place is known."""

    placed: frozenset[tuple[int, str]]
    loose: tuple[str, ...]


def quoting(
    text: str,
    words: Places,
    there: Iterable[tuple[str, Span]],
    corrections: Iterable[Correction],
) -> Quotes:
    """What corrections quote of a text, or of a record's shadow of it with those known places."""
    spans, placed, loose = dict(there), set[tuple[int, str]](), list[str]()
    for correction in corrections:
        if correction.passage is None:
            continue
        start = text.find(correction.passage)
        first = Span(start, start + len(correction.passage)) if start >= 0 else None
        span = spans.get(key(correction), first)
        said = WORD.findall(correction.passage)
        found = [] if span is None else numbers(words, (span,))
        if said and _are(text, [words.span(n) for n in found], said):
            placed |= set(zip(found, said, strict=True))
        else:
            loose.append(correction.passage)
    return Quotes(frozenset(placed), tuple(dict.fromkeys(loose)))


def _are(text: str, places: Spans | list[Span], said: list[str]) -> bool:
    """Whether those words stand at those places, as far as they are not masked."""
    there = [place.of(text) for place in places]
    return len(there) == len(said) and all(
        word == one or (len(word) == len(one) and not word.strip(MASK))
        for word, one in zip(there, said, strict=True)
    )


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
