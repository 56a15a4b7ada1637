"""What can be read from a page, a text or an address: a proposal for people to look at.

In: the bytes of a page, or text. Out: a Found. Nothing is guessed silently: what is doubtful is a
note, what was left out is in `dropped`, and `origins` says where each field was read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from generator.errors import ConfigurationError, EvenhandError
from generator.load.page.decoding import decoded
from generator.load.page.pieces import Piece
from generator.load.plain import read_plain

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*+)*+<(?:!doctype|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[!/]?[a-z]|[\x00-\x08]|\A\s*\Z", re.IGNORECASE)

_EXTRA = (
    "reading web pages needs trafilatura, which is not installed: `make install` brings it, "
    "without make `pip install --require-hashes --only-binary :all: -r requirements.lock`; or give "
    "the text as a .txt file"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What an input says of an article; only the text is always there.

    `text` is as `check` wants it: paragraphs with a blank line between. `language` is the code as
    declared. `dropped` are lines left out, each with why; `notes` say what was repaired or is
    doubtful; `origins` maps a field's name to where it was read.
    """

    text: str
    title: str = ""
    url: str = ""
    archived: str = ""
    outlet: str = ""
    published: date | datetime | None = None
    updated: date | datetime | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    genre: str = ""  # of the model's Genre, or nothing
    extent: str = ""  # of the model's Extent, or nothing
    language: str = ""
    licence: str = ""
    holder: str = ""
    dropped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)


def read_page(html: bytes | str, url: str) -> Found:
    """The article of a web page that was read at `url` (empty where nobody knows).

    Raises ConfigurationError where trafilatura is missing, EvenhandError where there is no article.
    """
    if not _TAG.search(decoded(html)[0] if isinstance(html, bytes) else html):
        return _as_text(html, url)
    try:
        from generator.load.page.reading import read  # noqa: PLC0415 (an optional extra)
    except ModuleNotFoundError as error:
        raise ConfigurationError(_EXTRA) from error
    try:
        return read(html, url)
    except RecursionError as error:
        what = "has data that lie too deep in each other: give the text as a .txt file"
        raise EvenhandError(what) from error


def _as_text(data: bytes | str, url: str) -> Found:
    """The article of a file that is called a page, but has no markup."""
    note = "the file has no markup: it was read as plain text"
    found = read_text(data)
    return replace(found, url=found.url or url, notes=(note, *found.notes))


def read_text(text: bytes | str) -> Found:
    """The article in plain text, of a file or of standard input.

    Raises EvenhandError where there is none, or where a web page was given.
    """
    plain, doubt = decoded(text) if isinstance(text, bytes) else (text, None)
    doubts = (Piece("", None, "", (doubt,)),) if doubt else ()
    return assembled((*doubts, *read_plain(plain)))


def fetch(url: str) -> tuple[bytes, str]:
    """The bytes at an address (as UTF-8 where the server tells another encoding), and the address
    where they were found in the end.

    Raises ConfigurationError where trafilatura is missing, EvenhandError where nothing can be had.
    """
    try:
        from generator.load.fetching import get  # noqa: PLC0415 (an optional extra)
    except ModuleNotFoundError as error:
        raise ConfigurationError(_EXTRA) from error
    data, final, charset = get(url)
    if not charset or decoded(data)[1] is None:
        return data, final
    text, doubt = decoded(data, charset)
    return (data if doubt else codecs.BOM_UTF8 + text.encode()), final


def is_page(data: bytes | str) -> bool:
    """Whether it is a web page, not plain text."""
    start = decoded(data)[0] if isinstance(data, bytes) else data
    return bool(_MARKUP.match(start[:2_000]))


def assembled(pieces: Iterable[Piece]) -> Found:
    """All fields together; of a field that is there twice, the last that says something."""
    told = tuple(pieces)
    fields: dict[str, Any] = {p.name: p.value for p in told if p.name and p.value}
    origins = {p.name: p.origin for p in told if p.value and p.origin}
    notes = tuple(dict.fromkeys(note for p in told for note in p.notes))
    return Found(**fields, notes=notes, origins=origins)
