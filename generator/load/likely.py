"""Which story an article belongs to: those there are, likeliest first, and why.

In: an article's title, text and day, the stories. Out: each story with a score and its reasons, in
words for people. A date inside the story's days, names of the dispute's sides and uncommon words
that the story's own lines have, too, speak for it; a story for which nothing of the text speaks is
no proposal.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.load.language import FUNCTION_WORDS
from generator.model import WORD, Side, Story

SHORTEST = 4
"""Letters of a word that tells what an article is about."""
NEAR = timedelta(days=14)
"""How far from a story's days an article may lie to be about it, at most."""
SIDES = 0.5
"""What the names of all sides weigh, against 1 for the days and less than 1 for the words."""
TOLD = 5
"""Words in common that are told."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A story, how likely it is that of the article (0 where nothing of the text speaks for it),
    and why, in words.
    """

    story: Story
    score: float
    why: str


def likeliest(
    title: str, text: str, day: date | None, stories: Sequence[Story]
) -> tuple[Likely, ...]:
    """All stories, likeliest first; of those that are as likely, in their own order."""
    own = _telling((title, text))
    lines = {story.id: _telling(_lines(story)) for story in stories}
    rare = _rarity(lines.values())
    found = [_likely(story, text, day, _Words(own, lines[story.id], rare)) for story in stories]
    return tuple(sorted(found, key=lambda one: -one.score))


@dataclass(frozen=True, slots=True)
class _Words:
    """The telling words of an article and of a story's lines, and how much each tells."""

    own: Collection[str]
    lines: Collection[str]
    rare: Mapping[str, float]

    @property
    def common(self) -> list[str]:
        """Those of both, the most telling first."""
        both = (word for word in self.lines if word in self.own)
        return sorted(both, key=lambda word: (-self.rare[word], word))

    def weight(self) -> float:
        """How alike they are, 0 to 1."""
        every = math.log(1 + len(self.rare))
        own, lines = (sum(self.rare.get(w, every) for w in ws) for ws in (self.own, self.lines))
        both = sum(self.rare[word] for word in self.common)
        return both / math.sqrt(own * lines) if both else 0.0


def _likely(story: Story, text: str, day: date | None, words: _Words) -> Likely:
    named = [side for side in story.dispute.sides if _named(side, text)]
    sides, alike = len(named) / len(story.dispute.sides), words.weight()
    days = _nearness(story, day)
    reasons = (
        "its days fit" if days == 1 else "",
        "its days are near" if 0 < days < 1 else "",
        f"names {' and '.join(side.name for side in named)}" if named else "",
        f"words in common: {', '.join(words.common[:TOLD])}" if alike else "",
    )
    score = days + SIDES * sides + alike if alike and named else 0.0
    return Likely(story, score, "; ".join(filter(None, reasons)))


def _nearness(story: Story, day: date | None) -> float:
    """1 inside the story's days, 0 far from them."""
    if day is None:
        return 0.0
    off = max(story.start - day, day - story.end, timedelta(0))
    return max(0.0, 1 - off / NEAR)


def _named(side: Side, text: str) -> bool:
    aliases = (*side.aliases, *(alias for party in side.parties for alias in party.aliases))
    return any(
        alias in text and re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", text) for alias in aliases
    )


def _lines(story: Story) -> Iterable[str]:
    """What a story says of itself, with the headlines of its articles."""
    return (story.title, story.summary, *story.tags, *(one.title for one in story.articles))


def _telling(texts: Iterable[str]) -> frozenset[str]:
    """The words that tell what texts are about."""
    found = (word.lower() for text in texts for word in WORD.findall(text))
    return frozenset(w for w in found if len(w) >= SHORTEST and w not in FUNCTION_WORDS)


def _rarity(lines: Iterable[Collection[str]]) -> Mapping[str, float]:
    """How much a word tells: the more, the fewer stories have it."""
    every = list(lines)
    counted = Counter(word for words in every for word in words)
    return {word: math.log(1 + len(every) / times) for word, times in counted.items()}
