"""Packages of data: a story's tables, or the site's, each table as CSV.

In: a Site. Out: Packages, made story by story. Tables without rows are left out.

There is no JSON of them. Whoever asked for it wanted types, which the descriptor in the package
has, or texts without the guard against spreadsheets, which one expression takes off again; and a
page that wants to draw has its own numbers. It was the larger half of all that the site published.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Column, Table, columns
from generator.publish.data.text import csv_text
from generator.publish.told import NAME

STORIES, SITE = "stories", "site"
LENGTH = 7
"""Characters of the program's version that stand in the data's."""


@dataclass(frozen=True, slots=True)
class Written:
    """A table, and the file that it is."""

    table: Table[Any, Any]
    items: tuple[Any, ...]

    @property
    def name(self) -> str:
        """Of the file."""
        return f"{self.table.name}.csv"

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self.items)

    @property
    def csv(self) -> str:
        """What is in the file."""
        return csv_text([field.name for field in self.table.fields], self.columns)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, read anew."""
        return columns(self.table, self.items)


@dataclass(frozen=True, slots=True)
class Package:
    """Tables in one zip; `kind` is that of all like it, `id` the story's."""

    kind: str
    id: str
    path: PurePosixPath
    title: str
    description: str
    version: str
    tables: tuple[Written, ...]
    keywords: tuple[str, ...] = ()


def story_package(site: Site, reading: StoryRead) -> Package:
    """The data of one story."""
    comparison, story = reading.comparison, reading.comparison.story
    return Package(
        kind=STORIES,
        id=story.id,
        path=urls.data_path(story.id),
        title=story.title,
        description=story.summary,
        version=version(dates.of_story(comparison), site),
        tables=_written(STORY_TABLES, reading),
        keywords=story.tags,
    )


def site_package(site: Site) -> Package:
    """The data that belong to no single story."""
    return Package(
        kind=SITE,
        id=SITE,
        path=urls.SITE_DATA,
        title=f"{site.info.name or NAME}: outlets, disputes, speakers, method",
        description="What belongs to no single story: outlets, disputes and their sides, public "
        "speakers, figures pooled over stories, what each figure means and how far it is off.",
        version=version(dates.of_site(site), site),
        tables=_written(SITE_TABLES, site),
    )


def version(newest: dates.When | None, site: Site) -> str:
    """The day of the newest content, and the program's version: `2025.7.2+abc1234`."""
    day = dates.day(newest) if newest else None
    number = f"{day.year}.{day.month}.{day.day}" if day else "0.0.0"
    return f"{number}+{site.engine[:LENGTH]}" if site.engine else number


def _written(tables: Iterable[Table[Any, Any]], of: object) -> tuple[Written, ...]:
    """Those of the tables that have rows."""
    made = (Written(table, tuple(table.items(of))) for table in tables)
    return tuple(each for each in made if each.rows)
