"""`speakers`: persons whom a dispute's file marks as public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site, SpeakerProfile
from generator.publish import keys, urls
from generator.publish.data.origin import PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table

ROW = "speaker"


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A public person in a dispute."""

    origin: Origin
    found: SpeakerProfile
    row: str = ROW


def items(site: Site) -> Iterator[SpeakerRow]:
    """All public persons, by dispute."""
    for found in site.speakers:
        yield SpeakerRow(origin_of(found), found)


def origin_of(found: SpeakerProfile) -> Origin:
    """A person's; they have a page only if they are heard."""
    ids = found.dispute.id, found.speaker.id
    page = published(urls.speaker_path(*ids)) if found.heard else ""
    return Origin(keys.of_speaker(*ids), page)


SPEAKERS: Table[Site, SpeakerRow] = Table(
    "speakers",
    "Public speakers",
    "Persons in a public role, as the disputes’ files have them. Nobody else is named in the data.",
    (
        *PLACE,
        Field("dispute", "string", "The dispute’s id", lambda one: one.found.dispute.id,
              of="disputes"),
        Field("speaker", "string", "The person’s id within it",
              lambda one: one.found.speaker.id),
        Field("name", "string", "Their name", lambda one: one.found.speaker.name),
        Field("role", "string", "Their role", lambda one: one.found.speaker.role),
        Field("side", "string", "The side that they speak for; empty where none",
              lambda one: one.found.speaker.side),
        Field("articles", "integer", "Articles on the dispute that are counted",
              lambda one: one.found.articles),
        Field("heard", "integer", "Articles in which they are quoted, reported or have a stance",
              lambda one: len(one.found.heard)),
        Field("page", "string", "The page that shows it, from the start of the site; empty where "
              "nobody quotes or reports them", lambda one: one.origin.page),
    ),
    items,
)  # fmt: skip
