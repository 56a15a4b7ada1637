"""`differences`: by how much articles of a story differ, and outlets on a dispute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Difference, Site
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE, of_story
from generator.publish.data.placed import Origin, published
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference between two articles or outlets."""

    origin: Origin
    found: Difference
    of: str  # the story's id, or the dispute's

    @property
    def row(self) -> str:
        """Its name."""
        return keys.difference(self.found)


def between_articles(read: StoryRead) -> Iterator[DifferenceRow]:
    """The differences within a story."""
    origin, story = of_story(read), read.comparison.story.id
    yield from (DifferenceRow(origin, each, story) for each in read.comparison.differences)


def between_outlets(site: Site) -> Iterator[DifferenceRow]:
    """The differences within each dispute."""
    for profile in site.disputes:
        id_ = profile.dispute.id
        origin = Origin(keys.of_dispute(id_), published(urls.dispute_path(id_)))
        yield from (DifferenceRow(origin, each, id_) for each in profile.differences)


def compared(what: str, table: str) -> tuple[Field[DifferenceRow], ...]:
    """The two that are compared."""
    return (
        Field("one", "string", f"The {what} with the higher figure", lambda one: one.found.one,
              of=table),
        Field("two", "string", f"The other {what}", lambda one: one.found.two, of=table),
    )  # fmt: skip


FIELDS: tuple[Field[DifferenceRow], ...] = (
    Field("metric", "string", "What was measured", lambda one: one.found.metric),
    Field("side", "string", "The side that it is of", lambda one: one.found.side),
    Field("by", "string", "By what it was counted", lambda one: one.found.by),
    Field("of", "string", "Of what whole it is", lambda one: one.found.of),
    Field(
        "value",
        "number",
        "By how much the figure of `one` is above that of `two`; never below 0",
        lambda one: one.found.value,
        unit="share",
    ),
    Field("low", "number", "The lower end of its interval", lambda one: one.found.low,
          unit="share"),
    Field("high", "number", "The upper end of its interval", lambda one: one.found.high,
          unit="share"),
    Field(
        "interval",
        "string",
        "What the interval holds; widened for the number of pairs, so that with 95 % all of them "
        "hold at once",
        lambda one: one.found.interval,
    ),
    Field("pairs", "integer", "Of how many pairs it is one", lambda one: one.found.pairs),
    Field(
        "apart",
        "boolean",
        "Whether zero lies outside of the interval; else the two cannot be told apart",
        lambda one: one.found.apart,
    ),
)  # fmt: skip
ARTICLES_APART: Table[StoryRead, DifferenceRow] = Table(
    "differences",
    "Differences between articles",
    "Every two articles of one genre whose shares could be compared.",
    (
        *PLACE,
        *compared("article", "articles"),
        *FIELDS,
    ),
    between_articles,
)
OUTLETS_APART: Table[Site, DifferenceRow] = Table(
    "differences",
    "Differences between outlets",
    "Every two outlets with enough articles on a dispute.",
    (
        *PLACE,
        *compared("outlet", "outlets"),
        *FIELDS,
        Field("dispute", "string", "The dispute’s id", lambda one: one.of, of="disputes"),
        PAGE,
    ),
    between_outlets,
)
