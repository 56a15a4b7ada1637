"""The data dictionary: the tables and their fields in words, as the Data page shows them.

In: tables. Out: Entries; fields that most tables have are told once, and then only named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class Piece:
    """Words; `code` where they stand in the data as they are."""

    text: str
    code: bool


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field: its name, what kind of values it has, what it means, and all that it can be."""

    name: str
    type: str
    meaning: tuple[Piece, ...]
    values: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A table: what it holds, its own fields, and the names of those that most have."""

    id: str
    name: str
    title: str
    about: tuple[Piece, ...]
    fields: tuple[FieldLine, ...]
    also: str


SHARED = frozenset(field.name for field in (*PLACE, PAGE))


def shared() -> tuple[FieldLine, ...]:
    """The fields that most tables have."""
    return tuple(line(field) for field in (*PLACE, PAGE))


def dictionary(tables: Iterable[Table[Any, Any]], kind: str) -> tuple[Entry, ...]:
    """The tables of packages of a kind."""
    return tuple(entry(table, kind) for table in tables)


def entry(table: Table[Any, Any], kind: str) -> Entry:
    """A table in words."""
    own = [field for field in table.fields if field.name not in SHARED]
    also = [field.name for field in table.fields if field.name in SHARED]
    return Entry(
        id=entry_id(table, kind),
        name=table.name,
        title=table.title,
        about=tuple(pieces(table.description)),
        fields=tuple(line(field) for field in own),
        also=", ".join(also),
    )


def entry_id(table: Table[Any, Any], kind: str) -> str:
    """Where the dictionary tells of a table."""
    return f"t-{kind}-{table.name}"


def line(field: Field[Any]) -> FieldLine:
    """A field in words."""
    type_ = f"{field.type}, {field.unit}" if field.unit else field.type
    return FieldLine(field.name, type_, tuple(pieces(field.description)), ", ".join(field.values))


def pieces(text: str) -> Iterator[Piece]:
    """Words parted at the marks that set off what stands in the data: `so`."""
    for number, part in enumerate(text.split("`")):
        if part:
            yield Piece(part, code=number % 2 == 1)
