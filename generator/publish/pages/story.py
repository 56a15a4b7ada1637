"""A story: one row an article, what was pooled over them, how they were chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Site, Story, StoryComparison
from generator.publish import labels, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page
from generator.publish.pooled import Articles, Gauges, gauges
from generator.publish.rows import Row, row
from generator.publish.tables import Table, table
from generator.publish.teasers import Extreme, extremes, meta
from generator.publish.voices import Voice, side_voices


@dataclass(frozen=True, slots=True)
class GenreGroup:
    """Articles of one genre, compared with each other and with no other."""

    id: str
    name: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Coverage known to exist that is not compared."""

    outlet: str
    why: str


@dataclass(frozen=True, slots=True)
class StoryContext:
    """What a story's page shows."""

    frame: Frame
    summary: str
    meta: str
    dispute: Link
    extremes: tuple[Extreme, ...]
    sides: tuple[Voice, ...]
    two: bool
    groups: tuple[GenreGroup, ...]
    table: Table
    gauges: tuple[Gauges, ...]
    selection: str
    left_out: tuple[LeftOut, ...]
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each story."""
    for comparison in site.stories:
        path = urls.story_path(comparison.story.id)
        yield Page(
            path,
            "story.md.jinja",
            comparison.story.title,
            f"Whose words fill each article: {comparison.story.summary}",
            _context(site, path, comparison),
        )


def _context(site: Site, path: PurePosixPath, comparison: StoryComparison) -> StoryContext:
    story, coverage = comparison.story, comparison.coverage
    sides = side_voices(story.dispute)
    return StoryContext(
        frame=frame(
            site, path, [c.outlet for c in coverage], ("Stories", urls.STORIES), coverage=coverage
        ),
        summary=story.summary,
        meta=meta(comparison),
        dispute=Link(story.dispute.title, urls.href(path, urls.dispute_path(story.dispute.id))),
        extremes=extremes(path, comparison),
        sides=sides,
        two=len(sides) == 2,  # noqa: PLR2004
        groups=_groups(site, path, comparison),
        table=table(site, path, coverage, story.dispute, f"t-{story.id}"),
        gauges=gauges(comparison.pooled, _articles(path, coverage), story.dispute, story.id),
        selection=story.selection,
        left_out=_left_out(site, story),
        method=Link("Method", urls.href(path, urls.METHOD)),
    )


def _articles(path: PurePosixPath, coverage: tuple[Coverage, ...]) -> Articles:
    names = ((c.article, c.outlet.short or c.outlet.name) for c in coverage)
    return {a.id: Link(name, urls.href(path, urls.article_path(a))) for a, name in names}


def _groups(site: Site, path: PurePosixPath, comparison: StoryComparison) -> tuple[GenreGroup, ...]:
    """The articles by genre, in the order of the genres' list; each in order of publication."""
    found: dict[str, list[Coverage]] = {genre: [] for genre in labels.GENRES}
    for coverage in comparison.coverage:
        found[coverage.article.genre].append(coverage)
    dispute = comparison.story.dispute
    return tuple(
        GenreGroup(
            f"genre-{genre}",
            name,
            _group_note(len(found[genre])),
            tuple(row(site, path, coverage, dispute) for coverage in found[genre]),
        )
        for genre, name in labels.GENRES.items()
        if found[genre]
    )


def _group_note(articles: int) -> str:
    if articles == 1:
        return "1 article, not compared with other genres"
    return f"{articles} articles, compared with each other only"


def _left_out(site: Site, story: Story) -> tuple[LeftOut, ...]:
    names = {profile.outlet.id: profile.outlet.name for profile in site.outlets}
    return tuple(
        LeftOut(names.get(e.outlet, e.outlet), e.why or "no reason given")
        for e in story.eligible
        if not e.included
    )
