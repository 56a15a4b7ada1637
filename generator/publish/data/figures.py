"""`figures`: every measurement of a story's articles, and those pooled over them; in the package of
the site those of outlets, disputes and speakers.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, NamedTuple

from generator.model import Measurement, Pooled, Site
from generator.publish import keys, urls
from generator.publish.data.measured import MEASURED
from generator.publish.data.origin import PAGE, PLACE, of_story
from generator.publish.data.placed import Origin, published
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table

COUNTS = ("times", "acts")
"""Units of plain counts."""
CLASSES = frozenset({"anonymity", "cue_class", "source_types"})
"""Metrics whose shares are of classes: where a side says too little, there is none of any."""


KEY = ("where", "metric", "side", "by", "of")


class FigureRow(NamedTuple):
    """A row of a story's figures, cell by cell: of no other row are there so many, and this kind is
    made fastest. `articles` are those that a pooled figure is of.
    """

    where: str
    metric: str
    side: str | None
    of: str | None
    unit: str
    by: str | None
    n: int
    value: float | None
    low: float | None
    high: float | None
    interval: str | None
    n_effective: float | None
    withheld: str | None
    value_before: float | None  # what it was before people's corrections
    articles: int | None


class PooledRow(NamedTuple):
    """A figure of several articles."""

    origin: Origin
    found: Measurement
    articles: int
    dispute: str
    speaker: str | None = None

    @property
    def row(self) -> str:
        """Its name."""
        return keys.figure(self.found)


def cell(field: Field[Any]) -> Field[FigureRow]:
    """The field, as a row has it that is made of cells."""
    return Field(field.name, field.type, field.description, field.name, values=field.values)


_cells = attrgetter(*(field.name for field in MEASURED))


def of_the_story(read: StoryRead) -> Iterator[FigureRow]:
    """The figures of a story: article by article, then those pooled."""
    for article in read.articles:
        yield from _article(article)
    where = of_story(read).where
    for each in read.comparison.pooled:
        if told(each.measurement):
            yield FigureRow._make((where, *_cells(each.measurement), None, len(each.articles)))


def of_the_site(site: Site) -> Iterator[PooledRow]:
    """The figures of no single story: outlets by dispute, disputes, speakers."""
    for profile in site.outlets:
        outlet, page = profile.outlet.id, published(urls.outlet_path(profile.outlet.id))
        for part in profile.disputes:
            where = keys.of_outlet(outlet, part.dispute.id)
            origin = Origin(where, page, outlet=outlet)
            yield from _pooled(origin, part.pooled, part.dispute.id)
    for found in site.disputes:
        id_ = found.dispute.id
        origin = Origin(keys.of_dispute(id_), published(urls.dispute_path(id_)))
        yield from _pooled(origin, found.pooled, id_)
    yield from _speakers(site)


def _article(read: ArticleRead) -> Iterator[FigureRow]:
    analysis = read.coverage.analysis
    if analysis is None:
        return
    where, before = read.origin.where, _by_name(analysis.before)
    for found in in_rows(analysis.measurements, before):
        had = before.get(keys.figure(found)) if before else None
        yield FigureRow._make((where, *_cells(found), had.value if had else None, None))


def in_rows(found: Iterable[Measurement], before: Container[str] = ()) -> Iterator[Measurement]:
    """The figures that have rows. Why classes of which nothing was counted have no share is said
    once, in the place of the first of them; not of those that had one before (by their names).
    """
    reasons: dict[tuple[str, str | None, str | None], str] = {}
    for each in found:
        if each.n or each.withheld is None or not of_class(each):
            if each.n or told(each):
                yield each
            continue
        group = (each.metric, each.side, each.of)
        if reasons.get(group, each.withheld) != each.withheld or (
            before and keys.figure(each) in before
        ):
            yield each
        elif group not in reasons:
            reasons[group] = each.withheld
            yield replace(each, by=keys.ALL)


def of_class(found: Measurement) -> bool:
    """Whether it is the share of a class."""
    return found.metric in CLASSES and found.unit == "share"


def told(found: Measurement) -> bool:
    """Whether a figure has a row: all but times and acts of which there are none, which would be
    most of them.
    """
    return bool(found.n or found.value or found.withheld) or found.unit not in COUNTS


def _by_name(found: Sequence[Measurement]) -> Mapping[str, Measurement]:
    return {keys.figure(each): each for each in found}


def _pooled(origin: Origin, found: Sequence[Pooled], dispute: str) -> Iterator[PooledRow]:
    for each in found:
        if told(each.measurement):
            yield PooledRow(origin, each.measurement, len(each.articles), dispute)


def _speakers(site: Site) -> Iterator[PooledRow]:
    """What is measured of public persons who are heard: they have a page."""
    for profile in site.speakers:
        dispute, speaker = profile.dispute.id, profile.speaker.id
        page = published(urls.speaker_path(dispute, speaker))
        origin = Origin(keys.of_speaker(dispute, speaker), page)
        for found in (profile.share, profile.direct) if profile.heard else ():
            yield PooledRow(origin, found, profile.articles, dispute, speaker)


ARTICLES: Field[Any] = Field(
    "articles",
    "integer",
    "How many articles a pooled figure is of; empty where it is of one",
    "articles",
)
WHERE = PLACE[0]
FIGURES: Table[StoryRead, FigureRow] = Table(
    "figures",
    "Figures",
    "Every figure of every article, a row each, and those pooled over the story’s articles. What "
    "was counted and not found (a contested word, a kind of act) has no row. Where a side says too "
    "little for shares of classes, one row with `*` as `by` says so of all classes that have no "
    "row of their own: none of them was found. No two rows have the same `where`, `metric`, "
    "`side`, `by` and `of`; pages name a row by `metric`, `side`, `by` and `of`.",
    (
        cell(WHERE),
        *map(cell, MEASURED),
        Field(
            "value_before",
            "number",
            "The value before people corrected the program, where they did and it was kept",
            "value_before",
        ),
        ARTICLES,
    ),
    of_the_story,
    key=KEY,
)
POOLED: Table[Site, PooledRow] = Table(
    "figures",
    "Pooled figures",
    "Figures pooled by outlet and dispute, by dispute, and of public speakers by dispute. Figures "
    "of different disputes are never added up.",
    (
        WHERE,
        *MEASURED,
        ARTICLES,
        Field("outlet", "string", "The outlet’s id", "origin.outlet", of="outlets"),
        Field("dispute", "string", "The dispute’s id", "dispute", of="disputes"),
        Field("speaker", "string", "The public speaker’s id", "speaker"),
        PAGE,
    ),
    of_the_site,
    key=KEY,
)
