"""`speaker_articles`: what each public speaker is given in each article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Heard, Site, SpeakerProfile
from generator.publish import keys
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.speakers import origin_of
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class HeardRow:
    """An article in which a person is heard."""

    origin: Origin
    profile: SpeakerProfile
    found: Heard

    @property
    def row(self) -> str:
        """The article with its story."""
        return keys.heard(self.found.story.id, self.found.coverage.article.id)


def items(site: Site) -> Iterator[HeardRow]:
    """Person by person, article by article."""
    for profile in site.speakers:
        for found in profile.heard:
            yield HeardRow(origin_of(profile), profile, found)


def of_kind(found: Heard, kind: str) -> int:
    """How many of the passages are speech, or stance."""
    return sum(passage.kind == kind for passage in found.passages)


SPEAKER_ARTICLES: Table[Site, HeardRow] = Table(
    "speaker_articles",
    "Public speakers by article",
    "In which articles each public speaker is quoted or reported, and in how many words.",
    (
        *PLACE,
        Field("dispute", "string", "The dispute’s id", lambda one: one.profile.dispute.id,
              of="disputes"),
        Field("speaker", "string", "The person’s id within it",
              lambda one: one.profile.speaker.id),
        Field("story", "string", "The story’s id", lambda one: one.found.story.id, of="stories"),
        Field("article", "string", "The article’s id within it",
              lambda one: one.found.coverage.article.id),
        Field("outlet", "string", "The outlet’s id", lambda one: one.found.coverage.outlet.id,
              of="outlets"),
        Field("passages", "integer", "Passages of speech",
              lambda one: of_kind(one.found, "speech")),
        Field("stances", "integer", "Passages that tell a stance and no words",
              lambda one: of_kind(one.found, "stance")),
        Field("words", "integer", "Words of speech", lambda one: one.found.words, unit="words"),
        Field("quoted", "integer", "Of these, words in quotation marks",
              lambda one: one.found.quoted, unit="words"),
        Field("counted", "boolean",
              "Whether the pooled figures are also of it: no opinion, no copy of another",
              lambda one: one.found.counted),
        PAGE,
    ),
    items,
)  # fmt: skip
