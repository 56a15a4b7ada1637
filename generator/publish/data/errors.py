"""`errors`: how far the program is off, where that was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import MeasuredError, Site
from generator.publish import keys
from generator.publish.data.metrics import METHOD
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """A measured error."""

    origin: Origin
    found: MeasuredError
    row: str


def items(site: Site) -> Iterator[ErrorRow]:
    """All that was measured, numbered within its metric."""
    often = Counter[str]()
    for error in site.errors:
        often[error.metric] += 1
        yield ErrorRow(METHOD, error, keys.error(error.metric, often[error.metric]))


ERRORS: Table[Site, ErrorRow] = Table(
    "errors",
    "Measured errors",
    "How often the program is right, on articles that people coded and passages that they judged.",
    (
        *PLACE,
        Field("metric", "string", "The metric that is so far off; empty of what belongs to none",
              lambda one: one.found.metric),
        Field("corpus", "string", "On what it was measured", lambda one: one.found.corpus),
        Field("figure", "string", "What was measured", lambda one: one.found.figure),
        Field("value", "number", "The figure, in `unit`", lambda one: one.found.value),
        Field("low", "number", "The lower end of its 95 % interval", lambda one: one.found.low),
        Field("high", "number", "The upper end", lambda one: one.found.high),
        Field("n", "integer", "How many were judged", lambda one: one.found.n),
        Field("unit", "string", "Of `value`, `low` and `high`", lambda one: one.found.unit),
        Field("current", "boolean", "Whether by this very version of the program",
              lambda one: one.found.current),
        PAGE,
    ),
    items,
)  # fmt: skip
