"""A story: one row an article, what was pooled over them, how they were chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Site, Story, StoryComparison
from generator.publish import cite, dates, keys, labels, linked, urls
from generator.publish.adding import Adding, adding
from generator.publish.chooser import Chooser, chooser, pair_pages
from generator.publish.compared import Compared, Differences, compared
from generator.publish.embed import Embed, drawings
from generator.publish.figures import Noted, find
from generator.publish.frame import frame
from generator.publish.glance import Heard, heard_most
from generator.publish.headings import Headings, headings
from generator.publish.indexed import of_story
from generator.publish.matrix import Missing, missing
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.reports import Report, Reports, reports
from generator.publish.rows import Row, row
from generator.publish.sorting import FEW, Place, places
from generator.publish.speaking import Speakers, speakers
from generator.publish.strips import Strips, strips
from generator.publish.tagging import tag_links
from generator.publish.teasers import Extreme, counts, extremes, share_of
from generator.publish.timeline import Timeline, timeline
from generator.publish.together import Together, together
from generator.publish.trust import Trust, trust
from generator.publish.voices import Voice, side_voices

OPEN = 12
"""Rows of a genre that stand open; where there are more, they are folded."""
ALONE = "no other here with enough text to be compared with, of the genre"


@dataclass(frozen=True, slots=True)
class GenreGroup:
    """Articles of one genre, compared with each other and with no other."""

    id: str
    name: str
    note: str
    open: int  # rows that stand open
    rows: tuple[tuple[Row, Place], ...]
    rest: tuple[tuple[Row, Place], ...]  # folded
    rest_note: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Coverage known to exist that is not compared."""

    outlet: str
    why: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the articles were chosen, and where their data lie."""

    selection: str
    left_out: tuple[LeftOut, ...]
    data: Link


@dataclass(frozen=True, slots=True)
class StoryContext:
    """What a story's page shows."""

    frame: Frame
    embed: Embed
    of: str  # the story, as the data names it
    summary: str
    days: str
    counts: Noted
    dispute: Link
    tags: tuple[Link, ...]
    extremes: tuple[Extreme, ...]
    sides: tuple[Voice, ...]
    two: bool
    heard_most: tuple[Heard, ...]
    sortable: bool  # whether there is anything to order
    groups: tuple[GenreGroup, ...]
    choice: Chooser
    strips: Strips
    speakers: Speakers
    differences: Differences
    differences_trust: Trust
    together: Together
    timeline: Timeline
    missing: Missing
    missing_trust: Trust
    headings: Headings
    headings_trust: Trust
    chosen: Chosen
    adding: Adding | None  # none in a private build
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each story."""
    for comparison in site.stories:
        path = urls.story_path(comparison.story.id)
        drawn = drawings(site, comparison)
        yield Page(
            path,
            "story.md.jinja",
            comparison.story.title,
            f"Whose words fill each article. {comparison.story.summary}",
            _context(site, path, comparison, drawn.embed),
            changed=dates.of_story(comparison),
            linked=linked.of_story(site, path, comparison),
            beside=drawn.files,
            card=drawn.card,
        )


def _context(
    site: Site, path: PurePosixPath, comparison: StoryComparison, embed: Embed
) -> StoryContext:
    story, coverage = comparison.story, comparison.coverage
    sides = side_voices(story.dispute)
    known = reports(site, path, {c.article.id: c for c in coverage})
    return StoryContext(
        frame=_frame(site, path, comparison),
        embed=embed,
        of=keys.of_story(story.id),
        summary=story.summary,
        days=labels.days(story.start, story.end),
        counts=counts(comparison),
        dispute=Link(story.dispute.title, urls.href(path, urls.dispute_path(story.dispute.id))),
        tags=tag_links(path, story),
        extremes=extremes(path, comparison),
        sides=sides,
        two=len(sides) == 2,  # noqa: PLR2004
        heard_most=heard_most(comparison.speaking, story.dispute),
        sortable=len(coverage) >= FEW,
        groups=_groups(site, path, comparison),
        choice=chooser(path, comparison),
        strips=strips(known, story.dispute),
        speakers=speakers(site, path, comparison, known),
        differences=_differences(comparison, known),
        differences_trust=trust(site, path, "voice_share"),
        together=together(site, path, comparison.pooled, known, story.dispute),
        timeline=timeline(path, coverage),
        missing=missing(comparison.omission, known, story.dispute),
        missing_trust=trust(site, path, "omission"),
        headings=headings(known, story.dispute),
        headings_trust=trust(site, path, "headline"),
        chosen=Chosen(story.selection, _left_out(site, story), _data(path, story)),
        adding=adding(site, path, story.id, [c.outlet.id for c in coverage]),
        method=Link("Method", urls.href(path, urls.METHOD)),
    )


def _frame(site: Site, path: PurePosixPath, comparison: StoryComparison) -> Frame:
    coverage = comparison.coverage
    return frame(
        site,
        path,
        [c.outlet for c in coverage],
        ("Stories", urls.STORIES),
        coverage=coverage,
        indexed=of_story(comparison),
        cite=cite.of_several(site, path, comparison.story.title, coverage),
    )


def _differences(comparison: StoryComparison, known: Reports) -> Differences:
    sides = comparison.story.dispute.sides
    pages = pair_pages(urls.story_path(comparison.story.id), comparison)
    named = {
        name: Compared(
            keys.of(report.coverage.article),
            {side.id: share_of(report.coverage, side.id) or 0.0 for side in sides},
            {s.id: Link(report.name, _passages(report, s.id)) for s in sides},
            pages.get(name, {}),
        )
        for name, report in known.items()
    }
    why = {name: _why(report, comparison) for name, report in known.items()}
    dispute = comparison.story.dispute
    return compared(comparison.differences, named, dispute, what="article", why=why)


def _passages(report: Report, side: str) -> str:
    """Where a side's passages are listed, if any were counted."""
    counted = report.coverage.analysis is not None
    return f"{report.href}#passages-{side}" if counted else report.href


