"""How much of a text of others may be shown: so few words a passage and an article, as many
passages of each side.

Everything that is shown counts: the words of a passage, of its source and its cue, the speakers'
names, the words that corrections quote, and those by which voices, places and figures are known.
The headline does not, nor do the names that the dispute's file has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from generator.model import (
    WORD,
    Attribution,
    Correction,
    Dispute,
    Party,
    Side,
    Span,
    Spans,
    ThirdParty,
)
from generator.shadow import Places

PASSAGE = 25
"""Words of a passage, its source and cue among them."""
SHARE = 0.15
"""Part of an article's words."""
MOST = 400
"""Words of an article."""
LABELS = 0.05
"""Part of all that, kept for the words by which voices, places and figures are known."""

SPENT = "no more words may be shown"
WORDLESS = "it holds no words, or the passage that it goes on with has shown as many as it may"

Words = frozenset[int]
"""Words of an article, by their number."""
Names = frozenset[str]
"""Names in small letters."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be shown: words by their number, names of speakers; of each attribution why it is
    not shown (None: it is); and how many words may be told beside these.
    """

    words: Words
    names: tuple[str, ...]
    why_not: tuple[str | None, ...]
    left: int


def limit(words: int) -> int:
    """How many words of an article of so many may be shown."""
    return min(MOST, int(words * SHARE))


def choose(
    words: Places,
    attributions: Sequence[Attribution],
    sides: Iterable[str],
    *,
    quoted: Words = frozenset(),
    loose: int = 0,
    machine: Sequence[Attribution] = (),
    known: Names = frozenset(),
    labels: Sequence[str] = (),
) -> Choice:
    """What may be shown of an article with its words at those places, of which corrections quote
    some, and so many `loose` words beside them; known names cost nothing.

    Passages are given in rounds of one a side, in text order: to all sides that still have one, or
    to none. Each costs its words and the name that it is the first to tell. Then come the passages
    of no single side. A small part of the budget, no more than the labels need, is kept from all of
    them.
    """
    joined = turns(words, attributions)
    parts = allotments(words, attributions, joined)
    most = limit(len(words)) - loose
    kept = min(int(LABELS * limit(len(words))), sum(charge(label, known) for label in labels))
    offer = Offer(parts, tuple(map(named, attributions)), quoted, known, most - kept)
    taken = Taken(offer, set(quoted))
    give(rounds(attributions, parts, tuple(sides)), taken)
    give_each(attributions, taken)
    given = taken.given
    reasons = tuple(
        WORDLESS if not part else None if n in given else SPENT for n, part in enumerate(parts)
    )
    shown = trimmed(union(parts, given), quoted, (*joined, *turns(words, machine)))
    names = tuple(dict.fromkeys(name for n in given if (name := offer.speakers[n]) is not None))
    return Choice(shown, names, reasons, most - offer.cost(shown, names))


def afforded(choice: Choice, others: Iterable[str], known: Names) -> tuple[str, ...]:
    """The names that a choice tells, then of the others, in order, each that can still be told."""
    found, left = dict.fromkeys(choice.names), choice.left
    for other in others:
        cost = 0 if other in found else charge(other, known)
        if cost <= left:
            found[other] = None
            left -= cost
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Offer:
    """What each attribution would show, its words and its name, and what all may come to."""

    parts: Sequence[Words]
    speakers: Sequence[str | None]
    quoted: Words
    known: Names
    most: int

    def cost(self, shown: Words, names: Iterable[str]) -> int:
        """How many words those are, with the names and what corrections quote beside them."""
        return len(shown | self.quoted) + sum(charge(name, self.known) for name in names)


@dataclass(slots=True)
class Taken:
    """Attributions of an offer that are given, with the words that they come to, those that
    corrections quote among them, and the names that they tell.
    """

    offer: Offer
    words: set[int]
    names: set[str] = field(default_factory=set)
    charged: int = 0
    given: list[int] = field(default_factory=list)

    def take(self, wanted: Sequence[int]) -> bool:
        """Give these too, if all of them can be afforded, with the names that they tell."""
        offer = self.offer
        words = self.words.union(*(offer.parts[n] for n in wanted))
        names = {name for n in wanted if (name := offer.speakers[n])} - self.names
        charged = self.charged + sum(charge(name, offer.known) for name in names)
        if len(words) + charged > offer.most:
            return False
        self.words, self.charged = words, charged
        self.names |= names
        self.given += wanted
        return True


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


