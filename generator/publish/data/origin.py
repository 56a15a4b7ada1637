"""Where a row comes from: whose article it is of, what it rests on, and under which rights."""

from __future__ import annotations

from typing import Protocol, get_args

from generator.model import Basis
from generator.publish import keys, urls
from generator.publish.data.placed import Origin, published
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field


class Placed(Protocol):
    """What has a place of its own in its table."""

    @property
    def origin(self) -> Origin:
        """Where it comes from."""

    @property
    def row(self) -> str:
        """Its name among those of the same place."""


def of_story(read: StoryRead) -> Origin:
    """A story's, as a whole."""
    story = read.comparison.story.id
    return Origin(keys.of_story(story), published(urls.story_path(story)), story=story)


ROW: Field[Placed] = Field(
    "row",
    "string",
    "Which row of those; no two of a table have the same `where` and `row`. Pages in "
    "Markdown write it beside the number, as `data-row`",
    "row",
)
PLACE: tuple[Field[Placed], ...] = (
    Field(
        "where",
        "string",
        "What the row is of: `articles/STORY/ARTICLE`, `stories/STORY`, `outlets/OUTLET/DISPUTE`, "
        "`disputes/DISPUTE`, `speakers/DISPUTE/SPEAKER` or `site`",
        "origin.where",
    ),
    ROW,
)
OF_ARTICLE: tuple[Field[Placed], ...] = (
    Field(
        "where",
        "string",
        "Which article the row is of: `articles/STORY/ARTICLE`. The table `articles` has a row of "
        "the same name, with all that is told of the article",
        "origin.where",
        of="articles",
    ),
    ROW,
)
"""The place of rows that are all of single articles, so that `articles` tells the rest."""
PAGE: Field[Placed] = Field(
    "page",
    "string",
    "The page that shows it, from the start of the site",
    "origin.page",
)
OWN: tuple[Field[Placed], ...] = (
    Field("story", "string", "The story’s id", "origin.story"),
    Field("outlet", "string", "The outlet’s id", "origin.outlet"),
    Field(
        "fingerprint",
        "string",
        "Hash of all that the article’s figures rest on: its text, the sides, the corrections, the "
        "program’s code and the libraries that make numbers. The same fingerprint means the same "
        "figures",
        "origin.fingerprint",
    ),
    Field(
        "rights",
        "string",
        "On what ground the article’s words may be shown; under `quotation` only a few are",
        "origin.rights",
        values=get_args(Basis),
    ),
    Field("licence", "string", "The licence of the article’s text", "origin.licence"),
    Field("holder", "string", "Who holds the rights in it", "origin.holder"),
    PAGE,
)
"""What the table `articles` alone tells, so that it does not stand in every row of the others."""
