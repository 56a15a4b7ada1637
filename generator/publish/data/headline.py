"""`headline`: what each headline states, and what the article has of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.model import Headline, HeadlinePair, Loss, Spans
from generator.publish import keys
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table, listed
from generator.publish.passages import holding


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """A statement of a headline."""

    origin: Origin
    read: ArticleRead
    headline: Headline
    pair: HeadlinePair
    number: int

    @property
    def row(self) -> str:
        """Its number within the headline."""
        return keys.numbered(self.number)

    def paragraph(self, spans: Spans) -> int | None:
        """Where the nearest passage stands, from 1; not told of a withdrawn article."""
        analysis, gone = self.read.coverage.analysis, self.read.coverage.article.withdrawn
        if analysis is None or gone or not spans:
            return None
        return holding(analysis.paragraphs, min(spans).start) + 1


def items(read: StoryRead) -> Iterator[HeadlineRow]:
    """The statements of a story's headlines."""
    for article in read.articles:
        analysis = article.coverage.analysis
        headline = analysis.headline if analysis else None
        for number, pair in enumerate(headline.pairs if headline else (), 1):
            if headline:
                yield HeadlineRow(article.origin, article, headline, pair, number)


HEADLINE: Table[StoryRead, HeadlineRow] = Table(
    "headline",
    "Headlines",
    "What each headline states, whose claim it is, and whether the article gives it as somebody’s "
    "words or as its own.",
    (
        *OF_ARTICLE,
        Field(
            "statement",
            "string",
            "The words of the headline that state something",
            lambda one: listed((span.of(one.headline.title) for span in one.pair.title), " … "),
        ),
        Field(
            "loss",
            "string",
            "What became of the source: `attributed` in the headline itself; `reported`: what "
            "comes nearest is somebody’s words; `stated`: the article says so itself; `unclear`; "
            "`absent`: not found in the article; `no claim`: too short to look for",
            lambda one: one.pair.loss,
            values=get_args(Loss),
        ),
        Field("side", "string", "Whose claim it is, by the side’s id", lambda one: one.pair.side),
        Field(
            "near",
            "number",
            "How many of its words the nearest passage has",
            lambda one: one.pair.near,
            unit="share",
        ),
        Field(
            "attributed_in",
            "integer",
            "Paragraph of the nearest passage that is somebody’s words, from 1",
            lambda one: one.paragraph(one.pair.attributed),
        ),
        Field(
            "stated_in",
            "integer",
            "Paragraph of the nearest sentence in the author’s own voice, from 1",
            lambda one: one.paragraph(one.pair.stated),
        ),
    ),
    items,
    theirs=True,
)
