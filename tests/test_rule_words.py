"""The words in which rules are told: all that the engine says, nothing that an article does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.projection import short
from generator.publish import rules
from generator.rule_words import CUT, known, unknown
from tests.by_hand import PATIENT

TOLD = "weighed: part of sentence=2 -0.5, begins=an v:object -0.4, in marks=all +0.4"


@pytest.mark.parametrize("part", [*rules.WORDS, TOLD, "predicate and frame v:object to"])
def test_what_the_engine_says_is_known(part: str) -> None:
    assert known(part)


@pytest.mark.parametrize(
    "part",
    [
        "as before, named: Nuala Moran",
        "of the body named before, named: Moran",
        "corrected by ann, ben-2",
        "added by ann",
        "named: …",
        "pronoun, could be either side’s",
        CUT,
    ],
)
def test_names_and_handles_are_known(part: str) -> None:
    assert known(part)


@pytest.mark.parametrize(
    "rule",
    [
        "every lantern in this tower burns",
        "name; every lantern in this tower; name",
        "named: every lantern in this tower",
        "weighed: every lantern in this tower",
        "weighed: every=lantern in this +0.1, tower burns whale tallow=on +1.0" + ", a=b +1.0" * 9,
        "corrected by every lantern in this tower",
        "predicate and frame every lantern in this tower",
        "; ".join(["named: every lantern in this"] * 13),
    ],
)
def test_other_words_are_not(rule: str) -> None:
    assert unknown(rule)


@given(st.text() | st.lists(st.sampled_from(["name", "; ", ": ", "lantern", "named"])).map("".join))
@PATIENT
def test_what_is_made_public_is_known(rule: str) -> None:
    assert unknown("; ".join(short(rule, lambda _: True).split("; ")[:12])) is None
