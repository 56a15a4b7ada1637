"""Text as pages, XML and JSON can hold it."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def showable(text: str) -> str:
    """The text with U+FFFD for each character that HTML cannot hold."""
    return _UNSHOWABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text with one space wherever there is white space, and none at its ends."""
    return _SPACE.sub(" ", text).strip()


def plain(text: str) -> str:
    """The text on one line, of characters that XML and JSON can hold too."""
    return showable(one_line(text))
