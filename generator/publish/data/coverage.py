"""`coverage`: how many articles of each outlet there are on each dispute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import OutletDispute, Site
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table

ROW = "coverage"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An outlet's articles on a dispute."""

    origin: Origin
    found: OutletDispute
    row: str = ROW


def items(site: Site) -> Iterator[CoverageRow]:
    """Each outlet, dispute by dispute."""
    for profile in site.outlets:
        id_ = profile.outlet.id
        for found in profile.disputes:
            where = keys.of_outlet(id_, found.dispute.id)
            page = published(urls.outlet_path(id_))
            yield CoverageRow(Origin(where, page, outlet=id_), found)


def pooled(found: OutletDispute) -> int:
    """How many articles the pooled figures are of."""
    return len({name for each in found.pooled for name in each.articles})


COVERAGE: Table[Site, CoverageRow] = Table(
    "coverage",
    "Articles by outlet and dispute",
    "How many articles each outlet has here on each dispute.",
    (
        *PLACE,
        Field("outlet", "string", "The outlet’s id", lambda one: one.origin.outlet, of="outlets"),
        Field("dispute", "string", "The dispute’s id", lambda one: one.found.dispute.id,
              of="disputes"),
        Field("articles", "integer", "Articles", lambda one: len(one.found.coverage)),
        Field("pooled", "integer", "Of these, those that the pooled figures are of",
              lambda one: pooled(one.found)),
        Field("stories", "integer", "Stories that they belong to",
              lambda one: len({story.id for story, _ in one.found.coverage})),
        PAGE,
    ),
    items,
)  # fmt: skip
