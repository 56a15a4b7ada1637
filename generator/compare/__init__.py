"""From the analyses of single articles to what the site compares: stories, disputes and outlets.

Stories come one by one, so that only one of them need be held in full: `blank` is what is known
before the first, `part` what the pages of one need, `whole` what stands above them all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Required, TypedDict, Unpack

from generator.compare.agreement import agreements, coded_articles
from generator.compare.dispute import dispute_profile
from generator.compare.lighter import lighter
from generator.compare.outlet import outlet_profile, owned
from generator.compare.speaker import speaker_profiles
from generator.compare.story import story_comparison
from generator.model import (
    Analysis,
    Corpus,
    DisputeProfile,
    Document,
    MeasuredError,
    MetricText,
    OutletProfile,
    Site,
    StoryComparison,
)

__all__ = ["blank", "compare", "lighter", "part", "story_comparison", "whole"]


class About(TypedDict, total=False):
    """What a site says of itself, whatever its articles come to."""

    metrics: Required[tuple[MetricText, ...]]
    versions: Required[tuple[tuple[str, str], ...]]
    private: Required[bool]
    errors: tuple[MeasuredError, ...]
    engine: str
    documents: tuple[Document, ...]


def compare(
    corpus: Corpus, analyses: Mapping[tuple[str, str], Analysis], **about: Unpack[About]
) -> Site:
    """The whole site's figures; `analyses` are by story id and article id, missing ones are not
    held.
    """
    stories = [story_comparison(story, corpus.outlets, analyses) for story in corpus.stories]
    return whole(blank(corpus, **about), corpus, stories)


def blank(corpus: Corpus, **about: Unpack[About]) -> Site:
    """The site before any article is compared: its outlets, but nothing of theirs."""
    outlets = tuple(OutletProfile(outlet, ()) for outlet in corpus.outlets)
    return Site(stories=(), disputes=(), outlets=outlets, info=corpus.info, **about)


def part(site: Site, comparison: StoryComparison) -> Site:
    """The site as far as the pages of one story need it: that story, and who is heard in it."""
    profile = DisputeProfile(comparison.story.dispute, (comparison,))
    return replace(site, stories=(comparison,), speakers=speaker_profiles(profile))


def whole(site: Site, corpus: Corpus, stories: Sequence[StoryComparison]) -> Site:
    """The site above its stories, which may be `lighter`."""
    shown = replace(corpus, stories=tuple(comparison.story for comparison in stories))
    quoted = {
        (comparison.story.id, one.article.id): one.analysis.quoted
        for comparison in stories
        for one in comparison.coverage
        if one.analysis
    }
    known = owned(stories)
    disputes = tuple(
        dispute_profile(each, corpus.outlets, stories, known) for each in corpus.disputes
    )
    return replace(
        site,
        stories=tuple(stories),
        disputes=disputes,
        outlets=tuple(outlet_profile(each, corpus.disputes, known) for each in corpus.outlets),
        agreement=agreements(tuple(coded_articles(shown, quoted))),
        speakers=tuple(speaker for each in disputes for speaker in speaker_profiles(each)),
    )
