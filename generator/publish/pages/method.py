"""How each figure is made: one section a metric, from the metric's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.model import MeasuredError, MetricText, Site
from generator.publish import urls
from generator.publish.frame import frame
from generator.publish.numbers import NBSP
from generator.publish.page import Frame, Link, Page

EARLIER = "Measured with an earlier version of the program."
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
class Measured:
    """What the program gets right or wrong on one set of coded articles."""

    corpus: str
    figures: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MethodContext:
    """What the Method page shows."""

    frame: Frame
    metrics: tuple[MetricSection, ...]
    measured: tuple[Measured, ...]
    versions: tuple[Version, ...]
    corrections: Link


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    outlets = [profile.outlet for profile in site.outlets]
    context = MethodContext(
        frame=frame(site, urls.METHOD, outlets),
        metrics=tuple(_section(metric) for metric in site.metrics),
        measured=tuple(_measured(site)),
        versions=tuple(Version(*version) for version in site.versions),
        corrections=Link("All corrections", urls.href(urls.METHOD, urls.CORRECTIONS)),
    )
    yield Page(
        urls.METHOD,
        "method.md.jinja",
        "Method",
        "What is counted, how each figure is made and how far to trust it.",
        context,
    )


def _measured(site: Site) -> Iterator[Measured]:
    for corpus, group in groupby(site.errors, key=attrgetter("corpus")):
        found = tuple(group)
        note = "" if all(error.current for error in found) else EARLIER
        yield Measured(corpus, tuple(_told(error) for error in found), note)


def _told(error: MeasuredError) -> str:
    return f"{error.value:.1f}{NBSP}{error.unit} {error.figure}"


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
