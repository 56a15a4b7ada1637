"""What may be public of an article's Items: few words, and places only of what is shown; and of its
headline.

In: Items and the stretches of the article that are shown. Out: Items in order of their keys. A key
holds four words that follow each other at the most; names, numbers, places and figures that are not
shown stand there without saying where, and quotations and all other words as hashes.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import get_args

from generator.model import WORD, Headline, Item, ItemKind, Record, Span

FEW = 4
"""Words of the article that an Item may tell though they are not shown."""
UNPLACED = frozenset({"name", "number"})
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
CUT = " …"

Piece = tuple[Span, str]
"""A stretch that is shown, with its words."""


def public_items(
    items: Iterable[Item], names: Container[str], pieces: Sequence[Piece]
) -> tuple[Item, ...]:
    """The Items of an article of which those pieces and those names of speakers are shown."""
    found = (public_item(item, names, pieces) for item in items)
    return tuple(sorted(found, key=lambda item: (KINDS.index(item.kind), item.key, item.spans)))


def public_item(item: Item, names: Container[str], pieces: Sequence[Piece]) -> Item:
    """An Item without words and places that would tell more than is shown."""
    few = item.words if is_few(item.words) else ""
    if item.kind == "quotation":
        return Item(item.kind, item.key, item.spans, first_shown(item, pieces) or few)
    if item.kind == "voice":
        spans = item.spans if item.words in names else ()
        return Item(item.kind, item.key, spans, few)
    if item.kind in UNPLACED:
        return Item(item.kind, item.key, (), few)
    spans = tuple(s for s in item.spans if any(piece.holds(s) for piece, _ in pieces))
    whole = item.words if spans and spans[0] == item.spans[0] else few
    return Item(item.kind, item.key, spans, whole)


def first_shown(item: Item, pieces: Sequence[Piece]) -> str:
    """What is shown of the beginning of an Item's first passage."""
    for span, (piece, words) in product(item.spans[:1], pieces):
        if piece.start <= span.start < piece.end:
            told = words[span.start - piece.start : span.end - piece.start]
            return told + (CUT if piece.end < span.end else "")
    return ""


def is_few(words: str) -> bool:
    """Whether words are so few that they may stand though they are not shown."""
    return sum(1 for _ in WORD.finditer(words)) <= FEW


def public_headline(headline: Headline | None, told: Callable[[str], bool]) -> Headline | None:
    """A headline without speakers whose names only the text has: those that neither it nor anything
    that is shown tells; and without how they were found.
    """
    if headline is None:
        return None

    def known(speaker: str | None) -> str | None:
        shown = speaker is not None and (speaker in headline.title or told(speaker))
        return speaker if shown else None

    return replace(
        headline,
        attributions=tuple(
            replace(a, speaker=known(a.speaker), rule=a.rule.partition(";")[0])
            for a in headline.attributions
        ),
        pairs=tuple(replace(pair, speaker=known(pair.speaker)) for pair in headline.pairs),
    )


def untold(record: Record, shown: str) -> Iterator[str]:
    """Items that tell more words of the article than they may; `shown` are the words that are."""
    for item in record.analysis.items:
        for words in (item.words.removesuffix(CUT), *item.key):
            if not is_few(words) and " ".join(words.split()) not in shown:
                yield f"“{words}” is told of a {item.kind} and is not shown"
