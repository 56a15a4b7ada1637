"""A value of JSON with some of it changed: what a person who knows the format would try."""

from __future__ import annotations

import copy
from typing import Any

from tests.fuzz.target import Choices

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 3, 9, 255, 65_536, 2**31, 2**63, 10**30, 0.5, -0.0, 1e308),
    *("", " ", "x", "0", "null", "-", "..", "../x", "a" * 64, "f" * 32, "0+1", "5+0 3+9", "<b>"),
    *([], {}, [[]], [None], [0, 1], [1, 0], [[0, 1]], [[0, 1], [0, 1]], {"": ""}, {"x": []}),
    *("\x00", "\u202e", "\ud800", "é", "e\u0301", "İ", "\u200b", "1e9", "٣", "²", "=1+1", "@x"),
)


def edited(value: Any, choices: Choices, most: int = 8) -> Any:  # noqa: ANN401 (JSON)
    """The value after as many edits as the choices hold, `most` at the most."""
    found = copy.deepcopy(value)
    for _ in range(most):
        if not choices:
            return found
        found = _edit(found, choices)
    return found


def _edit(value: Any, choices: Choices) -> Any:  # noqa: ANN401 (JSON)
    holder = value
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            return value
        key = keys[choices.number(len(keys))]
        below = holder[key]
        if not isinstance(below, dict | list) or not below or choices.number(4) == 0:
            break
        holder = below
    _change(holder, key, choices)
    return value


def _change(holder: Any, key: Any, choices: Choices) -> None:  # noqa: ANN401 (JSON)
    """Change one entry of a list or an object."""
    kind = choices.number(8)
    old = holder[key]
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, list):
        holder.insert(key, copy.deepcopy(old))
    elif kind == 2 and isinstance(holder, list):
        other = choices.number(len(holder))
        holder[key], holder[other] = holder[other], holder[key]
    elif kind == 3 and isinstance(old, int) and not isinstance(old, bool):
        holder[key] = old + choices.number(9) - 4
    elif kind == 4 and isinstance(old, str):
        at = choices.number(len(old) + 1)
        holder[key] = old[:at] + choices.text(20) + old[at + choices.number(4) :]
    elif kind == 5:
        holder[key] = choices.text(40)
    elif kind == 6 and isinstance(holder, dict):
        holder[choices.text(8)] = old
    else:
        holder[key] = copy.deepcopy(choices.pick(ODD))
