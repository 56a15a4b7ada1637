"""Where an article is read from: an address, a saved page, a text file or standard input."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.errors import ConfigurationError
from generator.load.found import Found, fetch, read_page, read_text
from generator.load.layout import shown
from generator.load.values import quoted

LARGEST = 30_000_000
STDIN = "-"
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml"})
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
_START = 5_000


def found_in(source: str, url: str, stdin: Callable[[], bytes]) -> Found:
    """What an input says of an article; `url` is the address if it is known.

    EvenhandError where it cannot be read, or holds no article.
    """
    if is_address(source):
        page, at = fetch(source)
        return read_page(page, at)
    data, name = (stdin(), "") if source == STDIN else (_bytes(Path(source)), source)
    if Path(name).suffix.lower() in _PAGES or _HTML.match(data[:_START]):
        return read_page(data, url)
    return plain_text(data)


def is_address(source: str) -> bool:
    """Whether a source is the address of a page."""
    return source.lower().startswith(("http://", "https://"))


def plain_text(data: bytes) -> Found:
    """What a text's bytes say, in UTF-8 or, where they are none, as Windows writes them."""
    try:
        return read_text(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return read_text(data.decode("utf-16", "replace"))
        found = read_text(data.decode("cp1252", "replace"))
        note = "the text is not UTF-8: read as Windows-1252, look whether its marks are right"
        return replace(found, notes=(*found.notes, note))


def text_of(path: str, stdin: Callable[[], bytes]) -> Found:
    """What a text file, or standard input, says."""
    return plain_text(stdin() if path == STDIN else _bytes(Path(path)))


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise ConfigurationError(
            f"{quoted(path)} is no file: give a page's address (https://…), a saved page (.html), "
            "a text file, or - for standard input"
        )
    try:
        if path.stat().st_size > LARGEST:
            raise ConfigurationError(f"{shown(path)} is larger than 30 MB: give the article alone")
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(f"{shown(path)} cannot be read: {error.strerror}") from error
