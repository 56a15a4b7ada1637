"""What stands in for a text: word places in few signs, paragraphs under one hash however typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Span
from generator.shadow import (
    laid_out,
    layout,
    normalised,
    paragraph_hashes,
    shadow,
    whole_words,
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
    words = words_of(text)
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    whole = whole_words(words, Span(*ends))
    shown = [] if whole is None else [whole]
    masked = shadow(len(text), words, ((span, span.of(text)) for span in shown))
    assert words_of(masked) == words


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
