"""What can be read from a page, a text or an address: a proposal for people to look at.

In: the bytes of a page, or text. Out: a Found. Nothing is guessed silently: what is doubtful is a
note, what was left out is in `dropped`, and `origins` says where each field was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from generator.errors import ConfigurationError
from generator.load.rows import mended

__all__ = ["Found", "fetch", "read_page", "read_text"]

_EXTRA = (
    "reading web pages needs trafilatura, which is not installed: type "
    '`.venv/bin/python -m pip install "trafilatura>=2.3,<3"`, or give the text as a .txt file'
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
    try:
        import trafilatura  # noqa: PLC0415 (an optional extra)
    except ImportError as error:
        raise ConfigurationError(_EXTRA) from error
    page = html.decode("utf-8", "replace") if isinstance(html, bytes) else html
    document = trafilatura.bare_extraction(page, url=url or None, include_comments=False)
    text = document.text or "" if document is not None and not isinstance(document, dict) else ""
    return Found(text=mended(text.replace("\n", "\n\n")), url=url)


def read_text(text: str) -> Found:
    """The article in plain text."""
    return Found(text=mended(text))


def fetch(url: str) -> tuple[bytes, str]:
    """The bytes at an address and the address where they were found in the end."""
    raise ConfigurationError(f"{url}: cannot be fetched yet: save the page and give the file")
