"""Who wrote an article and which wire services it is from, by its page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.load.page.moments import read_moment
from generator.load.page.names import Writers, in_small_letters, writers
from generator.load.page.pieces import Piece, Saying, of
from generator.load.page.wires import credited, dateline_wires, is_wire

_REUTERS = re.compile(r"\breporting by\b.+\b(?:writing|editing) by\b", re.IGNORECASE | re.DOTALL)
_PEOPLE = re.compile(r"(?<!additional )\breporting by\s+([^;:()\[\].]+)", re.IGNORECASE)
_BY = re.compile(r"[-–—\s]*by ", re.IGNORECASE)
_CREDITS = frozenset({"credit", "byline", "note"})
NEAR = "a line below the headline"
_LINE = "a line above the text"
_SURE = frozenset({"meta citation_author", "meta dc.creator"})  # surname first, a comma between
_MOST = 12
_LONGEST = 80
_LONGEST_CREDIT = 600


def people(
    found: tuple[Saying, ...],
    first: str,
    dropped: Iterable[tuple[str, str]],
    of_page: tuple[str, str],
) -> tuple[Piece, Piece]:
    """Authors and credits; `first` is the first paragraph, `dropped` why and what was left out,
    `of_page` the outlet's name and the page's address.
    """
    outlet = of_page[0]
    lines = [line for why, line in dropped if why in _CREDITS and len(line) <= _LONGEST_CREDIT]
    named, origin = _named(found, lines, of_page)
    closing = [line for line in lines if _REUTERS.search(line)]
    wires = dict.fromkeys(named.credits, origin)
    wires |= {
        w: s.origin for s in of(found, "source") if (w := is_wire(s.value)) and s.value != outlet
    }
    wires |= dict.fromkeys(dateline_wires(first), "the dateline")
    wires |= dict.fromkeys(credited(lines), "a line that was left out")
    notes: tuple[str, ...] = ()
    if closing and not wires:
        notes = (
            "a closing line looks like a news agency's: if it is one's copy, write it into credits",
        )
    wires = {wire: place for wire, place in wires.items() if wire.lower() != outlet.lower()}
    names = tuple(in_small_letters(name) for name in named.authors[:_MOST])
    authors = Piece("authors", names, origin, _doubts(named, origin))
    where = ", ".join(dict.fromkeys(wires.values()))
    return authors, Piece("credits", tuple(wires), where, notes)


def _named(
    found: tuple[Saying, ...], lines: list[str], own: tuple[str, str]
) -> tuple[Writers, str]:
    """The writers of the most trusted place that names a person; services of all trusted ones."""
    wires: list[str] = []
    best, place = Writers(), ""
    for origin, values in _by_origin(found).items():
        sure = origin in _SURE or any(s.person for s in values)
        told = writers((s.value for s in values), *own, sure=sure)
        wires += told.credits
        if told.authors and not best.authors:
            best, place = told, origin
    if not best.authors:
        best, place = _from_lines(lines, own)
        wires += best.credits
    return Writers(best.authors, tuple(dict.fromkeys(wires)), best.left), place


def _from_lines(lines: list[str], own: tuple[str, str]) -> tuple[Writers, str]:
    told = [m[1] for line in lines for m in _PEOPLE.finditer(line)]
    if told:
        return writers(told, *own), "the closing line"
    bylines = [line for line in lines if _BY.match(line) or _is_dated(line)]
    return writers(bylines[:1], *own), _LINE if bylines else ""


def _is_dated(line: str) -> bool:
    """Whether a name may stand before a date: `Ann Ley, 3 July 2025`."""
    return len(line) <= _LONGEST and line[:1].isupper() and read_moment(line) is not None


def _by_origin(found: tuple[Saying, ...]) -> dict[str, list[Saying]]:
    groups: dict[str, list[Saying]] = {}
    for saying in of(found, "author"):
        groups.setdefault(saying.origin, []).append(saying)
    return groups


def _doubts(named: Writers, origin: str) -> tuple[str, ...]:
    many = len(named.authors) > _MOST
    notes = (
        [f"{len(named.authors)} names of authors found, the first {_MOST} kept: look at them"]
        if many
        else []
    )
    if any(in_small_letters(name) != name for name in named.authors):
        notes.append("authors printed in capitals are written in small letters: look at them")
    if named.authors and origin == _LINE:
        notes.append(f"authors read from {origin}: look at them")
    return tuple(notes)
