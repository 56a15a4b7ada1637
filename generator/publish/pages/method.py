"""How each figure is made: one section a metric, from the metric's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.model import Agreement, MetricText, Site
from generator.publish import keys, urls
from generator.publish.figures import Noted
from generator.publish.frame import frame
from generator.publish.meanings import Meaning, cues, forms
from generator.publish.measured import EARLIER, figure, lines_of, rows
from generator.publish.numbers import count, decimal, decimal_range
from generator.publish.page import Frame, Indexed, Link, Page

TITLE = "Method"
SAYS = "What is counted, how each figure is made and how far to trust it."
NOT_MEASURED = "Not measured yet."
LEAD = re.compile(r"(What it is|How it is computed|How to read it|Known weakness|Source)\. ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what it answers; the first says the whole in short."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class MetricSection:
    """A metric's own words, paragraph by paragraph, and how far it is off."""

    id: str
    title: str
    family: str
    unit: str
    paragraphs: tuple[Paragraph, ...]
    errors: tuple[Noted, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A part that makes numbers, and its version."""

    row: str  # of the data
    part: str
    version: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What the program gets right or wrong on one set of coded articles."""

    corpus: Noted
    figures: tuple[Noted, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far people agree in one thing, in words."""

    row: str  # of the data
    variable: str
    alpha: str
    interval: str
    compared: str


@dataclass(frozen=True, slots=True)
class MethodContext:
    """What the Method page shows."""

    frame: Frame
    metrics: tuple[MetricSection, ...]
    measured: tuple[Measured, ...]
    versions: tuple[Version, ...]
    forms: tuple[Meaning, ...]
    cues: tuple[Meaning, ...]
    corrections: Link
    about: Link
    agreed: tuple[Agreed, ...]
    coded: Noted


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    outlets = [profile.outlet for profile in site.outlets]
    context = MethodContext(
        frame=frame(
            site, urls.METHOD, outlets, indexed=Indexed("How the figures are made", TITLE, SAYS)
        ),
        metrics=tuple(_section(site, metric) for metric in site.metrics),
        measured=tuple(_measured(site)),
        versions=tuple(
            Version(keys.named("versions", part), part, version) for part, version in site.versions
        ),
        forms=forms(),
        cues=cues(),
        corrections=Link("All corrections", urls.href(urls.METHOD, urls.CORRECTIONS)),
        about=Link("About this site", urls.href(urls.METHOD, urls.ABOUT)),
        agreed=tuple(map(_agreed, site.agreement)),
        coded=_coded(site),
    )
    yield Page(
        urls.METHOD,
        "method.md.jinja",
        TITLE,
        SAYS,
        context,
    )


def _measured(site: Site) -> Iterator[Measured]:
    """What belongs to none of the metrics below, by corpus."""
    below = {metric.id for metric in site.metrics}
    found = (error for error in site.errors if error.metric not in below)
    for corpus, group in groupby(found, key=attrgetter("n", "corpus")):
        errors = tuple(group)
        note = "" if all(error.current for error in errors) else EARLIER
        head = Noted(_headed(*corpus), rows(site, errors[:1]))
        told = (Noted(figure(error), rows(site, (error,))) for error in errors)
        yield Measured(head, tuple(told), note)


def _headed(number: int | None, corpus: str) -> str:
    """What was judged, as a heading."""
    return f"{corpus[0].upper()}{corpus[1:]}" if number is None else f"{number:,} {corpus}"


def _agreed(found: Agreement) -> Agreed:
    alpha = "undefined" if found.alpha is None else decimal(found.alpha, 2)
    bounded = found.low is not None and found.high is not None
    interval = decimal_range(found.low or 0.0, found.high or 0.0, 2) if bounded else "too little"
    unit = found.unit.removesuffix("s")
    row = keys.named("agreement", keys.agreement(found))
    return Agreed(row, found.variable, alpha, interval, count(found.n, unit))


def _coded(site: Site) -> Noted:
    """What was coded by people, and over what the intervals are."""
    if not site.agreement:
        return Noted()
    first = site.agreement[0]
    over = next((row.over for row in site.agreement if row.over), None)
    drawn = f" The intervals draw {over} anew." if over else ""
    told = f"{count(first.articles, 'article')}, {count(first.coders, 'person', 'people')}.{drawn}"
    return Noted(told, keys.named("agreement", keys.agreement(first)))


def _section(site: Site, metric: MetricText) -> MetricSection:
    paragraphs = (" ".join(part.split()) for part in metric.text.split("\n\n"))
    return MetricSection(
        f"m-{metric.id}",
        metric.title,
        metric.family,
        metric.unit,
        tuple(_paragraph(part) for part in paragraphs if part),
        lines_of(site, metric.id) or (Noted(NOT_MEASURED),),
    )


def _paragraph(text: str) -> Paragraph:
    lead = LEAD.match(text)
    return Paragraph(lead[1], text[lead.end() :]) if lead else Paragraph("In short", text)
