"""What pages show beside the figures, as far as it is kept with them: passages, details of articles
and stories, the names of sides. Words of an article only as its page may print them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage as its page lists it."""

    at: tuple[tuple[int, int], ...]
    anchor: str
    paragraph: int
    counted: str
    speaker: str
    form: str
    introduced: str
    text: str  # empty where no word may be shown
    words: int | None = None  # None: no text or record tells


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A correction as its page tells it; what may not be shown is empty."""

    counted: bool
    by: str
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article as its page shows it."""

    name: str  # the outlet's
    short: str  # the one among its story's articles
    title: str
    quotation: bool
    details: Mapping[str, str]
    corrections: tuple[ShownCorrection, ...]
    passages: tuple[ShownPassage, ...] | None = None  # None: the page lists none
    formerly: tuple[str, ...] = ()  # ids that it had before


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story: the sentences at the head of its page, and pairs of its articles."""

    title: str
    dispute: str
    heads: tuple[str, ...]
    apart: tuple[tuple[str, str], ...]
    alike: tuple[tuple[str, str], ...]
    details: Mapping[str, str]
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownDispute:
    """A dispute’s title and its sides, by id and name, in its own order."""

    title: str
    sides: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is kept beside the figures: articles by `story/article`, the rest by id."""

    private: bool = False
    articles: Mapping[str, ShownArticle] = field(default_factory=dict)
    stories: Mapping[str, ShownStory] = field(default_factory=dict)
    disputes: Mapping[str, ShownDispute] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
