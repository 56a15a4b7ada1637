r"""A small scorer of attributions, for the gold codings in `tests/gold`.

In: a text, its gold passages and those of the engine, the ids of the sides. Out: additive Counts of
one article; from the sum of many, figures in percent. Where a figure has the name of one of the
corpora's own scorers it is that figure, to the last digit: words are `\w+(?:['’.-]\w+)*`, passages
are paired greedily by their content, best IoU of characters first, each once, and match from 0.5.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import WORD, Span, Spans

IOU = 0.5
"""Pairs share at least this part of the characters of both contents."""

Counts = Counter[str]
"""What was counted in one article or in many; adding two gives the counts of both."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One attribution as it is scored: spans as sets of characters.

    `voices` are the sides it speaks for (two or more of a joint source, none of a third party),
    `side` the only one of them or "other"; `touched` are the words it shares a character with,
    `begun` those that begin in it.
    """

    source: frozenset[int]
    content: frozenset[int]
    touched: frozenset[int]
    begun: frozenset[int]
    speech: bool
    voices: tuple[str, ...]

    @property
    def side(self) -> str:
        """The one side that speaks, else "other"."""
        return self.voices[0] if len(self.voices) == 1 else "other"


@dataclass(frozen=True, slots=True)
class Matched:
    """A gold passage and the engine's that was paired with it."""

    iou: float
    gold: Passage
    found: Passage


def words_of(text: str) -> Spans:
    """The words of a text."""
    return tuple(Span(*match.span()) for match in WORD.finditer(text))


def passages(
    rows: Iterable[Mapping[str, Any]], words: Spans, sides: Sequence[str]
) -> tuple[Passage, ...]:
    """The passages of JSON attributions (`source`, `content`, `side` …); those without content are
    left out.
    """
    return tuple(passage(row, words, sides) for row in rows if row["content"])


def passage(row: Mapping[str, Any], words: Spans, sides: Sequence[str]) -> Passage:
    """One attribution, of a gold file (`side`: an id or "both") or of the engine (`sides`)."""
    content = characters(row["content"])
    return Passage(
        source=characters(row.get("source") or ()),
        content=content,
        touched=frozenset(
            number
            for number, word in enumerate(words)
            if any(word.start < end and start < word.end for start, end in row["content"])
        ),
        begun=frozenset(number for number, word in enumerate(words) if word.start in content),
        speech=row.get("kind", "speech") == "speech",
        voices=voices(row, sides),
    )


def voices(row: Mapping[str, Any], sides: Sequence[str]) -> tuple[str, ...]:
    """The sides that speak: `sides` where the row has them, all for "both", else its side."""
    if row.get("sides") is not None:
        return tuple(side for side in row["sides"] if side in sides)
    if row.get("side") == "both":
        return tuple(sides)
    return tuple(side for side in sides if side == row.get("side"))