def give(order: Iterable[tuple[int, ...]], taken: Taken) -> None:
    """Give the attributions of the rounds that can be afforded, up to the first that cannot."""
    for one in order:
        if not taken.take(one):
            break


def give_each(attributions: Sequence[Attribution], taken: Taken) -> None:
    """Give each attribution of no single side that can still be afforded."""
    for n, attribution in enumerate(attributions):
        if attribution.side is None and taken.offer.parts[n]:
            taken.take((n,))


def union(parts: Sequence[Words], numbers: Iterable[int]) -> Words:
    """The words of several attributions."""
    return frozenset().union(*(parts[n] for n in numbers))


def allotments(
    words: Places, attributions: Sequence[Attribution], joined: Iterable[Words]
) -> list[Words]:
    """What of each passage may be shown; of those that go on in the same turn the first words."""
    contents = [numbers(words, attribution.content) for attribution in attributions]
    found = list(map(partial(allotment, words), attributions, contents))
    left = set(union(found, range(len(found))))
    for passage in joined:
        much = sorted(left.intersection(passage))[PASSAGE:] if len(passage) > PASSAGE else ()
        if much:
            left.difference_update(much)
            found = [part if part.isdisjoint(much) else part.difference(much) for part in found]
    return [
        part if not part.isdisjoint(content) else frozenset()
        for part, content in zip(found, contents, strict=True)
    ]


def allotment(words: Places, attribution: Attribution, content: Sequence[int]) -> Words:
    """What of one passage with that content may be shown: its cue, its source and the beginning of
    its content; none where nothing of the content is left.
    """
    around = [*numbers(words, attribution.cue), *numbers(words, attribution.source)]
    about = list(dict.fromkeys(around))[: PASSAGE // 2]
    room = PASSAGE - len(about)
    return frozenset((*about, *content[:room])) if content else frozenset()


def every(words: Places, attribution: Attribution) -> Words:
    """The words of a passage, its source and its cue."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return frozenset(numbers(words, spans))


def turns(words: Places, attributions: Sequence[Attribution]) -> list[Words]:
    """The words of each passage, and with it of those that go on where it ends in the same turn:
    cut in two, a passage shows no more.
    """
    order = sorted((a for a in attributions if a.content), key=lambda a: a.content)
    found = [every(words, attribution) for attribution in order]
    for n, (before, after) in enumerate(pairwise(order), start=1):
        between = range(before.content[-1].end, after.content[0].start)
        gap = numbers(words, (Span(between.start, max(between.start, between.stop)),))
        if before.turn == after.turn and found[n].union(found[n - 1]).issuperset(gap):
            found[n] |= found[n - 1]
    return found


def trimmed(shown: Words, quoted: Words, passages: Iterable[Words]) -> Words:
    """The words without those by which a passage, through others that overlap it or with the words
    that corrections quote, has too many.
    """
    for passage in passages:
        if len(passage) <= PASSAGE:
            continue
        room = max(0, PASSAGE - len(passage & quoted))
        shown -= frozenset(sorted((passage & shown) - quoted)[room:])
    return shown


def numbers(words: Places, spans: Spans) -> list[int]:
    """The numbers of the words that begin in the spans."""
    found: list[int] = []
    for span in spans:
        found += words.within(span)
    return found


# ---------------------------------------------------------------- names and quoted words


def known_names(dispute: Dispute) -> Names:
    """The names that the dispute's file has, and so tells anyway, in small letters."""
    parties = tuple(party for side in dispute.sides for party in side.parties)
    with_aliases: tuple[Side | Party | ThirdParty, ...] = (
        *dispute.sides,
        *parties,
        *dispute.others,
    )
    found = [name for each in with_aliases for name in (each.name, *each.aliases)]
    return frozenset(name.casefold() for name in (*found, *(s.name for s in dispute.speakers)))


def named(attribution: Attribution) -> str | None:
    """The name of the speaker; None for one who is described, or for nobody."""
    return attribution.speaker if attribution.named else None


def charge(name: str, known: Names) -> int:
    """How many words a name costs."""
    return 0 if name.casefold() in known else count(name)


def quotes(corrections: Iterable[Correction]) -> list[str]:
    """The words of the article that corrections quote, each passage once."""
    return list(dict.fromkeys(c.passage for c in corrections if c.passage is not None))


def count(text: str) -> int:
    """The number of words."""
    return len(WORD.findall(text))
