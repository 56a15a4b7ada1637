"""A story as lists show it: headline, what was found, a small bar an outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Article, Coverage, Side, StoryComparison
from generator.publish import charts, keys, labels, rows, urls
from generator.publish.figures import Figure, Noted, find, more, shares
from generator.publish.months import reach
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.paging import Part, parted
from generator.publish.sifting import Sifting, of_part, sifting
from generator.publish.voices import Stretch, Voice, bar, side_voices

MANY = 8  # articles above which bars stand without names
TWO = 2
ENOUGH = 10
"""Passages of the sides from which an article may stand for the least or the most."""


@dataclass(frozen=True, slots=True)
class Mini:
    """An outlet and its small bar, or why there is none."""

    of: str  # the article, as the data names it
    outlet: str
    chart: Markup
    absent: str


@dataclass(frozen=True, slots=True)
class Extreme:
    """An article with the most or the least of a side's words."""

    of: str  # the article, as the data names it
    outlet: str
    voice: Voice
    figure: Figure


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many articles one of two sides has more words than the other, beyond doubt."""

    voices: tuple[Voice, Voice]
    more: tuple[int, int]
    neither: int  # cannot be told, or too little was said
    of: str


@dataclass(frozen=True, slots=True)
class Teaser:
    """A story in a list."""

    of: str  # the story, as the data names it
    story: Link
    summary: str
    days: str
    counts: Noted
    dispute: Link
    dispute_id: str  # by which a list can be narrowed
    sides: tuple[Voice, ...]
    minis: tuple[Mini, ...]
    many: Markup
    many_note: str
    extremes: tuple[Extreme, ...]  # least and most of the first side, among news
    tally: Tally | None  # in the place of the extremes, where there are many articles
    alone: bool
    sample: bool


def teaser(page: PurePosixPath, comparison: StoryComparison) -> Teaser:
    """The story as a list on `page` shows it."""
    story, coverage = comparison.story, comparison.coverage
    few = len(coverage) <= MANY
    return Teaser(
        of=keys.of_story(story.id),
        story=Link(story.title, urls.href(page, urls.story_path(story.id))),
        summary=story.summary,
        days=labels.days(story.start, story.end),
        counts=counts(comparison),
        dispute=Link(story.dispute.title, urls.href(page, urls.dispute_path(story.dispute.id))),
        dispute_id=story.dispute.id,
        sides=side_voices(story.dispute),
        minis=tuple(_mini(c, comparison) for c in coverage) if few else (),
        many=Markup() if few else _many(comparison),
        many_note=f"{count(len(coverage), 'article')}, most of "
        f"{story.dispute.sides[0].name}’s words first",
        extremes=extremes(page, comparison) if few else (),
        tally=None if few else tally(comparison),
        alone=len(coverage) == 1,
        sample=any(c.outlet.invented for c in coverage),
    )


PART = 20
"""Stories of a page in a list of many; the first may have up to twice as many."""


def sifted(page: PurePosixPath, part: Part[StoryComparison]) -> Sifting | None:
    """The controls above a list of these stories."""
    disputes = [comparison.story.dispute for comparison in part.items]
    named = ((dispute.id, dispute.title) for dispute in disputes)
    found = sifting(len(part.items), ".stories > .story", "story", "stories", disputes=named)
    return of_part(page, found) if part.paging else found


def in_parts(
    first: PurePosixPath, stories: Sequence[StoryComparison], size: int = PART
) -> tuple[Part[StoryComparison], ...]:
    """A list of stories, newest first, in parts named by their months."""
    return parted(stories, size, first, _reach, "stories")


def _reach(stories: Sequence[StoryComparison]) -> str:
    return reach([day for each in stories for day in (each.story.start, each.story.end)])


def meta(comparison: StoryComparison) -> str:
    """When, and how many articles by how many outlets."""
    story = comparison.story
    return f"{labels.days(story.start, story.end)} · {counts(comparison).text}"


def counts(comparison: StoryComparison) -> Noted:
    """How many articles by how many outlets."""
    coverage = comparison.coverage
    outlets = len({c.outlet.id for c in coverage})
    told = f"{count(len(coverage), 'article')} by {count(outlets, 'outlet')}"
    return Noted(told, keys.STORY)


def extremes(page: PurePosixPath, comparison: StoryComparison) -> tuple[Extreme, ...]:
    """The news articles with the least and the most of the first side's words, of those with enough
    passages to say.
    """
    dispute = comparison.story.dispute
    if len(dispute.sides) != TWO:
        return ()
    found = [
        (share, coverage)
        for coverage in comparison.coverage
        if coverage.article.genre == "news"
        and passages_of(coverage, dispute.sides) >= ENOUGH
        and (share := share_of(coverage, dispute.sides[0].id)) is not None
    ]
    if len(found) < TWO:
        return ()
    found.sort(key=lambda pair: pair[0])
    if found[0][0] == found[-1][0]:
        return ()
    return tuple(_extreme(page, coverage, comparison) for _, coverage in (found[0], found[-1]))


def tally(comparison: StoryComparison) -> Tally | None:
    """How often each of two sides has more of the sides' words, where the band leaves no doubt."""
    sides = comparison.story.dispute.sides
    if len(sides) != TWO:
        return None
    first, second = side_voices(comparison.story.dispute)
    leads = [lead(coverage, sides[0].id) for coverage in comparison.coverage]
    return Tally(
        voices=(first, second),
        more=(leads.count(1), leads.count(-1)),
        neither=leads.count(0),
        of=count(len(leads), "article"),
    )


