"""The log of corrections: where people overruled the machine, story by story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.correction_lines import line
from generator.model import Coverage, Site, StoryComparison
from generator.publish import urls
from generator.publish.details import MISSED
from generator.publish.frame import frame
from generator.publish.mendings import Mendings, mendings
from generator.publish.months import reach
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.paging import Paging, Part, parted, turned
from generator.publish.passages import passages
from generator.publish.shown import view

PART = 40
"""Corrected articles of a page of many; the first may have up to twice as many."""
Held = tuple[StoryComparison, Coverage]
NONE_YET = "Nobody has overruled the machine on this site yet."


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """An article with its corrections."""

    article: Link
    outlet: str
    corrections: Mendings


@dataclass(frozen=True, slots=True)
class CorrectedStory:
    """A story with those of its articles that people corrected."""

    id: str
    story: Link
    articles: tuple[CorrectedArticle, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsContext:
    """What the log shows, newest story first."""

    frame: Frame
    summary: str
    missed: str  # how a passage that was missed is written
    paging: Paging | None
    stories: tuple[CorrectedStory, ...]
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """The one page, or several."""
    held = tuple(
        (story, c) for story in site.stories for c in story.coverage if c.article.corrections
    )
    for part in parted(held, PART, urls.CORRECTIONS, _reach, "articles"):
        yield turned(_page(site, [c for _, c in held], part), part)


def _reach(held: Sequence[Held]) -> str:
    return reach([c.article.published for _, c in held]) or "no date"


def _page(site: Site, every: list[Coverage], part: Part[Held]) -> Page:
    path = part.path
    above = (("Corrections", urls.CORRECTIONS),) if part.number else ()
    stories = {story.story.id: story for story, _ in part.items}
    return Page(
        path,
        "corrections.md.jinja",
        f"Corrections{part.told}",
        f"Where people overruled the machine, who did, why, and what it changed{part.told}.",
        CorrectionsContext(
            frame=frame(site, path, [c.outlet for _, c in part.items], *above),
            summary=_summary(every),
            missed=line(MISSED),
            paging=part.paging,
            stories=tuple(
                _story(site, path, story, [c for own, c in part.items if own is story])
                for story in stories.values()
            ),
            method=Link("Method", urls.href(path, urls.METHOD)),
        ),
    )


def _story(
    site: Site, path: PurePosixPath, comparison: StoryComparison, corrected: list[Coverage]
) -> CorrectedStory:
    story = comparison.story
    return CorrectedStory(
        id=f"c-{story.id}",
        story=Link(story.title, urls.href(path, urls.story_path(story.id))),
        articles=tuple(_article(site, path, comparison, coverage) for coverage in corrected),
    )


def _article(
    site: Site, path: PurePosixPath, comparison: StoryComparison, coverage: Coverage
) -> CorrectedArticle:
    dispute = comparison.story.dispute
    seen = view(coverage.article, private=site.private)
    found = passages(coverage, dispute, seen)
    target = urls.href(path, urls.article_path(coverage.article))
    return CorrectedArticle(
        article=Link(coverage.article.title, f"{target}#corrections"),
        outlet=coverage.outlet.name,
        corrections=mendings(coverage, dispute, seen, found, target),
    )


def _summary(shown: list[Coverage]) -> str:
    """How many corrections there are, and how many of them count."""
    every = [correction for c in shown for correction in c.article.corrections]
    if not every:
        return NONE_YET
    proposed = sum(not correction.counted for correction in every)
    counted = f"{len(every) - proposed} counted, {proposed} proposed"
    return f"{count(len(every), 'correction')} in {count(len(shown), 'article')}: {counted}."
