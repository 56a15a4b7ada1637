"""JSON text in, a Tree with the place of each value out; or what is broken or written twice."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache

from generator.errors import ContentError, Problem
from generator.load.json_depth import is_deeper
from generator.load.strict_yaml import Loc, Place, Tree, field_name
from generator.load.text import place_of

_Objects = Callable[[list[tuple[str, object]]], object]
_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\u")
RESTORE = "restore the file, or write it again: evenhand code --recode"
DEEPEST = 20
"""Levels; a record has seven."""
TOLD = 200
"""Problems of a file that are put into words."""
MOST = 300_000
"""Places that are looked up: more than the largest records have. What stands behind them is told
at the first line.
"""


def read_json(text: str, path: str) -> object:
    """The value in `text`. Raises ContentError where it is broken, has a key twice, a number that
    is none, or characters written as numbers.
    """
    escape = _ESCAPE.search(text)
    if escape:
        line, column = place_of(text, escape.end() - 2)
        what = "a character written as a number (\\u…): write the character itself"
        raise ContentError((Problem(path, line, column, "", what),))
    if is_deeper(text, DEEPEST):
        what = f"broken JSON (more than {DEEPEST} levels): {RESTORE}"
        raise ContentError((Problem(path, 1, 1, "", what),))
    try:
        return _loaded(text, path, _pairs)
    except KeyError:
        _loaded(text, path, dict)  # what is broken further on comes first: no place is sure there
        twice = Problem(path, 1, 1, "", f"broken JSON (a key is written twice): {RESTORE}")
        raise ContentError(places(text, path).problems[:TOLD] or (twice,)) from None


def _loaded(text: str, path: str, object_of: _Objects) -> object:
    try:
        return json.loads(text, object_pairs_hook=object_of, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        what = f"broken JSON ({error.msg.lower()}): {RESTORE}"
        raise ContentError((Problem(path, error.lineno, error.colno, "", what),)) from error
    except (ValueError, RecursionError) as error:
        what = f"broken JSON (a number that is none): {RESTORE}"
        raise ContentError((Problem(path, 1, 1, "", what),)) from error


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise KeyError
    return found


def _no_number(name: str) -> object:
    raise ValueError(name)


# ---------------------------------------------------------------- where everything stands


@dataclass(slots=True)
class _Walk:
    """What the walk over a text has found; its offsets become lines and columns at the end."""

    text: str
    seen: int = 0
    values: dict[Loc, int] = field(default_factory=dict)
    keys: dict[Loc, int] = field(default_factory=dict)
    twice: list[tuple[Loc, int]] = field(default_factory=list)


@lru_cache(maxsize=1)
def places(text: str, path: str) -> Tree:
    """The Tree of a text that is JSON; its problems are the keys that are written twice."""
    walk = _Walk(text)
    with suppress(_EnoughError):
        _value(walk, 0, ())
    where = _lines(
        text, (*walk.values.values(), *walk.keys.values(), *(at for _, at in walk.twice))
    )
    problems = (
        Problem(
            path, *where[at], field_name(loc), f"written twice (first in line {first}): keep one"
        )
        for loc, at in walk.twice
        if (first := where[walk.keys[loc]][0])
    )
    return Tree(
        path=path,
        value=json.loads(text),
        values={loc: where[at] for loc, at in walk.values.items()},
        keys={loc: where[at] for loc, at in walk.keys.items()},
        broken=frozenset(),
        problems=tuple(problems),
    )


def _lines(text: str, offsets: Iterable[int]) -> dict[int, Place]:
    """Line and column of each offset, in one pass."""
    found: dict[int, Place] = {}
    line, begun, ended = 1, 0, -1
    for at in sorted(set(offsets)):
        line += text.count("\n", begun, at)
        ended = max(ended, text.rfind("\n", begun, at))
        begun = at
        found[at] = (line, at - ended)
    return found


class _EnoughError(Exception):
    """More places than are looked up."""


def _value(walk: _Walk, at: int, loc: Loc) -> int:
    """Note a value and what is in it; returns where it ends."""
    at = _skip(walk, at)
    walk.seen += 1
    if walk.seen > MOST:
        raise _EnoughError
    walk.values[loc] = at
    match walk.text[at]:
        case "{":
            return _members(walk, at, loc)
        case "[":
            return _items(walk, at, loc)
    return _DECODER.raw_decode(walk.text, at)[1]


def _members(walk: _Walk, at: int, loc: Loc) -> int:
    at = _skip(walk, at + 1)
    while walk.text[at] != "}":
        at = _skip(walk, at + 1) if walk.text[at] == "," else at
        name, end = _DECODER.raw_decode(walk.text, at)
        inner = (*loc, name)
        if inner in walk.keys:
            walk.twice.append((inner, at))
        walk.keys.setdefault(inner, at)
        at = _skip(walk, _value(walk, _skip(walk, end) + 1, inner))
    return at + 1


def _items(walk: _Walk, at: int, loc: Loc) -> int:
    at = _skip(walk, at + 1)
    number = 0
    while walk.text[at] != "]":
        at = at + 1 if walk.text[at] == "," else at
        at = _skip(walk, _value(walk, at, (*loc, number)))
        number += 1
    return at + 1


def _skip(walk: _Walk, at: int) -> int:
    blank = _BLANK.match(walk.text, at)
    return blank.end() if blank else at
