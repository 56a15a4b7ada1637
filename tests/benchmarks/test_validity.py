"""What is counted of blind judgements, and how it comes to the Method page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import cues, floors, headlines, omissions, sheets, sources, validity, words
from benchmarks.corpora import rows
from benchmarks.cues import Classed
from benchmarks.sources import Sorted
from generator.analyse.metrics import METRICS
from generator.errors import ConfigurationError
from generator.load.results import load_results
from generator.load.validity import WORDS
from generator.model import HeadlinePair, Span

CUES = [
    Classed("neutral", None, "neutral"),
    Classed("belief", "neutral", "neutral"),
    Classed("none", None, "neutral"),
    Classed("manner", None, None),
]


@pytest.mark.parametrize(
    ("figure", "n", "value"),
    [
        ("class", 2, 50.0),
        ("class_or_second", 2, 100.0),
        ("class_no_cue_wrong", 3, 33.3),
        ("cue", 3, 66.7),
        ("found", 3, 66.7),
    ],
)
def test_the_class_is_counted_of_what_is_a_cue(figure: str, n: int, value: float) -> None:
    found = cues.figures(CUES)["figures"][figure]
    assert (found["n"], found["value"]) == (n, value)


SOURCES = [
    Sorted(("1",), ("official",), "1", "official"),
    Sorted(("4", "3"), ("civilian",), "3", "other"),
    Sorted(("none", "2"), ("other",), "2", "organisation"),
]


@pytest.mark.parametrize(
    ("figure", "n", "value"),
    [
        ("level", 2, 50.0),
        ("level_or_second", 2, 100.0),
        ("kind", 3, 33.3),
        ("kind_given", 2, 50.0),
        ("kind_found", 2, 50.0),
        ("has_kind", 2, 50.0),
    ],
)
def test_a_kind_that_is_not_given_is_not_a_wrong_one(figure: str, n: int, value: float) -> None:
    found = sources.figures(SOURCES)["figures"][figure]
    assert (found["n"], found["value"]) == (n, value)


def test_only_cells_that_are_still_shown_are_judged() -> None:
    cell = {"id": "a", "kind": "voice", "item": omissions.named("Ana Berg")}
    kept = {**cell, "absent": True, "worth": False}
    gone = {**cell, "kind": "place", "absent": False, "worth": True}
    shown = {("a", "voice", omissions.named("Ana Berg"))}
    found = omissions.figures([kept, gone], shown)
    assert found["figures"]["absent"]["value"] == 100.0
    assert found["figures"]["worth"]["n"] == 1
    assert found["worth_of_dropped"]["value"] == 100.0


def test_a_headline_is_right_where_the_judge_finds_it_so() -> None:
    pair = HeadlinePair((Span(0, 4),), "reported", (), (), 0.0)
    assert headlines.loss_at([pair], [[0, 4]]) == "reported"
    assert headlines.loss_at([pair], [[0, 5]]) is None
    answers = {"s": True, "a": False, "u": False, None: None}
    for answer, expected in answers.items():
        assert headlines.right({"loss": "reported", "judged_body": answer}) is expected


def test_an_expression_is_shown_with_its_kind_and_kept_without_its_words() -> None:
    record = {"corpus": "c", "id": "i", "text": "The rioters may go."}
    one = words.Drawn(record, words.LABEL, Span(4, 11), "rioters, mob")
    shown = words.item(1, one)
    assert "kind: label (rioters, mob)" in shown
    assert "The [[rioters]] may go." in shown
    assert "rioters" not in json.dumps(words.key(one))


def test_a_sheet_stays_out_of_the_checkout() -> None:
    with pytest.raises(ConfigurationError, match="outside"):
        sheets.write(Path(sheets.__file__).with_name("sheet.txt"), "", (), ())


def test_of_no_answers_there_is_no_share() -> None:
    assert sheets.share([None]) == {"n": 0, "value": None, "low": None, "high": None}


def test_a_figure_has_its_target_and_floor() -> None:
    figure = sheets.share([True] * 19 + [False])
    pinned = {floors.named("cues"): floors.Pinned("", {"class": 90.0})}
    found = validity.with_target("cues.class", figure, pinned)
    assert (found["value"], found["floor"], found["reached"]) == (95.0, 90.0, True)
    assert validity.with_target("cues.cue", figure, pinned)["reached"] is None


def test_coverage_is_told_by_its_worst_cases() -> None:
    drawn = {"10": {"held": 93.4}, "20": {"held": 96.0}}
    found = validity.of_coverage({"figures": {"a": {"drawn": drawn}}})
    assert [one["value"] for one in found.values()] == [93.4, 96.0]


def test_pairs_are_told_of_those_that_were_coded() -> None:
    row = {"news_pairs": 50, "news_apart": 5, "coded_apart": 4, "really_apart": 3}
    found = validity.of_apart(row)
    assert [(one["n"], one["value"]) for one in found.values()] == [(50, 10.0), (4, 75.0)]


def test_the_readers_words_belong_to_figures_that_are_measured() -> None:
    parts = {*validity.PARTS, *validity.HELD, "toward"}
    assert {key.partition(".")[0] for key, *_ in WORDS} <= parts
    metrics = {metric.id for metric in METRICS} | {"omission", "outlets", "differences"}
    assert {metric for _, metric, *_ in WORDS} <= metrics


def test_judged_figures_are_read_with_their_intervals(tmp_path: Path) -> None:
    figure = {"n": 157, "value": 90.4, "low": 84.8, "high": 94.1}
    none = {"n": 0, "value": None, "low": None, "high": None}
    content = {"engine": "e", "figures": {"cues.class": figure, "headlines.reported": none}}
    (tmp_path / "validity.json").write_text(json.dumps(content), "utf-8")
    (found,) = load_results(tmp_path, "e")
    assert (found.metric, found.n, found.low, found.high) == ("cue_class", 157, 84.8, 94.1)
    assert found.current


def test_every_judgement_says_of_which_text_it_is() -> None:
    for path, _ in floors.JUDGED.values():
        assert all({"id", "corpus"} <= set(row) for row in rows(path))
