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


def access(text: str, found: tuple[Saying, ...], ending: frozenset[str], pages: str = "") -> Access:
    """How much of the article is there; `ending` is what was left out there, `pages` where the
    page says that there are more of them.
    """
    words, told = len(text.split()), length_told(found)
    closed = next((s for s in of(found, "free") if s.value.lower() in {"false", "no", "0"}), None)
    locked = next((s for s in of(found, "tier") if s.value.lower() == "locked"), None)
    whole = told is not None and words >= _MOST * told
    if told is not None and words < told / 2:
        return Access("excerpt", "JSON-LD", f"the page tells {told} words, {words} are there")
    if pages and not whole:
        return Access(
            "excerpt", pages, "the article has more pages: give its print view, or all the text"
        )
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
        note = "the text ends in dots: write excerpt if it goes on elsewhere"
        return Access("full", "the page's text", note)
    return Access("full", "the page's text")


def length_told(found: tuple[Saying, ...]) -> int | None:
    """How many words the page's data say it has; None where they do not."""
    told = [int(s.value) for s in of(found, "length") if _WORDS.fullmatch(s.value)]
    bodies = [len(s.value.split()) for s in of(found, "body") if s.origin == "JSON-LD articleBody"]
    return max(told[:1] + bodies, default=None) or None
