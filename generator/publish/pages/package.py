"""A page for each package of data, beside which its files lie: the tables of a story, or of what
belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.model import Site, StoryComparison
from generator.publish import cite, dates, linked_data, urls
from generator.publish.data.descriptor import DESCRIPTOR, files, files_of
from generator.publish.data.dictionary import entry_id
from generator.publish.data.package import (
    STORIES,
    Package,
    Written,
    site_package,
    story_package,
)
from generator.publish.frame import frame
from generator.publish.numbers import size
from generator.publish.page import Frame, Link, Page
from generator.publish.pages.data import TITLE


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table and its files, named by their sizes; its own name leads to what its fields mean."""

    name: Link
    title: str
    rows: str
    csv: Link
    json: Link


@dataclass(frozen=True, slots=True)
class PackageContext:
    """What the page shows."""

    frame: Frame
    about: str
    shown: Link  # the story's page; no address for what belongs to no story
    tables: tuple[TableLine, ...]
    descriptor: Link
    version: str
    rights: Link
    loading: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of each story's package, with its files beside it."""
    for comparison in site.stories:
        yield page(site, story_package(site, comparison))


def of_site(site: Site) -> Iterator[Page]:
    """The page of what belongs to no story; beside it lies what lists all packages."""
    package = site_package(site)
    own = page(site, package)
    yield replace(own, beside={**own.beside, **files(site, package)})


def page(site: Site, package: Package) -> Page:
    """The page of a package."""
    path = package.folder / urls.DATA.name
    return Page(
        path,
        "package.md.jinja",
        f"{TITLE}: {package.title}",
        f"Figures and passages as tables: {package.title}",
        _context(site, path, package),
        changed=dates.of_stories(_own(site, package)) or dates.of_site(site),
        linked=linked_data.of_package(site, path, package, _own(site, package)),
        beside=files_of(site, package),
    )


def _own(site: Site, package: Package) -> list[StoryComparison]:
    """The story that the package is of, if it is one's."""
    return [c for c in site.stories if c.story.id == package.id and package.kind == STORIES]


def _context(site: Site, path: PurePosixPath, package: Package) -> PackageContext:
    own = _own(site, package)
    coverage = [c for one in own or site.stories for c in one.coverage]
    outlets = [c.outlet for one in own for c in one.coverage] or [p.outlet for p in site.outlets]
    story = Link("The story’s page", urls.href(path, urls.story_path(package.id)))
    return PackageContext(
        frame=frame(
            site,
            path,
            outlets,
            (TITLE, urls.DATA),
            cite=cite.of_several(site, path, f"{TITLE} ({package.title})", coverage),
        ),
        about=package.description,
        shown=story if own else Link("", ""),
        tables=tuple(_table(path, package, each) for each in package.tables),
        descriptor=Link(DESCRIPTOR, DESCRIPTOR),
        version=package.version,
        rights=Link("What may be done with it", urls.href(path, urls.DATA, "rights")),
        loading=Link("How to load it", urls.href(path, urls.DATA, "load")),
    )


def _table(path: PurePosixPath, package: Package, written: Written) -> TableLine:
    meaning = urls.href(path, urls.DATA, entry_id(written.table, package.kind))
    return TableLine(
        name=Link(written.table.name, meaning),
        title=written.table.title,
        rows=f"{written.rows:,}",
        csv=Link(size(written.csv.size), written.csv.name),
        json=Link(size(written.json.size), written.json.name),
    )