def lead(coverage: Coverage, side: str) -> int:
    """1 if more than half of the sides' words are the side's, -1 if fewer, 0 if nobody can tell."""
    measured = coverage.analysis.measurements if coverage.analysis else ()
    return more(find(measured, "voice_share", side=side, by="words", of="sides"))


def passages_of(coverage: Coverage, sides: tuple[Side, ...]) -> int:
    """The passages in which one of the sides speaks."""
    ids = {side.id for side in sides}
    if coverage.given:
        rows = coverage.given.reported
        return sum(row.kind == "speech" and not ids.isdisjoint(row.voices) for row in rows)
    found = coverage.analysis.attributions if coverage.analysis else ()
    return sum(a.kind == "speech" and bool(ids & set(a.sides)) for a in found)


def share_of(coverage: Coverage, side: str) -> float | None:
    """A side's share of the sides' words."""
    measured = coverage.analysis.measurements if coverage.analysis else ()
    found = find(measured, "voice_share", side=side, by="words", of="sides")
    return found.value if found else None


def _extreme(page: PurePosixPath, coverage: Coverage, comparison: StoryComparison) -> Extreme:
    article: Article = coverage.article
    measured = coverage.analysis.measurements if coverage.analysis else ()
    target = urls.href(page, urls.article_path(article))
    share = shares(measured, comparison.story.dispute, target)[0]
    return Extreme(keys.of(article), coverage.outlet.name, share.voice, share.figure)


def _mini(coverage: Coverage, comparison: StoryComparison) -> Mini:
    name = coverage.outlet.short or coverage.outlet.name
    chart = rows.mini(coverage, comparison.story.dispute)
    return Mini(keys.of(coverage.article), name, chart, "" if chart else rows.NOT_HELD)


def _many(comparison: StoryComparison) -> Markup:
    """Thin bars of all articles, most of the first side's words on top."""
    dispute = comparison.story.dispute
    bars = [bar(dispute, c.segments) for c in comparison.coverage if c.segments]
    first = dispute.sides[0].id
    ordered = sorted(bars, key=lambda stretches: -_part(stretches, first))
    told = f"Whose words fill {count(len(bars), 'article')}: the story’s page has their numbers."
    return charts.thin_bars(told, ordered)


def _part(stretches: tuple[Stretch, ...], side: str) -> float:
    total = sum(stretch.words for stretch in stretches)
    return sum(stretch.words for stretch in stretches if stretch.voice.id == side) / total
