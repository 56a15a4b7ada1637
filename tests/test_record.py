"""The JSON form of an analysis: the model's fields, spans as pairs, nothing lost."""

from __future__ import annotations

import json
from dataclasses import fields, replace

from generator.model import Analysis, Attribution, Clip, Measurement, Span
from generator.record import analysis_json, plain, value
from tests.by_hand import said

TEXT = "Ann said it is over."
PASSAGE = said(TEXT, "it is over", speaker="Ann", source=("Ann",), cue=("said",))
FIGURE = Measurement(
    metric="voice_share",
    side="nor",
    by="words",
    of="sides",
    value=0.5,
    low=0.25,
    high=0.75,
    interval="wilson",
    n=4,
    n_effective=3.5,
    unit="share",
    withheld=None,
    evidence=(Span(9, 19),),
)
ANALYSIS = Analysis(
    id="é 😀",
    fingerprint="f",
    words=5,
    paragraphs=(Span(0, 20),),
    sentences=(Span(0, 20),),
    attributions=(PASSAGE,),
    measurements=(FIGURE,),
    clips=(Clip(Span(9, 19), "nor", 0, 3, 4, 0.0),),
)


def test_spans_are_pairs_and_tuples_lists() -> None:
    assert value(Span(1, 2)) == [1, 2]
    assert value((Span(1, 2), Span(3, 4))) == [[1, 2], [3, 4]]
    assert value(("nor",)) == ["nor"]
    assert value(()) == []
    assert value(None) is None
    assert value(0.1) == 0.1


def test_rows_have_the_fields_of_the_model_in_their_order() -> None:
    assert list(plain(PASSAGE)) == [field.name for field in fields(Attribution)]
    assert list(plain(FIGURE)) == [field.name for field in fields(Measurement)]
    assert plain(PASSAGE)["content"] == [[9, 19]]
    assert plain(FIGURE)["evidence"] == [[9, 19]]


def test_the_line_has_the_keys_of_the_contract() -> None:
    line = analysis_json(ANALYSIS)
    assert list(line) == ["id", "fingerprint", "words", "attributions", "measurements", "acts"]
    assert line["id"] == "é 😀"
    assert line["words"] == 5


def test_the_line_survives_json() -> None:
    line = analysis_json(ANALYSIS)
    assert json.loads(json.dumps(line, allow_nan=False)) == line


def test_what_is_withheld_stays_in_the_line() -> None:
    short = replace(FIGURE, value=None, low=None, high=None, interval=None, withheld="Too little")
    line = plain(short)
    assert (line["value"], line["withheld"]) == (None, "Too little")
