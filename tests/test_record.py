"""The JSON form of an analysis: the model's fields, spans as pairs, nothing lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Analysis, Attribution, Clip, Measurement, Span
from generator.projection import public_record, without_words
from generator.public_items import stands_in
from generator.record import (
    analysis_json,
    analysis_of,
    checksum,
    plain,
    record_json,
    record_of,
    record_text,
    value,
)
from generator.shadow import words_of
from tests.by_hand import DISPUTE, PATIENT, said
from tests.by_record import CODING, analyses, fives, texts

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
    fingerprint="f" * 16,
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


# ---------------------------------------------------------------- the full analysis and records


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_an_analysis_comes_back_from_json(data: st.DataObject) -> None:
    analysis = data.draw(texts().flatmap(analyses))
    whole = replace(analysis, machine=analysis.attributions, before=analysis.measurements)
    assert analysis_of(json.loads(json.dumps(plain(whole), allow_nan=False))) == whole


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_a_record_comes_back_from_its_file(data: st.DataObject) -> None:
    text = data.draw(texts())
    record = public_record(text, data.draw(analyses(text)), DISPUTE, CODING, coded_by="ann")
    written = record_text(record, "story")
    found = json.loads(written)
    assert record_of(found) == record
    assert found["checksum"] == checksum(found)
    assert record_text(record_of(found), "story") == written
    assert written.endswith("}\n")


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_the_words_of_a_record_stand_where_those_of_the_text_do(data: st.DataObject) -> None:
    text = data.draw(texts())
    record = public_record(text, data.draw(analyses(text)), DISPUTE, CODING)
    assert len(record.shadow) == len(text)
    assert words_of(record.shadow) == words_of(text)
    for span in record.shown:
        assert span.of(record.shadow) == span.of(text)


@settings(PATIENT, max_examples=100)
@given(st.data())
def test_nothing_of_the_text_stands_in_a_record_beyond_what_is_shown(data: st.DataObject) -> None:
    text = data.draw(texts())
    record = public_record(text, data.draw(analyses(text)), DISPUTE, CODING)
    allowed = fives(record.shadow)
    strings = list(leaves(json.loads(record_text(record, "story"))))
    for string in strings:
        assert not (fives(string) & fives(text)) - allowed


def leaves(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from leaves(each)


@pytest.mark.parametrize(
    ("words", "shown", "stands"),
    [
        ("lose it, because of this...", "lose it, because of this...And more", True),
        ("because of this", "because of this", True),
        ("because of this", "because of thistles", False),
        ("cause of this", "because of this", False),
        ("“no”", "they said “no”again", True),
    ],
)
def test_words_that_are_shown_are_whole_words(words: str, shown: str, *, stands: bool) -> None:
    assert stands_in(words, shown) is stands


@settings(PATIENT, max_examples=200)
@given(st.text("ab“’ ._-", min_size=1, max_size=4), st.text("ab“’ ._-", max_size=12))
def test_words_stand_where_no_word_goes_on_at_their_ends(words: str, shown: str) -> None:
    whole = re.compile(rf"(?!\B\w){re.escape(words)}(?<!\w\B)")
    assert stands_in(words, shown) is (whole.search(shown) is not None)


def test_a_record_is_a_row_a_line() -> None:
    record = public_record(TEXT, ANALYSIS, DISPUTE, CODING)
    lines = record_text(record, "story").splitlines()
    assert sum('"metric":"voice_share"' in line for line in lines) == 1
    assert lines[0] == "{"
    assert lines[1] == '"format":2,'


def test_a_checksum_does_not_see_how_lines_are_broken_but_every_value() -> None:
    found = record_json(public_record(TEXT, ANALYSIS, DISPUTE, CODING), "story")
    assert checksum(dict(reversed(found.items()))) == checksum(found)
    assert checksum({**found, "length": 21}) != checksum(found)


def test_the_words_of_a_withdrawn_article_go_and_its_numbers_stay() -> None:
    text = " ".join(["Ann said it is over."] * 40)
    analysis = replace(ANALYSIS, words=200)
    record = public_record(text, analysis, DISPUTE, CODING)
    assert record.shown
    bare = without_words(record)
    assert (bare.shown, set(bare.shadow)) == ((), {"_", " "})
    assert bare.analysis.measurements == analysis.measurements
    assert bare.analysis.attributions[0].speaker is None
