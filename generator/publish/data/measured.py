"""The fields of a measurement, which figures of articles, stories, outlets and speakers share."""

from __future__ import annotations

from typing import Protocol, get_args

from generator.model import Interval, Measurement
from generator.publish.data.origin import Placed
from generator.publish.data.table import Field


class Measured(Placed, Protocol):
    """A row that is of a measurement."""

    @property
    def found(self) -> Measurement:
        """The measurement."""


MEASURED: tuple[Field[Measured], ...] = (
    Field(
        "metric",
        "string",
        "What was measured; the site’s table `metrics` says how",
        "found.metric",
    ),
    Field(
        "side",
        "string",
        "The side that it is of, by its id; empty where it is of no side",
        "found.side",
    ),
    Field(
        "of",
        "string",
        "Of what whole or of whose words it is (sides, attributed, author …)",
        "found.of",
    ),
    Field(
        "unit",
        "string",
        "Of `value`, `low` and `high`; a `share` runs from 0 to 1",
        "found.unit",
    ),
    Field(
        "by",
        "string",
        "By what it was counted (words, attributions, speakers …), or which class, kind or part of "
        "the metric it is; `*` is every class that has no row of its own",
        "found.by",
    ),
    Field(
        "n",
        "integer",
        "How many passages, words, sentences or acts it stands on; the Method page says which",
        "found.n",
    ),
    Field(
        "value",
        "number",
        "The figure in full precision, in `unit`; empty where it is withheld or undefined, which "
        "is never the same as 0",
        "found.value",
    ),
    Field("low", "number", "The lower end of its interval", "found.low"),
    Field("high", "number", "The upper end of its interval", "found.high"),
    Field(
        "interval",
        "string",
        "What the interval holds with 95 %: `measurement` the program’s own mistakes, in one "
        "article; `sampling` chance, the articles taken as a sample; the others are named after "
        "their formula. Intervals of different kinds are not to be compared",
        "found.interval",
        values=get_args(Interval),
    ),
    Field(
        "n_effective",
        "number",
        "As many, if all had the same weight",
        "found.n_effective",
    ),
    Field("withheld", "string", "Why there is no value", "found.withheld"),
)
"""In this order a table packs best: what stands alike in many rows together."""