def characters(spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """The offsets in the spans."""
    return frozenset(offset for start, end in spans for offset in range(start, end))


def matches(gold: Sequence[Passage], found: Sequence[Passage]) -> Iterator[Matched]:
    """Pairs at an IoU of 0.5 or more, best first; among equals the one that stands first."""
    pairs = sorted(
        (-iou(one.content, two.content), g, f)
        for g, one in enumerate(gold)
        for f, two in enumerate(found)
        if one.content & two.content
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for minus, g, f in pairs:
        if g not in used_gold and f not in used_found and -minus >= IOU:
            used_gold.add(g)
            used_found.add(f)
            yield Matched(-minus, gold[g], found[f])


def right(gold: Sequence[Passage], found: Sequence[Passage]) -> list[bool]:
    """For each passage of the engine whether it matches a gold one that is of the same sides."""
    good = {
        id(pair.found)
        for pair in matches(gold, found)
        if set(pair.gold.voices) == set(pair.found.voices)
    }
    return [id(one) in good for one in found]


def iou(one: frozenset[int], two: frozenset[int]) -> float:
    """Characters of both by characters of either."""
    shared = len(one & two)
    return shared / (len(one) + len(two) - shared)


def count(gold: Sequence[Passage], found: Sequence[Passage], sides: Sequence[str]) -> Counts:
    """The Counts of one article."""
    return (
        count_words(gold, found)
        + count_matches(gold, found)
        + sum((count_side(gold, found, side) for side in sides), Counts())
    )


def count_words(gold: Sequence[Passage], found: Sequence[Passage]) -> Counts:
    """Words in any content, of both, and of those the ones given to the right source."""
    in_gold, in_found = by_word(gold), by_word(found)
    shared = in_gold.keys() & in_found.keys()
    sourced = sum(
        any(same_source(a, b) for a in in_gold[word] for b in in_found[word]) for word in shared
    )
    return Counts(
        word_gold=len(in_gold), word_found=len(in_found), word=len(shared), word_sourced=sourced
    )


def by_word(found: Iterable[Passage]) -> dict[int, list[Passage]]:
    """The passages that each word is in."""
    held: defaultdict[int, list[Passage]] = defaultdict(list)
    for one in found:
        for word in one.touched:
            held[word].append(one)
    return held


def same_source(one: Passage, two: Passage) -> bool:
    """Whether both name the same source, or neither names one."""
    return bool(one.source & two.source) or not (one.source or two.source)


def count_matches(gold: Sequence[Passage], found: Sequence[Passage]) -> Counts:
    """Passages, matches, and how many of the matches are right in source, side and kind."""
    pairs = tuple(matches(gold, found))
    sourced = [pair for pair in pairs if pair.gold.source]
    return Counts(
        gold=len(gold),
        found=len(found),
        match=len(pairs),
        match_sourced=len(sourced),
        right_source=sum(bool(pair.gold.source & pair.found.source) for pair in sourced),
        right_side=sum(pair.gold.side == pair.found.side for pair in pairs),
        right_kind=sum(pair.gold.speech == pair.found.speech for pair in pairs),
    )


def count_side(gold: Sequence[Passage], found: Sequence[Passage], side: str) -> Counts:
    """Words given to a side alone: in the gold, by the engine, by both."""
    in_gold, in_found = words_for(gold, side), words_for(found, side)
    return Counts(
        {
            f"{side}:gold": len(in_gold),
            f"{side}:found": len(in_found),
            f"{side}:both": len(in_gold & in_found),
        }
    )


def words_for(found: Iterable[Passage], side: str) -> frozenset[int]:
    """The words that begin in the contents of one side."""
    return frozenset().union(*(one.begun for one in found if one.side == side))


def voice_share(found: Iterable[Passage], sides: Sequence[str]) -> dict[str, float] | None:
    """Each side's part (0 to 1) of the words of all sides' speech; a joint source's are divided
    equally. None where no side speaks.
    """
    words = dict.fromkeys(sides, 0.0)
    for one in found:
        for side in one.voices if one.speech else ():
            words[side] += len(one.begun) / len(one.voices)
    total = math.fsum(words.values())
    return {side: held / total for side, held in words.items()} if total else None


def share_error(
    gold: Sequence[Passage], found: Sequence[Passage], sides: Sequence[str]
) -> float | None:
    """Mean distance of the sides' voice shares from the gold's, in points; None where no side
    speaks in the gold. An engine that hears no side is taken to say equal shares.
    """
    right = voice_share(gold, sides)
    if right is None:
        return None
    read = voice_share(found, sides) or dict.fromkeys(sides, 1 / len(sides))
    return 100 * math.fsum(abs(read[side] - right[side]) for side in sides) / len(sides)


def percent(part: int, whole: int) -> float:
    """Part of whole in percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall, in percent."""
    precision, recall = percent(right, found), percent(right, gold)
    return 2 * precision * recall / (precision + recall) if right else 0.0


def figures(counts: Counts, sides: Sequence[str]) -> dict[str, float]:
    """The figures of the summed counts, in percent, by name."""
    return {
        "content_token_f1": f1(counts["word"], counts["word_found"], counts["word_gold"]),
        "sourced_token_f1": f1(counts["word_sourced"], counts["word_found"], counts["word_gold"]),
        "content_span_f1": f1(counts["match"], counts["found"], counts["gold"]),
        "source_right_of_matched": percent(counts["right_source"], counts["match_sourced"]),
        "side_right_of_matched": percent(counts["right_side"], counts["match"]),
        "kind_right_of_matched": percent(counts["right_kind"], counts["match"]),
        **{
            f"word_recall:{side}": percent(counts[f"{side}:both"], counts[f"{side}:gold"])
            for side in sides
        },
    }
