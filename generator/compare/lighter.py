"""A story's comparison once its own pages are made: what the pages above them still need.

Left out is what only stands on the pages of the story, most of what it takes in memory: the things
that articles have and lack, who speaks where, which pairs have a page, where a figure's passages
stand.
"""

from __future__ import annotations

from dataclasses import replace

from generator.model import Analysis, Article, Coverage, StoryComparison


def lighter(comparison: StoryComparison) -> StoryComparison:
    """The comparison without what stands on its own pages alone."""
    coverage = tuple(map(_coverage, comparison.coverage))
    return replace(
        comparison,
        story=replace(comparison.story, articles=tuple(one.article for one in coverage)),
        coverage=coverage,
        omission=None,
        speaking=None,
        voices=(),
        pairs=(),
    )


def _coverage(coverage: Coverage) -> Coverage:
    if coverage.analysis is None:
        return coverage
    bare = tuple(replace(figure, evidence=()) for figure in coverage.analysis.measurements)
    analysis = replace(coverage.analysis, items=(), measurements=bare)
    return replace(coverage, article=_article(coverage.article, analysis), analysis=analysis)


def _article(article: Article, analysis: Analysis) -> Article:
    """The article; its record holds no second analysis beside the one that its figures are of."""
    if article.record is None:
        return article
    return replace(article, record=replace(article.record, analysis=analysis, hashes=()))
