"""A printed clock with its zone (`4:35 PM ET`) and a day in; the time with its offset, out.

Zones are a table; one without an offset (`ET`) goes by what was in force at its place that day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.load.page.tables import table

_NOON = 12


def zoned(text: str, day: date) -> tuple[datetime, str] | None:
    """The first clock with a zone in a text, on that day, and what is doubtful about its zone.

    None where there is none. Raises ValueError where there is no such time.
    """
    match = _clock().search(text)
    if not match or not (match["minute"] or match["half"]):
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % _NOON + _NOON * (match["half"].lower() == "p")
    clock = time(hour, int(match["minute"] or 0), int(match["second"] or 0))
    return in_zone(datetime.combine(day, clock), match["zone"])


def in_zone(when: datetime, zone: str) -> tuple[datetime, str] | None:
    """A time without offset as the zone of this name means it, and what is doubtful."""
    row = _zones()[zone]
    there = _at(when, row["place"])
    if not row["offset"]:
        return None if there is None else (there, "")
    read = datetime.fromisoformat(f"{when.isoformat()}{row['offset']}")
    if there is None or there.utcoffset() == read.utcoffset():
        return read, ""
    return read, f"its zone is printed as {zone}, which was not in force that day"


def american(text: str) -> bool:
    """Whether a text has a clock with a zone of America, where the month comes first."""
    match = _clock().search(text)
    return match is not None and _zones()[match["zone"]]["place"].startswith("America/")


def _at(when: datetime, place: str) -> datetime | None:
    """A time with the offset in force there; None where this machine does not know the place."""
    try:
        offset = when.replace(tzinfo=ZoneInfo(place)).utcoffset() if place else None
    except ZoneInfoNotFoundError:
        return None
    return None if offset is None else datetime.fromisoformat(f"{when.isoformat()}{_shown(offset)}")


def _shown(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@cache
def _zones() -> Mapping[str, Mapping[str, str]]:
    return {row["zone"]: row for row in table("zones.tsv")}


@cache
def _clock() -> re.Pattern[str]:
    names = "|".join(sorted(_zones(), key=len, reverse=True))
    return re.compile(
        r"(?<!\d)(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?"
        rf",?\s*[(|]?\s*(?P<zone>{names})\b"
    )
