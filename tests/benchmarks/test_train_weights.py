"""The weights are fitted as they say; skipped where what is needed to train is not installed."""

from __future__ import annotations

import csv
import importlib
import io
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.weights import START, log_odds, probability
from generator.analyse.parse import parse

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = "The mayor said the old bridge was safe."
CONTENT = (TEXT.index("the old"), TEXT.index("."))


@pytest.fixture(scope="session")
def training() -> ModuleType:
    """`benchmarks.train_weights`."""
    for needed in ("scipy.sparse", "sklearn.linear_model"):
        pytest.importorskip(needed, reason="installed only to train: make upkeep")
    return importlib.import_module("benchmarks.train_weights")


def worth_of(training: ModuleType, nlp: Language, words: int, *coded: tuple[int, int]) -> float:
    """The worth of the first words behind `said`."""
    article = training.coded(parse(TEXT, nlp), [{"content": [list(span)]} for span in coded], 0)
    candidate = Candidate(2, "say", "v:clause", 1, tuple(range(3, 3 + words)))
    return float(training.worth(article, candidate))


def test_worth(training: ModuleType, nlp: Language) -> None:
    start, end = CONTENT
    assert worth_of(training, nlp, 5, CONTENT) == 1
    assert worth_of(training, nlp, 5) == 0
    assert worth_of(training, nlp, 5, (0, 3)) == 0
    # `the old bridge`: 14 of the 23 characters
    assert worth_of(training, nlp, 3, CONTENT) == pytest.approx((14 / 23) ** training.SHARPNESS)
    assert worth_of(training, nlp, 3, (start, start + 28)) == pytest.approx(0.5**3)
    assert worth_of(training, nlp, 3, (start, start + 29)) == 0
    assert worth_of(training, nlp, 2, CONTENT) == 0
    assert worth_of(training, nlp, 5, (0, 3), (start, end)) == 1


def test_a_content_in_pieces_counts_as_one(training: ModuleType, nlp: Language) -> None:
    start, end = CONTENT
    article = training.coded(
        parse(TEXT, nlp), [{"content": [[start, start + 7], [start + 8, end]]}], 0
    )
    candidate = Candidate(2, "say", "v:clause", 1, tuple(range(3, 8)))
    assert training.worth(article, candidate) == pytest.approx((22 / 23) ** training.SHARPNESS)


def test_features_of_few_articles_are_left_out(training: ModuleType) -> None:
    examples = [training.Example(["often", "always"], 1.0, n) for n in range(5)]
    examples += [training.Example(["seldom", "always"], 0.0, n % 4) for n in range(40)]
    assert training.seen_often(examples) == ["always", "often"]
    assert training.seen_often([]) == []


def test_what_is_positive_gets_more_weight(training: ModuleType) -> None:
    examples = [training.Example(["good", "any"], 1.0, n) for n in range(8)]
    examples += [training.Example(["bad", "any"], 0.0, n) for n in range(8)]
    examples += [training.Example(["fair", "any"], 0.5, n) for n in range(8)]
    weights = training.fit(examples)
    assert weights.keys() == {START, "good", "bad", "fair", "any"}
    assert weights["good"] > weights["fair"] > weights["bad"]
    assert weights["good"] > 0 > weights["bad"]
    assert probability(log_odds(["good", "any"], weights)) > 0.5
    assert training.fit(examples) == weights


def test_of_an_example_of_half_the_worth_half_is_positive(training: ModuleType) -> None:
    weights = training.fit([training.Example(["half"], 0.5, n) for n in range(40)])
    assert probability(log_odds(["half"], weights)) == pytest.approx(0.5, abs=0.01)


def test_a_row_of_the_matrix_holds_what_is_known_once(training: ModuleType) -> None:
    examples = [training.Example(["b", "a", "b", "c"], 1.0, 0), training.Example([], 0.0, 0)]
    found = training.matrix(examples, {"a": 0, "b": 1, "d": 2})
    assert found.toarray().tolist() == [[1, 1, 0], [0, 0, 0]]


def test_weights_that_round_to_nothing_are_not_written(training: ModuleType) -> None:
    weights = {START: -1.0, "a": 0.0049, "b": -0.0049, "c": 0.006, "d": -12.345, 'e"': 0.0}
    text = training.as_tsv(weights)
    assert text == "feature\tweight\n(start)\t-1.00\nc\t0.01\nd\t-12.35\n"
    read = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    assert [row["feature"] for row in read] == [START, "c", "d"]


def test_examples_know_what_is_inside_another(training: ModuleType, nlp: Language) -> None:
    text = "The mayor said that Ana Berg believed the bridge was safe."
    start = text.index("that")
    article = training.coded(parse(text, nlp), [{"content": [[start, len(text) - 1]]}], 7)
    found = {example.worth: example for example in training.by_itself(article)}
    assert {worth: (e.nested, e.article) for worth, e in found.items()} == {
        1.0: (False, 7),
        0.0: (True, 7),
    }


def test_articles_become_two_tables(training: ModuleType, nlp: Language, tmp_path: Path) -> None:
    doc, start = parse(TEXT, nlp), CONTENT[0]
    other = parse("The mayor built a bridge.", nlp)
    articles = [
        training.coded(doc, [{"content": [[start, CONTENT[1]]]}], n)
        if n % 2
        else training.coded(other, [], n)
        for n in range(20)
    ]
    alone, among = training.train(articles)
    assert alone["frame=say v:clause"] > alone["frame=build v:object"]
    training.write(tmp_path, alone, among)
    assert {path.name for path in tmp_path.iterdir()} == {"weights.tsv", "relations.tsv"}
