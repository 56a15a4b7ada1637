"""The text fields of content files as their schemas have them, and payloads put into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError

Path = tuple[str, ...]
"""Names of fields; `[]` for each of a list, `{}` for each value of a mapping."""


@dataclass(slots=True)
class Filling:
    """Which payloads went where, and what the schemas said of those that they refuse."""

    payloads: Callable[[Path], Iterator[str]]
    put: set[str] = field(default_factory=set)
    refused: dict[Path, list[str]] = field(default_factory=dict)


def texts(model: type[BaseModel]) -> Iterator[tuple[Path, Any]]:
    """Every field that holds text, with what checks it."""
    for _, path, kind in _below(model, ()):
        yield path, kind


def filled(model: type[BaseModel], value: Any, filling: Filling) -> Any:  # noqa: ANN401 (YAML)
    """The value of a file with a payload in each text that takes one."""
    checks = {path: TypeAdapter(kind) for path, kind in texts(model)}
    return _filled(value, (), checks, filling)


def held(value: Any, at: Path = ()) -> Iterator[Path]:  # noqa: ANN401
    """The paths of all texts in the value of a file."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from held(each, (*at, key))
    elif isinstance(value, list):
        for each in value:
            yield from held(each, (*at, "[]"))
    else:
        yield at


def _filled(value: Any, at: Path, checks: Mapping[Path, Any], filling: Filling) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        steps = {key: _step(at, key, checks) for key in value}
        return {k: _filled(each, (*at, steps[k]), checks, filling) for k, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, (*at, "[]"), checks, filling) for each in value]
    return _put(value, at, checks[at], filling) if at in checks else value


def _step(at: Path, key: str, checks: Mapping[Path, Any]) -> str:
    """The name of a field, or that of all values of a mapping whose keys are free."""
    free = any(path[: len(at) + 1] == (*at, "{}") for path in checks)
    return "{}" if free else key


def _put(value: object, at: Path, check: Any, filling: Filling) -> object:  # noqa: ANN401
    for payload in filling.payloads(at):
        try:
            check.validate_python(payload)
        except ValidationError as error:
            told = [each["msg"] for each in error.errors(include_url=False)]
            filling.refused.setdefault(at, []).extend(told)
        else:
            filling.put.add(payload)
            return payload
    return value


def _below(kind: Any, at: Path) -> Iterator[tuple[Any, Path, Any]]:  # noqa: ANN401
    """The texts of an annotation: each with the annotation next around it."""
    plain = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    origin, inside = get_origin(plain), get_args(plain)
    if isinstance(plain, type) and issubclass(plain, RootModel):
        yield from _below(plain.model_fields["root"].annotation, at)
    elif isinstance(plain, type) and issubclass(plain, BaseModel):
        for name, info in plain.model_fields.items():
            whole = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
            yield from _below(whole, (*at, info.alias or name))
    elif plain is str:
        yield plain, at, kind
    elif origin is list:
        yield from _below(inside[0], (*at, "[]"))
    elif origin is dict:
        yield from _below(inside[1], (*at, "{}"))
    elif origin in {Union, UnionType}:
        for each in inside:
            yield from _below(each, at) if each is not NoneType else ()
