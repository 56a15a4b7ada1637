"""Where an article’s page leads on: the articles before and after it, its row, pairs, data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, StoryComparison
from generator.publish import urls
from generator.publish.chooser import chooser
from generator.publish.page import Link
from generator.publish.reports import short_names

DATA = "All figures and passages of this story as data"


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on; a neighbour is None at the ends of the story."""

    row: Link
    before: Link | None
    after: Link | None
    place: str  # "article 3 of 27", empty where it is the only one
    pairs: tuple[Link, ...]  # comparisons with a page of their own
    any: Link | None  # to compare it with any other; None where it is alone, or not held
    data: Link


def ways(page: PurePosixPath, comparison: StoryComparison, coverage: Coverage) -> Ways:
    """The ways from an article's page."""
    story, all_ = comparison.story, comparison.coverage
    at = next(n for n, one in enumerate(all_) if one.article.id == coverage.article.id)
    row = urls.href(page, urls.story_path(story.id), f"row-{story.id}-{coverage.article.id}")
    return Ways(
        row=Link(story.title, row),
        before=_link(page, all_[at - 1]) if at else None,
        after=_link(page, all_[at + 1]) if at + 1 < len(all_) else None,
        place=f"Article {at + 1} of {len(all_)}" if len(all_) > 1 else "",
        pairs=tuple(_pairs(page, comparison, coverage.article.id)),
        any=_any(page, comparison, coverage),
        data=Link(DATA, urls.href(page, urls.data_path(story.id))),
    )


def _link(page: PurePosixPath, coverage: Coverage) -> Link:
    name = f"{coverage.outlet.name}: {coverage.article.title}"
    return Link(name, urls.href(page, urls.article_path(coverage.article)))


def _pairs(page: PurePosixPath, comparison: StoryComparison, article: str) -> Iterator[Link]:
    """The pages that set this article beside another, named by the other."""
    names = zip(comparison.coverage, short_names(comparison.coverage), strict=True)
    known = {one.article.id: name for one, name in names}
    for pair in comparison.pairs:
        if article in {pair.one, pair.two}:
            other = pair.two if pair.one == article else pair.one
            target = urls.compare_path(comparison.story.id, pair.one, pair.two)
            yield Link(known[other], urls.href(page, target))


def _any(page: PurePosixPath, comparison: StoryComparison, coverage: Coverage) -> Link | None:
    """The page on which another is chosen, this one being chosen already."""
    way = chooser(page, comparison)
    chosen = f"{way.action}?one={coverage.article.id}"
    return Link("any other", chosen) if way.fits and coverage.analysis else None
