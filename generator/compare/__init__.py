"""From the analyses of single articles to what the site compares: stories, disputes and outlets."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compare.agreement import agreements, coded_articles
from generator.compare.dispute import dispute_profile
from generator.compare.outlet import outlet_profile
from generator.compare.speaker import speaker_profiles
from generator.compare.story import story_comparison
from generator.model import Analysis, Corpus, Document, MeasuredError, MetricText, Site


def compare(
    corpus: Corpus,
    analyses: Mapping[tuple[str, str], Analysis],
    *,
    metrics: tuple[MetricText, ...],
    versions: tuple[tuple[str, str], ...],
    private: bool,
    errors: tuple[MeasuredError, ...] = (),
    engine: str = "",
    documents: tuple[Document, ...] = (),
) -> Site:
    """The whole site's figures; `analyses` are by story id and article id, missing ones are not
    held.
    """
    quoted = {key: analysis.quoted for key, analysis in analyses.items()}
    stories = tuple(story_comparison(story, corpus.outlets, analyses) for story in corpus.stories)
    disputes = tuple(dispute_profile(each, corpus.outlets, stories) for each in corpus.disputes)
    return Site(
        stories=stories,
        disputes=disputes,
        outlets=tuple(
            outlet_profile(outlet, corpus.disputes, stories) for outlet in corpus.outlets
        ),
        metrics=metrics,
        errors=errors,
        agreement=agreements(tuple(coded_articles(corpus, quoted))),
        versions=versions,
        private=private,
        speakers=tuple(speaker for each in disputes for speaker in speaker_profiles(each)),
        engine=engine,
        info=corpus.info,
        documents=documents,
    )
