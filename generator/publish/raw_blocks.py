"""Pages whose Markdown is titles and raw HTML, taken apart without a parser of HTML.

In: Markdown as our templates write it, where what others wrote holds no tag and no reference that
is not closed. Out: its parts, of which Python-Markdown would copy all but the titles as they are;
or None, where there is anything else: then it is for Python-Markdown to read.
"""

from __future__ import annotations

import re
from functools import cache

TITLE = re.compile(r"#{1,6} [^\n\[<]*")
"""A title without links."""
OPENED = re.compile(
    r"<(article|aside|details|dl|div|figure|form|h[1-6]|nav|ol|p|script|section|table|ul)(?=[ >])"
)
"""What Python-Markdown and CommonMark both copy, if a line begins with it."""
ENDED = re.compile(r"(\n\n+|\n?\Z)|\n(?=<)")
"""A blank line, which Python-Markdown keeps behind a block, or the next block."""
CHANGED = ("\t", "\r", "\x02", "\x03", "<!", "<?", "\n```", "\n~~~")
"""Blanks of other kinds, what marks copied blocks in the making, comments and the like, fences."""
BLANKS = re.compile(r"\n +\n")
OPEN = re.compile("&(?!#[0-9]+;|#[xX][0-9a-fA-F]+;|[0-9A-Za-z]+;)")
"""A reference that is not closed."""
QUOTED = re.compile(r"<(script|style)\b[^>]*>[^<]*(?!</\1>)<")
"""Code with tags in it, which are none."""


def parts(text: str) -> tuple[str, ...] | None:
    """The titles and the blocks of HTML, in order; None where that is not all there is."""
    if _is_changed(text):
        return None
    text = text.strip("\n")
    found: list[str] = []
    at = 0
    while at < len(text):
        stop = _end(text, at)
        after = ENDED.match(text, stop) if stop else None
        if after is None:
            return None
        kept = "\n" if text[at] == "<" and after[1] is not None else ""
        found.append(text[at:stop] + kept)
        at = after.end()
    return tuple(found)


def _is_changed(text: str) -> bool:
    """Whether Python-Markdown would change what it finds within raw HTML, or might."""
    return (
        any(mark in text for mark in CHANGED)
        or text.startswith(("```", "~~~"))
        or any(pattern.search(text) for pattern in (BLANKS, OPEN, QUOTED))
    )


def _end(text: str, at: int) -> int | None:
    """Where the title or block that begins here ends."""
    if title := TITLE.match(text, at):
        return title.end()
    opened = OPENED.match(text, at)
    return _closed(text, at, opened[1]) if opened else None


def _closed(text: str, at: int, tag: str) -> int | None:
    """Where the element that begins here is closed, not one of the same name in it."""
    depth = 0
    for found in _tags(tag).finditer(text, at):
        depth += -1 if found[0][1] == "/" else 1
        if not depth:
            return found.end() if found[0][1] == "/" else None
    return None


@cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<{tag}(?=[ >])|</{tag}>")
