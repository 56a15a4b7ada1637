"""What a page says of a field, and what is found of it: value, origin, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A field of Found by its name. An empty value says that nothing was found."""

    name: str
    value: Any
    origin: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """A field's value as it is written, and where."""

    field: str
    value: str
    origin: str
    person: bool = False  # its page says it is a person


def of(found: tuple[Saying, ...], field: str) -> tuple[Saying, ...]:
    """What is said of one field."""
    return tuple(saying for saying in found if saying.field == field)
