"""`speaker_outlets`: what each outlet gives to each public speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Measurement, Site, SpeakerOutlet, SpeakerProfile
from generator.publish import keys
from generator.publish.data.measured import MEASURED
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.speakers import origin_of
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class OutletHeardRow:
    """An outlet that reports of a person."""

    origin: Origin
    profile: SpeakerProfile
    given: SpeakerOutlet

    @property
    def row(self) -> str:
        """The outlet."""
        return keys.outlet(self.given.outlet.id)

    @property
    def found(self) -> Measurement:
        """The person's share of all words that the outlet reports of anybody."""
        return self.given.share


def items(site: Site) -> Iterator[OutletHeardRow]:
    """Person by person, outlet by outlet."""
    for profile in site.speakers:
        for given in profile.outlets:
            yield OutletHeardRow(origin_of(profile), profile, given)


SPEAKER_OUTLETS: Table[Site, OutletHeardRow] = Table(
    "speaker_outlets",
    "Public speakers by outlet",
    "Which share each public speaker has of all words that an outlet reports of anybody.",
    (
        *PLACE,
        *MEASURED,
        Field("dispute", "string", "The dispute’s id", lambda one: one.profile.dispute.id,
              of="disputes"),
        Field("speaker", "string", "The person’s id within it",
              lambda one: one.profile.speaker.id),
        Field("outlet", "string", "The outlet’s id", lambda one: one.given.outlet.id,
              of="outlets"),
        Field("articles", "integer", "Articles of the outlet on the dispute that are counted",
              lambda one: one.given.articles),
        Field("heard", "integer", "Of these, those that have words of the person",
              lambda one: one.given.heard),
        PAGE,
    ),
    items,
)  # fmt: skip
