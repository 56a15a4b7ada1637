"""`speaking`: who speaks in which article, in words; only public persons by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import SpeakingCell, SpeakingRow
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table, listed


@dataclass(frozen=True, slots=True)
class SpeakingCellRow:
    """What a speaker, or all others of a party, say in an article."""

    origin: Origin
    voice: str
    who: SpeakingRow
    cell: SpeakingCell

    @property
    def row(self) -> str:
        """Its name."""
        return keys.speaking(self.voice, self.who)


def items(read: StoryRead) -> Iterator[SpeakingCellRow]:
    """The cells of the story's table in which somebody is heard."""
    found = read.comparison.speaking
    if found is None:
        return
    origins = [article.origin for article in read.articles]
    for group in found.groups:
        for row in group.rows:
            for origin, cell in zip(origins, row.cells, strict=True):
                if cell is not None and cell.passages:
                    yield SpeakingCellRow(origin, group.voice, row, cell)


SPEAKING: Table[StoryRead, SpeakingCellRow] = Table(
    "speaking",
    "Who speaks where",
    "The words of each public speaker in each article, and those of all others by party. Whoever "
    "has no row in an article says nothing in it, if its words could be counted.",
    (
        *OF_ARTICLE,
        Field(
            "voice",
            "string",
            "A side’s id, `both`, `other` or `unknown`",
            "voice",
        ),
        Field("part", "string", "The party within the side, or the third party",
              "who.part"),
        Field("sides", "string", "Of a joint source, the sides’ ids, with a blank between them",
              lambda one: listed(one.who.sides)),
        Field(
            "speaker",
            "string",
            "The public speaker’s id; empty of all who have no row of their own",
            "who.speaker",
        ),
        Field(
            "people",
            "integer",
            "How many people are named in such a row, over the whole story",
            "who.people",
        ),
        Field("words", "integer", "Words of speech", "cell.words", unit="words"),
        Field("passages", "integer", "In how many passages", "cell.passages"),
    ),
    items,
)  # fmt: skip
