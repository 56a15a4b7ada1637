"""Symmetry is law: no side is treated otherwise than another, and no outlet than another.

Swapping the definitions of two sides mirrors every number; renaming or reordering outlets changes
no number. `test_exchanged_names.py` exchanges the names in the text instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings

from benchmarks.exchanged_names import cases, disputes
from generator.analyse import article as stages
from generator.analyse.article import analyse
from generator.analyse.corpus import Task, pipeline
from generator.analyse.parse import PIPELINE, parse_together
from generator.analysing import analyse_corpus
from generator.build import metric_texts
from generator.compare import compare
from generator.load.corpus import load_corpus
from generator.model import (
    Analysis,
    Article,
    Corpus,
    Dispute,
    Site,
    Story,
)
from generator.publish.data.figures import FIGURES
from generator.publish.data.read import read
from generator.publish.data.table import rows
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.nasty import GLUED
from tests.mirrored import numbers, renamed, swapped

ROOT = Path(__file__).parent.parent


@cache
def content(folder: str) -> Corpus:
    return load_corpus(ROOT / folder, ROOT / "no-texts")


PARSED = cache(parse_together)
"""A text is parsed without its dispute, so once for all of them."""


@cache
def analysis(text: str, dispute: Dispute) -> Analysis:
    with patch.object(stages, "parse_together", PARSED):
        return analyse("a", text, dispute, pipeline(PIPELINE))


# ---------------------------------------------------------------- definitions swapped


def check_mirrored(text: str, dispute: Dispute) -> None:
    mirror, ids = swapped(dispute)
    there = analysis(text, dispute)
    assert numbers(renamed(there, ids)) == numbers(analysis(text, mirror))
    reordered = replace(dispute, sides=dispute.sides[::-1], others=dispute.others[::-1])
    assert numbers(there) == numbers(analysis(text, reordered))


def articles(folder: str) -> list[Any]:
    return [
        pytest.param(article, story.dispute, id=f"{story.id}/{article.id}")
        for story in content(folder).stories
        for article in story.articles
        if article.text
    ]


@pytest.mark.parametrize(("article", "dispute"), articles("content") + articles("tests/corpus"))
def test_swapping_two_sides_mirrors_every_number(article: Article, dispute: Dispute) -> None:
    assert article.text is not None
    check_mirrored(article.text, dispute)


@pytest.mark.parametrize("name", disputes())
def test_swapping_two_sides_mirrors_every_number_of_the_exchanged_passages(name: str) -> None:
    for number in range(2):
        texts = [case.versions[number].text for case in cases(name)]
        check_mirrored("\n\n".join(texts), disputes()[name])


@given(GLUED)
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_swapping_two_sides_mirrors_every_number_of_any_text(text: str) -> None:
    check_mirrored(text, DISPUTE)


def test_the_mirror_would_show_a_difference() -> None:
    text = "“We go,” Ana Berg said. Sudland said it was late."
    mirror, ids = swapped(DISPUTE)
    there = analysis(text, DISPUTE)
    assert numbers(there) != numbers(analysis(text, mirror))
    assert renamed(renamed(there, ids), ids) == there


@pytest.mark.parametrize("folder", ["content", "tests/corpus"])
def test_swapping_two_sides_mirrors_the_table_of_figures(folder: str) -> None:
    corpus = content(folder)
    both = {dispute.id: swapped(dispute) for dispute in corpus.disputes}
    mirrored = replace(
        corpus,
        stories=tuple(replace(s, dispute=swapped(s.dispute)[0]) for s in corpus.stories),
        disputes=tuple(dispute for dispute, _ in both.values()),
    )
    for one, two in zip(tables_of_figures(corpus), tables_of_figures(mirrored), strict=True):
        (story, there), (_, mirror) = one, two
        _, ids = both[story.dispute.id]
        assert there
        assert sorted(repr(exchanged_cells(row, ids)) for row in there) == sorted(map(repr, mirror))


def tables_of_figures(corpus: Corpus) -> Iterator[tuple[Story, list[dict[str, object]]]]:
    """The rows of each story's figures, but for their names and what they rest on."""
    site, names = compared(corpus), [field.name for field in FIGURES.fields]
    for comparison in site.stories:
        found = (
            dict(zip(names, row, strict=True)) for row in rows(FIGURES, read(site, comparison))
        )
        left = frozenset({"row", "fingerprint"})
        yield comparison.story, [{n: v for n, v in r.items() if n not in left} for r in found]


