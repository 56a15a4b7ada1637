"""The log of corrections: where people overruled the machine, story by story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Coverage, Site, StoryComparison
from generator.publish import urls
from generator.publish.frame import frame
from generator.publish.mendings import Mendings, mendings
from generator.publish.numbers import count
from generator.publish.page import Frame, Link, Page
from generator.publish.passages import passages
from generator.publish.shown import view

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
    stories: tuple[CorrectedStory, ...]
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    stories = tuple(_story(site, story) for story in site.stories)
    shown = [c for story in site.stories for c in story.coverage if c.article.corrections]
    yield Page(
        urls.CORRECTIONS,
        "corrections.md.jinja",
        "Corrections",
        "Where people overruled the machine, who did, why, and what it changed.",
        CorrectionsContext(
            frame=frame(site, urls.CORRECTIONS, [c.outlet for c in shown]),
            summary=_summary(shown),
            stories=tuple(story for story in stories if story.articles),
            method=Link("Method", urls.href(urls.CORRECTIONS, urls.METHOD)),
        ),
    )


def _story(site: Site, comparison: StoryComparison) -> CorrectedStory:
    story = comparison.story
    corrected = [c for c in comparison.coverage if c.article.corrections]
    return CorrectedStory(
        id=f"c-{story.id}",
        story=Link(story.title, urls.href(urls.CORRECTIONS, urls.story_path(story.id))),
        articles=tuple(_article(site, comparison, coverage) for coverage in corrected),
    )


def _article(site: Site, comparison: StoryComparison, coverage: Coverage) -> CorrectedArticle:
    dispute = comparison.story.dispute
    seen = view(coverage.article, private=site.private)
    found = passages(coverage, dispute, seen)
    target = urls.href(urls.CORRECTIONS, urls.article_path(coverage.article))
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
