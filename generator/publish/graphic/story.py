"""A story's bars as a graphic that stands alone, to be printed, embedded and cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Site, StoryComparison
from generator.publish import cite, labels, urls, versions
from generator.publish.frame import sample
from generator.publish.graphic.articles import Drawn, drawn, told
from generator.publish.graphic.blocks import (
    MARGIN,
    SMALL,
    WIDTH,
    Block,
    Style,
    paragraph,
    rule,
    space,
    stack,
    text,
)
from generator.publish.graphic.fills import INK, RULE, STAMP, Box, rect
from generator.publish.graphic.heads import HEAD, heads, key
from generator.publish.graphic.letters import width
from generator.publish.graphic.rows import COMPACT, ROOMY, Scale, row
from generator.publish.graphic.whole import Graphic, whole
from generator.publish.labels import EQUAL, FAIR
from generator.publish.numbers import count
from generator.publish.teasers import meta

FEW = 12
"""Articles up to which a row has room."""
MOST = 80
"""Articles that are drawn; a graphic of more would be higher than anybody prints."""
PRIVATE = "Private build: texts of others, do not publish"
WHAT = "Whose words fill each article, % of all words"
RANGE = "The range says how far the program’s own mistakes may move a share."
EVEN = "In regular type: either side may have more."
TITLE, SUB = Style(25, bold=True, lead=1.15), Style(15)
FOOT = Style(13, italic=True)


Groups = Sequence[tuple[str, Sequence[Drawn]]]


def graphic(site: Site, comparison: StoryComparison) -> Graphic:
    """The bars of all articles of a story, with all that is needed to understand them."""
    groups = grouped(site, comparison)
    shown = [each for _, held in groups for each in held]
    scale = ROOMY if len(shown) <= FEW else COMPACT
    body = stack(
        [
            *_stamps(site, comparison),
            *_titles(comparison),
            *key(comparison, shown),
            *heads(comparison, shown),
            *_rows(groups, MOST, scale),
            *_foot(site, comparison, shown),
            space(MARGIN - 6),
        ]
    )
    title = f"{WHAT}: {comparison.story.title}"
    return whole(title, " ".join(told(each) for each in shown), body, WIDTH)


def grouped(site: Site, comparison: StoryComparison) -> Groups:
    """The articles as drawn, by genre, each in order of publication."""
    mixed = len({c.outlet.invented for c in comparison.coverage}) > 1
    found = {
        name: [
            drawn(site, comparison.story, c, mixed=mixed)
            for c in comparison.coverage
            if c.article.genre == genre
        ]
        for genre, name in labels.GENRES.items()
    }
    return [(name, held) for name, held in found.items() if held]


def _stamps(site: Site, comparison: StoryComparison) -> Iterator[Block]:
    if site.private:
        style = Style(14, bold=True, colour="#fff")
        marks = (rect(Box(0, 0, WIDTH, 34), STAMP), text(PRIVATE, MARGIN, 22, style))
        yield Block(marks, 34)
    yield space(MARGIN)
    yield Block(rule(INK, 4), 16)
    if said := sample(tuple(c.outlet for c in comparison.coverage)):
        yield paragraph(said, replace(SMALL, size=12.5, bold=True))
        yield space(4)


def _titles(comparison: StoryComparison) -> Iterator[Block]:
    yield paragraph(comparison.story.title, TITLE)
    yield paragraph(WHAT, SUB, top=5)
    yield paragraph(meta(comparison), replace(SMALL, size=12.5), top=2)


def _rows(groups: Groups, most: int, scale: Scale) -> Iterator[Block]:
    """The articles by genre, no more than so many of all."""
    left = most
    for name, held in groups:
        if left > 0:
            yield from _group(name, held, left, scale)
        left -= len(held)
    if left < 0:
        more = f"and {count(-left, 'more article')}, on the story’s page"
        yield paragraph(more, replace(HEAD, italic=True))
        yield space(8)


def _group(name: str, held: Sequence[Drawn], most: int, scale: Scale) -> Iterator[Block]:
    many = f"{count(len(held), 'article')}, compared with each other only"
    note = many if len(held) > 1 else "1 article, not compared with other genres"
    heading = Style(12.5, bold=True)
    at = MARGIN + width(name, heading.size, bold=True) + 8
    yield Block(rule(INK, 1), 5)
    yield Block((text(name, MARGIN, 13, heading), text(note, at, 13, SMALL)), 20)
    for place, each in enumerate(held[:most]):
        if place and not scale.compact:
            yield Block(rule(RULE, 1), 1)
        yield row(each, scale)
    yield space(6)


def _foot(site: Site, comparison: StoryComparison, shown: Sequence[Drawn]) -> Iterator[Block]:
    """How the bars are to be read, and where they come from."""
    notes = [
        RANGE,
        EVEN if any(each.even for each in shown) else "",
        versions.mixed(comparison.coverage, site).replace(" on this page", ""),
    ]
    yield Block(rule(INK, 1), 10)
    yield paragraph(f"{FAIR} {EQUAL}", FOOT)
    yield paragraph(" ".join(note for note in notes if note), SMALL, top=3)
    yield paragraph(cite.source_line(site, comparison), SMALL, top=3)
    yield paragraph(cite.permalink(site, urls.story_path(comparison.story.id)), SMALL)
