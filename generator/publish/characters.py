"""Text as pages, XML and JSON can hold it."""

from __future__ import annotations

import re
from functools import lru_cache
from string import punctuation
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup, escape

_ENTITIES = {ord(character): f"&#{ord(character)};" for character in punctuation}
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_FROM_RIGHT = re.compile(f"[{_RIGHT}](?:[^A-Za-z\u00aa-\u058f]*[{_RIGHT}])?")
"""From the first to the last letter of a run; what follows the last belongs to the sentence."""
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def showable(text: str) -> str:
    """The text with U+FFFD for each character that HTML cannot hold."""
    return _UNSHOWABLE.sub("\ufffd", text)


def verbatim(text: str) -> Markup:
    """Text as HTML and Markdown both show it unchanged: every ASCII mark as a numeric entity.

    Control characters, which HTML cannot hold, become U+FFFD.
    """
    return Markup(showable(text).translate(_ENTITIES))  # noqa: S704


@lru_cache(maxsize=1 << 13)
def inside(text: str) -> Markup:
    """Text on one line for the inside of a block of HTML, where Markdown reads nothing: only what
    HTML reads is a reference.
    """
    return escape(showable(isolated(one_line(text))))


def kept(text: str) -> Markup:
    """The same of text whose white space stays as it is."""
    return escape(showable(text))


def isolated(text: str) -> str:
    """The text with each run from right to left between the marks that part it from what stands
    around (Unicode's FSI and PDI), so that a Hebrew name turns no number beside it.
    """
    return text if text.isascii() else _FROM_RIGHT.sub("\u2068\\g<0>\u2069", text)


def spaced(text: str) -> str:
    """The text with one space wherever there is white space."""
    return _SPACE.sub(" ", text)


def one_line(text: str) -> str:
    """The same, with none at its ends."""
    return spaced(text).strip()


def plain(text: str) -> str:
    """The text on one line, of characters that XML and JSON can hold too."""
    return showable(one_line(text))


def document(root: Element) -> str:
    """A tree as the text of an XML file, of a line for each part of its root."""
    root.text = "\n"
    for each in root:
        each.tail = "\n"
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
