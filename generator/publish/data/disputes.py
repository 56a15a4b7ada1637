"""`disputes`: what the stories are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import DisputeProfile, Site
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table

ROW = "dispute"


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute."""

    origin: Origin
    found: DisputeProfile
    row: str = ROW


def items(site: Site) -> Iterator[DisputeRow]:
    """All disputes."""
    for found in site.disputes:
        id_ = found.dispute.id
        yield DisputeRow(Origin(keys.of_dispute(id_), published(urls.dispute_path(id_))), found)


DISPUTES: Table[Site, DisputeRow] = Table(
    "disputes",
    "Disputes",
    "The disputes whose sides are counted; no figure is added up over several of them.",
    (
        *PLACE,
        Field("dispute", "string", "The dispute’s id", lambda one: one.found.dispute.id),
        Field("title", "string", "Its title", lambda one: one.found.dispute.title),
        Field("sides", "integer", "How many sides it has",
              lambda one: len(one.found.dispute.sides)),
        Field("stories", "integer", "Stories", lambda one: len(one.found.stories)),
        Field("articles", "integer", "Articles",
              lambda one: sum(len(story.coverage) for story in one.found.stories)),
        PAGE,
    ),
    items,
)  # fmt: skip
