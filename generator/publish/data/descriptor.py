"""What tells of a package: the descriptor in it (Frictionless Data Package, version 1), a note for
people, and once for the site the dictionary of all fields.

In: a Site and its Packages. Out: the zips. What belongs to whom stands in the descriptor: a licence
is named only where the site names one, and never for tables that hold words of the articles.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.model import Site, SiteInfo
from generator.publish import urls
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.package import (
    SITE,
    STORIES,
    Package,
    Written,
    site_package,
    story_package,
)
from generator.publish.data.packed import packed
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table, writable

DESCRIPTOR, NOTE = "datapackage.json", "README.txt"
TABLES: Mapping[str, Sequence[Table[Any, Any]]] = {STORIES: STORY_TABLES, SITE: SITE_TABLES}
THEIRS = (
    "Words of articles in these data belong to those who published them: they are quoted, as far "
    "as the articles’ pages show them, and no licence is given for them."
)
GUARD = (
    "An apostrophe stands before a text (and within one, behind ; a tab or a line’s end) that a "
    "spreadsheet would run: that begins with = + - @."
)
OPENING = "The tables are CSV in UTF-8; datapackage.json has their types."
PRIVATE = "From a private build, with whole texts of others: do not publish."
LICENSED = "The tables whose resources name a licence are under it."
UNLICENSED = "No licence is named for the figures: ask whoever runs the site."


def story_data(site: Site, reading: StoryRead) -> Mapping[PurePosixPath, bytes]:
    """The zip of one story, by its path."""
    return _file(site, story_package(site, reading))


def site_data(site: Site) -> Mapping[PurePosixPath, bytes]:
    """The zip of what belongs to no single story, by its path."""
    return _file(site, site_package(site))


def _file(site: Site, package: Package) -> Mapping[PurePosixPath, bytes]:
    numbers = {each.name for each in package.tables if not each.table.theirs}
    return {package.path: packed(files(site, package), numbers)}


def files(site: Site, package: Package) -> Iterator[tuple[str, str]]:
    """The files of a package, by name: what tells of it first."""
    yield NOTE, note(site)
    yield DESCRIPTOR, told(descriptor(site, package))
    for each in package.tables:
        yield each.name, each.csv


def told(found: object) -> str:
    """A descriptor as text."""
    return writable(json.dumps(found, ensure_ascii=False, separators=(",", ":"))) + "\n"


def note(site: Site) -> str:
    """What people need to know who open the zip; the same in all zips of a site."""
    page = f"{site.info.address}{urls.published(urls.DATA)}"
    fields = f"What the fields mean, how to load them: {page}" if site.info.address else ""
    return "\n".join(part for part in (rights(site), fields, OPENING, GUARD) if part) + "\n"


def rights(site: Site) -> str:
    """What may be done with the data."""
    ours = LICENSED if site.info.licence else UNLICENSED
    return PRIVATE if site.private else f"{THEIRS} {ours}"


def descriptor(site: Site, package: Package) -> dict[str, Any]:
    """A package's own descriptor."""
    info = site.info
    names = {written.table.name for written in package.tables}
    publisher = {"title": info.publisher, "role": "publisher"}
    return {
        "profile": "data-package",
        "name": f"evenhand-{package.id}",
        "title": package.title,
        "description": f"{package.description}\n\n{rights(site)}",
        "version": package.version,
        **({"homepage": f"{info.address}{urls.published(urls.DATA)}"} if info.address else {}),
        **({"contributors": [publisher]} if info.publisher else {}),
        **({"keywords": list(package.keywords)} if package.keywords else {}),
        "resources": [resource(written, names, info) for written in package.tables],
    }


def resource(written: Written, names: Collection[str], info: SiteInfo) -> dict[str, Any]:
    """A table of a package."""
    table = written.table
    return {
        "name": table.name,
        "path": written.name,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "schema": schema(table, names),
        **(licences(info) if not table.theirs else {}),
    }


def licences(info: SiteInfo) -> dict[str, Any]:
    """The licence of the figures, if the site names one."""
    known = {"name": info.licence, "path": licence_page(info.licence)}
    return {"licenses": [known]} if info.licence else {}


def licence_page(licence: str) -> str:
    """Where SPDX tells of a licence; nothing of none."""
    return f"https://spdx.org/licenses/{licence}.html" if licence else ""


# ---------------------------------------------------------------- schemas


def dictionary() -> dict[str, Any]:
    """All tables of both kinds of packages with their schemas, and what each field means."""
    return {kind: {each.name: _meaning(each) for each in TABLES[kind]} for kind in TABLES}


def _meaning(table: Table[Any, Any]) -> dict[str, Any]:
    plain = schema(table)
    meant = [_field(field) | _meant(field) for field in table.fields]
    about = f"{table.description} {THEIRS}" if table.theirs else table.description
    return {"title": table.title, "description": about, "schema": plain | {"fields": meant}}


def _meant(field: Field[Any]) -> dict[str, Any]:
    return {
        "description": field.description,
        **({"unit": field.unit} if field.unit else {}),
        **({"constraints": {"enum": list(field.values)}} if field.values else {}),
    }


def schema(table: Table[Any, Any], names: Collection[str] = ()) -> dict[str, Any]:
    """The table's fields; which rows of other tables they name, where those are at hand."""
    own = [field for field in table.fields if field.of in names]
    keys = [_foreign(field, "" if field.of == table.name else field.of) for field in own]
    return {
        "fields": [_field(field, needed=field.name in table.key[:1]) for field in table.fields],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _foreign(field: Field[Any], table: str) -> dict[str, Any]:
    """The table's key has the name that one of its rows has: `articles` are known by `article`."""
    name = field.name if field.name == "where" else ID[field.of]
    return {"fields": [field.name], "reference": {"resource": table, "fields": [name]}}


def _field(field: Field[Any], *, needed: bool = False) -> dict[str, Any]:
    """What a program has to know of a field; which values it may have, the dictionary tells."""
    return {
        "name": field.name,
        "type": field.type,
        **({"format": "any"} if field.type == "datetime" else {}),
        **({"constraints": {"required": True}} if needed else {}),
    }


ID: Mapping[str, str] = {
    "articles": "article",
    "outlets": "outlet",
    "disputes": "dispute",
    "stories": "story",
}
"""The field by which the rows of a table are known elsewhere."""
