"""How long a text may be that is read: what it costs grows with it.

In: a text. Out: why it is too long, in words, or None.
"""

from __future__ import annotations

import re

LONGEST_TEXT = 250_000
"""Characters of an article: seven times as many as the longest of a thousand collected ones."""
MOST_PIECES = 100_000
"""Words and marks of an article, of which each is a token: a gigabyte at twice as many."""
_PIECE = re.compile(r"\w+|[^\w\s]")


def too_long(text: str) -> str | None:
    """What is wrong with an article's text that no medium would print, or None."""
    if len(text) > LONGEST_TEXT:
        return f"is {len(text):,} characters long: {LONGEST_TEXT:,} are read, give a part of it"
    if len(text) <= MOST_PIECES:
        return None
    pieces = sum(1 for _ in _PIECE.finditer(text))
    if pieces > MOST_PIECES:
        return f"has {pieces:,} words and marks: {MOST_PIECES:,} are read, give a part of it"
    return None
