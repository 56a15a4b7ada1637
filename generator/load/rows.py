"""One line of a JSONL file in; a clean row, or why it cannot be imported, out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from generator.load.addresses import valid
from generator.load.language import is_other, not_english
from generator.load.repairs import mended
from generator.load.values import moment, quoted, words
from generator.model import WORD
from generator.readable import too_long

KEYS = (
    "id",
    "outlet",
    "title",
    "published",
    "url",
    "text",
    "authors",
    "credits",
    "language",
)


@dataclass(frozen=True, slots=True)
class Row:
    """An article as its line has it, cleaned. `note` says what could not be kept."""

    id: str | None
    outlet: str
    title: str
    published: date | datetime | None
    url: str
    text: str
    authors: tuple[str, ...]
    credits: tuple[str, ...]
    note: str | None


def read_row(line: bytes, keys: Mapping[str, str]) -> Row | str:
    """The row in a line, or the reason why there is none; `keys` says which key means what."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"byte {error.start} of the line is not UTF-8"
    except json.JSONDecodeError as error:
        return f"broken JSON at column {error.colno} ({error.msg})"
    except (ValueError, RecursionError):
        return "broken JSON (a number too long, or too many levels)"
    if not isinstance(found, dict):
        return "not an object: every line must be {…}"
    return _row({name: found.get(keys.get(name, name)) for name in KEYS})


def _row(values: Mapping[str, object]) -> Row | str:
    outlet, title, url = (_line(values[name]) for name in ("outlet", "title", "url"))
    text = _text(values["text"])
    required = {"text": text, "outlet": outlet, "url": url, "title": title}
    lacking = [name for name, value in required.items() if not value]
    if lacking:
        return f"no {', no '.join(lacking)}"
    wrong = _language(values["language"]) or _unfit(text, outlet, title)
    if wrong:
        return wrong
    address = valid(url)
    if not address:
        return f"{quoted(url)} is not a web address"
    published, note = _published(values["published"])
    authors, credit = _people(values["authors"]), _people(values["credits"])
    key = _line(values["id"]) or None
    return Row(key, outlet, title, published, address, text, authors, credit, note)


def _text(value: object) -> str:
    return mended(value) if isinstance(value, str) else ""


def _line(value: object) -> str:
    plain = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    return " ".join(_text(plain).split())


def _language(value: object) -> str | None:
    code = _line(value).lower()
    return f"language {code}" if is_other(code) else None


def _unfit(text: str, outlet: str, title: str) -> str | None:
    if not WORD.search(text):
        return "no word in the text"
    if long := too_long(text):
        return f"the text {long}"
    for name, value in (("outlet", outlet), ("title", title)):
        try:
            words(value)
        except ValueError as error:
            return f"{name} {error}"
    return not_english(text)


def _published(value: object) -> tuple[date | datetime | None, str | None]:
    """The date or time; without its time where it has no offset; and what was left out."""
    written = _line(value)
    if not written:
        return None, "no date"
    for candidate, note in ((written, None), (written[:10], "a time without offset: date kept")):
        try:
            return moment(candidate), note
        except ValueError:
            continue
    return None, f"{quoted(written)} is no date like 2025-07-22"


def _people(value: object) -> tuple[str, ...]:
    """Names in a list, or in text with commas between."""
    parts = value if isinstance(value, list) else _line(value).split(",")
    names = (_line(part).strip(" \"'") for part in parts)
    return tuple(dict.fromkeys(name for name in names if WORD.search(name)))
