"""What may be public of an article's Items: hashes of names, few words, places; of its headline.

In: Items, the stretches of the article that are shown and the labels that may be told beside them.
Out: Items in order of their keys, which cannot be read. Labels are the few words by which a reader
knows a voice, a place or a figure; the article's budget pays for them. The number of a figure, and
whether it counts people or money, can be read in its key: they are no words of the article.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, get_args

from generator.budget import count
from generator.coded import coded_key, digest
from generator.model import Headline, Item, ItemKind, Record, Span

if TYPE_CHECKING:
    from collections.abc import Callable

FEW = 4
"""Words by which one of them is known."""
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
LABELLED = ("voice", "place", "figure")
"""Kinds with a label, those first of which a reader knows nothing without it."""
ORDER = {kind: n for n, kind in enumerate(KINDS)}
SPOKEN_OF = frozenset({"figure", "place", "quotation"})
"""Kinds whose passages tell their words."""
PLAIN = frozenset({"quotation", "word", "shingle"})
"""Kinds whose keys are hashes from the beginning."""
CUT = " …"

_LETTER = re.compile(r"\w\w")

Piece = tuple[Span, str]
"""A stretch that is shown, with its words."""


def labels(items: Iterable[Item]) -> tuple[str, ...]:
    """The labels that Items would have, most wanted first: what the article has more often goes
    before what it has once, and figures that their keys tell go last.
    """
    found = [item for item in items if label(item)]
    return tuple(dict.fromkeys(item.words for item in sorted(found, key=wanted)))


def label(item: Item) -> str:
    """The few words by which an Item is known; empty where none may be told."""
    few = item.kind in LABELLED and item.spans and count(item.words) <= FEW
    return item.words if few else ""


def wanted(item: Item) -> tuple[bool, int, int, tuple[Span, ...]]:
    """What decides which labels are told first."""
    readable = item.kind == "figure" and item.key[:1] != ("thing",)
    return readable, LABELLED.index(item.kind), -len(item.spans), item.spans


def public_items(
    items: Iterable[Item], names: Container[str], pieces: Sequence[Piece]
) -> tuple[Item, ...]:
    """The Items of an article of which those pieces and those labels are shown."""
    found = (_public(item, names, pieces) for item in items)
    return tuple(sorted(found, key=lambda item: (ORDER[item.kind], item.key, item.spans)))


def _public(item: Item, names: Container[str], pieces: Sequence[Piece]) -> Item:
    key = item.key if item.kind in PLAIN else coded_key(item)
    spans = placed(item, pieces)
    words = first_shown(item, pieces)
    if item.words and not words and label(item) in names:
        words = item.words
    same = key is item.key and spans is item.spans and words == item.words
    return item if same else Item(item.kind, key, spans, words)


def placed(item: Item, pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """Where an Item stands; of a figure, whose number can be read, only where it is shown."""
    if item.kind != "figure":
        return item.spans
    return tuple(s for s in item.spans if any(piece.holds(s) for piece, _ in pieces))


def first_shown(item: Item, pieces: Sequence[Piece]) -> str:
    """What is shown of an Item's first passage, from its beginning; of others than quotations only
    the whole.
    """
    if item.kind not in SPOKEN_OF:
        return ""
    for span, (piece, words) in product(item.spans[:1], pieces):
        if piece.start <= span.start < piece.end:
            told = words[span.start - piece.start : span.end - piece.start]
            cut = piece.end < span.end
            return "" if cut and item.kind != "quotation" else told + (CUT if cut else "")
    return ""


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


def unreadable(headline: Headline | None) -> Headline | None:
    """The headline by a hash: its words are the article's, not the record's."""
    return None if headline is None else replace(headline, title=digest(headline.title))


def stands_in(words: str, shown: str) -> bool:
    """Whether words stand as such in those that are shown, no word of them being cut."""
    at = shown.find(words)
    while at >= 0:
        if not (_cuts(shown, at) or _cuts(shown, at + len(words))):
            return True
        at = shown.find(words, at + 1)
    return False


def _cuts(text: str, at: int) -> bool:
    """Whether a word goes on there."""
    return 0 < at < len(text) and _LETTER.match(text, at - 1) is not None


def beside(record: Record, shown: str) -> tuple[str, ...]:
    """What Items tell of the article besides the words that are shown."""
    told = (" ".join(item.words.removesuffix(CUT).split()) for item in record.analysis.items)
    return tuple(dict.fromkeys(words for words in told if words and not stands_in(words, shown)))


def untold(record: Record, shown: str) -> Iterator[str]:
    """Items with words that they may not have; `shown` are the words that are."""
    for item in record.analysis.items:
        words = " ".join(item.words.removesuffix(CUT).split())
        few = item.kind in LABELLED and count(words) <= FEW
        if words and not few and not stands_in(words, shown):
            yield f"“{item.words}” is told of a {item.kind} and is not shown"
