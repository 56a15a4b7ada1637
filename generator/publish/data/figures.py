"""`figures`: every measurement of a story's articles, and those pooled over them; in the package of
the site those of outlets, disputes and speakers.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

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
    """A measurement; `articles` are those that a pooled one is of. Of no other row are there so
    many, and this kind is made fastest.
    """

    origin: Origin
    found: Measurement
    articles: int | None = None
    before: Measurement | None = None  # what it was before people's corrections
    dispute: str | None = None
    speaker: str | None = None

    @property
    def row(self) -> str:
        """Its name."""
        return keys.figure(self.found)


def of_the_story(read: StoryRead) -> Iterator[FigureRow]:
    """The figures of a story: article by article, then those pooled."""
    for article in read.articles:
        yield from _article(article)
    yield from _pooled(of_story(read), read.comparison.pooled)


def of_the_site(site: Site) -> Iterator[FigureRow]:
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
    origin, before = read.origin, _by_name(analysis.before)
    for found in in_rows(analysis.measurements, before):
        had = before.get(keys.figure(found)) if before else None
        yield FigureRow(origin, found, None, had)


def in_rows(found: Iterable[Measurement], before: Container[str] = ()) -> Iterator[Measurement]:
    """The figures that have rows. Why classes of which nothing was counted have no share is said
    once, in the place of the first of them; not of those that had one before (by their names).
    """
    reasons: dict[tuple[str, str | None, str | None], str] = {}
    for each in filter(told, found):
        group = (each.metric, each.side, each.of)
        if not of_none(each) or (before and keys.figure(each) in before):
            yield each
        elif group not in reasons:
            reasons[group] = each.withheld or ""
            yield replace(each, by=keys.ALL)
        elif reasons[group] != each.withheld:
            yield each


def of_none(found: Measurement) -> bool:
    """Whether it is the share of a class of which nothing was counted, and withheld."""
    return bool(
        found.withheld and not found.n and found.metric in CLASSES and found.unit == "share"
    )


def told(found: Measurement) -> bool:
    """Whether a figure has a row: all but times and acts of which there are none, which would be
    most of them.
    """
    return bool(found.n or found.value or found.withheld) or found.unit not in COUNTS


def _by_name(found: Sequence[Measurement]) -> Mapping[str, Measurement]:
    return {keys.figure(each): each for each in found}


def _pooled(
    origin: Origin, found: Sequence[Pooled], dispute: str | None = None
) -> Iterator[FigureRow]:
    for each in found:
        if told(each.measurement):
            yield FigureRow(origin, each.measurement, len(each.articles), dispute=dispute)


def _speakers(site: Site) -> Iterator[FigureRow]:
    """What is measured of public persons who are heard: they have a page."""
    for profile in site.speakers:
        dispute, speaker = profile.dispute.id, profile.speaker.id
        page = published(urls.speaker_path(dispute, speaker))
        origin = Origin(keys.of_speaker(dispute, speaker), page)
        for found in (profile.share, profile.direct) if profile.heard else ():
            yield FigureRow(origin, found, profile.articles, dispute=dispute, speaker=speaker)


ARTICLES: Field[FigureRow] = Field(
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
    "`side`, `by` and `of`; pages name a row by the last four.",
    (
        WHERE,
        *MEASURED,
        Field(
            "value_before",
            "number",
            "The value before people corrected the program, where they did and it was kept",
            lambda one: one.before.value if one.before else None,
        ),
        ARTICLES,
    ),
    of_the_story,
    key=KEY,
)
POOLED: Table[Site, FigureRow] = Table(
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
