"""Finished HTML without what a browser reads as nothing.

In: a page as a builder leaves it, of our templates and of text that `verbatim` or MarkupSafe wrote:
tags in small letters, each opened and closed, values of attributes in quotes, `<` and `>` in them
and in text as references. Out: the same tree of elements and words in fewer bytes: without the end
tags and the quotes that HTML lets be left out.
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
_SINGLED = re.compile(rf"={_BLANK}*'")
_BARE = re.compile("&(?!#[0-9]+;|#[xX][0-9a-fA-F]+;|[0-9A-Za-z]+;)")
"""An ampersand that begins no reference: with a mark decoded behind it, it might."""

_BLOCKS = "p|div|ul|ol|dl|h[1-6]|table|blockquote|form"
_ENDS: tuple[tuple[str, str, str], ...] = (
    ("li", "li", "[uo]l"),
    ("dt", "dd", ""),
    ("dd", "dt", "dl|div"),
    ("p", _BLOCKS, "div|li|td|dd|section|article|details|aside|main|blockquote|nav|figure|form"),
    ("t[dh]", "t[dh]", "tr"),
    ("tr", "tr", "tbody|thead|table"),
    ("t(?:head|body)", "tbody", ""),
    ("tbody", "", "table"),
    ("option", "option", "select|datalist"),
)
"""Elements that end by themselves: before which others begin, and where which end around them. HTML
would let more end, such as a line of `dl` before one of its kind; some parsers would not.
"""


def _ending(tag: str, begins: str, ends: str) -> str:
    """The end of such an element. Blanks behind it become its own, where nobody sees them; but a
    style sheet may ask whether it is empty, so that they go from tables, and an end stays that
    comes right behind an attribute.
    """
    before = rf"{tag}>{_BLANK}*" if tag.startswith("t") else f'{tag}>(?<!"></{tag}>)'
    return rf"{before}(?={_BLANK}*{_behind(begins, ends)})"


def _behind(begins: str, ends: str) -> str:
    found = (f"<(?:{begins})[ >]" if begins else "", f"</(?:{ends})>" if ends else "")
    return f"(?:{'|'.join(part for part in found if part)})"


PARAGRAPH = re.compile(f"</p>|(?={_behind(*_ENDS[3][1:])})")
"""Where a paragraph ends, whether it says so or not."""
_IMPLIED = re.compile(rf"</(?:{'|'.join(_ending(*each) for each in _ENDS)})")
_QUOTED = re.compile(r"""="([^ \t\n\r\f"'=<>`]*[^ \t\n\r\f"'=<>`/])"(?=>|[ \n][^<>]*>)""")
"""A value that needs no quotes. One before the stroke at the end of a tag would swallow it."""

_ROW = re.compile(r' data-(?:rows?|by)="[^"<>]*"(?=[^<>]*>)')
_OF = re.compile(
    r' data-of=(?:(?<!<div data-of=)"[^"<>]*"(?=[^<>]*>)|"[^"<>]*"(?=><span class="thin"))'
)
"""Which row of the data a number is (publish/keys.py): what the pages are held to when they are
made. Nobody sees it, and no script asks for it; of what a whole part tells, scripts do ask,
but not of a thin bar in a list.
"""


def lean(html: str) -> str:
    """The page without blank lines and indentation between tags, without end tags and quotes that
    need not be, without names of rows, and with every mark as itself that needs no reference.
    """
    parts = KEPT.split(html)  # what may change, what may not, the name of its tag, and so on
    parts[::3] = map(_leaner, parts[::3])
    kept = zip(parts[1::3], parts[2::3], strict=True)
    parts[1::3] = (block if tag in _CODE else _readable(block) for block, tag in kept)
    del parts[2::3]
    return "".join(parts)


def _leaner(html: str) -> str:
    """Tags stay as they are where `<` or `>` may stand for themselves, or a quote in others."""
    tags = html.count("<") == html.count(">") and not _SINGLED.search(html)
    ended = _IMPLIED.sub("", _OF.sub("", _ROW.sub("", html))) if tags else html
    found = _readable(_BEFORE.sub("\n<", _AFTER.sub(">\n", ended)))
    return _QUOTED.sub(r"=\1", found) if tags else found


def _readable(html: str) -> str:
    if _BARE.search(html):
        return html
    marks = _READABLE if _SINGLE.search(html) else _QUOTING
    return _REFERENCE.sub(lambda found: marks.get(found[1], found[0]), html)
