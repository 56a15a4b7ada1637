"""What the pages of the data say to machines: a catalogue, and the data sets in it.

A licence is named only for files that are under it: zips hold words of the articles too, so that
what holds for each table stands inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.model import Site, StoryComparison
from generator.publish import dates, urls
from generator.publish.frame import sample
from generator.publish.linked import Node, address, iso, page_of, publisher, website
from generator.publish.told import NAME

REST = "What belongs to no single story"


def of_catalogue(
    site: Site,
    path: PurePosixPath,
    title: str,
    stories: Iterable[StoryComparison],
    *,
    rest: bool = False,
) -> Node:
    """A page of the data: a data set for each of these stories, and one for what belongs to none,
    where the page has it.
    """
    sets = [*(_story(site, path, each) for each in stories), *(_rest(site, path) if rest else ())]
    changed = dates.of_site(site) if rest else dates.of_stories(stories)
    catalogue = {
        "@type": "DataCatalog",
        "name": f"{site.info.name or NAME}: data",
        "description": "Figures and passages of all articles compared here, as tables.",
        "url": address(site, path, urls.DATA),
        "dateModified": iso(changed),
        "publisher": publisher(site),
        "dataset": sets,
    }
    return page_of(site, path, "WebPage", title, changed) | {
        "isPartOf": website(site, path),
        "mainEntity": catalogue,
    }


def _story(site: Site, path: PurePosixPath, comparison: StoryComparison) -> Node:
    story = comparison.story
    invented = sample(tuple(one.outlet for one in comparison.coverage))
    return {
        "@type": "Dataset",
        "name": story.title,
        "description": " ".join(part for part in (story.summary, invented) if part),
        "dateModified": iso(dates.of_story(comparison)),
        "url": address(site, path, urls.story_path(story.id)),
        "distribution": _file(site, path, urls.data_path(story.id)),
    }


def _rest(site: Site, path: PurePosixPath) -> Iterator[Node]:
    yield {
        "@type": "Dataset",
        "name": REST,
        "url": address(site, path, path),
        "distribution": _file(site, path, urls.SITE_DATA),
    }


def _file(site: Site, path: PurePosixPath, file: PurePosixPath) -> Node:
    return {
        "@type": "DataDownload",
        "encodingFormat": "application/zip",
        "contentUrl": address(site, path, file),
    }
