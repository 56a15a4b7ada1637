"""What a table of the data is: its fields, each declared once, and where its rows come from.

A field knows its name, its type, what it means, and how it is read off whatever a row is of. From
this one declaration come the columns of the files, the schema in the package and the dictionary on
the Data page. Tables are made column by column: a value that stands in many rows is seen to once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar, cast

Item_contra = TypeVar("Item_contra", contravariant=True)
Item = TypeVar("Item")
Of_contra = TypeVar("Of_contra", contravariant=True)
Type = Literal["string", "integer", "number", "boolean", "date", "datetime"]
Value = str | int | float | bool | date | None
"""A cell; None is what is undefined, withheld or not known."""
KEY = ("where", "row")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LINES = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Field(Generic[Item_contra]):
    """A column. `read` is how a cell is made, or the attribute that it is, as `found.value`;
    `values` are all that it can hold; `of` is the table whose rows it names.
    """

    name: str
    type: Type
    description: str
    read: Callable[[Item_contra], Value] | str
    unit: str = ""
    values: tuple[str, ...] = ()
    of: str = ""


@dataclass(frozen=True, slots=True)
class Table(Generic[Of_contra, Item]):
    """A table, and the items that its rows are of: of a story, or of the site.

    `theirs`: it holds words of the articles, which belong to those who published them. `key` are
    the fields of which no two rows have the same.
    """

    name: str
    title: str
    description: str
    fields: tuple[Field[Item], ...]
    items: Callable[[Of_contra], Iterable[Item]]
    theirs: bool = False
    key: tuple[str, ...] = KEY


Column = Sequence[Value]


def columns(table: Table[Any, Item], items: Sequence[Item]) -> tuple[Column, ...]:
    """The table's columns in the order of its fields, cells in that of its items."""
    plain = _attributes(items, [one.read for one in table.fields if isinstance(one.read, str)])
    return tuple(
        next(plain) if isinstance(field.read, str) else list(map(field.read, items))
        for field in table.fields
    )


def _attributes(items: Sequence[object], names: Sequence[str]) -> Iterator[Column]:
    """The columns of what only has to be looked up: all of an item at once, or of items that are
    rows already.
    """
    if items and getattr(items[0], "_fields", ()) == tuple(names):
        yield from zip(*cast("Sequence[tuple[Value, ...]]", items), strict=True)
    elif len(names) > 1 and items:
        yield from zip(*map(attrgetter(*names), items), strict=True)
    else:
        yield from (list(map(attrgetter(name), items)) for name in names)


def rows(table: Table[Of_contra, Any], of: Of_contra) -> Iterator[tuple[Value, ...]]:
    """The table's rows, cells in the order of its fields."""
    return zip(*columns(table, tuple(table.items(of))), strict=True)


def writable(text: str) -> str:
    """The text without what no file can hold: control characters, halves of surrogate pairs."""
    if text.isprintable():
        return text
    return _UNWRITABLE.sub("\ufffd", _LINES.sub("\n", text))


def listed(values: Iterable[object], joint: str = " ") -> str:
    """Several values in one cell: ids with a blank between them, names with a semicolon."""
    return joint.join(str(value) for value in values)
