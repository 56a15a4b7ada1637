"""Where an article is read from: an address, a saved page, a text file or standard input."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.errors import ConfigurationError, EvenhandError
from generator.load.found import Found, fetch, is_page, read_page, read_text
from generator.load.layout import shown
from generator.load.values import quoted

LARGEST = 30_000_000
STDIN = "-"
_OTHER = re.compile(
    rb"%PDF-|PK\x03\x04|\x1f\x8b|bplist|\{\\rtf|(?:[^\n]{0,999}\n){0,15}MIME-Version:"
)
"""How files begin that hold pages or texts packed: PDF, Word, gzip, archives of browsers."""
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})


def found_in(source: str, url: str, stdin: Callable[[], bytes]) -> Found:
    """What an input says of an article; `url` is the address if it is known.

    EvenhandError where it cannot be read, or holds no article.
    """
    if is_address(source):
        return read_page(*fetch(source))
    data, name = (_given(stdin), "") if source == STDIN else (_bytes(Path(source)), source)
    if _OTHER.match(data):
        raise EvenhandError(
            f"{quoted(name or 'the input')} is neither a page nor plain text: save the page as "
            '"Webpage, HTML only" (.html), or copy its text into a .txt file'
        )
    if Path(name).suffix.lower() in _PAGES or is_page(data):
        return read_page(data, url)
    return read_text(data)


def found_with(source: str, url: str, text: str, stdin: Callable[[], bytes]) -> Found:
    """The same, with the text of another file, `text`: that of the page is left out."""
    own = read_text(_given(stdin) if text == STDIN else _bytes(Path(text)))
    try:
        page = found_in(source, url, stdin)
    except ConfigurationError:
        raise
    except EvenhandError as error:
        return replace(own, notes=(*own.notes, str(error)))
    notes = (*own.notes, "headline, times and names are the page's, the text is that file's")
    return replace(page, text=own.text, notes=notes, dropped=own.dropped)


def is_address(source: str) -> bool:
    """Whether a source is the address of a page."""
    return source.lower().startswith(("http://", "https://"))


def _given(stdin: Callable[[], bytes]) -> bytes:
    """What standard input holds; one byte too many where it does not end."""
    return _bounded(stdin(), "the input")


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        raise ConfigurationError(f"{name} is larger than 30 MB: give the article alone")
    return data


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise ConfigurationError(
            f"{quoted(path)} is no file: give a page's address (https://…), a saved page (.html), "
            "a text file, or - for standard input"
        )
    try:
        with path.open("rb") as file:
            return _bounded(file.read(LARGEST + 1), shown(path))
    except OSError as error:
        raise ConfigurationError(f"{shown(path)} cannot be read: {error.strerror}") from error
