"""Any two articles of a story: a form, the pairs that have a page, and the data of all others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Site, StoryComparison
from generator.publish import keys, urls
from generator.publish.apart import apart, by_pair
from generator.publish.chooser import chooser
from generator.publish.frame import frame
from generator.publish.halves import Story, story
from generator.publish.loose import data
from generator.publish.page import Frame, Link, Page
from generator.publish.trust import Trust, trust
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class Known:
    """A pair with a page of its own: the two, and what was found."""

    page: Link
    numbers: str  # of the two, as the script knows them
    voice: Voice | None  # the side whose share is told of
    row: str  # of the difference in the data
    told: str
    reach: str


@dataclass(frozen=True, slots=True)
class Same:
    """Two articles of one text."""

    one: Link
    two: Link


@dataclass(frozen=True, slots=True)
class ChooseContext:
    """What the page shows on which two articles are chosen."""

    frame: Frame
    of: str  # the story, as the data names it
    pairs: tuple[Known, ...]
    same: tuple[Same, ...]
    absent: tuple[Link, ...]
    data: Markup
    trust: Trust


def pages(site: Site) -> Iterator[Page]:
    """A page for each story with at least two articles that are held."""
    for comparison in site.stories:
        path = urls.compare_index(comparison.story.id)
        if chooser(path, comparison).fits:
            yield Page(
                path,
                "choose.md.jinja",
                "Any two articles, side by side",
                f"Choose two articles to compare: {comparison.story.title}.",
                _context(site, path, comparison),
                head=f"Any two articles, side by side: {comparison.story.title}",
                listed=False,
            )


def _context(site: Site, path: PurePosixPath, comparison: StoryComparison) -> ChooseContext:
    told, halves = comparison.story, story(site, path, comparison)
    up = (("Stories", urls.STORIES), (told.title, urls.story_path(told.id)))
    coverage = comparison.coverage
    framed = frame(
        site,
        path,
        [c.outlet for c in coverage],
        *up,
        coverage=coverage,
    )
    return ChooseContext(
        frame=framed,
        of=keys.of_story(told.id),
        pairs=tuple(_known(path, comparison, halves)),
        same=tuple(_same(halves)),
        absent=tuple(r.link for r in halves.known.values() if r.coverage.analysis is None),
        data=data(halves, comparison, mixed=framed.mixed),
        trust=trust(site, path, "voice_share"),
    )


def _same(halves: Story) -> Iterator[Same]:
    for one, two in combinations(halves.halves, 2):
        if one.text == two.text:
            yield Same(halves.known[one.id].link, halves.known[two.id].link)


def _known(path: PurePosixPath, comparison: StoryComparison, halves: Story) -> Iterator[Known]:
    differences, known = by_pair(comparison.differences), halves.known
    numbers = {half.id: half.number for half in halves.halves}
    for found in comparison.pairs:
        one, two = known[found.one], known[found.two]
        verdict = apart(one, two, differences, comparison.story.dispute)
        target = urls.compare_path(comparison.story.id, found.one, found.two)
        yield Known(
            Link(f"{one.name} and {two.name}", urls.href(path, target)),
            f"{numbers[found.one]}-{numbers[found.two]}",
            halves.names[verdict.lead].voice if verdict.told else None,
            next((stand.row for stand in verdict.told), ""),
            next((stand.told for stand in verdict.told), verdict.why),
            next((stand.reach for stand in verdict.told), ""),
        )
