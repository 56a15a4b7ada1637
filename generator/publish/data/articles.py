"""`articles`: all that is told of an article on its page, but for its figures and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from generator.model import Analysis, Article, Coverage, Extent, Genre, StoryComparison
from generator.publish.data.origin import OWN, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.read import ArticleRead, StoryRead
from generator.publish.data.table import Field, Table, listed
from generator.publish.shown import words

ROW = "article"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article; `pooled` if the figures over several articles are also of it."""

    origin: Origin
    read: ArticleRead
    pooled: bool
    row: str = ROW

    @property
    def coverage(self) -> Coverage:
        """The article in its comparison."""
        return self.read.coverage

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.read.coverage.article

    @property
    def analysis(self) -> Analysis | None:
        """What was read off it."""
        return self.read.coverage.analysis


def items(read: StoryRead) -> Iterator[ArticleRow]:
    """The articles of the story."""
    pooled = _pooled(read.comparison)
    for article in read.articles:
        yield ArticleRow(article.origin, article, article.coverage.article.id in pooled)


def _pooled(comparison: StoryComparison) -> frozenset[str]:
    return frozenset(name for each in comparison.pooled for name in each.articles)


def day(when: date | None) -> date | None:
    """The day alone."""
    return when.date() if isinstance(when, datetime) else when


def time(when: date | None) -> datetime | None:
    """The time, where the hour is known."""
    return when if isinstance(when, datetime) else None


def speakers(read: ArticleRead) -> int | None:
    """How many speakers can be told apart."""
    return max((n for n in read.speakers if n), default=0) if read.coverage.analysis else None


def shown(read: ArticleRead) -> int | None:
    """How many of the article's words stand on the site."""
    return words(read.seen, read.seen.spans) if read.seen.held else None


METADATA: tuple[Field[ArticleRow], ...] = (
    Field("outlet_name", "string", "The outlet’s name", lambda one: one.coverage.outlet.name),
    Field("title", "string", "The headline as printed", lambda one: one.article.title),
    Field("url", "string", "The original’s address", lambda one: one.article.url),
    Field("archived", "string", "An archived copy’s address", lambda one: one.article.archived),
    Field("published", "date", "The day of publication", lambda one: day(one.article.published)),
    Field(
        "published_at",
        "datetime",
        "The time of publication; empty where the hour is not known",
        lambda one: time(one.article.published),
    ),
    Field("updated", "date", "The day of its last change", lambda one: day(one.article.updated)),
    Field(
        "updated_at",
        "datetime",
        "The time of its last change; empty where the hour is not known",
        lambda one: time(one.article.updated),
    ),
    Field("accessed", "date", "The day on which it was read", lambda one: one.article.accessed),
    Field(
        "authors",
        "string",
        "By whom, as printed; several with `; ` between them",
        lambda one: listed(one.article.authors, "; "),
    ),
    Field(
        "credits",
        "string",
        "Agencies whose copy is in it; several with `; ` between them",
        lambda one: listed(one.article.credits, "; "),
    ),
    Field("genre", "string", "What kind of article it is; only articles of one genre are compared",
          lambda one: one.article.genre, values=get_args(Genre)),
    Field("extent", "string", "Whether all of it was held", lambda one: one.article.extent,
          values=get_args(Extent)),
    Field("language", "string", "Its language (ISO 639)", lambda one: one.article.language),
)  # fmt: skip
COUNTED: tuple[Field[ArticleRow], ...] = (
    Field(
        "words",
        "integer",
        "Words in all; empty where neither text nor record is held",
        lambda one: one.analysis.words if one.analysis else None,
        unit="words",
    ),
    Field(
        "words_shown",
        "integer",
        "Words of its text that stand on the site and in these data: of passages, and of what "
        "introduces them, of corrections and of what its measures name",
        lambda one: shown(one.read),
        unit="words",
    ),
    Field(
        "passages",
        "integer",
        "Passages counted; of a withdrawn article they are counted and not listed",
        lambda one: len(one.read.attributions) if one.analysis else None,
    ),
    Field(
        "passages_shown",
        "integer",
        "Passages of which some words are shown",
        lambda one: sum(bool(p.text) for p in one.read.listed) if one.analysis else None,
    ),
    Field(
        "speakers",
        "integer",
        "Speakers that can be told apart",
        lambda one: speakers(one.read),
    ),
    Field(
        "pooled",
        "boolean",
        "Whether figures over several articles are also of it; opinion, copies and withdrawn "
        "articles are left out",
        lambda one: one.pooled,
    ),
    Field(
        "copy_of",
        "string",
        "The article of the story whose text it carries; of two of one day nobody knows which was "
        "first",
        lambda one: one.coverage.copy_of,
        of="articles",
    ),
)
CODED: tuple[Field[ArticleRow], ...] = (
    Field(
        "engine",
        "string",
        "The version of the program that counted it: a hash of its code and of the libraries that "
        "make numbers. Compare figures of one version only",
        lambda one: one.read.engine,
    ),
    Field(
        "text_hash",
        "string",
        "SHA-256 of its text, for whoever holds it",
        lambda one: one.article.text_hash,
    ),
    Field(
        "coded_by",
        "string",
        "Who ran the program on its text, where that is not held here",
        lambda one: one.read.record.coded_by if one.read.record else None,
    ),
    Field(
        "confirmed_by",
        "string",
        "Who ran it again with the same result; several with `; ` between them",
        lambda one: listed(one.read.record.confirmed_by, "; ") if one.read.record else None,
    ),
    Field(
        "coded_by_hand",
        "string",
        "Who coded it by hand as a check of the program; several with `; ` between them",
        lambda one: listed((coding.coder for coding in one.article.codings), "; "),
    ),
    Field(
        "corrections",
        "integer",
        "Corrections by people, counted or proposed",
        lambda one: len(one.article.corrections),
    ),
    Field(
        "corrections_counted",
        "integer",
        "Those that a second person has confirmed",
        lambda one: sum(each.counted for each in one.article.corrections),
    ),
    Field(
        "replies",
        "string",
        "Addresses of answers of the outlet or of somebody quoted, with a blank between them",
        lambda one: listed(reply.url for reply in one.article.replies),
    ),
    Field(
        "withdrawn",
        "date",
        "Since when its passages are shown no longer; its numbers stay",
        lambda one: one.article.withdrawn.on if one.article.withdrawn else None,
    ),
    Field(
        "withdrawn_why",
        "string",
        "Why",
        lambda one: one.article.withdrawn.why if one.article.withdrawn else None,
    ),
)
ARTICLES: Table[StoryRead, ArticleRow] = Table(
    "articles",
    "Articles",
    "The articles of the story, in order of publication: what is known of each, how it was coded, "
    "and under which rights its words stand.",
    (
        *PLACE,
        Field("article", "string", "The article’s id within its story",
              lambda one: one.origin.article),
        *METADATA,
        *COUNTED,
        *CODED,
        *OWN,
    ),
    items,
    theirs=True,
)  # fmt: skip
