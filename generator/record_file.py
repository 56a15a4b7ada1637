"""The form that a record has in its file: short, a row a line, and nothing of it lost.

In: a record's fields as the model has them, or as the file has them. Out: the other form. In the
file a stretch of the text is `start+length`. What a row does not tell is empty, or the common case.
Rows that follow each other and are of the same things tell once, as `same`, what they share. The
evidence of a figure is told by its start where a passage or a clip is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from functools import cache
from itertools import groupby
from typing import Any, get_args, get_origin, get_type_hints

from generator.model import AUTHOR, Analysis, Attribution, Clip, Item, Measurement, Span, Spans

Fields = dict[str, Any]
Loc = tuple[str | int, ...]
Starts = Mapping[int, int]
"""Where passages and clips end, by where they begin."""

COMMON: Mapping[type, Fields] = {
    Attribution: {"kind": "speech", "voice": "side", "cue_class": "neutral"},
    Clip: {"voice": AUTHOR},
    Measurement: {"n": 0},
}
"""What a row is where it does not say so."""
TOGETHER: Mapping[str, tuple[str, ...]] = {
    "measurements": ("metric", "of"),
    "before": ("metric", "of"),
    "items": ("kind",),
}
"""Lists of which rows tell together what they share: those that agree in these fields."""
FIGURES = ("measurements", "before")
PLACED = ("places", "shown")
"""Lists of rows with a span that are not the Analysis's."""
Key = tuple[str, ...]
NOTHING: Starts = {}
NOWHERE = -1
"""The end of evidence that begins where nothing does."""
PART = ","
"""Between the parts of an Item's key."""

_hints = cache(get_type_hints)


def packed(found: Fields) -> Fields:
    """A record's fields as its file has them."""
    starts = beginnings(found)
    short = found | {n: _short(type_, found[n]) for n, type_ in _hints(Analysis).items()}
    for name, agreeing in TOGETHER.items():
        rows = [
            _meant(row, short_row, starts)
            for row, short_row in zip(found[name], short[name], strict=True)
        ]
        short[name] = together(rows, agreeing)
    return short | {
        name: [row | {"span": _text([row["span"]])} for row in found[name]] for name in PLACED
    }


def _meant(row: Fields, short: Fields, starts: Starts) -> Fields:
    """The short row with its evidence told by starts."""
    spans = row.get("evidence")
    return short | {"evidence": _text(spans, starts)} if spans else short


def unpacked(found: Fields) -> Fields:
    """The fields of a record file as the model has them."""
    flat = found | {name: [row for _, row in apart(name, found[name])] for name in TOGETHER}
    whole = flat | {n: _long(t, flat[n]) for n, t in _hints(Analysis).items() if n not in FIGURES}
    starts = beginnings(whole)
    figures = {n: _long(_hints(Analysis)[n], flat[n], starts) for n in FIGURES}
    placed = {
        name: [row | {"span": _pairs(row["span"])[0]} for row in found[name]] for name in PLACED
    }
    return whole | figures | placed


def beginnings(found: Fields) -> Starts:
    """Where clips and the contents of passages end, by where they begin."""
    clips = [clip["span"] for clip in found["clips"]]
    rows = (*found["machine"], *found["attributions"])
    return dict((*clips, *(span for row in rows for span in row["content"])))


# ---------------------------------------------------------------- rows that share something


def together(rows: Sequence[Fields], agreeing: Sequence[str]) -> list[Fields]:
    """The rows in groups of those that follow each other and agree, with what all of a group have
    told once.
    """
    found = []
    for _, group in groupby(rows, key=lambda row: [row.get(name) for name in agreeing]):
        several = list(group)
        same = {n: v for n, v in several[0].items() if all(row.get(n) == v for row in several)}
        own = [{n: v for n, v in row.items() if n not in same} for row in several]
        found.append({"same": same, "rows": own})
    return found


def apart(name: str, groups: Iterable[Fields]) -> Iterator[tuple[Loc, Fields]]:
    """The rows of a list of groups, with where they stand."""
    for g, group in enumerate(groups):
        for r, row in enumerate(group["rows"]):
            yield (name, g, "rows", r), {**group["same"], **row}


