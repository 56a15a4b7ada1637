"""Figures and details that moved, as the report tells them: nothing longer than it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.compare.changes import is_seen, moves
from generator.figures_json import Change, Published
from generator.report import LONGEST, MOST, Detail, Move, Number

MORE = " …"
SHARE = ("voice_share", "words", "sides")
"""The figure that a reader meets first."""

Group = tuple[str, str | None, str | None]


def told(found: Iterable[Change], sides: Sequence[str]) -> tuple[Move, ...]:
    """The changes as the report tells them: shares of the sides’ words first, then of each metric
    what moved most before what moved less; of one figure the sides in the dispute’s own order.
    """
    groups: dict[Group, list[Move]] = {}
    for change in found:
        move = _figure(change)
        if move is not None:
            groups.setdefault(_group(move, sides), []).append(move)
    places: dict[str, int] = {}
    ranks = {group: _next(places, group[0]) for group in groups}
    first = sorted(groups, key=lambda group: (group != SHARE, ranks[group]))
    order = {side: place for place, side in enumerate(sides)}
    return tuple(
        move
        for group in first
        for move in sorted(groups[group], key=lambda one: order.get(one.side or "", len(order)))
    )


def _group(move: Move, sides: Sequence[str]) -> Group:
    """Figures that differ in their side alone."""
    return move.metric, move.by, "" if move.of in sides else move.of


def _next(places: dict[str, int], metric: str) -> int:
    places[metric] = places.get(metric, -1) + 1
    return places[metric]


def all_of(
    old: Iterable[Published], new: Iterable[Published], sides: Sequence[str]
) -> tuple[Move, ...]:
    """All that a reader sees of what came or went."""
    found = moves("", tuple(old), tuple(new), ())
    return told((c for c in found if is_seen(c) or _is_share(c.new or c.old)), sides)


def shares(
    old: Iterable[Published], new: Iterable[Published], sides: Sequence[str]
) -> tuple[Move, ...]:
    """Each side’s share of the sides’ words where it differs."""
    rows = [[one for one in each if _is_share(one)] for each in (old, new)]
    return told(moves("", rows[0], rows[1], ()), sides)


def _is_share(one: Published | None) -> bool:
    return one is not None and (one.metric, one.by, one.of) == SHARE


def _figure(change: Change) -> Move | None:
    known = change.new or change.old
    if known is None:
        return None
    return Move(
        metric=cut(known.metric, "name"),
        side=None if known.side is None else cut(known.side, "name"),
        by=None if known.by is None else cut(known.by, "name"),
        of=None if known.of is None else cut(known.of, "name"),
        unit=cut(known.unit, "name"),
        old=_number(change.old),
        new=_number(change.new),
    )


def _number(found: Published | None) -> Number | None:
    if found is None:
        return None
    withheld = None if found.withheld is None else cut(found.withheld, "line")
    return Number(found.value, found.low, found.high, found.n, withheld)


def details(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Detail]:
    """What is told differently."""
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, "none"), new.get(name, "none")
        if was != now:
            yield Detail(cut(name, "name"), cut(was, "line"), cut(now, "line"))


def lines(found: Iterable[str]) -> tuple[str, ...]:
    """Lines that are not too long, and not too many."""
    return tuple(cut(each, "line") for each in found)[: MOST["lines"]]


def cut(text: str, limit: str) -> str:
    """A text that is no longer than it may be."""
    most = LONGEST[limit]
    return text if len(text) <= most else text[: most - len(MORE)] + MORE
