"""What pages show beside the figures, kept with them so that two builds can be compared.

In: a Site. Out: Shown; words of articles only as their pages print them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.figures_shown import (
    Shown,
    ShownArticle,
    ShownCorrection,
    ShownDispute,
    ShownPassage,
    ShownStory,
)
from generator.model import Article, Site, StoryComparison
from generator.publish import keys, labels, urls
from generator.publish.compared import summary
from generator.publish.data.read import ArticleRead, StoryRead, read
from generator.publish.mendings import Mending, mendings
from generator.publish.passages import anchor, counted_for, speaker_of
from generator.publish.reports import short_names
from generator.publish.teasers import extremes

NONE = "none"


def shown_beside(site: Site, readings: Iterable[StoryRead] | None = None) -> Shown:
    """All that is kept beside a site's figures; `readings` are of its stories, if made already."""
    if readings is None:
        readings = (read(site, comparison) for comparison in site.stories)
    return Shown(
        private=site.private,
        articles={name: one for reading in readings for name, one in _all(reading)},
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


def _all(reading: StoryRead) -> Iterator[tuple[str, ShownArticle]]:
    """The articles of a story by `story/article`."""
    names = short_names(reading.comparison.coverage)
    for one, short in zip(reading.articles, names, strict=True):
        yield f"{reading.comparison.story.id}/{one.coverage.article.id}", _article(one, short)


def _article(known: ArticleRead, short: str) -> ShownArticle:
    article = known.coverage.article
    gone = article.withdrawn is not None or known.coverage.analysis is None
    return ShownArticle(
        name=known.coverage.outlet.name,
        short=short,
        title=article.title,
        quotation=article.quotation,
        details=details(article, known.coverage.outlet.name),
        passages=None if gone else tuple(_passages(known)),
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


def _passages(known: ArticleRead) -> Iterator[ShownPassage]:
    """The passages of an article that lists them."""
    analysis, seen = known.coverage.analysis, known.seen
    pairs = zip(known.listed, known.attributions, strict=True)
    for number, (listed, found) in enumerate(pairs, 1):
        first = found.content[0].start
        yield ShownPassage(
            at=tuple((span.start, span.end) for span in found.content),
            anchor=anchor(analysis, first) if analysis and seen.whole else keys.passage(number),
            paragraph=listed.paragraph,
            counted=counted_for(found, known.dispute),
            speaker=speaker_of(found, seen),
            form=labels.form(found),
            introduced=labels.cue(found.cue_class),
            words=listed.words,
            text=listed.text,
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
