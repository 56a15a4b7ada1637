"""The sheet of acts of harm that somebody judges, and what is counted of the answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import acts, loaded, sheets
from benchmarks.corpora import rows
from generator.analyse.article import analyse
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE
from generator.model import Span
from tests.analyse.read import read

TEXT = "It rained. Norlandic soldiers killed three villagers."


def test_an_act_is_marked_in_its_sentence() -> None:
    found = read(TEXT)
    (act,) = found.acts
    shown = acts.marked(TEXT, Span(11, len(TEXT)), act)
    assert shown == "{A: Norlandic soldiers} [[killed]] {P: three villagers}."


def test_the_key_has_offsets_and_a_hash_and_no_words() -> None:
    (act,) = read(TEXT).acts
    row = acts.key({"corpus": "c", "id": "i", "text": TEXT}, act)
    assert row["words"] == [[30, 36]]
    assert len(row["sha256"]) == 64
    assert not any(word in str(row) for word in ("soldiers", "killed", "villagers"))


def test_answers_are_read_back(tmp_path: Path) -> None:
    sheet, coded = tmp_path / "sheet.txt", tmp_path / "acts.jsonl"
    sheet.write_text(
        "## 1\nliteral: y\nagent: n\npatient: y\n\n## 2\nliteral: n\nagent: -\npatient:  -\n"
    )
    sheet.with_suffix(".key.jsonl").write_text('{"id": "a"}\n{"id": "b"}\n')
    sheets.take_over(sheet, acts.QUESTIONS, coded)
    first, second = rows(coded)
    assert first == {
        "id": "a",
        "judged_literal": True,
        "judged_agent": False,
        "judged_patient": True,
    }
    assert second["judged_agent"] is None


def test_an_item_without_an_answer_is_named() -> None:
    with pytest.raises(ValueError, match="item 1: agent has no answer"):
        list(sheets.answered("## 1\nliteral: y\nagent: \npatient: y\n", acts.QUESTIONS))


def test_an_act_that_is_read_otherwise_has_no_judged_agent() -> None:
    (act,) = read(TEXT).acts
    row = acts.key({"corpus": "c", "id": "i", "text": TEXT}, act) | {"judged_agent": True}
    other = row | {"agent": [[0, 2]]}
    assert list(acts.unchanged([(row, act), (other, act)], "agent")) == [True]


@pytest.mark.parametrize(
    ("high", "low", "area"),
    [
        ([2.0, 3.0], [0.0, 1.0], 100.0),
        ([0.0, 1.0], [0.0, 1.0], 50.0),
        ([0.0, 0.0], [1.0, 2.0], 0.0),
    ],
)
def test_the_area_under_the_curve(high: list[float], low: list[float], area: float) -> None:
    assert loaded.curve(high, low)["value"] == area


def test_a_sentence_is_scored_by_what_the_author_says() -> None:
    assert loaded.score("The mob was shameless.") == (0.5, 2.0)
    assert loaded.score("Ana Berg said that the mob was shameless.")[1] == 0.0


def test_an_unmarked_agent_is_no_answer() -> None:
    text = "It rained. Three villagers were killed."
    found = read(text)
    (act,) = found.acts
    analysis = analyse("i", text, None, pipeline(PIPELINE))
    shown = acts.item(1, {"text": text}, act, analysis)
    assert "(no agent is marked)" in shown
    with pytest.raises(ValueError, match="literal has no answer"):
        list(sheets.answered(shown, acts.QUESTIONS))
    filled = shown.replace("literal: ", "literal: y").replace("agent: ", "agent: -")
    (answers,) = sheets.answered(filled.replace("patient: ", "patient: y"), acts.QUESTIONS)
    assert answers == {"literal": True, "agent": None, "patient": True}
