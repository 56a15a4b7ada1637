"""When an article was published and changed, by what its page says of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import htmldate

from generator.load.page.markup import Element
from generator.load.page.moments import Moment, read_moment
from generator.load.page.pieces import Piece, Saying, of
from generator.load.page.sources import ABOVE, PRINTED

_BYLINE = "the byline"
_SEARCH = "a search of the whole page (htmldate)"
_FAR = 1  # days between two sources of one page


def dates(
    tree: Element, found: tuple[Saying, ...], url: str, bylines: Iterable[str]
) -> tuple[Piece, Piece]:
    """The day or time of publication, and of the last change where it is a later one."""
    every = _moments(found, "published")
    moments = [(moment, origin) for moment, origin in every if origin != ABOVE]
    told = ((moment, _BYLINE) for line in bylines if (moment := read_moment(line)))
    published = _best(moments) or next(told, None) or _best(every) or _searched(tree, url)
    if published is None:
        note = "no date of publication found: look at the page"
        return Piece("published", None, "", (note,)), Piece("updated", None)
    updated = _best(
        [(m, o) for m, o in _moments(found, "updated") if _later(m.when, published[0].when)]
    )
    notes = (*_lost(published), *_apart(moments, published[0].when), *_doubtful(published[1]))
    later = Piece("updated", updated[0].when, updated[1]) if updated else Piece("updated", None)
    return Piece("published", published[0].when, published[1], notes), later


def _moments(found: tuple[Saying, ...], name: str) -> list[tuple[Moment, str]]:
    read = ((read_moment(s.value), s.origin) for s in of(found, name))
    return [(moment, origin) for moment, origin in read if moment is not None]


def _best(moments: list[tuple[Moment, str]]) -> tuple[Moment, str] | None:
    """The most trusted; or the first with an offset of the same day, if that one has only a day."""
    if not moments:
        return None
    first = moments[0]
    if isinstance(first[0].when, datetime):
        return first
    timed = (
        (m, o) for m, o in moments if isinstance(m.when, datetime) and _day(m.when) == first[0].when
    )
    return next(timed, first)


def _searched(tree: Element, url: str) -> tuple[Moment, str] | None:
    try:
        written = htmldate.find_date(
            tree, url=url or None, original_date=True, extensive_search=True
        )
    except Exception:  # noqa: BLE001 (whatever a foreign page does to a foreign library)
        return None
    found = read_moment(written) if written else None
    return None if found is None else (found, _SEARCH)


def _doubtful(origin: str) -> tuple[str, ...]:
    if origin not in {_BYLINE, _SEARCH, ABOVE, PRINTED}:
        return ()
    return (f"the date was read from {origin}: look whether it is the article's",)


def _lost(found: tuple[Moment, str]) -> tuple[str, ...]:
    if not found[0].lost:
        return ()
    return ("the time of publication has no offset from UTC: only its day is kept",)


def _apart(moments: list[tuple[Moment, str]], chosen: date | datetime) -> tuple[str, ...]:
    trusted = [(m, o) for m, o in moments if o.startswith(("JSON-LD", "meta"))]
    for moment, origin in trusted:
        if abs((_day(moment.when) - _day(chosen)).days) > _FAR:
            return (
                f"{origin} tells another day of publication, {_day(moment.when)}: look at the page",
            )
    return ()


def _later(one: date | datetime, other: date | datetime) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one > other
    return _day(one) > _day(other)


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when
