"""What people who coded an article blind agree on becomes gold; the rest is for a third to settle.

In: a Coded article. Out: the row of a gold file, as in `tests/gold`, and the Disputed passages.
Agreed is a passage that all marked (half of its characters or more in common) with the same side
and kind. Its content is what all marked, the intersection: no word is gold that one left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from generator.compare.agreement import Coded, form, intersection, length, pairs
from generator.model import NONE, OTHER, UNKNOWN, CodedPassage, HandCoding, Span, Spans

A_FEW = 2
"""Words by which the ends of two passages may differ without a word."""

GOLD_SIDES = {NONE: OTHER, UNKNOWN: "unclear"}
"""The words of gold files for what is on no side, and for what the text does not tell."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """Where people who coded an article differ, and in what."""

    key: tuple[str, str]
    at: Spans
    what: str
    left_out: bool = True  # of the gold; else it is in it, as far as people agree


def gold_row(article: Coded, digest: str) -> dict[str, Any]:
    """The agreed passages of an article as a line of a gold file; `disputed` are places that it
    leaves open.
    """
    agreed = reduce(both, article.codings)
    return {
        "id": "/".join(article.key),
        "sha256": digest,
        "attributions": [_gold(n, one, article) for n, one in enumerate(agreed.passages)],
        "disputed": [_pairs(one.at) for one in disputes(article) if one.left_out],
    }


def both(one: HandCoding, two: HandCoding) -> HandCoding:
    """What two people agree on, as a coding."""
    agreed = (
        replace(
            first,
            source=_shared(first.source, second.source),
            cue=_shared(first.cue, second.cue),
            content=_shared(first.content, second.content),
            party=first.party if first.party == second.party else None,
            speaker=first.speaker if first.speaker == second.speaker else None,
        )
        for first, second in pairs(one, two)
        if not _differences(first, second)
    )
    passages = tuple(sorted(agreed, key=lambda passage: passage.content))
    return HandCoding(f"{one.coder} and {two.coder}", passages)


def disputes(article: Coded) -> tuple[Disputed, ...]:
    """Passages of which people differ in side or kind, or that somebody has and another has not;
    and those that are gold but for the speaker's name, or for more than a few words; in text order.
    """
    found: set[tuple[Spans, str, bool]] = set()
    for number, one in enumerate(article.codings):
        for two in article.codings[number + 1 :]:
            matched = list(pairs(one, two))
            for first, second in matched:
                people, left_out = f"{one.coder} and {two.coder}", _differences(first, second)
                for what in (*left_out, *_details(first, second, article)):
                    told = f"{people} differ in {what}"
                    found.add((first.content, told, what in left_out))
            found |= _alone(one, two, [first for first, _ in matched])
            found |= _alone(two, one, [second for _, second in matched])
    return tuple(Disputed(article.key, *row) for row in sorted(found))


def _alone(
    one: HandCoding, two: HandCoding, matched: Sequence[CodedPassage]
) -> set[tuple[Spans, str, bool]]:
    what = f"{one.coder} marks it ({{side}}), {two.coder} does not"
    return {
        (passage.content, what.format(side=passage.side), True)
        for passage in one.passages
        if passage not in matched
    }


def _differences(one: CodedPassage, two: CodedPassage) -> list[str]:
    compared = (("side", one.side, two.side), ("kind", one.kind, two.kind))
    return [f"{name}: {first}, {second}" for name, first, second in compared if first != second]


def _details(one: CodedPassage, two: CodedPassage, article: Coded) -> list[str]:
    """In what two passages differ that are gold nevertheless: the speaker's name, the ends."""
    names = [passage.speaker or "nobody" for passage in (one, two)]
    alone = sum(_marks(one, word) != _marks(two, word) for word in article.words)
    speaker = f"speaker: {names[0]}, {names[1]}" if one.speaker != two.speaker else ""
    ends = f"where it ends: {alone} words are marked by one alone" if alone > A_FEW else ""
    return [what for what in (speaker, ends) if what]


def _marks(passage: CodedPassage, word: Span) -> bool:
    return any(span.holds(word) for span in passage.content)


def _shared(one: Spans, two: Spans) -> Spans:
    parts = (intersection(a, b) for a in one for b in two)
    return tuple(sorted(part for part in parts if length(part)))


def _gold(number: int, passage: CodedPassage, article: Coded) -> dict[str, Any]:
    return {
        "id": f"A{number}",
        "source": _pairs(passage.source),
        "cue": _pairs(passage.cue),
        "content": _pairs(passage.content),
        "side": GOLD_SIDES.get(passage.side, passage.side),
        "kind": passage.kind,
        "form": form(passage, article),
        "named": passage.speaker is not None,
        "entity": passage.speaker or "",
    }


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
