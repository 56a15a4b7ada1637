"""What pages show beside the figures, kept with them so that two builds can be compared.

In: a Site. Out: Shown; words of articles only as their pages print them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.figures_shown import (
    Shown,
    ShownArticle,
    ShownCorrection,
    ShownDispute,
    ShownPassage,
    ShownStory,
)
from generator.model import Article, Attribution, Site, StoryComparison
from generator.publish import labels, urls
from generator.publish.compared import summary
from generator.publish.data.read import ArticleRead, read
from generator.publish.mendings import Mending, mendings
from generator.publish.passages import Passage
from generator.publish.reports import short_names
from generator.publish.shown import words
from generator.publish.teasers import extremes

NONE = "none"


def shown_beside(site: Site) -> Shown:
    """All that is kept beside a site's figures."""
    return Shown(
        private=site.private,
        articles={name: one for comparison in site.stories for name, one in _all(site, comparison)},
        stories={comparison.story.id: _story(comparison) for comparison in site.stories},
        disputes={
            each.dispute.id: ShownDispute(
                each.dispute.title, tuple((side.id, side.name) for side in each.dispute.sides)
            )
            for each in site.disputes
        },
        outlets={profile.outlet.id: profile.outlet.name for profile in site.outlets},
    )


# ---------------------------------------------------------------- articles


def _all(site: Site, comparison: StoryComparison) -> Iterator[tuple[str, ShownArticle]]:
    """The articles of a story by `story/article`."""
    known = read(site, comparison).articles
    names = short_names(comparison.coverage)
    for one, short in zip(known, names, strict=True):
        yield f"{comparison.story.id}/{one.coverage.article.id}", _article(one, short)


def _article(known: ArticleRead, short: str) -> ShownArticle:
    article = known.coverage.article
    gone = article.withdrawn is not None or known.coverage.analysis is None
    pairs = zip(known.passages, known.attributions, strict=True)
    return ShownArticle(
        name=known.coverage.outlet.name,
        short=short,
        title=article.title,
        quotation=article.quotation,
        details=details(article, known.coverage.outlet.name),
        passages=None if gone else tuple(_passage(p, a, known) for p, a in pairs),
        corrections=tuple(_corrections(known)),
        formerly=article.formerly,
    )


def details(article: Article, outlet: str) -> Mapping[str, str]:
    """What is told of an article and may move comparisons."""
    withdrawn = article.withdrawn
    return {
        "outlet": outlet,
        "title": article.title,
        "published": _when(article.published),
        "updated": _when(article.updated),
        "genre": labels.GENRES[article.genre].lower(),
        "extent": labels.EXTENTS[article.extent],
        "credits": ", ".join(article.credits) or NONE,
        "rights": labels.rights(article.rights),
        "withdrawn": labels.day(withdrawn.on) if withdrawn else NONE,
    }


def _when(moment: date | None) -> str:
    return moment.isoformat() if moment else NONE


def _passage(passage: Passage, found: Attribution, known: ArticleRead) -> ShownPassage:
    return ShownPassage(
        at=tuple((span.start, span.end) for span in found.content),
        anchor=passage.anchor if known.seen.whole else passage.id,
        paragraph=passage.paragraph,
        counted=passage.counted,
        speaker=passage.speaker,
        form=labels.form(found),
        introduced=passage.cue,
        words=words(known.seen, found.content) if known.seen.held else None,
        text=passage.text,
    )


def _corrections(known: ArticleRead) -> Iterator[ShownCorrection]:
    article = known.coverage.article
    if article.corrections:
        told = mendings(known.coverage, known.dispute, known.seen, known.passages).each
        for correction, mending in zip(article.corrections, told, strict=True):
            yield ShownCorrection(correction.counted, correction.by, _says(mending), mending.why)


def _says(told: Mending) -> str:
    """What a correction says: where, what the machine had, what people say instead."""
    return f"{told.place}: {told.machine} → {told.people}"


# ---------------------------------------------------------------- stories


def _story(comparison: StoryComparison) -> ShownStory:
    story = comparison.story
    pairs = {(min(d.one, d.two), max(d.one, d.two)) for d in comparison.differences}
    apart = {(min(d.one, d.two), max(d.one, d.two)) for d in comparison.differences if d.apart}
    return ShownStory(
        title=story.title,
        dispute=story.dispute.id,
        heads=tuple(heads(comparison)),
        apart=tuple(sorted(apart)),
        alike=tuple(sorted(pairs - apart)),
        details={
            "title": story.title,
            "summary": story.summary,
            "from": story.start.isoformat(),
            "to": story.end.isoformat(),
            "dispute": story.dispute.title,
        },
        formerly=story.formerly,
    )


def heads(comparison: StoryComparison) -> Iterator[str]:
    """The sentences with which a story's page begins."""
    ends = extremes(urls.story_path(comparison.story.id), comparison)
    if ends:
        least, most = (f"{end.figure.value} ({end.figure.band})" for end in ends)
        first, last = (f"in an article of {end.outlet}" for end in ends)
        begun = f"Among the news, {ends[0].voice.name} has from {least} of the two sides’ words"
        yield f"{begun} {first} to {most} {last}, as counted."
    if comparison.differences:
        yield summary(comparison.differences, "article")