def exchanged_cells(row: Mapping[str, object], ids: Mapping[str, str]) -> dict[str, object]:
    """A row with the ids of the sides exchanged; `of` may be a side, too."""
    return {n: ids.get(str(v), v) if n in {"side", "of"} else v for n, v in row.items()}


# ---------------------------------------------------------------- outlets renamed


def compared(corpus: Corpus) -> Site:
    known = {
        key: analysis(article.text, story.dispute)
        for story in corpus.stories
        for article in story.articles
        if article.text
        for key in ((story.id, article.id),)
    }
    return compare(corpus, known, metrics=metric_texts(), versions=(), private=False)


def with_outlets(corpus: Corpus, ids: Mapping[str, str]) -> Corpus:
    """The corpus with its outlets under other ids and names, in the opposite order.

    Who is credited with wire copy is named anew too.
    """
    names = {
        name.casefold(): f"The {ids[outlet.id]}"
        for outlet in corpus.outlets
        for name in (outlet.id, outlet.name, outlet.short)
        if name
    }
    outlets = tuple(
        replace(outlet, id=ids[outlet.id], name=f"The {ids[outlet.id]}", short=None)
        for outlet in reversed(corpus.outlets)
    )
    stories = tuple(
        replace(
            story,
            articles=tuple(with_outlet(article, ids, names) for article in story.articles),
            eligible=tuple(replace(e, outlet=ids[e.outlet]) for e in story.eligible),
        )
        for story in corpus.stories
    )
    return replace(corpus, outlets=outlets, stories=stories)


def with_outlet(article: Article, ids: Mapping[str, str], names: Mapping[str, str]) -> Article:
    credited = tuple(names.get(credit.casefold(), credit) for credit in article.credits)
    return replace(article, outlet=ids[article.outlet], credits=credited)


def figures(site: Site, ids: Mapping[str, str]) -> Mapping[Any, Any]:
    """Every number of the site under the story or the outlet that it belongs to."""
    by_story = {
        ("story", comparison.story.id): (
            comparison.pooled,
            [(c.article.id, c.analysis, c.segments) for c in comparison.coverage],
        )
        for comparison in site.stories
    }
    by_outlet = {
        ("outlet", ids[profile.outlet.id], part.dispute.id): part.pooled
        for profile in site.outlets
        for part in profile.disputes
    }
    return {**by_story, **by_outlet}


@pytest.mark.parametrize("folder", ["content", "tests/corpus"])
def test_renaming_and_reordering_outlets_changes_no_number(folder: str) -> None:
    corpus = content(folder)
    names = [outlet.id for outlet in corpus.outlets]
    ids = {name: f"outlet-{len(names) - n:02}" for n, name in enumerate(names)}
    back = {new: old for old, new in ids.items()}
    before = figures(compared(corpus), {name: name for name in names})
    assert before == figures(compared(with_outlets(corpus, ids)), back)


def test_the_build_analyses_articles_without_their_outlet() -> None:
    corpus = content("tests/corpus")
    seen: list[Task] = []

    def analyser(tasks: Iterable[Task]) -> Iterator[Analysis]:
        for task in tasks:
            assert task.dispute is not None
            seen.append(task)
            yield analysis(task.text, task.dispute)

    analyse_corpus(corpus, analyser, stories="", private=True)
    told = {field.name for task in seen for field in fields(task) if field.compare}
    assert told == {"id", "text", "title", "dispute", "pipeline", "corrections"}
