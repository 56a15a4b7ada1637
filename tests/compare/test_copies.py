from __future__ import annotations

from dataclasses import replace

from generator.compare.copies import carried, originals
from generator.model import Coverage, Item
from tests.compare.matrix import article


def shared(coverage: Coverage, *keys: str) -> Coverage:
    assert coverage.analysis is not None
    items = (*coverage.analysis.items, Item("shingle", tuple(sorted(keys)), ()))
    return replace(coverage, analysis=replace(coverage.analysis, items=items))


def runs(first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{number:016x}" for number in range(first, last))


def test_each_text_is_its_own() -> None:
    one, other = shared(article("a", 1), *runs(0, 20)), shared(article("b", 2), *runs(20, 40))
    assert originals([one, other]) == (0, 1)


def test_the_first_published_of_the_same_text_is_the_original() -> None:
    late, early = shared(article("a", 3), *runs(0, 20)), shared(article("b", 1), *runs(5, 30))
    assert originals([late, early]) == (1, 1)


def test_a_text_that_stands_whole_in_a_longer_one_is_a_copy() -> None:
    short, long = shared(article("a", 1), *runs(0, 12)), shared(article("b", 2), *runs(0, 90))
    assert originals([short, long]) == (0, 0)


def test_a_few_common_runs_make_no_copy() -> None:
    one, other = shared(article("a", 1), *runs(0, 40)), shared(article("b", 2), *runs(30, 70))
    assert originals([one, other]) == (0, 1)


def test_an_article_that_credits_an_agency_of_the_story_is_the_agencys() -> None:
    paper, wire = article("a", 1, outlet="owl"), article("b", 2, outlet="wire")
    paper = replace(paper, article=replace(paper.article, credits=("WA",)))
    assert originals([paper, wire]) == (1, 1)


def test_credits_of_others_change_nothing() -> None:
    one = article("a", 1, outlet="owl")
    one = replace(one, article=replace(one.article, credits=("Far Press",)))
    assert originals([one, article("b", 2)]) == (0, 1)


def test_without_dates_the_first_by_name_is_the_original() -> None:
    one, other = (shared(article(name, None), *runs(0, 20)) for name in ("b", "a"))
    assert originals([one, other]) == (1, 1)


def test_what_carries_a_text_is_told_by_its_words_alone() -> None:
    late, early = shared(article("a", 3), *runs(0, 20)), shared(article("b", 1), *runs(5, 30))
    assert [one.copy_of for one in carried([late, early])] == [early.article.id, None]
    paper, wire = article("a", 1, outlet="owl"), article("b", 2, outlet="wire")
    paper = replace(paper, article=replace(paper.article, credits=("WA",)))
    assert [one.copy_of for one in carried([paper, wire])] == [None, None]
