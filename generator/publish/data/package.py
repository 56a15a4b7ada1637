"""Packages of data: a story's tables, or the site's, as files, and the descriptor that tells of
them (Frictionless Data Package, version 1).

In: a Site. Out: Packages. What belongs to whom stands in the descriptor: a licence is named only
where the site names one, and never for tables that hold words of the articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from generator.model import Site, StoryComparison
from generator.publish import dates
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.read import read
from generator.publish.data.table import Table, Value, rows
from generator.publish.data.text import csv_text, json_text
from generator.publish.told import NAME

FOLDER = PurePosixPath("data")
STORIES, SITE = "stories", "site"
LENGTH = 7
"""Characters of the program's version that stand in the data's."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a package; `name` is its path there."""

    name: str
    text: str
    size: int  # bytes
    hash: str


@dataclass(frozen=True, slots=True)
class Written:
    """A table with its files."""

    table: Table[Any, Any]
    rows: int
    csv: File
    json: File


@dataclass(frozen=True, slots=True)
class Package:
    """A folder of tables; `kind` is that of all like it, `id` the story's."""

    kind: str
    id: str
    folder: PurePosixPath
    title: str
    description: str
    version: str
    tables: tuple[Written, ...]
    sources: tuple[tuple[str, str], ...] = ()  # title and address
    keywords: tuple[str, ...] = ()


def story_package(site: Site, comparison: StoryComparison) -> Package:
    """The data of one story."""
    story, reading = comparison.story, read(site, comparison)
    return Package(
        kind=STORIES,
        id=story.id,
        folder=FOLDER / STORIES / story.id,
        title=story.title,
        description=story.summary,
        version=version(dates.of_story(comparison), site),
        tables=tuple(written(table, reading) for table in STORY_TABLES),
        sources=tuple(
            (f"{c.outlet.name}: {c.article.title}", c.article.url) for c in comparison.coverage
        ),
        keywords=story.tags,
    )


def site_package(site: Site) -> Package:
    """The data that belong to no single story."""
    return Package(
        kind=SITE,
        id=SITE,
        folder=FOLDER / SITE,
        title=f"{site.info.name or NAME}: outlets, disputes, speakers, method",
        description="What belongs to no single story: outlets, disputes and their sides, public "
        "speakers, figures pooled over stories, what each figure means and how far it is off.",
        version=version(dates.of_site(site), site),
        tables=tuple(written(table, site) for table in SITE_TABLES),
    )


def version(newest: dates.When | None, site: Site) -> str:
    """The day of the newest content, and the program's version: `2025.7.2+abc1234`."""
    day = dates.day(newest) if newest else None
    number = f"{day.year}.{day.month}.{day.day}" if day else "0.0.0"
    return f"{number}+{site.engine[:LENGTH]}" if site.engine else number


def written(table: Table[Any, Any], of: object) -> Written:
    """A table's files."""
    names = [field.name for field in table.fields]
    found: list[tuple[Value, ...]] = list(rows(table, of))
    return Written(
        table,
        len(found),
        file(f"{table.name}.csv", csv_text(names, found)),
        file(f"{table.name}.json", json_text(names, found)),
    )


def file(name: str, text: str) -> File:
    """A file with its size and hash."""
    data = text.encode()
    return File(name, text, len(data), f"sha256:{sha256(data).hexdigest()}")
