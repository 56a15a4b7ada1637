"""What a story adds to the file of figures, packed as soon as it is known: a twentieth of the
memory until the file is written.

In: figures of articles and those pooled over them, and articles as they are shown. Out: bytes by
name, and back. Nothing of them is ever run.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple, cast

import msgspec

from generator.figures_json import ArticleFigures, PooledFigures, Published
from generator.model import Coding

LEVEL = 1
"""Of compression: soon done."""


class Row(NamedTuple):
    """A figure with all that is published of it."""

    metric: str
    side: str | None
    by: str | None
    of: str | None
    unit: str
    n: int
    withheld: str | None
    value: float | None
    low: float | None
    high: float | None


_row = attrgetter(*Row._fields)
_coding = attrgetter("text", "sides", "corrections", "engine", "versions")


@dataclass(frozen=True, slots=True)
class Packed:
    """What is packed: articles by `story/article`, stories by `stories/<story>`."""

    articles: Mapping[str, bytes] = field(default_factory=dict)
    pooled: Mapping[str, bytes] = field(default_factory=dict)
    shown: Mapping[str, bytes] = field(default_factory=dict)  # lines of JSON


def together(parts: Iterable[Packed]) -> Packed:
    """Several as one."""
    every = tuple(parts)
    return Packed(
        *(
            {name: data for part in every for name, data in getattr(part, kind.name).items()}
            for kind in fields(Packed)
        )
    )


def packed_article(found: ArticleFigures) -> bytes:
    """The figures of an article, which may be its measurements themselves."""
    coding = None if found.coding is None else _coding(found.coding)
    return _packed((dict(found.about), _rows(found.published), coding, _rows(found.before)))


def article(data: bytes) -> ArticleFigures:
    """The figures of an article again."""
    about, rows, coding, before = _opened(data)
    return ArticleFigures(about, _figures(rows), coding and _coded(coding), _figures(before))


def packed_pool(found: PooledFigures) -> bytes:
    """Figures over several articles."""
    return _packed((found.articles, _rows(found.published)))


def pool(data: bytes) -> PooledFigures:
    """Figures over several articles again."""
    articles, rows = _opened(data)
    return PooledFigures(tuple(articles), _figures(rows))


def packed_line(line: str) -> bytes:
    """A line of text."""
    return zlib.compress(line.encode(), LEVEL)


def line(data: bytes) -> str:
    """The line again."""
    return zlib.decompress(data).decode()


def _packed(found: object) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(found), LEVEL)


def _opened(data: bytes) -> Any:  # noqa: ANN401 (what was packed)
    return msgspec.msgpack.decode(zlib.decompress(data))


def _rows(found: Iterable[Published]) -> list[tuple[object, ...]]:
    return list(map(_row, found))


def _figures(rows: Iterable[list[Any]]) -> tuple[Published, ...]:
    """Rows, which have all that is published of a figure: to be written, not to be compared."""
    return cast("tuple[Published, ...]", tuple(map(Row._make, rows)))


def _coded(told: list[Any]) -> Coding:
    text, sides, corrections, engine, versions = told
    return Coding(text, sides, corrections, engine, tuple((name, at) for name, at in versions))
