"""How far a metric is off, in a sentence or two for readers.

In: a Site and the id of a metric. Out: what was measured of its error, with the interval and what
it was measured on; empty where nothing was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from generator.model import MeasuredError, Site
from generator.publish import keys
from generator.publish.figures import Noted
from generator.publish.numbers import NBSP, decimal, decimal_range, percent, percent_range

EARLIER = "Measured with an earlier version of the program."
SHARED = {"order": "voice_share", "claims": "labels"}
"""Metrics that are as far off as another one, by whose words are found in the same way."""
SENTENCES = 2


def error_of(site: Site, metric: str) -> Noted:
    """The one or two figures that say most of a metric's error; empty if none was measured."""
    errors = errors_of(site, metric)[:SENTENCES]
    return Noted(told(errors), rows(site, errors))


def errors_of(site: Site, metric: str) -> Sequence[MeasuredError]:
    """All that was measured of a metric, what says most first."""
    own = [error for error in site.errors if error.metric == metric]
    shared = [error for error in site.errors if error.metric == SHARED.get(metric)]
    return own or shared[:SENTENCES]


def lines_of(site: Site, metric: str) -> tuple[Noted, ...]:
    """All that was measured of a metric, a line for each corpus; none if nothing was."""
    errors = errors_of(site, metric)
    by_corpus = (tuple(own) for _, own in groupby(errors, key=attrgetter("corpus", "n")))
    lines = (Noted(" ".join(bare(own)), rows(site, own)) for own in by_corpus)
    return (*lines, *map(Noted, aged(errors)))


def rows(site: Site, errors: Sequence[MeasuredError]) -> str:
    """The rows of the data that these are."""
    return keys.named("errors", *(_row(site, error) for error in errors))


def _row(site: Site, error: MeasuredError) -> str:
    own = [other for other in site.errors if other.metric == error.metric]
    return keys.error(error.metric, 1 + own.index(error))


def told(errors: Sequence[MeasuredError]) -> str:
    """Figures as sentences, and at the end whether another version of the program made one."""
    return " ".join((*bare(errors), *aged(errors)))


def aged(errors: Sequence[MeasuredError]) -> tuple[str, ...]:
    """That another version of the program made one of the figures, if it did."""
    return () if all(error.current for error in errors) else (EARLIER,)


def bare(errors: Sequence[MeasuredError]) -> Iterator[str]:
    """A sentence a figure; a corpus is named once."""
    before: tuple[str, int | None] = ("", None)
    for error in errors:
        place = (error.corpus, error.n)
        said = figure(error)
        yield f"{said[0].upper()}{said[1:]}." if place == before else f"{where(error)}, {said}."
        before = place


def where(error: MeasuredError) -> str:
    """On what a figure was measured."""
    return f"In {error.corpus}" if error.n is None else f"Of {error.n:,} {error.corpus}"


def figure(error: MeasuredError) -> str:
    """A figure with its interval: "90 % had the class they were given (85 to 94 %)"."""
    share = error.unit == "%"
    value = percent(error.value / 100) if share else f"{decimal(error.value, 1)}{NBSP}{error.unit}"
    said = f"{value} {error.figure}" if share else f"the {error.figure} was {value}"
    return f"{said}{interval(error)}"


def interval(error: MeasuredError) -> str:
    """The interval in brackets; empty where none was measured."""
    if error.low is None or error.high is None:
        return ""
    if error.unit == "%":
        return f" ({percent_range(error.low / 100, error.high / 100)})"
    return f" ({decimal_range(error.low, error.high, 1)})"
