"""How much of a text of others may be shown: so few words a passage and an article, as many
passages of each side.

Everything that is shown counts: the words of a passage, of its source and its cue, the speakers'
names, and the words that corrections quote. The headline does not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import WORD, Attribution, Correction, Record, Spans
from generator.shadow import words_of

PASSAGE = 25
"""Words of a passage, its source and cue among them."""
SHARE = 0.15
"""Part of an article's words."""
MOST = 400
"""Words of an article."""

NAMED = 6
"""Words by which a message names a passage."""

SPENT = "no more words may be shown"
WORDLESS = "it holds no words"

Words = frozenset[int]
"""Words of an article, by their number."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be shown: words by their number, names of speakers; and of each attribution why it
    is not shown (None: it is).
    """

    words: Words
    names: tuple[str, ...]
    why_not: tuple[str | None, ...]


def limit(words: int) -> int:
    """How many words of an article of so many may be shown."""
    return min(MOST, int(words * SHARE))


def choose(
    words: Spans,
    attributions: Sequence[Attribution],
    sides: Iterable[str],
    corrections: Iterable[Correction] = (),
    machine: Iterable[Attribution] = (),
) -> Choice:
    """What may be shown of an article with its words at those places.

    Passages are given in rounds of one a side, in text order: to all sides that still have one, or
    to none. What is left goes to the passages of no single side.
    """
    left = limit(len(words)) - sum(count(passage) for passage in quotes(corrections))
    names = affordable((*attributions, *machine), left)
    left -= sum(map(count, names))
    parts = [allotment(words, attribution) for attribution in attributions]
    order = list(rounds(attributions, parts, tuple(sides)))
    shown = give(order, parts, left)
    given = give_each(attributions, parts, shown, left)
    whole = [frozenset(every(words, attribution)) for attribution in attributions]
    reasons = tuple(
        WORDLESS if not part else None if n in given else SPENT for n, part in enumerate(parts)
    )
    return Choice(trimmed(union(parts, given), whole), names, reasons)


def rounds(
    attributions: Sequence[Attribution], parts: Sequence[Words], sides: tuple[str, ...]
) -> Iterator[tuple[int, ...]]:
    """The numbers of the attributions in each round; a side's speech goes before its stances."""
    queues = [
        sorted(
            (n for n, a in enumerate(attributions) if a.side == side and parts[n]),
            key=lambda n: (attributions[n].kind == "stance", n),
        )
        for side in sides
    ]
    for turn in range(max(map(len, queues), default=0)):
        yield tuple(queue[turn] for queue in queues if turn < len(queue))


def give(order: Iterable[tuple[int, ...]], parts: Sequence[Words], left: int) -> tuple[int, ...]:
    """The attributions of the rounds that can be afforded, up to the first that cannot."""
    given: tuple[int, ...] = ()
    for one in order:
        if len(union(parts, (*given, *one))) > left:
            break
        given += one
    return given


def give_each(
    attributions: Sequence[Attribution], parts: Sequence[Words], given: tuple[int, ...], left: int
) -> tuple[int, ...]:
    """Those given, and each attribution of no single side that can still be afforded."""
    for n, attribution in enumerate(attributions):
        apart = attribution.side is None and parts[n]
        if apart and len(union(parts, (*given, n))) <= left:
            given = (*given, n)
    return given


def union(parts: Sequence[Words], numbers: Iterable[int]) -> Words:
    """The words of several attributions."""
    return frozenset().union(*(parts[n] for n in numbers))


def allotment(words: Spans, attribution: Attribution) -> Words:
    """What of a passage may be shown: its cue, its source and the beginning of its content; none
    where nothing of the content is left.
    """
    content = numbers(words, attribution.content)
    around = [*numbers(words, attribution.cue), *numbers(words, attribution.source)]
    about = list(dict.fromkeys(around))[: PASSAGE // 2]
    room = PASSAGE - len(about)
    return frozenset((*about, *content[:room])) if content else frozenset()


def every(words: Spans, attribution: Attribution) -> list[int]:
    """The words of a passage, its source and its cue."""
    return numbers(words, (*attribution.source, *attribution.cue, *attribution.content))


def trimmed(shown: Words, passages: Iterable[Words]) -> Words:
    """The words without those by which a passage, through others that overlap it, has too many."""
    for passage in passages:
        shown -= frozenset(sorted(passage & shown)[PASSAGE:])
    return shown


def numbers(words: Spans, spans: Spans) -> list[int]:
    """The numbers of the words that begin in the spans."""
    found: list[int] = []
    for span in spans:
        first, last = (
            bisect_left(words, at, key=lambda word: word.start) for at in (span.start, span.end)
        )
        found += range(first, last)
    return found


def affordable(attributions: Iterable[Attribution], left: int) -> tuple[str, ...]:
    """The names of speakers, each once, in text order, as far as the words go."""
    names = [a.speaker for a in attributions if a.named and a.speaker is not None]
    found: list[str] = []
    for name in dict.fromkeys(names):
        if sum(map(count, found)) + count(name) <= left:
            found.append(name)
    return tuple(found)


def quotes(corrections: Iterable[Correction]) -> list[str]:
    """The words of the article that corrections quote, each passage once."""
    return list(dict.fromkeys(c.passage for c in corrections if c.passage is not None))


def breaches(record: Record, corrections: Sequence[Correction] = ()) -> Iterator[str]:
    """What a record, with the words that corrections quote beside it, shows beyond the budget."""
    analysis = record.analysis
    words = words_of(record.shadow)
    shown = frozenset(numbers(words, record.shown))
    passages = [frozenset(every(words, a)) for a in (*analysis.attributions, *analysis.machine)]
    for passage in dict.fromkeys(passages):
        if len(passage & shown) > PASSAGE:
            text = clear(record, words, passage & shown)
            yield f"{text} shows {len(passage & shown)} words: {PASSAGE} a passage at most"
    stray = shown.difference(*passages)
    if stray:
        yield f"{clear(record, words, stray)} is of no passage: words of passages alone are shown"
    quoted = quotes(corrections)
    names = affordable((*analysis.attributions, *analysis.machine), MOST**2)
    total = len(shown) + sum(map(count, (*quoted, *names)))
    if total > limit(len(words)) and (shown or names or quoted):
        listed = ", ".join(
            [clear(record, words, p & shown) for p in dict.fromkeys(passages) if p & shown]
            + [f"“{passage}”" for passage in quoted]
        )
        yield (
            f"{total} words are shown, with the speakers' names and what corrections quote, "
            f"{limit(len(words))} may be: {listed}"
        )


def clear(record: Record, words: Spans, shown: Words) -> str:
    """The first words of what is shown, in quotation marks."""
    return f"“{' '.join(words[n].of(record.shadow) for n in sorted(shown)[:NAMED])} …”"


def count(text: str) -> int:
    """The number of words."""
    return len(WORD.findall(text))
