"""Analyses of a whole corpus, packed until somebody is at work on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from generator.analyse.corpus import Lost, Task, analyses, attempt, run
from generator.analyse.kept import pack
from generator.analysing import analysed, opened
from generator.errors import ContentError
from generator.load.corpus import load_corpus
from generator.model import Analysis
from tests.project import ROOT

TASK = Task("a", "Norland said it was shut. “Open it,” its envoy Jon Dahl told reporters.", None)


def test_a_packed_analysis_opens_under_the_id_that_is_asked_for() -> None:
    one = run(TASK)
    assert opened(pack(one), "b") == replace(one, id="b")
    assert opened(one, "a") is one
    assert opened(None, "a") is None


def test_an_article_that_no_process_survived_fails_the_build_by_its_file() -> None:
    corpus = load_corpus(ROOT / "tests/corpus", ROOT / "no-texts", "tram-route")
    (story,) = corpus.stories
    lost = story.articles[0].id

    def analyser(tasks: Iterable[Task]) -> Iterator[Analysis]:
        return analyses(Lost(t.id, t.where) if t.id == lost else attempt(t) for t in tasks)

    with pytest.raises(ContentError) as error:
        analysed(corpus, analyser, stories="content/stories", private=True)
    (problem,) = error.value.problems
    assert problem.path == f"content/stories/{story.id}/{lost}.md"
    assert "memory" in problem.message
