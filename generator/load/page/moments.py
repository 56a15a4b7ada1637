"""Times as pages write them in; a day, or a time with its offset, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from generator.load.page.zones import american, in_zone, zoned
from generator.load.values import moment

_EARLIEST = 1800
_MOST_MONTHS = 12
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
_NUMERIC = re.compile(
    r"(?<![\d./])(\d{1,2}) ?(?:/ ?(\d{1,2}) ?/ ?(\d{4}|\d\d)|\.(\d{1,2})\.(\d{4}))(?![\d./]\d|\d)"
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
    """A day or a time; whether a time was there that had no offset; what is doubtful of it."""

    when: date | datetime
    lost: bool = False
    doubt: str = ""


def read_moment(written: str) -> Moment | None:
    """What a page's time means, or None; a time without an offset becomes its day."""
    text = " ".join(written.split())
    for reader in (_iso, _mail, _epoch, _compact, _spoken, _numeric):
        try:
            found = reader(text)
        except (ValueError, OverflowError, OSError, IndexError, KeyError):
            continue
        if found is not None and found.when.year >= _EARLIEST:
            return found
    return None


def _iso(text: str) -> Moment | None:
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day, clock, offset = match.groups()
    on = date(int(year), int(month), int(day))
    if not (clock and offset):
        return _clocked(text[match.start(4) if clock else match.end() :], on)
    hour = clock if clock[1] != ":" else f"0{clock}"
    return Moment(moment(f"{on}T{hour}{_offset(offset)}"))


def _named(when: datetime, zone: str) -> Moment:
    """A time in the zone of this name; its day alone where nobody knows the zone."""
    try:
        found = in_zone(when, zone.upper())
    except KeyError:
        found = None
    return Moment(found[0], doubt=found[1]) if found else Moment(when.date(), lost=True)


def _clocked(text: str, day: date) -> Moment:
    """A day, or a time of that day where the rest of its line has a clock with a zone."""
    found = zoned(text, day)
    return Moment(found[0], doubt=found[1]) if found else Moment(day, bool(_CLOCK.search(text)))


def _offset(written: str) -> str:
    if written.upper() in {"Z", "UTC", "GMT"}:
        return "+00:00"
    return f"{written[:3]}:{written[3:].strip(':') or '00'}"


def _mail(text: str) -> Moment | None:
    match = _MAIL.search(text)
    if not match:
        return None
    when = parsedate_to_datetime(match.group().replace("Z", "+0000").replace("UTC", "+0000"))
    zone = match.group().rpartition(" ")[2]
    return _named(when.replace(tzinfo=None), zone) if zone[-1] == "T" else Moment(when)


def _epoch(text: str) -> Moment | None:
    if not _EPOCH.fullmatch(text):
        return None
    return Moment(datetime.fromtimestamp(int(text[:10]), UTC))


def _compact(text: str) -> Moment | None:
    if match := _COMPACT.fullmatch(text):
        return Moment(date(*map(int, match.groups())), lost=match.end() > len("20250702"))
    match = _SLASHED.match(text)
    return match and _clocked(text[match.end() :], date(*map(int, match.groups())))


def _spoken(text: str) -> Moment | None:
    for pattern in _SPOKEN:
        if match := pattern.search(text):
            month = _MONTHS.index(match["m"][:3].lower()) + 1
            day = date(int(match["y"]), month, int(match["d"]))
            return _clocked(f"{text[: match.start()]} | {text[match.end() :]}", day)
    return None


def _numeric(text: str) -> Moment | None:
    """A date in figures, where it is plain which of them is the month."""
    match = _NUMERIC.search(text)
    if not match:
        return None
    rest = f"{text[: match.start()]} | {text[match.end() :]}"
    first, second, year, month, dotted_year = match.groups()
    if month:
        return _clocked(rest, date(int(dotted_year), int(month), int(first)))
    one, other = int(first), int(second)
    if american(rest) or other > _MOST_MONTHS:
        one, other = other, one
    elif one <= _MOST_MONTHS and one != other:
        return None
    return _clocked(rest, date(int(year) + 2000 * (len(year) == 2), other, one))  # noqa: PLR2004
