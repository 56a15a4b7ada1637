"""Paragraphs of a page that no reader sees, by their style or by a class that the page's own sheet
hides: a page in, which is told to hide them by the plain attribute `hidden`.

What only fades in (opacity) stays, and so does what a sheet hides on paper or on small screens.
"""

from __future__ import annotations

import re

from generator.load.page.markup import Element

_UNSHOWN = re.compile(
    r"display:none|visibility:hidden|font-size:0(?:px|em|rem|pt|%)?(?:[;!]|\Z)"
    r"|(?:left|right|top|text-indent):-\d{3,}|clip:rect\(0|clip-path:inset\((?:50|100)%"
)
_CLASS = re.compile(r"[a-z0-9]*\.([\w-]+)")
_COMMENT = re.compile(r"/\*.{0,5000}?\*/", re.DOTALL)
_LONGEST = 100_000
"""Characters of a sheet that are read."""
_BLOCKS = ("p", "li", "blockquote", "h2", "h3", "h4", "div", "section")


def tell_unshown(tree: Element) -> None:
    """Mark as `hidden` what no reader of the page sees."""
    classes = hidden_classes(" ".join(style.text or "" for style in tree.iter("style")))
    for element in tree.iter(*_BLOCKS):
        own = (element.get("style") or "").replace(" ", "").lower()
        if _UNSHOWN.search(own) or not classes.isdisjoint((element.get("class") or "").split()):
            element.set("hidden", "")


def hidden_classes(sheet: str) -> frozenset[str]:
    """The classes that a sheet hides whatever the screen."""
    plain = re.sub(r"\s+", "", _COMMENT.sub("", sheet[:_LONGEST]))
    found: set[str] = set()
    depth, selector = 0, ""
    for part in re.split(r"([{}])", plain):
        if part == "{":
            depth += 1
        elif part == "}":
            depth = max(0, depth - 1)
        elif depth == 0:
            selector = part.rpartition(";")[2]
        elif depth == 1 and _UNSHOWN.search(part.lower()):
            found.update(m[1] for m in map(_CLASS.fullmatch, selector.split(",")) if m)
    return frozenset(found)
