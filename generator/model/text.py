"""Words, stretches of a text, and the few names that things are called by.

Offsets are Unicode code points into the article's text, half-open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
"""A word, everywhere: counted, scored and shown by this one definition."""

AUTHOR, BOTH, NONE, OTHER, UNKNOWN = "author", "both", "none", "other", "unknown"
RESERVED_IDS = frozenset({AUTHOR, BOTH, NONE, OTHER, UNKNOWN})

Genre = Literal["news", "analysis", "opinion", "interview", "live"]
Extent = Literal["full", "excerpt"]
Basis = Literal["own", "licence", "public-domain", "quotation"]
Form = Literal["direct", "indirect", "mixed"]
Kind = Literal["speech", "stance"]
Voice = Literal["side", "other", "both", "unknown"]
Named = Literal["clause", "sentence", "elsewhere", "nowhere"]
Interval = Literal["measurement", "sampling", "wilson", "dirichlet", "poisson", "t", "range"]
ItemKind = Literal["voice", "figure", "place", "quotation", "name", "number", "word", "shingle"]
CellState = Literal[
    "has",
    "lacks",
    "named",
    "differs",
    "overtaken",
    "before",
    "excerpt",
    "copy",
    "undated",
    "unread",
]
Loss = Literal["attributed", "reported", "stated", "unclear", "absent", "no claim"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]
