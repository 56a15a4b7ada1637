"""Checks of single values (ids, addresses, dates …): text in, value out, or what to write."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from generator.load.text import printable
from generator.model import RESERVED_IDS, WORD

Item = TypeVar("Item")
Date = TypeVar("Date", bound=date)

LONGEST_ID = 80
LONGEST_QUOTE = 80
LONGEST_LINE = 2_000
SHORT_NAME = 14
LONGEST_TITLE = 300
LONGEST_LABEL = 160
"""Characters of a name, an alias, a role, a contested phrase: twice the longest names of bodies."""
LONGEST_TAG = 80
LONGEST_NAME = 6  # words
MANY = 1_000

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_HANDLE = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*\Z")
_HASH = re.compile(r"[0-9a-f]{64}\Z")
_SOMEBODY = frozenset({"handle", "you", "yourhandle", "yourname"})
"""What examples have where a name belongs, in small letters, without hyphens."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d)?\Z")
_NOT_IN_URL = re.compile(
    r"[\s<>\"\\`{}|^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_YEARS = range(1000, 3000)  # others are slips, and fail when turned into UTC
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")
_TAKEN = RESERVED_IDS | {"stance", "index"}  # a voice of the bars, and the page of a folder


def quoted(text: object) -> str:
    """Something somebody wrote, in quotation marks, for a message."""
    words = printable(str(text))
    return f'"{words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE] + "…"}"'


def slug(text: str) -> str:
    """An id as it must be: lower-case words joined by hyphens. ValueError says what to write."""
    if not _ID.match(text):
        raise ValueError(
            f"{quoted(text)} is not an id: write lower-case letters, digits and single hyphens, "
            "like daily-example"
        )
    if len(text) > LONGEST_ID:
        raise ValueError(f"is {len(text)} characters long: write {LONGEST_ID} at most")
    if text in _TAKEN or _DEVICE.match(text):
        raise ValueError(f"{quoted(text)} has a meaning of its own here: write another id")
    return text


def line(text: str) -> str:
    """Text for people, on one line: blanks and line ends in it become single blanks."""
    joined = " ".join(text.split())
    if not joined:
        raise ValueError("is empty: write it, or remove it")
    if len(joined) > LONGEST_LINE:
        raise ValueError(f"is {len(joined)} characters long: write {LONGEST_LINE} at most")
    return joined


def words(text: str) -> str:
    """A line with at least one word in it."""
    joined = line(text)
    if not WORD.search(joined):
        raise ValueError(f"{quoted(joined)} has no word in it: write words, or remove it")
    return joined


def up_to(most: int, rule: Callable[[str], str]) -> Callable[[str], str]:
    """A check for a line that keeps to a rule, and is no longer than what a medium prints there."""

    def check(text: str) -> str:
        joined = " ".join(text.split())
        if len(joined) > most:
            raise ValueError(f"is {len(joined)} characters long: write {most} at most")
        return rule(joined)

    return check


short_name = up_to(SHORT_NAME, words)
"""A name that fits a column."""
title = up_to(LONGEST_TITLE, words)
"""A headline."""
label = up_to(LONGEST_LABEL, words)
"""What something or somebody is called."""


def person(text: str) -> str:
    """A name of a few words."""
    joined = words(text)
    found = len(WORD.findall(joined))
    if found > LONGEST_NAME:
        raise ValueError(f"is {found} words long: write the name alone, {LONGEST_NAME} at most")
    return joined


def web_address(text: str) -> str:
    """An address that begins with http:// or https:// and names a host."""
    advice = "write the whole address, like https://www.example.org/news"
    if not text:
        raise ValueError(f"is empty: {advice}")
    if len(text) > LONGEST_LINE or _NOT_IN_URL.search(text):
        raise ValueError("has characters that no address has: copy it from the browser's bar")
    try:
        parts = urlsplit(text)
        host = parts.hostname
        parts.port  # noqa: B018 (reading it checks it)
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        raise ValueError(f"{quoted(text)} is not a web address: {advice}")
    return text


def handle(text: str) -> str:
    """Somebody's name on the forge, without the @."""
    if not _HANDLE.match(text):
        raise ValueError(f"{quoted(text)} is not a handle: write letters, digits, hyphens, no @")
    if is_somebody(text):
        raise ValueError(f"{quoted(text)} stands for a name: write your own, as on the forge")
    return text


def is_somebody(text: str) -> bool:
    """Whether a handle is only what an example has in its place."""
    return re.sub("[-_]", "", text.casefold()) in _SOMEBODY


def hex_digest(text: str) -> str:
    """A SHA-256 in hexadecimal."""
    if not _HASH.match(text):
        raise ValueError("is not a SHA-256: write its 64 characters 0-9 and a-f, in quotes")
    return text


def english(text: str) -> str:
    """The one language that can be measured."""
    if text != "en":
        raise ValueError(f"{quoted(text)} cannot be measured, only English: leave the article out")
    return text


def exact(text: str) -> str:
    """Words of the article, taken as they stand."""
    if not text.strip():
        raise ValueError("is empty: write the exact words of the article")
    if len(text) > LONGEST_LINE:
        what = f"is {len(text)} characters long: write {LONGEST_LINE} at most, or at: with offsets"
        raise ValueError(what)
    return text


def day(value: object) -> date:
    """A date from text like 2025-07-22."""
    if not isinstance(value, str) or not _DAY.match(value):
        raise ValueError(f"{_shown(value)} is not a date: write year-month-day, like 2025-07-22")
    try:
        return _plausible(date.fromisoformat(value))
    except ValueError as error:
        raise ValueError(f"{value} is not in the calendar: write a real date") from error


def _plausible(when: Date) -> Date:
    if when.year not in _YEARS:
        raise ValueError(when.year)
    return when


def moment(value: object) -> date | datetime:
    """A date, or a time with its offset from UTC."""
    match = _TIME.match(value) if isinstance(value, str) else None
    if not isinstance(value, str) or not (match or _DAY.match(value)):
        raise ValueError(
            f"{_shown(value)} is not a date or time: write year-month-day, like 2025-07-22, or "
            "2025-07-22T14:30-04:00"
        )
    if not match:
        return day(value)
    if not match[1]:
        raise ValueError(
            f"{value} has no time zone: add it, like {value}-04:00 for New York’s summer, or write "
            "the date alone"
        )
    try:
        return _plausible(datetime.fromisoformat(value))
    except ValueError as error:
        raise ValueError(
            f"{value} is no real time: write one like 2025-07-22T14:30-04:00"
        ) from error


def _shown(value: object) -> str:
    return "nothing" if value is None else quoted(value)


def offsets(pair: list[int]) -> list[int]:
    """Start and end of a stretch of the text."""
    if len(pair) != 2 or not 0 <= pair[0] < pair[1]:  # noqa: PLR2004 (a pair)
        raise ValueError("must be two offsets into the text, the smaller first: write [812, 870]")
    return pair


def several(least: int) -> Callable[[list[Item]], list[Item]]:
    """A check that a list has at least so many items."""

    def check(items: list[Item]) -> list[Item]:
        if len(items) < least:
            raise ValueError(f"has too few items ({len(items)}): write at least {least}")
        return items

    return check


def at_most(most: int) -> Callable[[list[Item]], list[Item]]:
    """A check that a list has no more items than a person would write."""

    def check(items: list[Item]) -> list[Item]:
        if len(items) > most:
            raise ValueError(f"has {len(items)} items: write {most} at most")
        return items

    return check


def _distinct(items: list[str]) -> list[str]:
    twice = [item for item, times in Counter(items).items() if times > 1]
    if twice:
        raise ValueError(f"has {quoted(twice[0])} twice: keep one")
    return items


Id = Annotated[
    str, AfterValidator(slug), Field(json_schema_extra={"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
]
Line = Annotated[str, AfterValidator(line), Field(json_schema_extra={"minLength": 1})]
Words = Annotated[str, AfterValidator(words), Field(json_schema_extra={"minLength": 1})]
Short = Annotated[
    str, AfterValidator(short_name), Field(json_schema_extra={"maxLength": SHORT_NAME})
]
Label = Annotated[str, AfterValidator(label), Field(json_schema_extra={"minLength": 1})]
Notice = Annotated[
    str, AfterValidator(up_to(LONGEST_TITLE, line)), Field(json_schema_extra={"minLength": 1})
]
Title = Annotated[str, AfterValidator(title), Field(json_schema_extra={"minLength": 1})]
Person = Annotated[str, AfterValidator(person), Field(json_schema_extra={"minLength": 1})]
Url = Annotated[
    str, AfterValidator(web_address), Field(json_schema_extra={"pattern": "^https?://"})
]
Handle = Annotated[str, AfterValidator(handle)]
Exact = Annotated[str, AfterValidator(exact)]
Hash = Annotated[
    str, AfterValidator(hex_digest), Field(json_schema_extra={"pattern": "^[0-9a-f]{64}$"})
]
English = Annotated[str, AfterValidator(english), Field(json_schema_extra={"enum": ["en"]})]
Day = Annotated[date, PlainValidator(day), WithJsonSchema({"type": "string", "format": "date"})]
Moment = Annotated[
    date | datetime,
    PlainValidator(moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$"}),
]
Offsets = Annotated[list[int], AfterValidator(offsets)]
Few = Annotated[list[Item], AfterValidator(at_most(MANY))]
Phrases = Annotated[Few[Label], AfterValidator(several(1))]
Tag = Annotated[
    str, AfterValidator(up_to(LONGEST_TAG, line)), Field(json_schema_extra={"minLength": 1})
]
Tags = Annotated[Few[Tag], AfterValidator(_distinct)]
