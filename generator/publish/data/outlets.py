"""`outlets`: the media."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Outlet, Site
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet; `row` is its id."""

    origin: Origin
    found: Outlet
    row: str


def items(site: Site) -> Iterator[OutletRow]:
    """All outlets."""
    for profile in site.outlets:
        outlet = profile.outlet
        origin = Origin(keys.SITE, published(urls.outlet_path(outlet.id)))
        yield OutletRow(origin, outlet, outlet.id)


OUTLETS: Table[Site, OutletRow] = Table(
    "outlets",
    "Outlets",
    "The outlets whose articles are compared.",
    (
        *PLACE,
        Field("outlet", "string", "The outlet’s id", lambda one: one.found.id),
        Field("name", "string", "Its name", lambda one: one.found.name),
        Field("homepage", "string", "Its address", lambda one: one.found.homepage),
        Field("country", "string", "Where it is published", lambda one: one.found.country),
        Field("invented", "boolean", "Whether it was invented as sample content",
              lambda one: one.found.invented),
        PAGE,
    ),
    items,
)  # fmt: skip