def _why(report: Report, comparison: StoryComparison) -> str:
    """Why an article is in no pair."""
    article, analysis = report.coverage.article, report.coverage.analysis
    if analysis is None:
        return "text not held here"
    if article.extent == "excerpt":
        return "excerpt only"
    if report.coverage.copy_of:
        return "the same text as another article here"
    side = comparison.story.dispute.sides[0].id
    found = find(analysis.measurements, "voice_share", side=side, by="words", of="sides")
    return (found and found.withheld) or f"{ALONE} {labels.GENRES[article.genre].lower()}"


def _groups(site: Site, path: PurePosixPath, comparison: StoryComparison) -> tuple[GenreGroup, ...]:
    """The articles by genre, in the order of the genres' list; each in order of publication."""
    found: dict[str, list[Coverage]] = {genre: [] for genre in labels.GENRES}
    for coverage in comparison.coverage:
        found[coverage.article.genre].append(coverage)
    dispute = comparison.story.dispute
    at = places(comparison.coverage, dispute)

    def group(genre: str, name: str) -> GenreGroup:
        made = tuple((row(site, path, c, dispute), at[c.article.id]) for c in found[genre])
        more = count(len(made) - OPEN, "more article")
        return GenreGroup(
            f"genre-{genre}", name, _group_note(len(made)), OPEN, made[:OPEN], made[OPEN:], more
        )

    return tuple(group(genre, name) for genre, name in labels.GENRES.items() if found[genre])


def _group_note(articles: int) -> str:
    if articles == 1:
        return "1 article, not compared with other genres"
    return f"{articles} articles, compared with each other only"


def _data(path: PurePosixPath, story: Story) -> Link:
    """The page of the story's data."""
    return Link(
        "The figures and passages of this story as data", urls.href(path, urls.data_path(story.id))
    )


def _left_out(site: Site, story: Story) -> tuple[LeftOut, ...]:
    names = {profile.outlet.id: profile.outlet.name for profile in site.outlets}
    return tuple(
        LeftOut(names.get(e.outlet, e.outlet), e.why or "no reason given")
        for e in story.eligible
        if not e.included
    )
