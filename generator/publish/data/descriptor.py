"""What tells of a package: `datapackage.json`, and the schemas that many packages share.

In: Packages. Out: files by path.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.model import Site, SiteInfo, Story
from generator.publish import dates
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.package import FOLDER, SITE, STORIES, Package, Written, version
from generator.publish.data.table import Field, Table, writable
from generator.publish.told import NAME

DESCRIPTOR = "datapackage.json"
TABLES: Mapping[str, Sequence[Table[Any, Any]]] = {STORIES: STORY_TABLES, SITE: SITE_TABLES}
KEY = ["where", "row"]
THEIRS = (
    "Words of articles in these data belong to those who published them: they are quoted, as far "
    "as the articles’ pages show them, and no licence is given for them."
)
GUARD = (
    "In CSV files an apostrophe stands before =, +, - or @ where a text, or what follows a "
    "semicolon, a tab or a line’s end in it, begins with one (or with blanks, apostrophes or "
    "quotation marks and then one), so that no spreadsheet runs it; JSON files have the text as it "
    "is."
)
PRIVATE = "From a private build, with whole texts of others: do not publish."
LICENSED = "The tables whose resources name a licence are under it."
UNLICENSED = "No licence is named for the figures: ask whoever runs the site."


def files_of(site: Site, package: Package) -> Mapping[PurePosixPath, str]:
    """A package's tables and its descriptor."""
    tables = (file for each in package.tables for file in (each.csv, each.json))
    found = {package.folder / file.name: file.text for file in tables}
    return found | {package.folder / DESCRIPTOR: told(descriptor(site, package))}


def files(site: Site, package: Package) -> Mapping[PurePosixPath, str]:
    """What lies beside the packages: the descriptor that lists all, and the schemas."""
    schemas = {
        FOLDER / schema_path(kind, table): told(schema(table))
        for kind, tables in TABLES.items()
        for table in tables
    }
    return schemas | {FOLDER / DESCRIPTOR: told(index(site, package))}


def told(found: object) -> str:
    """A descriptor as text."""
    return writable(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"


def descriptor(site: Site, package: Package) -> dict[str, Any]:
    """A package's own descriptor."""
    names = {written.table.name for written in package.tables}
    resources = [
        each
        for written in package.tables
        for each in (csv_resource(written, names, site.info), json_resource(written))
    ]
    return {
        **_head(site, f"evenhand-{package.id}", package.title, package.description),
        "version": package.version,
        **({"keywords": list(package.keywords)} if package.keywords else {}),
        **({"sources": list(_sources(package))} if package.sources else {}),
        "resources": resources,
    }


def index(site: Site, package: Package) -> dict[str, Any]:
    """The descriptor that lists the tables of what belongs to no story, as CSV, and the descriptor
    of each story; schemas lie beside it.
    """
    name = site.info.name or NAME
    about = "The tables of what belongs to no story, and where those of each story are told of."
    stories = [_story(comparison.story) for comparison in site.stories]
    return {
        **_head(site, "evenhand", f"{name}: all data", about),
        "version": version(dates.of_site(site), site),
        "resources": [*(_listed(package, each) for each in package.tables), *stories],
    }


def _story(story: Story) -> dict[str, Any]:
    return {
        "name": f"{STORIES}.{story.id}",
        "title": story.title,
        "path": f"{STORIES}/{story.id}/{DESCRIPTOR}",
        "profile": "data-resource",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }


def _head(site: Site, name: str, title: str, about: str) -> dict[str, Any]:
    info = site.info
    ours = LICENSED if info.licence else UNLICENSED
    rights = PRIVATE if site.private else f"{THEIRS} {ours}"
    publisher = {"title": info.publisher, "role": "publisher"}
    return {
        "profile": "data-package",
        "name": name,
        "title": title,
        "description": f"{about}\n\n{rights}\n\n{GUARD}",
        **({"homepage": f"{info.address}{FOLDER}/index.html"} if info.address else {}),
        **({"contributors": [publisher]} if info.publisher else {}),
    }


def _sources(package: Package) -> Iterator[dict[str, str]]:
    for title, address in package.sources:
        yield {"title": title, "path": address}


# ---------------------------------------------------------------- resources


def csv_resource(written: Written, names: Iterable[str], info: SiteInfo) -> dict[str, Any]:
    """A table as CSV."""
    table = written.table
    return {
        "name": table.name,
        "title": table.title,
        "description": f"{table.description} {THEIRS}" if table.theirs else table.description,
        **_csv(written, table.name, written.csv.name),
        "schema": schema(table, names),
        **(licences(info) if not table.theirs else {}),
    }


def json_resource(written: Written) -> dict[str, Any]:
    """The same table as JSON."""
    file, table = written.json, written.table
    return {
        "name": f"{table.name}.json",
        "title": f"{table.title}, as JSON",
        "description": f"The same rows as in {written.csv.name}: an array of objects, "
        "without what is empty.",
        "path": file.name,
        "profile": "data-resource",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": file.hash,
    }


def _listed(package: Package, written: Written) -> dict[str, Any]:
    """A table in the list of all."""
    folder = package.folder.relative_to(FOLDER)
    table = written.table
    return {
        "title": f"{package.title}: {table.title}",
        **_csv(written, f"{package.id}.{table.name}", f"{folder}/{written.csv.name}"),
        "schema": str(schema_path(package.kind, table)),
    }


def _csv(written: Written, name: str, path: str) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "bytes": written.csv.size,
        "hash": written.csv.hash,
    }


def licences(info: SiteInfo) -> dict[str, Any]:
    """The licence of the figures, if the site names one."""
    known = {"name": info.licence, "path": licence_page(info.licence)}
    return {"licenses": [known]} if info.licence else {}


def licence_page(licence: str) -> str:
    """Where SPDX tells of a licence; nothing of none."""
    return f"https://spdx.org/licenses/{licence}.html" if licence else ""


# ---------------------------------------------------------------- schemas


def schema_path(kind: str, table: Table[Any, Any]) -> PurePosixPath:
    """Where the schema of a table lies for all packages of a kind."""
    return PurePosixPath("schemas", kind, f"{table.name}.json")


def schema(table: Table[Any, Any], names: Iterable[str] = ()) -> dict[str, Any]:
    """The table's fields; which rows of other tables they name, where those are at hand."""
    own = [field for field in table.fields if field.of in set(names)]
    keys = [_foreign(field, "" if field.of == table.name else field.of) for field in own]
    return {
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": KEY,
        **({"foreignKeys": keys} if keys else {}),
    }


def _foreign(field: Field[Any], table: str) -> dict[str, Any]:
    """The table's key has the name that one of its rows has: `articles` are known by `article`."""
    name = ID[field.of]
    return {"fields": [field.name], "reference": {"resource": table, "fields": [name]}}


def _field(field: Field[Any]) -> dict[str, Any]:
    limits = {"enum": list(field.values)} if field.values else {}
    needed = {"required": True} if field.name in KEY else {}
    return {
        "name": field.name,
        "type": field.type,
        **({"format": "any"} if field.type == "datetime" else {}),
        "description": field.description,
        **({"unit": field.unit} if field.unit else {}),
        **({"constraints": limits | needed} if limits or needed else {}),
    }


ID: Mapping[str, str] = {
    "articles": "article",
    "outlets": "outlet",
    "disputes": "dispute",
    "stories": "story",
}
"""The field by which the rows of a table are known elsewhere."""
