from __future__ import annotations

import pytest

from generator.analyse.reading import (
    by_side,
    contents,
    overlaps,
    sides,
    speech,
    spoken_by,
    word_range,
    words_in,
)
from generator.model import Span
from tests.by_hand import doc, reading, said, span

TEXT = "He said that the U.S. won't go. She wants peace."


@pytest.mark.parametrize(
    ("words", "count"),
    [("He said", 2), ("U.S. won't go.", 3), ("e said tha", 2), (".", 0), (TEXT, 10)],
)
def test_a_word_belongs_where_it_begins(words: str, count: int) -> None:
    assert words_in(doc(TEXT), (span(TEXT, words),)) == count


def test_words_of_an_empty_text() -> None:
    assert list(word_range(doc(""), Span(0, 0))) == []


def test_who_speaks() -> None:
    joint = said(TEXT, "go", by=("nor", "sud"))
    third = said(TEXT, "U.S", by="other")
    wish = said(TEXT, "peace", kind="stance")
    read = reading(TEXT, third, joint, wish)
    assert [spoken_by(a) for a in read.attributions] == [(), ("nor", "sud"), ("nor",)]
    assert speech(read) == (third, joint)
    assert by_side(read.attributions, "nor") == (joint, wish)
    assert by_side(read.attributions, "sud") == (joint,)


def test_contents_are_in_text_order() -> None:
    found = contents((said(TEXT, "peace"), said(TEXT, "go", "that")))
    assert [s.of(TEXT) for s in found] == ["that", "go", "peace"]


def test_no_dispute_has_no_sides() -> None:
    assert sides(reading(TEXT, dispute=None)) == ()
    assert [side.id for side in sides(reading(TEXT))] == ["nor", "sud"]


def test_overlaps_are_the_common_stretches() -> None:
    spans = (Span(0, 10), Span(20, 30))
    others = (Span(5, 25), Span(30, 40))
    assert tuple(overlaps(spans, others)) == (Span(5, 10), Span(20, 25))
