"""Where a row comes from: whose article it is of, what it rests on, and under which rights."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Protocol, get_args

from generator.model import Basis
from generator.publish import keys, urls
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field


@dataclass(frozen=True, slots=True)
class Origin:
    """What a row is of; of several articles together there is no article, outlet or fingerprint."""

    where: str
    page: str
    story: str | None = None
    article: str | None = None
    outlet: str | None = None
    fingerprint: str | None = None
    rights: str | None = None
    licence: str | None = None
    holder: str | None = None


class Placed(Protocol):
    """What has a place of its own in its table."""

    @property
    def origin(self) -> Origin:
        """Where it comes from."""

    @property
    def row(self) -> str:
        """Its name among those of the same place."""


def of_article(read: ArticleRead) -> Origin:
    """An article's."""
    article, analysis = read.coverage.article, read.coverage.analysis
    return Origin(
        where=keys.of(article),
        page=published(urls.article_path(article)),
        story=article.story,
        article=article.id,
        outlet=article.outlet,
        fingerprint=analysis.fingerprint if analysis else None,
        rights=article.rights.basis,
        licence=article.rights.licence,
        holder=article.rights.holder,
    )


def of_story(read: StoryRead) -> Origin:
    """A story's, as a whole."""
    story = read.comparison.story.id
    return Origin(keys.of_story(story), published(urls.story_path(story)), story=story)


def published(page: PurePosixPath) -> str:
    """The address of a page, from the start of the site."""
    return urls.published(page).as_posix()


ROW: Field[Placed] = Field(
    "row",
    "string",
    "Which row of those; no two of a table have the same `where` and `row`. Pages write it "
    "beside the number, as `data-row`",
    lambda one: one.row,
)
PLACE: tuple[Field[Placed], ...] = (
    Field(
        "where",
        "string",
        "What the row is of: `articles/STORY/ARTICLE`, `stories/STORY`, `outlets/OUTLET/DISPUTE`, "
        "`disputes/DISPUTE`, `speakers/DISPUTE/SPEAKER` or `site`",
        attrgetter("origin.where"),
    ),
    ROW,
)
OF_ARTICLE: tuple[Field[Placed], ...] = (
    Field(
        "where",
        "string",
        "Which article the row is of: `articles/STORY/ARTICLE`. The table `articles` has a row of "
        "the same name, with all that is told of the article",
        attrgetter("origin.where"),
        of="articles",
    ),
    ROW,
)
"""The place of rows that are all of single articles, so that `articles` tells the rest."""
PAGE: Field[Placed] = Field(
    "page",
    "string",
    "The page that shows it, from the start of the site",
    attrgetter("origin.page"),
)
OWN: tuple[Field[Placed], ...] = (
    Field("story", "string", "The story’s id", lambda one: one.origin.story),
    Field("outlet", "string", "The outlet’s id", lambda one: one.origin.outlet),
    Field(
        "fingerprint",
        "string",
        "Hash of all that the article’s figures rest on: its text, the sides, the corrections, the "
        "program’s code and the libraries that make numbers. The same fingerprint means the same "
        "figures",
        lambda one: one.origin.fingerprint,
    ),
    Field(
        "rights",
        "string",
        "On what ground the article’s words may be shown; under `quotation` only a few are",
        lambda one: one.origin.rights,
        values=get_args(Basis),
    ),
    Field("licence", "string", "The licence of the article’s text", lambda one: one.origin.licence),
    Field("holder", "string", "Who holds the rights in it", lambda one: one.origin.holder),
    PAGE,
)
"""What the table `articles` alone tells, so that it does not stand in every row of the others."""
