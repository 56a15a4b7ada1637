"""A story's comparison once its own pages are made: what the pages above them still need.

Left out is what only stands on the pages of the story, most of what it takes in memory: the things
that articles have and lack, who speaks where, which pairs have a page, what was pooled over it,
most figures of its articles, their passages but for those that are listed elsewhere, too, and
their words. What an article gives to figures over several is read off already.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from sys import intern

from generator.compare.heard import heard
from generator.model import (
    Analysis,
    Article,
    Coverage,
    Dispute,
    Measurement,
    Printed,
    StoryComparison,
)

SIDES, TOWARD = ("voice_share", "sides"), "tone_toward"
"""Of an article’s figures, those that stand on pages above stories, too."""


def lighter(comparison: StoryComparison, printed: Mapping[str, Printed]) -> StoryComparison:
    """The comparison without what stands on its own pages alone; `printed` is what pages above
    still print of its articles, by id.
    """
    dispute = comparison.story.dispute
    coverage = tuple(
        _coverage(one, printed[one.article.id], dispute) for one in comparison.coverage
    )
    return replace(
        comparison,
        story=replace(comparison.story, articles=tuple(one.article for one in coverage)),
        coverage=coverage,
        pooled=(),
        omission=None,
        speaking=None,
        voices=(),
        pairs=(),
    )


def _coverage(coverage: Coverage, printed: Printed, dispute: Dispute) -> Coverage:
    if coverage.analysis is None:
        return replace(coverage, article=_without_words(coverage.article))
    if listed_above(coverage.article, coverage.analysis, dispute):
        analysis, article = _bare(coverage.analysis), coverage.article
        return replace(coverage, article=_recorded(article, analysis), analysis=analysis)
    analysis = _barest(coverage.analysis)
    article = _recorded(_without_words(coverage.article), analysis)
    return replace(coverage, article=article, analysis=analysis, printed=printed)


def listed_above(article: Article, analysis: Analysis, dispute: Dispute) -> bool:
    """Whether all passages of an article are needed above its story: where people corrected them,
    coded them by hand, or a public person speaks.
    """
    return (
        bool(article.corrections or article.codings)
        or analysis.corrected
        or any(row.content and heard(row, dispute) for row in analysis.attributions)
    )


def _bare(analysis: Analysis) -> Analysis:
    """The Analysis as far as passages are listed."""
    return replace(
        analysis,
        clips=(),
        bearings=(),
        items=(),
        headline=None,
        measurements=_above(analysis.measurements),
    )


def _barest(analysis: Analysis) -> Analysis:
    """The Analysis as far as a line in a list tells of it."""
    return Analysis(
        id=analysis.id,
        fingerprint=analysis.fingerprint,
        words=analysis.words,
        paragraphs=(),
        sentences=(),
        attributions=(),
        measurements=_above(analysis.measurements),
        clips=(),
    )


def _above(figures: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """What lists tell."""
    return tuple(
        _told_once(each)
        for each in figures
        if (each.metric, each.of) == SIDES or each.metric == TOWARD
    )


def _told_once(figure: Measurement) -> Measurement:
    """The figure without its passages; names that all articles have are held once."""
    return replace(
        figure,
        metric=intern(figure.metric),
        side=_once(figure.side),
        by=_once(figure.by),
        of=_once(figure.of),
        unit=intern(figure.unit),
        withheld=_once(figure.withheld),
        evidence=(),
    )


def _once(text: str | None) -> str | None:
    return None if text is None else intern(text)


def _without_words(article: Article) -> Article:
    """The article without its text, or its record's; whether it has any is still told."""
    text = None if article.text is None else ""
    if article.record is None:
        return replace(article, text=text)
    record = replace(article.record, shadow="", shown=(), speakers=(), places=())
    return replace(article, text=text, record=record)


def _recorded(article: Article, analysis: Analysis) -> Article:
    """The article; its record holds no second analysis beside the one that its figures are of."""
    if article.record is None:
        return article
    coding = replace(article.record.coding, versions=())
    record = replace(article.record, analysis=analysis, coding=coding, hashes=())
    return replace(article, record=record)
