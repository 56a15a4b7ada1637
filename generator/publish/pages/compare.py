"""Two articles side by side: figures, the same speakers, what one has and the other lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Pair, Site, StoryComparison
from generator.publish import cite, dates, keys, urls
from generator.publish.frame import frame
from generator.publish.halves import Story, story
from generator.publish.page import Frame, Link, Page
from generator.publish.pairing import Pairing, pairing

READ, SIDE_BY_SIDE = "How this is to be read", "side-by-side"
"""A part of the page on the method."""


@dataclass(frozen=True, slots=True)
class CompareContext:
    """What a page of two articles shows."""

    frame: Frame
    of: str  # the story, as the data names it
    pair: Pairing
    more: Link  # how two articles side by side are to be read
    others: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each pair that is likely to be wanted."""
    for comparison in site.stories:
        if comparison.pairs:
            halves = story(site, urls.compare_index(comparison.story.id), comparison)
            yield from (_page(site, comparison, halves, found) for found in comparison.pairs)


def _page(site: Site, comparison: StoryComparison, halves: Story, found: Pair) -> Page:
    path = urls.compare_path(comparison.story.id, found.one, found.two)
    context = _context(site, path, comparison, halves, found)
    one, two = context.pair.one.name, context.pair.two.name
    shown = {found.one, found.two}
    return Page(
        path,
        "compare.md.jinja",
        f"{one} and {two}, side by side",
        f"{one} and {two}: whom each quotes and reports, in how many words, and what one has that "
        f"the other lacks. {comparison.story.title}",
        context,
        head=f"{one} and {two}, side by side: {comparison.story.title}",
        changed=dates.of_coverage(c for c in comparison.coverage if c.article.id in shown),
    )


def _named(both: Sequence[Coverage]) -> str:
    return f"{' and '.join(c.outlet.name for c in both)}, side by side"


def _context(
    site: Site, path: PurePosixPath, comparison: StoryComparison, halves: Story, found: Pair
) -> CompareContext:
    told = comparison.story
    both = [c for c in comparison.coverage if c.article.id in {found.one, found.two}]
    up = (("Stories", urls.STORIES), (told.title, urls.story_path(told.id)))
    index = urls.compare_index(told.id)
    return CompareContext(
        frame=frame(
            site,
            path,
            [c.outlet for c in both],
            *up,
            coverage=both,
            cite=cite.of_several(site, path, f"{_named(both)} ({told.title})", both),
        ),
        of=keys.of_story(told.id),
        pair=pairing(found, halves, comparison),
        more=Link(READ, urls.href(path, urls.METHOD, SIDE_BY_SIDE)),
        others=Link("Any other two of this story", urls.href(path, index)),
    )
