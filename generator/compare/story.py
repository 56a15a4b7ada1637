"""A story: its articles side by side, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.compare.bar import segments
from generator.compare.copies import carried
from generator.compare.differences import article_differences
from generator.compare.framing import pool_framing
from generator.compare.given import given, words_at
from generator.compare.omission import omission
from generator.compare.pairs import pairs
from generator.compare.pool import Held, pool, poolable
from generator.compare.same_voice import same_voices
from generator.compare.shares import pool_shares
from generator.compare.speaking import speaking
from generator.compare.telling import telling
from generator.model import (
    Analysis,
    Article,
    Coverage,
    Measurement,
    Outlet,
    Story,
    StoryComparison,
)

EXCERPT = "Only an excerpt is held here, so no share of the whole is stated"


def story_comparison(
    story: Story, outlets: Iterable[Outlet], analyses: Mapping[tuple[str, str], Analysis]
) -> StoryComparison:
    """The story with its coverage, in the order of its articles."""
    by_id = {outlet.id: outlet for outlet in outlets}
    coverage = carried(
        [
            _coverage(article, by_id[article.outlet], analyses.get((story.id, article.id)), story)
            for article in story.articles
        ]
    )
    held = tuple(
        Held(c.article.id, c.article, c.analysis, c.given) for c in poolable(coverage) if c.analysis
    )
    matrix = telling(omission(coverage), coverage)
    differences = article_differences(story.dispute, coverage)
    voices = same_voices(coverage)
    return StoryComparison(
        story=story,
        coverage=coverage,
        pooled=(
            *pool(story.dispute, held),
            *pool_shares(story.dispute, held),
            *pool_framing(story.dispute, held),
        ),
        speaking=speaking(story.dispute, coverage),
        omission=matrix,
        differences=differences,
        voices=voices,
        pairs=tuple(pairs(coverage, differences, voices, matrix)),
    )


def _coverage(
    article: Article, outlet: Outlet, analysis: Analysis | None, story: Story
) -> Coverage:
    if analysis is None:
        return Coverage(article, outlet, None, ())
    if article.extent == "excerpt":
        stated = tuple(_without_share_of_whole(m) for m in analysis.measurements)
        analysis = replace(analysis, measurements=stated)
    text = words_at(article)
    bar = () if text is None else segments(text, analysis, story.dispute)
    return Coverage(article, outlet, analysis, bar, given=given(article, analysis))


def _without_share_of_whole(measurement: Measurement) -> Measurement:
    if measurement.metric != "author_voice" and measurement.of != "all":
        return measurement
    return replace(
        measurement,
        value=None,
        low=None,
        high=None,
        interval=None,
        n_effective=None,
        withheld=EXCERPT,
    )
