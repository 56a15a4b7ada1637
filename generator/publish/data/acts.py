"""`acts`: the acts of harm that an article's author tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.model import Act, Named
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.passages import places
from generator.publish.data.placed import Origin
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table
from generator.publish.passages import holding
from generator.publish.shown import printed


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act and its number on its page."""

    origin: Origin
    read: ArticleRead
    found: Act
    number: int

    @property
    def row(self) -> str:
        """Its number on its page."""
        return keys.numbered(self.number)

    @property
    def paragraph(self) -> int | None:
        """The paragraph that tells of it, from 1."""
        analysis = self.read.coverage.analysis
        return holding(analysis.paragraphs, self.found.words[0].start) + 1 if analysis else None


def items(read: StoryRead) -> Iterator[ActRow]:
    """The acts of a story's articles, numbered as on their pages; none of withdrawn ones."""
    for article in read.articles:
        analysis = article.coverage.analysis
        if analysis is None or article.coverage.article.withdrawn:
            continue
        found = sorted(analysis.acts, key=lambda act: act.words)
        origin = article.origin
        yield from (ActRow(origin, article, act, n) for n, act in enumerate(found, 1))


def whose(what: str) -> str:
    """What a cell says of whose side somebody is."""
    return (
        f"The side of {what}, by its id; or `other`, `both`, `unknown`; empty where nobody is named"
    )


ACTS: Table[StoryRead, ActRow] = Table(
    "acts",
    "Acts of harm",
    "Killing, wounding, striking, seizing and destroying that is told in the author’s own voice: "
    "who did it to whom, and where it is said who did. One that two articles tell of has two rows.",
    (
        *OF_ARTICLE,
        Field("kind", "string", "What was done", lambda one: one.found.kind),
        Field("agent_side", "string", whose("who did it"), lambda one: one.found.agent_side),
        Field("patient_side", "string", whose("who suffered it"),
              lambda one: one.found.patient_side),
        Field(
            "named",
            "string",
            "Where it is said who did it: beside the act, in its sentence, elsewhere, nowhere",
            lambda one: one.found.named,
            values=get_args(Named),
        ),
        Field("alleged", "boolean", "Whether it is told as a charge",
              lambda one: one.found.alleged),
        Field(
            "text",
            "string",
            "The word for it, where it may be shown",
            lambda one: printed(one.read.seen, one.found.words),
        ),
        Field("paragraph", "integer", "Paragraph of the article, from 1",
              lambda one: one.paragraph),
        Field("characters", "string",
              "Its places in the text: code points from 0, ends not included",
              lambda one: places(one.found.words)),
    ),
    items,
    theirs=True,
)  # fmt: skip
