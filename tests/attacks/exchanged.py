"""Values with other texts in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Value = TypeVar("Value")


def exchanged(value: Value, change: Callable[[str], str]) -> Value:
    """The same dataclasses, tuples and mappings with every text changed; what was one stays one."""
    changed: Value = _exchanged(value, change, {})
    return changed


def _exchanged(value: Any, change: Callable[[str], str], done: dict[int, Any]) -> Any:  # noqa: ANN401
    if id(value) not in done:
        done[id(value)] = value, _anew(value, change, done)  # kept, so that no other gets its id
    return done[id(value)][1]


def _anew(value: Any, change: Callable[[str], str], done: dict[int, Any]) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return change(value)
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: getattr(value, f.name) for f in fields(value) if f.init}
        new = {name: _exchanged(each, change, done) for name, each in held.items()}
        kept = all(new[name] is each for name, each in held.items())
        return value if kept else replace(value, **new)
    if type(value) in {tuple, list, frozenset}:
        return type(value)(_exchanged(each, change, done) for each in value)
    if isinstance(value, Mapping):
        return {key: _exchanged(each, change, done) for key, each in value.items()}
    return value
