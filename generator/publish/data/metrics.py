"""`metrics`: what each figure is, how it is made, and where it is weak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import MetricText, Site
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table

METHOD = Origin(keys.SITE, published(urls.METHOD))


@dataclass(frozen=True, slots=True)
class MetricRow:
    """A metric; `row` is its id."""

    origin: Origin
    found: MetricText
    row: str


def items(site: Site) -> Iterator[MetricRow]:
    """All metrics."""
    yield from (MetricRow(METHOD, metric, metric.id) for metric in site.metrics)


def told(found: MetricText) -> str:
    """The Method page's paragraphs, a line each."""
    return "\n".join(" ".join(part.split()) for part in found.text.split("\n\n") if part.strip())


METRICS: Table[Site, MetricRow] = Table(
    "metrics",
    "Metrics",
    "What the `metric` of a figure means, in the words of the Method page.",
    (
        *PLACE,
        Field("metric", "string", "The metric’s id", lambda one: one.found.id),
        Field("title", "string", "Its name", lambda one: one.found.title),
        Field("family", "string", "What it is about", lambda one: one.found.family),
        Field("unit", "string", "Its unit, where a figure names no other",
              lambda one: one.found.unit),
        Field("text", "string", "What it is, how it is computed and read, where it is weak",
              lambda one: told(one.found)),
        PAGE,
    ),
    items,
)  # fmt: skip
