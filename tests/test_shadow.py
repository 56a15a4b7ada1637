"""What stands in for a text: word places in few signs, paragraphs under one hash however typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Span
from generator.shadow import (
    as_places,
    laid_out,
    layout,
    normalised,
    paragraph_hashes,
    places_of,
    shadow,
    words_of,
)
from tests.by_hand import PATIENT, doc
from tests.by_record import texts


@settings(PATIENT, max_examples=60)
@given(texts())
def test_the_places_of_words_come_back_from_their_layout(text: str) -> None:
    lines = layout(words_of(text), doc(text).paragraphs)
    assert laid_out(lines) == words_of(text)
    assert len(lines) == max(1, len(doc(text).paragraphs))


def test_a_layout_says_lengths_and_the_gaps_that_are_not_one() -> None:
    text = "It’s a tower. She\n\nsaid."
    assert layout(words_of(text), doc(text).paragraphs) == ("0:4 1 5 2:3", "2:4")


@pytest.mark.parametrize("line", ["a", "1:", ":1", "-1", "1.5", "1:2:3"])
def test_no_other_layout_is_read(line: str) -> None:
    with pytest.raises(ValueError, match=line.replace(".", r"\.")):
        laid_out((line,))


@settings(PATIENT, max_examples=60)
@given(texts(), st.data())
def test_masked_words_are_words_whatever_is_shown(text: str, data: st.DataObject) -> None:
    words = places_of(text)
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    whole = words.whole(Span(*ends))
    shown = [] if whole is None else [whole]
    masked = shadow(len(text), words, ((span, span.of(text)) for span in shown))
    assert places_of(masked) == words
    assert len(masked) == len(text)
    assert all(span.of(masked) == span.of(text) for span in shown)


@settings(PATIENT, max_examples=60)
@given(texts(), st.data())
def test_places_are_words_by_their_number(text: str, data: st.DataObject) -> None:
    words, spans = places_of(text), words_of(text)
    assert words == as_places(spans)
    assert [words.span(n) for n in range(len(words))] == list(spans)
    span = Span(*sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2))))
    inside = [n for n, word in enumerate(spans) if span.start <= word.start < span.end]
    assert list(words.within(span)) == inside
    assert (words.whole(span) is None) == (not inside)


def test_words_that_begin_in_a_stretch_are_taken_in_whole() -> None:
    words = places_of("One, two three.")
    assert words.whole(Span(1, 6)) == Span(3, 8)
    assert words.whole(Span(9, 15)) == Span(9, 15)
    assert words.whole(Span(6, 8)) is None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("“We won’t go,” she said – twice.", '"We won\'t go," she said - twice.'),
        ("A  tower\nleans", "A tower leans"),
        ("A\u00a0tower\u200b leans\u00ad", "A tower leans"),
        ("Cafe\u0301 «open»", "Café “open”"),
        ("Wait…", "Wait..."),
        ("ﬁnal", "final"),
        ("''Go''", "“Go”"),
    ],
)
def test_a_paragraph_is_the_same_however_it_was_typed(one: str, two: str) -> None:
    assert normalised(one) == normalised(two)


def test_another_word_is_another_paragraph() -> None:
    text = "One tower.\n\nTwo towers."
    hashes = paragraph_hashes(text, doc(text).paragraphs)
    assert hashes != paragraph_hashes("One tower.\n\nTwo towerS", doc(text).paragraphs)
    assert len(set(hashes)) == 2
