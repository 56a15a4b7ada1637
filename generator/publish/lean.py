"""Finished HTML without what a browser reads as nothing.

In: a page as a builder leaves it, of our templates and of text that `verbatim` or MarkupSafe wrote:
tags in small letters, values of attributes in quotes, `<` and `>` in them as references. Out: the
same tree of elements and words in fewer bytes.
"""

from __future__ import annotations

import re
from string import punctuation

KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL)
"""What is read letter by letter, blanks too."""
_CODE = frozenset({"script", "style"})
"""In which nothing is a reference."""
_BLANK = "[ \t\n\r\f]"
_AFTER = re.compile(rf">[ \t]*\n{_BLANK}*")
_BEFORE = re.compile(rf"\n{_BLANK}+<")
_REFERENCE = re.compile("&#([0-9]{2,3});")
_READABLE = {str(ord(mark)): mark for mark in punctuation if mark not in "&<>\"'"}
"""Marks that begin and end nothing in HTML; Markdown would have read them."""
_QUOTING = _READABLE | {str(ord("'")): "'"}
_SINGLE = re.compile(rf"={_BLANK}*(?:'|&#39;)")
"""A value in single quotes, or what would look like one."""
_BARE = re.compile("&(?!#[0-9]+;|#[xX][0-9a-fA-F]+;|[0-9A-Za-z]+;)")
"""An ampersand that begins no reference: with a mark decoded behind it, it might."""


def lean(html: str) -> str:
    """The page without blank lines and indentation between tags, and with every mark as itself that
    needs no reference.
    """
    parts = KEPT.split(html)  # what may change, what may not, the name of its tag, and so on
    parts[::3] = map(_leaner, parts[::3])
    kept = zip(parts[1::3], parts[2::3], strict=True)
    parts[1::3] = (block if tag in _CODE else _readable(block) for block, tag in kept)
    del parts[2::3]
    return "".join(parts)


def _leaner(html: str) -> str:
    return _readable(_BEFORE.sub("\n<", _AFTER.sub(">\n", html)))


def _readable(html: str) -> str:
    if _BARE.search(html):
        return html
    marks = _READABLE if _SINGLE.search(html) else _QUOTING
    return _REFERENCE.sub(lambda found: marks.get(found[1], found[0]), html)
