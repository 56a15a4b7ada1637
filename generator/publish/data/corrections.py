"""`corrections`: where people overruled the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Correction
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table
from generator.publish.mendings import Mending, mendings


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction, and as its article's page tells it."""

    origin: Origin
    found: Correction
    told: Mending
    number: int

    @property
    def row(self) -> str:
        """Its number in the article."""
        return keys.numbered(self.number)


def items(read: StoryRead) -> Iterator[CorrectionRow]:
    """The corrections of a story's articles."""
    for article in read.articles:
        found = article.coverage.article.corrections
        told = _told(article) if found else ()
        origin = article.origin
        for number, (correction, mending) in enumerate(zip(found, told, strict=True), 1):
            yield CorrectionRow(origin, correction, mending, number)


def _told(read: ArticleRead) -> tuple[Mending, ...]:
    return mendings(read.coverage, read.dispute, read.seen, read.passages).each


def what(found: Correction) -> str:
    """What a correction does."""
    if found.drop:
        return "drop"
    return "add" if found.add else "change"


CORRECTIONS: Table[StoryRead, CorrectionRow] = Table(
    "corrections",
    "Corrections",
    "Where people overruled the program. A correction counts once a second person has "
    "confirmed it.",
    (
        *OF_ARTICLE,
        Field(
            "what",
            "string",
            "`change`s a passage, `drop`s it as none, or `add`s one that was missed",
            lambda one: what(one.found),
            values=("change", "drop", "add"),
        ),
        Field("counted", "boolean", "Whether it counts", lambda one: one.found.counted),
        Field("by", "string", "Who proposed it", lambda one: one.found.by),
        Field("confirmed", "string", "Who confirmed it", lambda one: one.found.confirmed),
        Field("why", "string", "Their reason; not told of a withdrawn article",
              lambda one: one.told.why),
        Field("passage", "string", "The passage that it is about, by its `row` in `passages`",
              lambda one: f"p-{one.told.number}" if one.told.number else None),
        Field("side", "string",
              "Whose words it says they are: a side’s or third party’s id, `both` or `none`",
              lambda one: one.found.side),
        Field("kind", "string", "The kind that it says it is: `speech` or `stance`",
              lambda one: one.found.kind),
    ),
    items,
)  # fmt: skip
