"""`versions`: all that makes the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish.data.metrics import METHOD
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.table import Field, Table

ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A part and its version; `row` is the part's name."""

    origin: Origin
    row: str
    version: str


def items(site: Site) -> Iterator[VersionRow]:
    """The libraries, and the program as a whole."""
    yield from (VersionRow(METHOD, part, version) for part, version in site.versions)
    if site.engine:
        yield VersionRow(METHOD, ENGINE, site.engine)


VERSIONS: Table[Site, VersionRow] = Table(
    "versions",
    "Versions",
    "The libraries that make the numbers, and the program as a whole (`engine`).",
    (
        *PLACE,
        Field("part", "string", "The library, or `engine`", lambda one: one.row),
        Field("version", "string", "Its version; of the engine a hash", lambda one: one.version),
        PAGE,
    ),
    items,
)
