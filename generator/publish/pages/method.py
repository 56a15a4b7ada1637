"""How each figure is made: one section a metric, from the metric's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import MetricText, Site
from generator.publish import urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Page

LEAD = re.compile(r"(What it is|How it is computed|How to read it|Known weakness|Source)\. ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what it answers; the first says the whole in short."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class MetricSection:
    """A metric's own words, paragraph by paragraph."""

    id: str
    title: str
    family: str
    unit: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A part that makes numbers, and its version."""

    part: str
    version: str


@dataclass(frozen=True, slots=True)
class MethodContext:
    """What the Method page shows."""

    frame: Frame
    metrics: tuple[MetricSection, ...]
    versions: tuple[Version, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    outlets = [profile.outlet for profile in site.outlets]
    context = MethodContext(
        frame=frame(site, urls.METHOD, outlets),
        metrics=tuple(_section(metric) for metric in site.metrics),
        versions=tuple(Version(*version) for version in site.versions),
    )
    yield Page(
        urls.METHOD,
        "method.md.jinja",
        "Method",
        "What is counted, how each figure is made and how far to trust it.",
        context,
    )


def _section(metric: MetricText) -> MetricSection:
    paragraphs = (" ".join(part.split()) for part in metric.text.split("\n\n"))
    return MetricSection(
        f"m-{metric.id}",
        metric.title,
        metric.family,
        metric.unit,
        tuple(_paragraph(part) for part in paragraphs if part),
    )


def _paragraph(text: str) -> Paragraph:
    lead = LEAD.match(text)
    return Paragraph(lead[1], text[lead.end() :]) if lead else Paragraph("In short", text)
