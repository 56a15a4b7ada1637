"""Whether a page holds the whole article: what it says of access and how its text ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.load.page.dropping import HIDDEN
from generator.load.page.pieces import Saying, of

_MOST = 0.9
_TEASER_WORDS = 120
_WORDS = re.compile(r"[0-9]{1,7}")
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])[\s\]\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Access:
    """Full, excerpt or nothing known; where that was read; and what is doubtful."""

    extent: str
    origin: str
    note: str | None = None


def access(text: str, found: tuple[Saying, ...], ending: frozenset[str]) -> Access:
    """How much of the article is there; `ending` is what was left out there."""
    words, told = len(text.split()), _length(found)
    closed = next((s for s in of(found, "free") if s.value.lower() in {"false", "no", "0"}), None)
    locked = next((s for s in of(found, "tier") if s.value.lower() == "locked"), None)
    whole = told is not None and words >= _MOST * told
    if told is not None and words < told / 2:
        return Access("excerpt", "JSON-LD", f"the page tells {told} words, {words} are there")
    if whole and not _CUT.search(text):
        return Access("full", "JSON-LD wordCount")
    if saying := closed or locked:
        note = "the page says that it is not free to read: write full if all of it is there"
        return Access("excerpt", saying.origin, note)
    if HIDDEN in ending and words < 2 * _TEASER_WORDS:
        return Access(
            "excerpt", "hidden paragraphs", "paragraphs that follow are hidden on the page"
        )
    if "paywall" in ending and words < 2 * _TEASER_WORDS:
        return Access("excerpt", "an invitation to subscribe", "ends where one has to subscribe")
    if _CUT.search(text) and words < _TEASER_WORDS:
        return Access("excerpt", "the text's end", "the text breaks off: only a teaser?")
    return Access("full", "the page's text")


def _length(found: tuple[Saying, ...]) -> int | None:
    told = [int(s.value) for s in of(found, "length") if _WORDS.fullmatch(s.value)]
    bodies = [len(s.value.split()) for s in of(found, "body") if s.origin == "JSON-LD articleBody"]
    return max(told[:1] + bodies, default=None) or None
