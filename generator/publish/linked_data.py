"""What the pages of the data say to machines: a catalogue, and the data sets in it.

A licence is named only for files that are under it: not for those with words of the articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.model import Outlet, Site, StoryComparison
from generator.publish import dates, urls
from generator.publish.data.descriptor import licence_page
from generator.publish.data.package import Package, Written
from generator.publish.frame import sample
from generator.publish.linked import Node, address, iso, page_of, publisher, website
from generator.publish.told import NAME

REST = "What belongs to no single story"


def of_catalogue(site: Site) -> Node:
    """The Data page: a data set for each story, and one for what belongs to none."""
    path, changed = urls.DATA, dates.of_site(site)
    named = [(s.story.title, urls.data_path(s.story.id)) for s in site.stories]
    sets = [
        {"@type": "Dataset", "name": name, "url": address(site, path, target)}
        for name, target in (*named, (REST, urls.SITE_DATA))
    ]
    catalogue = {
        "@type": "DataCatalog",
        "name": f"{site.info.name or NAME}: data",
        "description": "Figures and passages of all articles compared here, as tables.",
        "url": address(site, path, path),
        "dateModified": iso(changed),
        "publisher": publisher(site),
        "dataset": sets,
    }
    return page_of(site, path, "WebPage", "Data", changed) | {
        "isPartOf": website(site, path),
        "mainEntity": catalogue,
    }


def of_package(
    site: Site, path: PurePosixPath, package: Package, own: Sequence[StoryComparison]
) -> Node:
    """The page of a package, which is of its `own` story or of none: its files, table by table."""
    outlets = [c.outlet for s in own for c in s.coverage] or [p.outlet for p in site.outlets]
    changed = dates.of_stories(own) or dates.of_site(site)
    set_ = {
        "@type": "Dataset",
        "name": package.title,
        "description": _described(package, outlets),
        "url": address(site, path, path),
        "version": package.version,
        "keywords": list(package.keywords),
        "dateModified": iso(changed),
        "publisher": publisher(site),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "url": address(site, path, urls.DATA),
            "name": f"{site.info.name or NAME}: data",
        },
        "distribution": list(_files(site, path, package)),
    }
    name = f"Data: {package.title}"
    return page_of(site, path, "WebPage", name, changed) | {
        "isPartOf": website(site, path),
        "mainEntity": set_,
    }


def _described(package: Package, outlets: list[Outlet]) -> str:
    return " ".join(part for part in (package.description, sample(tuple(outlets))) if part)


def _files(site: Site, path: PurePosixPath, package: Package) -> Iterator[Node]:
    """Each table's two files."""
    for written in package.tables:
        for file, media in ((written.csv, "text/csv"), (written.json, "application/json")):
            yield {
                "@type": "DataDownload",
                "name": written.table.title,
                "encodingFormat": media,
                "contentUrl": address(site, path, package.folder / file.name),
                "license": _licence(site, written),
            }


def _licence(site: Site, written: Written) -> str:
    return "" if written.table.theirs else licence_page(site.info.licence)
