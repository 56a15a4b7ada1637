"""Markdown as forges read it (CommonMark with tables): what a file says of titles, links, anchors.

Only the project's own documents are ever read so; content is plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_ID = re.compile(r'\bid="([^"]+)"')
_ADDRESS = re.compile(r"\b(?:href|src|srcset|action)\s*=")
LINKS = {"link_open": "href", "image": "src"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and the anchor that forges give it."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a picture, and where it stands."""

    href: str
    line: int
    picture: bool


def reader() -> MarkdownIt:
    """What reads Markdown as forges do."""
    return MarkdownIt("commonmark").enable("table")


def tokens(text: str) -> list[Token]:
    """The parts of a text in their order."""
    return reader().parse(text)


def plain(inline: Token) -> str:
    """The words of a paragraph or heading, on one line."""
    told = (" " if each.type == "softbreak" else each.content for each in inline.children or ())
    return " ".join("".join(told).split())


def headings(parts: Sequence[Token]) -> Iterator[Heading]:
    """The headings; a second one with the same words gets the anchor `words-1`."""
    seen: Counter[str] = Counter()
    for opened, inline in pairwise(parts):
        if opened.type == "heading_open":
            text = plain(inline)
            base = anchor(text)
            number = f"-{seen[base]}" if seen[base] else ""
            seen[base] += 1
            yield Heading(int(opened.tag[1]), text, base + number, line(opened))


def anchor(text: str) -> str:
    """What forges make of a heading to link it by."""
    return _NOT_IN_ANCHORS.sub("", text.lower()).replace(" ", "-")


def anchors(parts: Sequence[Token]) -> frozenset[str]:
    """All that a link into the text may name: its headings, and ids written as HTML."""
    given = (each for part in parts for each in (part, *(part.children or ())))
    ids = (found for each in given for found in _ID.findall(markup(each)))
    return frozenset(ids) | {heading.anchor for heading in headings(parts)}


def markup(part: Token) -> str:
    """The HTML that a part holds as it was written; empty for all others."""
    return part.content if part.type in {"html_inline", "html_block"} else ""


def unread(parts: Sequence[Token]) -> Iterator[int]:
    """The lines on which parts begin that hold an address in HTML, which nobody follows."""
    at = 1
    for part in parts:
        at = line(part, at)
        if any(_ADDRESS.search(markup(each)) for each in (part, *(part.children or ()))):
            yield at


def references(parts: Sequence[Token]) -> Iterator[Reference]:
    """All links and pictures, as they are written."""
    at = 1
    for part in parts:
        at = line(part, at)
        below = 0
        for each in part.children or ():
            below += each.type in {"softbreak", "hardbreak"}
            if each.type in LINKS:
                href = str(each.attrs[LINKS[each.type]])
                yield Reference(href, at + below, each.type == "image")


def line(part: Token, otherwise: int = 1) -> int:
    """The line on which a part begins."""
    return part.map[0] + 1 if part.map else otherwise
