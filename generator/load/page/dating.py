"""When an article was published and changed, by what its page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from urllib.parse import urlsplit

import htmldate

from generator.load.page.markup import Element
from generator.load.page.moments import Moment, read_moment
from generator.load.page.pieces import Piece, Saying, of
from generator.load.page.sources import ABOVE, PRINTED

_BYLINE = "the byline"
_NEAR = "a line below the headline"
_ADDRESS = "the address"
_CHANGE = "the time of its last change"
_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(?:[A-Za-z_-]+/)?([01]?\d)/([0-3]?\d)(?=/|$)")
_CHANGED = re.compile(r"\W*(?:last )?(?:updat|modif|revis)", re.IGNORECASE)
_FAR = 1  # days between two sources of one page

_Dated = tuple[Moment, str]


def dates(
    tree: Element,
    found: tuple[Saying, ...],
    url: str,
    lines: tuple[Iterable[str], Iterable[str]],
) -> tuple[Piece, Piece]:
    """The day or time of publication, and of the last change where it is a later one; `lines`
    are those below the headline, and bylines and dates that were left out of the text.
    """
    every = _moments(found, "published")
    printed, renewed = _printed(lines)
    near = [*(dated for dated in every if dated[1] != ABOVE), *printed]
    changed = [*_moments(found, "updated"), *renewed]
    above = [dated for dated in every if dated[1] == ABOVE]
    far = [*_in_address(url), *((moment, _CHANGE) for moment, _ in changed[:1]), *above]
    published = _best(near) or _best(far)
    if published is None:
        notes = ("no date of publication found: look at the page", *_searched(tree, url))
        return Piece("published", None, "", notes), Piece("updated", None)
    updated = _best([(m, o) for m, o in changed if _later(m.when, published[0].when)])
    notes = (*_doubts(published), *_apart(near, published[0].when))
    later = Piece("updated", updated[0].when, updated[1]) if updated else Piece("updated", None)
    return Piece("published", published[0].when, published[1], notes), later


def _moments(found: tuple[Saying, ...], name: str) -> list[_Dated]:
    read = ((read_moment(s.value), s.origin) for s in of(found, name))
    return [(moment, origin) for moment, origin in read if moment is not None]


def _printed(lines: tuple[Iterable[str], Iterable[str]]) -> tuple[list[_Dated], list[_Dated]]:
    """Times of lines on the page, and apart from them those that say they are of a change."""
    places = zip((_NEAR, _BYLINE), lines, strict=True)
    told = [(line, place) for place, several in places for line in several]
    read = [
        (m, place, bool(_CHANGED.match(line))) for line, place in told if (m := read_moment(line))
    ]
    return [(m, o) for m, o, new in read if not new], [(m, o) for m, o, new in read if new]


def _best(moments: list[_Dated]) -> _Dated | None:
    """The most trusted; or the first with a plain offset of the same day, if that has none."""
    if not moments:
        return None
    first = moments[0]
    if isinstance(first[0].when, datetime) and not first[0].doubt:
        return first
    timed = (
        (m, o)
        for m, o in moments
        if isinstance(m.when, datetime) and not m.doubt and _day(m.when) == _day(first[0].when)
    )
    return next(timed, first)


def _in_address(url: str) -> list[_Dated]:
    """The day that an address has in its path: `/2012/03/04/`."""
    match = _IN_PATH.search(urlsplit(url).path)
    moment = read_moment("-".join(match.groups())) if match else None
    return [(moment, _ADDRESS)] if moment else []


def _searched(tree: Element, url: str) -> tuple[str, ...]:
    """What a search of the whole page finds is wrong too often: only a hint where to look."""
    try:
        written = htmldate.find_date(
            tree, url=url or None, original_date=True, extensive_search=True
        )
    except Exception:  # noqa: BLE001 (whatever a foreign page does to a foreign library)
        return ()
    return (f"a search of the page found {written}: look",) if written else ()


def _doubts(found: _Dated) -> tuple[str, ...]:
    moment, origin = found
    notes = []
    if moment.lost:
        notes.append("the time of publication has no offset from UTC: only its day is kept")
    if moment.doubt:
        notes.append(f"the time of publication is doubtful: {moment.doubt}")
    if origin in {_BYLINE, _NEAR, _ADDRESS, _CHANGE, ABOVE, PRINTED}:
        notes.append(f"the date was read from {origin}: look whether it is the article's")
    return tuple(notes)


def _apart(moments: list[_Dated], chosen: date | datetime) -> tuple[str, ...]:
    """A note where a trusted source is days apart, or the line below the headline a day."""
    for moment, origin in moments:
        timed = isinstance(chosen, datetime) and not isinstance(moment.when, datetime)
        most = _FAR if timed or origin != _NEAR else 0  # a day is one of the place's own zone
        trusted = origin == _NEAR or origin.startswith(("JSON-LD", "meta"))
        if trusted and abs((_day(moment.when) - _day(chosen)).days) > most:
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