def filed(found: Any, loc: Loc) -> Loc:  # noqa: ANN401 - a file's value, whatever it is
    """Where in its file the field of a record stands."""
    if len(loc) < 2 or loc[0] not in TOGETHER:  # noqa: PLR2004 (a list and a number)
        return loc
    name, number, *rest = loc
    (_, group, *row), _ = list(apart(str(name), found[name]))[int(number)]
    own = not rest or rest[0] not in found[name][group]["same"]
    return (name, group, *(row if own else ["same"]), *rest)


# ---------------------------------------------------------------- every row


def brief(kind: Any, row: Fields) -> Fields:  # noqa: ANN401 - a class of rows
    """A row without what goes without saying."""
    found, special = blanks(kind, row), _special(kind)
    return {
        name: _short(special[name], each) if name in special else each
        for name in found
        if (each := row[name]) != found[name]
    }


def full(kind: Any, row: Fields, starts: Starts) -> Fields:  # noqa: ANN401 - a class of rows
    """A row with all its fields, as far as they can be known."""
    special = _special(kind)
    return blanks(kind, row) | {
        name: _long(special[name], each, starts) if name in special else each
        for name, each in row.items()
    }


def blanks(kind: Any, row: Fields) -> Fields:  # noqa: ANN401 - a class of rows
    """What the fields of a row are where it does not tell them; None, too, where it has to."""
    plain, lists = _blank(kind)
    found = {**plain, **{name: [] for name in lists}}
    if "sides" in found and row.get("side"):
        found["sides"] = [row["side"]]
    return found


@cache
def _blank(kind: Any) -> tuple[Fields, tuple[str, ...]]:  # noqa: ANN401 - a class of rows
    """The fields of a row where it does not tell them, and those of them that are lists."""
    empty = {str: "", bool: False}
    found = {n: [] if get_origin(t) is tuple else empty.get(t) for n, t in _hints(kind).items()}
    whole = found | COMMON.get(kind, {})
    return whole, tuple(name for name, each in whole.items() if each == [])


@cache
def _special(kind: Any) -> Fields:  # noqa: ANN401 - a class of rows
    """The types of the fields that are written otherwise than the model has them."""
    hints = {n: t for n, t in _hints(kind).items() if t in {Span, Spans} or _kind(t)}
    return hints | ({"key": Key} if kind is Item else {})


def _short(type_: Any, found: Any) -> Any:  # noqa: ANN401 - whatever a field holds
    if type_ is Key:
        return PART.join(found)
    if type_ in {Span, Spans}:
        return _text([found] if type_ is Span else found)
    kind = _kind(type_)
    if kind is None or found is None:
        return found
    return [brief(kind, row) for row in found] if isinstance(found, list) else brief(kind, found)


def _long(type_: Any, found: Any, starts: Starts = NOTHING) -> Any:  # noqa: ANN401 - the same
    if type_ is Key:
        return found.split(PART)
    if type_ in {Span, Spans}:
        pairs = _pairs(found, starts)
        return pairs[0] if type_ is Span else pairs
    kind = _kind(type_)
    if kind is None or found is None:
        return found
    if isinstance(found, list):
        return [full(kind, row, starts) for row in found]
    return full(kind, found, starts)


@cache
def _kind(type_: Any) -> Any:  # noqa: ANN401 - a type
    """The class of the rows that a type holds: of one, one or none, or several."""
    return next((each for each in (type_, *get_args(type_)) if is_dataclass(each)), None)


def _text(spans: Iterable[Sequence[int]], starts: Starts = NOTHING) -> str:
    """Spans as the file has them."""
    return " ".join(
        f"{start}" if starts.get(start) == end else f"{start}+{end - start}" for start, end in spans
    )


def _pairs(text: str, starts: Starts = NOTHING) -> list[list[int]]:
    """The spans of what `_text` gives."""
    found = []
    for start, plus, length in (part.partition("+") for part in text.split()):
        end = int(start) + int(length) if plus else starts.get(int(start), NOWHERE)
        found.append([int(start), end])
    return found
