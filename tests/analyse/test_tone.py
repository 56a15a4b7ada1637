from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
)

from generator.analyse.tone import PLACEHOLDER, mask, tone
from tests.by_hand import PATIENT

NAMES = (
    "Israel Defense Forces",
    "Israel",
    "Palestinian Prisoners' Club",
    "Hope Hicks",
    "freedom fighters",
    "US",
    "IDF",
)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("A wonderful, happy day.", 1),
        ("A terrible massacre.", -1),
        ("The meeting is on Monday.", 0),
        ("They are not happy.", -1),
        ("They aren’t happy.", -1),
        ("“Wonderful”—so it was.", 1),
        ("", 0),
    ],
)
def test_direction(text: str, sign: int) -> None:
    value = tone(text)
    assert (value > 0) - (value < 0) == sign


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("The Israel Defense Forces met.", "The Name Name Name met."),
        ("Israel's army", "Name's army"),
        ("Palestinian Prisoners’ Club", "Name Name' Name"),
        ("Hicks spoke in hope.", "Name spoke in hope."),
        ("The freedom fighters of freedom", "The Name Name of freedom"),
        ("The US told us", "The Name told us"),
        ("ISRAEL and US", "Name and Name"),
        ("Israelis", "Israelis"),
        ("“No”—he said", '"No" - he said'),
    ],
)
def test_mask(text: str, masked: str) -> None:
    assert mask(text, NAMES) == masked


def test_names_have_no_tone() -> None:
    assert tone("The Israel Defense Forces met.") > 0
    assert tone("The Palestinian Prisoners' Club met.") < 0
    assert tone("The Israel Defense Forces met.", NAMES) == 0
    assert tone("The Palestinian Prisoners’ Club met.", NAMES) == 0


def test_the_placeholder_means_nothing_to_vader() -> None:
    word = PLACEHOLDER.lower()
    assert word not in SentimentIntensityAnalyzer().lexicon
    assert not any(word in key.split() for key in (*BOOSTER_DICT, *NEGATE, *SPECIAL_CASES))


@pytest.mark.parametrize("acronym", ["IDF", "UN", "EU", "UNRWA", "U.S."])
def test_acronyms_are_no_emphasis(acronym: str) -> None:
    plain = tone("The army did a great thing.")
    assert tone(f"The {acronym} did a great thing.") == plain
    assert tone(f"The {acronym} did a great thing.", (acronym,)) == plain


def test_a_headline_in_capitals_is_not_shouted() -> None:
    assert tone("ISRAEL HAILS A GREAT DEAL", NAMES) == tone("Israel hails a great deal", NAMES)
    assert tone("UN: GREAT DEAL IN 3 DAYS") == tone("un: great deal in 3 days")


def test_a_shouted_word_is_emphasis() -> None:
    assert tone("It is a GREAT deal.") > tone("It is a great deal.")


def test_the_fault_around_but_is_still_there() -> None:
    """When this fails, VADER has been mended: take the note out of the docstring."""
    words = ["one", "two", "but", "three"]
    scores = SentimentIntensityAnalyzer()._but_check(words, [1.0, 0.5, 0, 2.0])
    assert scores == [0.25, 0.5, 0, 3.0]


@PATIENT
@given(st.text(max_size=80))
def test_any_text_has_a_tone_on_the_scale(text: str) -> None:
    assert -1 <= tone(text, NAMES) <= 1


@PATIENT
@given(
    st.lists(st.sampled_from(["Nora", "Sudo", "good", "BAD", "not", "war.", "but"]), max_size=12)
)
def test_exchanging_masked_names_changes_nothing(words: list[str]) -> None:
    text = " ".join(words)
    other = text.replace("Nora", "X").replace("Sudo", "Nora").replace("X", "Sudo")
    assert tone(text, ("Nora", "Sudo")) == tone(other, ("Nora", "Sudo"))
