"""Every number on every page equals its row of the data; what is no figure is listed with a reason.

The pages and the data files of the sample sites are read as a reader gets them. A number on a page
names its row (`data-row`, `data-of`); the row is printed anew and compared. All numbers that are
left must be listed in `not_figures`, so that a new page, or a new part of one, cannot be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest
from jinja2 import Environment

from generator.model import Agreement, MeasuredError, Site
from generator.publish.data.descriptor import TABLES
from generator.publish.pages import PAGES
from generator.publish.render import environment, render
from tests.publish import packaged as data
from tests.publish.conftest import PROJECT
from tests.publish.framed import framed
from tests.publish.gate import known, site_of, whole
from tests.publish.large import large
from tests.publish.not_figures import listed
from tests.publish.numbered import NUMBER, Tables
from tests.publish.sample import paired, site, three_sides
from tests.publish.tree import Node, parsed
from tests.publish.walk import (
    BAR,
    PLACE,
    PLACELESS,
    Found,
    held,
    names_on,
    row_of,
    strings,
    walk,
    without,
)


def alone(built: Site) -> Site:
    """A site of its stories alone: what was pooled over other articles is left out."""
    stories = tuple(replace(paired(story), pooled=()) for story in built.stories)
    disputes = tuple(replace(d, pooled=()) for d in built.disputes)
    return replace(built, stories=stories, disputes=disputes, outlets=(), speakers=())


def judged() -> Site:
    """A site whose errors and agreement were measured."""
    errors = (
        MeasuredError("passages, judged by people", "were right", 90.2, "%", current=True,
                      metric="voice_share", low=85.1, high=94.0, n=120),
        MeasuredError("7 articles", "difference", 2.5, "points", current=False,
                      metric="voice_share", low=1.4, high=3.9),
        MeasuredError("names, judged by people", "were right", 71.0, "%", current=True, n=1204),
    )  # fmt: skip
    agreed = (
        Agreement("side", "words", 5121, 0.81, 0.7, 0.9, "paragraphs", 4, 3),
        Agreement("voice", "passages", 84, None, None, None, None, 4, 3),
    )
    return replace(site(), errors=errors, agreement=agreed)


def compared() -> Site:
    """A site with all that is compared; figures over articles that it lacks are left out."""
    made = framed()
    held = {one.article.id for one in made.stories[0].coverage}
    pooled = tuple(p for p in made.stories[0].pooled if set(p.articles) <= held)
    stories = (replace(made.stories[0], pooled=pooled),)
    return replace(made, stories=stories, outlets=(), speakers=())


MANY = "lists of many"
PARTS = {"dispute_list", "outlet_part", "speaker_part"}
"""Of that site the pages that no other has are walked."""
SITES: dict[str, Callable[[], Site]] = {
    "own texts": judged,
    "a private build": lambda: site(private=True),
    "records, all compared": compared,
    "three sides": lambda: alone(three_sides()),
    "every measure": lambda: alone(site_of(whole())),
    "every measure, from a record": lambda: alone(site_of(known())),
    MANY: lambda: large(260, 30, 4),
}
KINDS = {kind.__module__.rsplit(".", 1)[-1]: kind for kind in PAGES}


@dataclass(frozen=True, slots=True)
class Built:
    """A site's pages as trees, by kind and path, and its data."""

    pages: dict[str, dict[str, Node]]
    tables: Tables


@cache
def env() -> Environment:
    return environment(PROJECT / "templates")


@cache
def built(name: str) -> Built:
    made = SITES[name]()
    pages = {
        kind: {str(page.path): parsed(render(page, env())) for page in pages_of(made)}
        if name != MANY or kind in PARTS
        else {}
        for kind, pages_of in KINDS.items()
    }
    return Built(pages, tables_of(made))


def tables_of(made: Site) -> dict[str, dict[tuple[str, str], dict[str, Any]]]:
    """The rows of all data files."""
    tables: dict[str, dict[tuple[str, str], dict[str, Any]]] = {
        table.name: {} for tables in TABLES.values() for table in tables
    }
    files = data.tables(made)
    for package in data.packages(made):
        folder = package.path.with_suffix("").relative_to("data")
        for written in package.tables:
            rows = tables[written.table.name]
            for row in data.rows(files, f"{folder}/{written.table.name}"):
                name = data.named(row)
                assert name not in rows, (written.table.name, row)
                rows[name] = {**row, "row": name[1]}
    return tables


