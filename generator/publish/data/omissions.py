"""`omissions`: the things that some articles of a story have and others may lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Dispute, OmissionRow, Party, Side, ThirdParty
from generator.publish import keys
from generator.publish.data.origin import PLACE, of_story
from generator.publish.data.placed import Origin
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table
from generator.publish.matrix import KINDS, told


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing, and what it may be called."""

    origin: Origin
    found: OmissionRow
    number: int
    words: str

    @property
    def row(self) -> str:
        """Its number in its story."""
        return keys.numbered(self.number)


def items(read: StoryRead) -> Iterator[ThingRow]:
    """The things of the story's matrix."""
    matrix, dispute = read.comparison.omission, read.comparison.story.dispute
    known, origin = _known(dispute), of_story(read)
    for number, found in enumerate(matrix.rows if matrix else (), 1):
        words = told(found, dispute)
        tellable = found.kind != "voice" or words in known
        yield ThingRow(origin, found, number, words if tellable else "")


def _known(dispute: Dispute) -> frozenset[str]:
    """Which voices may be told by name: public persons, bodies that the dispute's file names."""
    bodies: list[Side | Party | ThirdParty] = [*dispute.sides, *dispute.others]
    bodies += (party for side in dispute.sides for party in side.parties)
    persons = {speaker.name: speaker.public for speaker in dispute.speakers}
    names = {name for body in bodies for name in (body.name, *body.aliases)}
    public = {name for name, told in persons.items() if told}
    return frozenset(public | (names - set(persons)))


OMISSIONS: Table[StoryRead, ThingRow] = Table(
    "omissions",
    "What articles have and others lack",
    "Voices, quotations, figures and places that reports of at least two outlets have; which "
    "article has them is in `omission_cells`.",
    (
        *PLACE,
        Field("kind", "string", "What it is", lambda one: one.found.kind, values=tuple(KINDS)),
        Field(
            "words",
            "string",
            "The thing in words, as far as they may be shown; of persons only the public ones",
            lambda one: one.words,
        ),
        Field("side", "string", "Whose voice or quotation it is, by the side’s id",
              lambda one: one.found.side),
        Field("articles", "integer", "How many articles have it",
              lambda one: sum(cell.state == "has" for cell in one.found.cells)),
        Field("outlets", "integer", "How many outlets have it in a report of their own",
              lambda one: one.found.outlets),
    ),
    items,
    theirs=True,
)  # fmt: skip
