"""Strangers’ words in a comment on a forge: shown as they are, and nothing of them comes alive.

In: any text. Out: one line that GitHub, GitLab and Forgejo print as that text: no markup, HTML,
link, image, mention, reference, emoji or formula comes of it.

Two steps, since forges work in two. Markup is read from the source: its characters are written as
entities. Mentions and references are looked for in the text that came of it: a space without width
parts what they need to stand together.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

APART = "\N{ZERO WIDTH SPACE}"
_ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in "&<>`*_~[]{}|\\^$@#!"}
_MARKS = re.compile(r"([@#!~%&$^:])(?=[^\s.,;)\]”’]|\Z)")
"""@name, #12, !12, ~label, %milestone, &epic, $snippet or a formula, :emoji:, https://."""
_LISTED = re.compile(r"\A([-+]|\d{1,9}[.)])(?= |\Z)")
"""What makes a list of a list's item."""
_NUMBERED = re.compile(r"(?<=\w)-(?=\d)|(?<=[A-Z])-(?=\w)|(?<=(?i:ghsa))-")
"""GH-12, CVE-2025-1, GHSA-…, and whatever prefixes a repository links."""
_HOST = re.compile(r"(?i)(www|/(?=/))")
"""www.… and //…, which some take for addresses."""
_HASH = re.compile(r"[0-9a-fA-F]{7,}")
"""What a forge takes for a commit."""
_HASH_PART = re.compile(r"([0-9a-fA-F]{6})(?=[0-9a-fA-F])")
_BLANKS = frozenset({"Cc", "Zl", "Zp"})
_UNSEEN = frozenset({"Cf", "Cn", "Co", "Cs"})
"""Marks that turn the direction of a text, spaces without width, halves of characters."""


def escaped(text: str) -> str:
    """The text, to be put anywhere behind the beginning of a line, in a table or in HTML."""
    plain = " ".join("".join(map(_seen, text)).split())
    parted = _MARKS.sub(rf"\1{APART}", _HOST.sub(rf"\1{APART}", plain))
    parted = _NUMBERED.sub(f"-{APART}", parted)
    parted = _HASH.sub(lambda found: _HASH_PART.sub(rf"\1{APART}", found[0]), parted)
    return _LISTED.sub(rf"{APART}\1", parted).translate(_ENTITIES)


def readable(text: str) -> str:
    """A comment's text for a person's screen, which knows neither entities nor mentions."""
    return unescape(text.replace(APART, ""))


def _seen(character: str) -> str:
    """The character; a blank for one that parts lines, nothing for one that is not seen."""
    kind = unicodedata.category(character)
    return " " if kind in _BLANKS else "" if kind in _UNSEEN else character