@cache
def walked(name: str, kind: str) -> dict[str, Found]:
    """The walks over all pages of one kind."""
    found = built(name)
    return {p: walk(page, found.tables, listed(kind)) for p, page in found.pages[kind].items()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SITES)
def test_every_number_is_that_of_its_row(name: str, kind: str) -> None:
    wrong = [f"{path}: {why}" for path, found in walked(name, kind).items() for why in found.wrong]
    assert not wrong, "\n".join(wrong)


FIGURES = {"home", "stories", "story", "article", "compare", "choose", "dispute", "outlet",
           "speaker", "method", "tag", "corrections", "dispute_list", "outlet_part",
           "speaker_part"}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_walked(kind: str) -> None:
    found = [each for name in SITES for each in walked(name, kind).values()]
    assert found, "no sample site has such a page"
    assert (sum(each.walked for each in found) > 0) == (kind in FIGURES)


# ---------------------------------------------------------------- the walk sees what is wrong

ALTERED = {
    "figures": ("value", "low", "high", "n", "articles", "value_before", "withheld"),
    "words": ("words",),
    "passages": ("words", "paragraph", "confidence"),
    "speaking": ("words", "passages"),
    "differences": ("value", "low", "high"),
    "headline": ("near", "attributed_in", "stated_in"),
    "omissions": ("articles", "outlets"),
    "stories": ("articles", "outlets"),
    "articles": ("words", "passages", "speakers"),
    "speaker_articles": ("words", "quoted"),
    "speaker_outlets": ("heard", "articles"),
    "errors": ("value", "low", "high", "n"),
    "agreement": ("alpha", "low", "high", "n", "articles", "coders"),
    "versions": ("version",),
}


def altered(value: object) -> object:
    """A number a little more than it is."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value + (0.02 if abs(value) <= 1 else 2.0)
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), str(value), count=1)


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, names in ALTERED.items() for column in names]
)
def test_an_altered_row_is_named(table: str, column: str) -> None:
    """Somewhere on the pages: a row may be on none that prints this column."""
    for name in SITES:
        found = built(name)
        for kind, path, at in shown(name, table):
            row = found.tables[table].get(at, {})
            if altered(row.get(column)) == row.get(column):
                continue
            rows = {**found.tables[table], at: {**row, column: altered(row[column])}}
            again = walk(found.pages[kind][path], {**found.tables, table: rows}, listed(kind))
            if any(at[1] in why or f"{at[0]} {table}/" in why for why in again.wrong):
                return
    pytest.fail(f"nothing was noticed: {table}, {column}")


def shown(name: str, table: str) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """The pages of a site on which rows of a table stand, with each row; the first few."""
    for kind in KINDS:
        for path, found in walked(name, kind).items():
            named = sorted((where, row.rstrip("*")) for of, where, row in found.rows if of == table)
            rows = (at for at in built(name).tables[table] for where, row in named
                    if at[0] == where and at[1].startswith(row))  # fmt: skip
            yield from ((kind, path, at) for at in rows)


@pytest.mark.parametrize("kind", sorted(FIGURES))
def test_a_number_on_a_page_that_is_one_more_is_wrong(kind: str) -> None:
    """But for the numbers in a bar: there the description of the bar has them all."""
    missed: list[str] = []
    for name in SITES:
        for page in built(name).pages[kind].values():
            names = names_on(page, listed(kind))
            for owner, _, said in strings(page, listed(kind)):
                if isinstance(owner, Node) and row_of(owner) != BAR:
                    placed = row_of(owner).partition("/")[0] in PLACELESS
                    plain = without(PLACE.sub("", said) if placed else said, names)
                    missed += unnoticed(owner, plain, built(name).tables)
    assert not missed


def unnoticed(owner: Node, said: str, tables: Tables) -> Iterator[str]:
    """Texts with one number changed that would not be found out."""
    for found in NUMBER.finditer(said):
        more = f"{said[: found.start()]}{altered(found[0])}{said[found.end() :]}"
        if not held(owner, more, tables):
            yield f"{row_of(owner)}: {more}"
