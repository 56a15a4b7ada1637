"""Analyses to files, story by story: only one story is held in full at a time."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import figures_packed
from generator.analyse.fingerprint import coding, corrections_hash
from generator.analysing import Analysed, Key, story_as_shown
from generator.compare import lighter, part, story_comparison, whole
from generator.figures_json import as_they_are, figures_within, story_figures
from generator.figures_packed import Packed, packed_article, packed_line, packed_pool
from generator.figures_shown import Shown
from generator.figures_text import shown_text
from generator.model import Analysis, Article, Coding, Corpus, Dispute, Site, Story, StoryComparison
from generator.publish import drawn
from generator.publish.beside import shown_beside
from generator.publish.brief import brief
from generator.publish.data.descriptor import site_data, story_data
from generator.publish.data.read import read
from generator.publish.documents import carried
from generator.publish.page import Listed
from generator.publish.pictures import drawings, path_of, pictures, without_cards
from generator.publish.render import environment, render_above, render_story
from generator.publish.write import File
from generator.stories_kept import Keeper
from generator.watching import UNWATCHED, Watch

Files = Mapping[PurePosixPath, str | bytes]


@dataclass(frozen=True, slots=True)
class Means:
    """What files are made with: templates, pictures that need not be drawn again, who looks on."""

    templates: Path
    before: drawn.Kept
    watch: Watch = UNWATCHED
    stories: Keeper | None = None  # what keeps what is made of them, if it is to be kept


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a story once its files are written."""

    comparison: StoryComparison  # `lighter`
    pages: tuple[Listed, ...]
    analyses: int
    shown: Shown  # without articles
    figures: Packed  # of the story and its articles
    drawn: tuple[str, ...]  # hashes of its pictures
    pictured: bool  # whether each of its drawings became one


@dataclass(frozen=True, slots=True)
class Published:
    """What a site comes to, its stories `lighter`."""

    site: Site
    analyses: int
    shown: Shown  # without articles
    figures: Packed  # of stories and their articles
    drawn: tuple[str, ...]
    pictured: bool


def published(
    blank: Site, corpus: Corpus, known: Analysed, means: Means
) -> Generator[File, None, Published]:
    """Every file of the pages in turn; at the end what they come to."""
    kept: list[Kept] = []
    means.watch.stage("publish", of=len(corpus.stories))
    for story in corpus.stories:
        files, one = kept_story(blank, story, known, means)
        yield from files.items()
        kept.append(one)
        means.watch.advance()
    if means.stories is not None:
        means.stories.forget()
    means.watch.stage("compare")
    site = whole(blank, corpus, [one.comparison for one in kept])
    means.watch.stage("publish")
    pages = [page for one in kept for page in one.pages]
    yield from render_above(site, pages, means.templates).files.items()
    yield from site_data(site).items()
    yield from carried(site).items()
    return Published(
        site=site,
        analyses=sum(one.analyses for one in kept),
        shown=together(site, [one.shown for one in kept]),
        figures=figures_packed.together(one.figures for one in kept),
        drawn=tuple(hash_ for one in kept for hash_ in one.drawn),
        pictured=all(one.pictured for one in kept),
    )


def kept_story(blank: Site, story: Story, known: Analysed, means: Means) -> tuple[Files, Kept]:
    """As `of_story`, of what was made of the very same before, if that is kept."""

    def make() -> tuple[Files, Kept]:
        shown, analyses = story_as_shown(story, known, private=blank.private)
        return of_story(blank, shown, analyses, means)

    if means.stories is None:
        return make()
    places = [(story.id, article.id) for article in story.articles]
    found = (
        part for place in places for part in (known.texts.get(place), known.records.get(place))
    )
    return means.stories.of((story, *found), make)


def of_story(
    blank: Site, story: Story, analyses: Mapping[Key, Analysis], means: Means
) -> tuple[Files, Kept]:
    """A story's files, and what is kept of it."""
    means.watch.stage("compare")
    outlets = [profile.outlet for profile in blank.outlets]
    comparison = story_comparison(story, outlets, analyses)
    site = part(blank, comparison)
    means.watch.stage("publish")
    found = render_story(site, environment(means.templates))
    pngs = pictures(found.files, means.before)
    reading = read(site, comparison)
    shown = shown_beside(site, (reading,))
    printed = {one.coverage.article.id: brief(one) for one in reading.articles}
    known = codings(story, analyses, private=blank.private)
    kept = Kept(
        comparison=lighter(comparison, printed),
        pages=found.pages,
        analyses=len(known),
        shown=replace(shown, articles={}),
        figures=figures_of_story(comparison, known, shown),
        drawn=tuple(map(drawn.hash_of, pngs.values())),
        pictured=all(path_of(path) in pngs for path in drawings(found.files)),
    )
    return {**without_cards(found.files), **pngs, **story_data(site, reading)}, kept


def figures_of_story(
    comparison: StoryComparison, known: Mapping[Key, Coding], shown: Shown
) -> Packed:
    """What the file of figures has of a story and its articles."""
    articles = figures_within(comparison, known, as_they_are)
    pooled = story_figures(comparison, as_they_are)
    return Packed(
        {name: packed_article(each) for name, each in articles.items()},
        {name: packed_pool(each) for name, each in pooled.items()},
        {name: packed_line(shown_text(each)) for name, each in shown.articles.items()},
    )


def together(site: Site, parts: list[Shown]) -> Shown:
    """What is shown beside the figures, of all stories and above them, but for articles."""
    above = shown_beside(replace(site, stories=()))
    return replace(
        above,
        stories={name: one for each in parts for name, one in each.stories.items()},
    )


def codings(story: Story, analysed: Mapping[Key, Analysis], *, private: bool) -> dict[Key, Coding]:
    """On what the analyses of a story rest."""
    return {
        (story.id, article.id): coding_of(article, story.dispute, private=private)
        for article in story.articles
        if (story.id, article.id) in analysed
    }


def coding_of(article: Article, dispute: Dispute, *, private: bool) -> Coding:
    """What an article’s figures rest on: its record, where one is used; corrections as of now."""
    if article.record is None or (private and article.text is not None):
        return coding(article.text or "", dispute, article.corrections)
    return replace(article.record.coding, corrections=corrections_hash(article.corrections))
