"""Times as pages write them in; a day, or a time with its offset, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from generator.load.values import moment

_EARLIEST = 1800
_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:(?:T| +)(\d\d?:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})([01]\d)([0-3]\d)(?:\d{6}|T\d+Z?)?")
_SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)\b")
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)? "
    r"(?:GMT|UTC|Z|[+-]\d{4}|[ECMP][SD]T)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>\d{4})\b"
_SPOKEN = (
    re.compile(rf"\b{_DAY}(?: of)? (?P<m>{_MONTH}),? {_YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<m>{_MONTH}) {_DAY},? (?:at )?{_YEAR}", re.IGNORECASE),
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_CLOCK = re.compile(r"\d:\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a time; and whether a time was there that had no offset."""

    when: date | datetime
    lost: bool = False


def read_moment(written: str) -> Moment | None:
    """What a page's time means, or None; a time without an offset becomes its day."""
    text = " ".join(written.split())
    for reader in (_iso, _mail, _epoch, _compact, _spoken):
        try:
            found = reader(text)
        except (ValueError, OverflowError, OSError, IndexError):
            continue
        if found is not None and found.when.year >= _EARLIEST:
            return found
    return None


def _iso(text: str) -> Moment | None:
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day, clock, offset = match.groups()
    on = f"{year}-{int(month):02}-{int(day):02}"
    if clock and offset:
        hour = clock if clock[1] != ":" else f"0{clock}"
        return Moment(moment(f"{on}T{hour}{_offset(offset)}"))
    return Moment(date.fromisoformat(on), lost=bool(clock))


def _offset(written: str) -> str:
    if written.upper() in {"Z", "UTC", "GMT"}:
        return "+00:00"
    return f"{written[:3]}:{written[3:].strip(':') or '00'}"


def _mail(text: str) -> Moment | None:
    match = _MAIL.search(text)
    if not match:
        return None
    return Moment(
        parsedate_to_datetime(match.group().replace("Z", "+0000").replace("UTC", "+0000"))
    )


def _epoch(text: str) -> Moment | None:
    if not _EPOCH.fullmatch(text):
        return None
    return Moment(datetime.fromtimestamp(int(text[:10]), UTC))


def _compact(text: str) -> Moment | None:
    match = _COMPACT.fullmatch(text) or _SLASHED.match(text)
    if not match:
        return None
    return Moment(
        date(*map(int, match.groups())), lost=_lost(text) or match.end() > len("2025/07/02")
    )


def _spoken(text: str) -> Moment | None:
    for pattern in _SPOKEN:
        if match := pattern.search(text):
            month = _MONTHS.index(match["m"][:3].lower()) + 1
            return Moment(date(int(match["y"]), month, int(match["d"])), _lost(text))
    return None


def _lost(text: str) -> bool:
    return bool(_CLOCK.search(text))
