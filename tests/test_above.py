"""What stands above the stories is the same whether their comparisons are whole or lighter, and all
that is lighter stays small.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.analyse.corpus import run_all
from generator.analysing import Key, analyse_corpus
from generator.build import metric_texts
from generator.compare import blank, lighter, part, story_comparison, whole
from generator.figures_json import Basis, as_they_are, figures_above, figures_of
from generator.figures_packed import together
from generator.figures_text import figures_pieces, figures_text
from generator.load.project import load_project
from generator.model import Analysis, Corpus, Coverage, Site, StoryComparison
from generator.places import templates
from generator.publish.beside import shown_beside
from generator.publish.brief import brief
from generator.publish.data.descriptor import site_data
from generator.publish.data.read import read
from generator.publish.render import render_above
from generator.publishing import codings, figures_of_story
from tests.project import HELD, ROOT, make

BASIS = "0" * 12
MOST = 6_000
"""Bytes that a lighter article may take packed, its passages left out; those of the demonstration
take about half as many.
"""


@dataclass(frozen=True, slots=True)
class Two:
    """A site of whole comparisons, and one of lighter ones."""

    corpus: Corpus
    analyses: dict[Key, Analysis]
    full: Site
    light: Site


@cache
def two(content: Path, texts: Path, *, private: bool) -> Two:
    loaded, documents = load_project(content, texts, None)
    corpus, analyses = analyse_corpus(loaded, run_all, stories="stories", private=private)
    empty = blank(corpus, metrics=metric_texts(), versions=(), private=private, documents=documents)
    stories = [story_comparison(story, corpus.outlets, analyses) for story in corpus.stories]
    light = [made_lighter(empty, each) for each in stories]
    return Two(corpus, dict(analyses), whole(empty, corpus, stories), whole(empty, corpus, light))


def made_lighter(empty: Site, comparison: StoryComparison) -> StoryComparison:
    reading = read(part(empty, comparison), comparison)
    return lighter(comparison, {one.coverage.article.id: brief(one) for one in reading.articles})


@pytest.fixture(scope="module", params=["project", "private project", "demonstration"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Two:
    if request.param == "demonstration":
        return two(ROOT / "content", ROOT / "texts", private=False)
    root = make(tmp_path_factory.mktemp("above") / "project")
    return two(root / "content", root / "texts", private=request.param != "project")


def test_pages_and_data_above_stories_are_the_same(site: Two) -> None:
    full, light = (render_above(each, (), templates()).files for each in (site.full, site.light))
    assert sorted(full) == sorted(light)
    for path, text in full.items():
        assert light[path] == text, path
    assert site_data(site.full) == site_data(site.light)
    assert site.full.agreement == site.light.agreement


def test_the_file_of_figures_is_the_same_told_story_by_story(site: Two) -> None:
    known = {
        key: each
        for story in site.corpus.stories
        for key, each in codings(story, site.analyses, private=site.full.private).items()
    }
    basis, shown = Basis(known, BASIS), shown_beside(site.full)
    packed = together(
        figures_of_story(each, known, shown_beside(part(site.full, each)))
        for each in site.full.stories
    )
    above = figures_above(site.light, basis, shown, as_they_are)
    told = "".join(figures_pieces(above, packed))
    assert told == figures_text(figures_of(site.full, basis, shown))


def unlisted(site: Two) -> list[Coverage]:
    return [
        one for story in site.light.stories for one in story.coverage if one.printed is not None
    ]


def test_a_lighter_article_is_small_and_has_no_words_but_those_that_are_printed(site: Two) -> None:
    found = unlisted(site)
    assert found
    for one in found:
        assert one.analysis is not None
        assert not one.analysis.attributions
        assert not one.analysis.clips
        assert not one.article.text
        assert one.article.record is None or not one.article.record.shadow
        bare = one.analysis, one.given, one.printed, one.segments
        assert len(pickle.dumps(bare, pickle.HIGHEST_PROTOCOL)) < MOST


def test_words_that_may_not_be_shown_are_in_nothing_lighter(site: Two) -> None:
    if not site.full.private:
        assert HELD[:40].encode() not in pickle.dumps(site.light.stories)
