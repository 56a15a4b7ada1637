"""A story's drawings, and how one is put into a page elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Coverage, Site, StoryComparison
from generator.publish import cite, pictures, urls
from generator.publish.figures import Share, shares
from generator.publish.graphic import Graphic, card, graphic
from generator.publish.numbers import NBSP, count
from generator.publish.page import Card, Link
from generator.publish.teasers import extremes, tally

SVG = "SVG, sharp at any size"
NAMED = re.compile(r' data-(?:of|row)="[^"]*"')
"""The rows of the data that a drawing's numbers are: its page names them too, and has room."""
TWO = 2
TOLD = 6
"""Articles up to which the words for those who do not see a drawing tell of each."""


@dataclass(frozen=True, slots=True)
class Embed:
    """What a story's page offers of its drawing."""

    file: Link
    measures: str
    code: str  # HTML to copy; empty where the page has no address, or nobody may see it


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
        return Drawings(files, _embed(site, comparison, chart), None)
    path = urls.card_path(story.id)
    alt = f"A bar for each article, parted by whose words fill it: {story.title}"
    shown = Card(pictures.path_of(path), alt) if pictures.possible(small.svg) else None
    return Drawings(files | {path: small.svg}, _embed(site, comparison, chart), shown)


def alt(comparison: StoryComparison) -> str:
    """The bars in words, as far as a sentence or two can tell them."""
    counted = [c for c in comparison.coverage if c.analysis is not None]
    many = count(len(comparison.coverage), "article")
    start = f"Whose words fill {many} on “{comparison.story.title}”, a bar each."
    if not counted:
        return f"{start} No text is held: nothing could be counted."
    told = _each(comparison, counted) if len(counted) <= TOLD else _most(comparison)
    return f"{start} {told}".strip()


def _embed(site: Site, comparison: StoryComparison, chart: Graphic) -> Embed:
    name = urls.chart_path(comparison.story.id)
    measures = f"{chart.width:,} × {chart.height:,}{NBSP}px"
    return Embed(Link(SVG, name.name), measures, _code(site, comparison, chart))


def _code(site: Site, comparison: StoryComparison, chart: Graphic) -> str:
    page = cite.permalink(site, urls.story_path(comparison.story.id))
    if not page:
        return ""
    held = comparison.coverage
    return str(
        Markup(
            '<figure><a href="{page}"><img src="{drawing}" width="{w}" height="{h}" '
            'style="max-width:100%;height:auto" alt="{alt}"></a>'
            '<figcaption>{title}: {what}. Source: <a href="{page}">{source}</a>, '
            "{state}</figcaption></figure>"
        ).format(
            page=page,
            drawing=cite.permalink(site, urls.chart_path(comparison.story.id)),
            w=chart.width,
            h=chart.height,
            alt=alt(comparison),
            title=comparison.story.title,
            what="whose words fill each article, % of all words",
            source=cite.publisher(site),
            state=cite.state(held, cite.fingerprint(held)),
        )
    )


def _each(comparison: StoryComparison, counted: list[Coverage]) -> str:
    """Of each article the share of the first of two sides, or of every side."""
    sides = comparison.story.dispute.sides
    told = []
    for coverage in counted:
        measured = coverage.analysis.measurements if coverage.analysis else ()
        found = shares(measured, comparison.story.dispute, "")
        first = [found[0]] if len(sides) == TWO or found[0].figure.withheld else found
        told.append(f"{coverage.outlet.name}: {', '.join(map(_share, first))}.")
    whose = f"Of the {'two sides' if len(sides) == TWO else 'sides'}’ words only, by article."
    return f"{whose} {' '.join(told)}"


def _share(share: Share) -> str:
    """A side's share with its range, or why there is none."""
    if share.figure.withheld:
        return share.figure.withheld[:1].lower() + share.figure.withheld[1:]
    band = f" ({share.figure.band})" if share.figure.band else ""
    return f"{share.voice.name} {share.figure.value}{band}"


def _most(comparison: StoryComparison) -> str:
    """The least and the most of the first of two sides, and how often either has more."""
    ends = extremes(urls.story_path(comparison.story.id), comparison)
    told = [f"{_share(Share(e.voice, e.figure, ''))} in an article of {e.outlet}" for e in ends]
    least = f"Among the news, of the two sides’ words only, {' to '.join(told)}." if told else ""
    found = tally(comparison)
    if found is None:
        return least
    (one, two), (first, second) = found.voices, found.more
    more = (
        f"More of the two sides’ words: {one.name} in {first} of {found.of}, {two.name} in "
        f"{second}; in {found.neither} it cannot be told."
    )
    return f"{least} {more}".strip()
