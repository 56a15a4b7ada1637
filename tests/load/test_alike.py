from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.load.alike import alike, recorded
from generator.load.corpus import load_corpus
from generator.model import Article, Corpus, Item
from generator.record import plain
from generator.record_file import brief, together
from generator.sketches import sketch
from tests.load.sample import FILES, write

TEXT = " ".join(
    f"On pier number {n} the harbour master counted {n * 7} boats and sent them home again."
    for n in range(20)
)
OTHER = " ".join(f"Nobody at station {n} had seen the {n}th train since Monday." for n in range(40))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    content = write(tmp_path_factory.mktemp("alike"), FILES)
    return load_corpus(content, content.parent / "texts")


def with_text(corpus: Corpus, text: str | None) -> Corpus:
    story = corpus.stories[0]
    article: Article = replace(story.articles[0], text=text)
    return replace(corpus, stories=(replace(story, articles=(article,)),))


@pytest.mark.parametrize(
    ("held", "copy"),
    [(TEXT, True), (f"{OTHER} {TEXT}", True), (f"{OTHER} {TEXT[:500]}", False)],
)
def test_a_copy_is_told_from_a_part_in_common(
    corpus: Corpus, tmp_path: Path, held: str, *, copy: bool
) -> None:
    (found,) = alike(TEXT, None, with_text(corpus, held), tmp_path)
    assert found.copy == copy
    assert (found.share >= 0.5) == copy


def test_another_text_is_not_alike(corpus: Corpus, tmp_path: Path) -> None:
    assert alike(TEXT, None, with_text(corpus, OTHER), tmp_path) == ()


def test_an_article_is_compared_that_is_known_by_its_record_alone(
    corpus: Corpus, tmp_path: Path
) -> None:
    known = with_text(corpus, None)
    path = tmp_path / "stories/strike/first.record.json"
    path.parent.mkdir(parents=True)
    item = plain(Item("shingle", tuple(sorted(sketch(TEXT))), ()))
    items = together([brief(Item, item), {"kind": "word", "key": "0a"}], ("kind",))
    path.write_text(json.dumps({"items": items}))
    (found,) = alike(TEXT, date(2025, 7, 3), known, tmp_path)
    assert (found.share, found.copy) == (1.0, True)
    assert alike(TEXT, date(2020, 7, 3), known, tmp_path) == ()


@pytest.mark.parametrize("broken", [None, [], {}, {"items": 3}, {"items": [{"same": 1}]}])
def test_a_record_that_is_none_has_no_runs(broken: object) -> None:
    assert recorded(broken) == frozenset()
