"""A story's drawings, and what its page offers of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Site, StoryComparison
from generator.publish import cite, pictures, urls
from generator.publish.graphic import Graphic, card, graphic
from generator.publish.numbers import NBSP
from generator.publish.page import Card, Link

SVG = "SVG, sharp at any size"
NAMED = re.compile(r' data-(?:of|row)="[^"]*"')
"""The rows of the data that a drawing's numbers are: its page names them too, and has room."""


@dataclass(frozen=True, slots=True)
class Embed:
    """What a story's page offers of its drawing; `chart.js` makes the HTML to copy."""

    file: Link
    measures: str


@dataclass(frozen=True, slots=True)
class Drawings:
    """A story's drawings as files, and what its page says of them."""

    files: Mapping[PurePosixPath, str]
    embed: Embed
    card: Card | None  # only where other sites can ask for it


def drawings(site: Site, comparison: StoryComparison) -> Drawings:
    """The drawings of a story."""
    story = comparison.story
    chart = graphic(site, comparison)
    files = {urls.chart_path(story.id): NAMED.sub("", chart.svg)}
    small = card(site, comparison) if cite.permalink(site, urls.story_path(story.id)) else None
    if small is None:
        return Drawings(files, _embed(comparison, chart), None)
    path = urls.card_path(story.id)
    alt = f"A bar for each article, parted by whose words fill it: {story.title}"
    shown = Card(pictures.path_of(path), alt) if pictures.possible(small.svg) else None
    return Drawings(files | {path: small.svg}, _embed(comparison, chart), shown)


def _embed(comparison: StoryComparison, chart: Graphic) -> Embed:
    name = urls.chart_path(comparison.story.id)
    measures = f"{chart.width:,} × {chart.height:,}{NBSP}px"
    return Embed(Link(SVG, name.name), measures)
