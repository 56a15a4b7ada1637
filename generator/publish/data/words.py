"""`words`: whose words fill each article, as its bar shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Segment
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class WordsRow:
    """The words of one voice and party."""

    origin: Origin
    segment: Segment
    whole: int

    @property
    def row(self) -> str:
        """Its name."""
        return keys.words(self.segment)


def items(read: StoryRead) -> Iterator[WordsRow]:
    """All stretches of all bars."""
    for article in read.articles:
        origin, segments = article.origin, article.coverage.segments
        whole = sum(segment.words for segment in segments)
        yield from (WordsRow(origin, segment, whole) for segment in segments)


WORDS: Table[StoryRead, WordsRow] = Table(
    "words",
    "Words by voice",
    "Whose words fill each article: how many belong to each side and party, to others, to the "
    "author. They add up to the article’s words.",
    (
        *OF_ARTICLE,
        Field(
            "voice",
            "string",
            "A side’s id; or `other` (no side), `both` (the sides together), `unknown` (source not "
            "clear), `stance` (a stance reported without words), `author` (attributed to nobody)",
            "segment.voice",
        ),
        Field(
            "party",
            "string",
            "The party within the side; empty where none is named",
            "segment.party",
        ),
        Field("words", "integer", "Words", "segment.words", unit="words"),
        Field(
            "share",
            "number",
            "Of all words of the article, 0 to 1",
            lambda one: one.segment.words / one.whole if one.whole else None,
            unit="share",
        ),
    ),
    items,
)
