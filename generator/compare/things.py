"""The things that several articles of a story have: their Items, brought together.

In: the Items of each article. Out: Things, each with the Items of the articles that have it. The
order of the articles changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.coded import is_coded
from generator.compare.groups import groups
from generator.compare.same import blocks, is_loose, same
from generator.model import Item, ItemKind

KINDS: tuple[ItemKind, ...] = ("voice", "figure", "place", "quotation")
"""What a reader is shown."""

Held = tuple[int, Item]


@dataclass(frozen=True, slots=True)
class Thing:
    """One voice, figure, place or quotation, with who has it: (number of the article, Item)."""

    kind: ItemKind
    held: tuple[Held, ...]

    @property
    def articles(self) -> frozenset[int]:
        """The articles that have it."""
        return frozenset(number for number, _ in self.held)

    @property
    def words(self) -> str:
        """Its words, as most articles have them; of two as frequent the shorter. Empty where they
        are nowhere shown, but a figure has its key.
        """
        counted = Counter(item.words for _, item in self.held if item.words)
        if not counted and self.kind == "figure":
            counted = Counter(in_words(item) for _, item in self.held)
        return min(counted, key=lambda words: (-counted[words], len(words), words), default="")


def in_words(figure: Item) -> str:
    """A figure told by its key: `160 people killed`; by what of it can be read."""
    unit, state, number, *rest = figure.key
    noun, before = ("" if is_coded(part) else part for part in rest)
    counted = noun or ("" if unit == "thing" or rest[0] else unit)
    return " ".join(part for part in (number, before, counted, state) if part)


def things(by_article: Sequence[Iterable[Item]]) -> tuple[Thing, ...]:
    """Everything that articles have, by kind."""
    held = [(n, item) for n, found in enumerate(by_article) for item in found]
    return tuple(
        thing
        for kind in KINDS
        for thing in of_kind(kind, [one for one in held if one[1].kind == kind])
    )


def of_kind(kind: ItemKind, held: Sequence[Held]) -> Iterator[Thing]:
    """The things of one kind: firm Items together, then each loose one with the only firm thing
    that it can be; those that could be several are left out.
    """
    firm = [one for one in held if not is_loose(one[1])]
    loose = [one for one in held if is_loose(one[1])]
    together = [[firm[n] for n in group] for group in groups(len(firm), agreeing(firm))]
    alone: list[Held] = []
    added: dict[int, list[Held]] = {}
    index = blocked(together) if loose else {}
    for one in loose:
        fits = fitting(one[1], together, index)
        if len(fits) == 1:
            added.setdefault(fits[0], []).append(one)
        elif not fits or kind == "figure":
            alone.append(one)
    for number, group in enumerate(together):
        yield Thing(kind, tuple(sorted((*group, *added.get(number, ())), key=in_order)))
    for numbers in groups(len(alone), agreeing(alone)):
        yield Thing(kind, tuple(sorted((alone[n] for n in numbers), key=in_order)))


def in_order(one: Held) -> tuple[int, tuple[str, ...]]:
    """By article, then by key."""
    return one[0], one[1].key


def agreeing(held: Sequence[Held]) -> Iterator[tuple[int, int]]:
    """Pairs of Items that are the same."""
    index: dict[str, list[int]] = {}
    for number, (_, item) in enumerate(held):
        shared = [index.setdefault(block, []) for block in dict.fromkeys(blocks(item))]
        near = sorted(set().union(*shared))
        yield from ((other, number) for other in near if same(held[other][1], item))
        for others in shared:
            others.append(number)


def blocked(together: Sequence[Sequence[Held]]) -> Mapping[str, set[int]]:
    """The groups by what their Items share with others."""
    index: dict[str, set[int]] = {}
    for number, group in enumerate(together):
        for _, item in group:
            for block in blocks(item):
                index.setdefault(block, set()).add(number)
    return index


def fitting(
    item: Item, together: Sequence[Sequence[Held]], index: Mapping[str, set[int]]
) -> list[int]:
    """The groups to which a loose Item can belong."""
    near = sorted({number for block in blocks(item) for number in index.get(block, ())})
    return [n for n in near if any(same(item, other) for _, other in together[n])]
