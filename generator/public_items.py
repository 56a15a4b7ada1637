"""What may be public of an article's Items: hashes of names, few words, places; of its headline.

In: Items and the stretches of the article that are shown. Out: Items in order of their keys, which
cannot be read. Voices, places and figures keep the few words by which a reader knows them, voices
first, as far as those of all together are no more than a small part of the article's.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import get_args

from generator.budget import count
from generator.coded import coded_item
from generator.model import Headline, Item, ItemKind, Record, Span
from generator.shadow import words_of

FEW = 4
"""Words by which one of them is known."""
PART = 0.05
"""Of the article's words: so many may be told of them though they are not shown."""
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
LABELLED = frozenset({"voice", "figure", "place"})
CUT = " …"

Piece = tuple[Span, str]
"""A stretch that is shown, with its words."""


def public_items(
    items: Iterable[Item], names: Container[str], pieces: Sequence[Piece], words: int
) -> tuple[Item, ...]:
    """The Items of an article of so many words, of which those pieces and those names of speakers
    are shown.
    """
    left, found = most(words), list[Item]()
    for item in sorted(items, key=lambda item: (KINDS.index(item.kind), item.spans)):
        told = "" if item.kind == "figure" and not item.spans else item.words
        shown = first_shown(item, pieces) or (told if told in names else "")
        if not shown and item.kind in LABELLED and 0 < count(told) <= min(FEW, left):
            left -= count(told)
            shown = told
        found.append(replace(coded_item(item), spans=placed(item, pieces), words=shown))
    return tuple(sorted(found, key=lambda item: (KINDS.index(item.kind), item.key, item.spans)))


def most(words: int) -> int:
    """How many words may be told of the Items of an article of so many."""
    return int(words * PART)


def placed(item: Item, pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """Where an Item stands; of a figure, whose number can be read, only where it is shown."""
    if item.kind != "figure":
        return item.spans
    return tuple(s for s in item.spans if any(piece.holds(s) for piece, _ in pieces))


def first_shown(item: Item, pieces: Sequence[Piece]) -> str:
    """What is shown of an Item's first passage, from its beginning; of others than quotations only
    the whole.
    """
    if item.kind not in {"figure", "place", "quotation"}:
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


def untold(record: Record, names: Container[str], shown: str) -> Iterator[str]:
    """Items that tell more words of the article than they may; `shown` are the words that are."""
    beside = 0
    for item in record.analysis.items:
        words = " ".join(item.words.removesuffix(CUT).split())
        if words in shown or words in names:
            continue
        beside += count(words)
        if count(words) > FEW or item.kind not in LABELLED:
            yield f"“{item.words}” is told of a {item.kind} and is not shown"
    allowed = most(len(words_of(record.shadow)))
    if beside > allowed:
        yield f"items: {beside} words are told of what others may lack, {allowed} may be"
