"""`sides`: who is counted in each dispute, and by which names they are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Dispute, Party, Side, Site, ThirdParty
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table, listed

Level = Literal["side", "party", "other"]


@dataclass(frozen=True, slots=True)
class SideRow:
    """A side, a party within one, or a third party."""

    origin: Origin
    dispute: str
    level: Level
    side: str | None
    found: Side | Party | ThirdParty

    @property
    def row(self) -> str:
        """Its id with its side's: `israel/`, `israel/military`, `other/un`."""
        party = self.found.id if self.level != "side" else ""
        return f"{self.side or 'other'}/{party}"

    @property
    def kind(self) -> str | None:
        """What kind of party it is."""
        return self.found.kind if isinstance(self.found, Party) else None

    @property
    def excepts(self) -> tuple[str, ...]:
        """Longer phrases that hold a name and are not meant."""
        return self.found.excepts if isinstance(self.found, Side) else ()


def items(site: Site) -> Iterator[SideRow]:
    """The sides of all disputes, each with its parties, then the third parties."""
    for profile in site.disputes:
        yield from _dispute(profile.dispute)


def _dispute(dispute: Dispute) -> Iterator[SideRow]:
    id_ = dispute.id
    origin = Origin(keys.of_dispute(id_), published(urls.dispute_path(id_)))
    for side in dispute.sides:
        yield SideRow(origin, id_, "side", side.id, side)
        for party in side.parties:
            yield SideRow(origin, id_, "party", side.id, party)
    for other in dispute.others:
        yield SideRow(origin, id_, "other", None, other)


SIDES: Table[Site, SideRow] = Table(
    "sides",
    "Sides and parties",
    "The sides of each dispute, their parties, and third parties. A side is a party to the "
    "dispute, not an outlet’s politics.",
    (
        *PLACE,
        Field("dispute", "string", "The dispute’s id", lambda one: one.dispute, of="disputes"),
        Field("level", "string", "A `side`, a `party` within one, or an `other` of no side",
              lambda one: one.level, values=("side", "party", "other")),
        Field("side", "string", "The side’s id", lambda one: one.side),
        Field("id", "string", "Its own id", lambda one: one.found.id),
        Field("name", "string", "Its name", lambda one: one.found.name),
        Field("kind", "string", "What kind of party it is", lambda one: one.kind),
        Field("aliases", "string", "Names by which it is known, with `; ` between them",
              lambda one: listed(one.found.aliases, "; ")),
        Field("excepts", "string", "Longer phrases that are not meant, with `; ` between them",
              lambda one: listed(one.excepts, "; ")),
        PAGE,
    ),
    items,
)  # fmt: skip
