"""Weights of features: sums, probabilities, reasons, and the tables themselves."""

from __future__ import annotations

import math
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attribution.weights import (
    START,
    load_weights,
    log_odds,
    probability,
    reasons,
)

TABLES = ("weights.tsv", "relations.tsv")
ROW = re.compile(r"[^\t]+\t-?\d{1,2}\.\d\d")
LARGEST = 1_000_000
"""Bytes of both tables together."""
LONGEST = {"weights.tsv": 5, "relations.tsv": 7}
"""Words of a value: `in the view of r:clause`, `as it is in the view of`; never a sentence."""
PREFIXES = {
    "weights.tsv": re.compile(
        r"frame|predicate|any predicate|class|source|source (?:word|quoted elsewhere|place|distance"
        r"|in quotation|article)|cue (?:form|place|in quotation)|under|with|words|content|begins"
        r"|in (?:marks|pieces)|before the cue|part of sentence|quotations (?:beside|in article)"
        r"|paragraph|question"
    ),
    "relations.tsv": re.compile(
        r"own|over|within|words|likely inside|inside|density|sentence (?:before|behind)|made|rest"
        r"|before|behind|begins|ends|odd marks|(?:as|cut|begun|run) (?:over|within|words)"
        r"|(?:as it is|cut before \S+|begun behind [:;,]|run on \S+) behind"
    ),
}
"""What stands before the sign of equality in all that `features` and `relations` can name."""
ODDS = st.floats(-100, 100)
WEIGHTS = st.dictionaries(st.sampled_from("abcdefgh"), ODDS)
NAMES = st.lists(st.sampled_from("abcdefghij"))


def lines(name: str) -> list[str]:
    text = files("generator.data").joinpath(name).read_text(encoding="utf-8")
    assert text.endswith("\n")
    header, *rows = text[:-1].split("\n")
    assert header == "feature\tweight"
    return rows


@given(NAMES, NAMES, WEIGHTS)
def test_log_odds_add_up_and_a_feature_counts_once(
    one: list[str], two: list[str], weights: dict[str, float]
) -> None:
    other = sorted(set(two) - set(one))
    apart = log_odds(one, weights) + log_odds(other, weights)
    assert math.isclose(log_odds([*one, *other], weights), apart, abs_tol=1e-9)
    assert log_odds([*one, *one], weights) == log_odds(one, weights)


def test_everything_starts_from_the_start() -> None:
    assert log_odds([], {}) == 0
    assert log_odds([], {START: -1.5}) == -1.5
    assert log_odds(["a", "unknown"], {START: -1.5, "a": 2.0}) == 0.5


@given(st.floats())
def test_a_probability_is_between_0_and_1(odds: float) -> None:
    assert 0 <= probability(odds) <= 1


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_greater_log_odds_are_no_less_likely(one: float, two: float) -> None:
    assert (one <= two) <= (probability(one) <= probability(two))


@pytest.mark.parametrize(
    ("odds", "expected"),
    [(0, 0.5), (math.inf, 1), (-math.inf, 0), (-1e308, 0), (1e308, 1), (math.log(3), 0.75)],
)
def test_probabilities(odds: float, expected: float) -> None:
    assert math.isclose(probability(odds), expected)


@given(NAMES, WEIGHTS, st.integers(0, 12))
def test_reasons_are_sorted_by_strength(
    names: list[str], weights: dict[str, float], most: int
) -> None:
    told = [reason.split()[0] for reason in reasons(names, weights, most)]
    strengths = [abs(weights[name]) for name in told]
    assert strengths == sorted(strengths, reverse=True)
    assert len(told) == len(set(told)) <= most
    assert set(told) <= set(names) & weights.keys()


def test_reasons_show_the_sign() -> None:
    weights = {"a": 0.25, "b": -2.0, "c": 1.0}
    assert reasons(["a", "b", "c", "d"], weights, 2) == ["b -2.0", "c +1.0"]


def test_the_tables_are_small() -> None:
    size = sum(len(files("generator.data").joinpath(name).read_bytes()) for name in TABLES)
    assert size <= LARGEST


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_and_says_everything_once(name: str) -> None:
    names = [line.split("\t")[0] for line in lines(name)]
    assert names == [START, *sorted(set(names) - {START})]
    assert len(load_weights(name)) == len(names)


@pytest.mark.parametrize("name", TABLES)
def test_weights_have_two_decimals_and_are_not_zero(name: str) -> None:
    wrong = [row for row in lines(name) if not ROW.fullmatch(row) or float(row.split("\t")[1]) == 0]
    assert wrong == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_names_only_what_the_engine_can_name(name: str) -> None:
    unknown = {f for f in load_weights(name) if not PREFIXES[name].fullmatch(f.partition("=")[0])}
    assert unknown - {"cue place=main"} == {START}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_holds_no_text(name: str) -> None:
    values = [feature.rpartition("=")[2] for feature in load_weights(name)]
    assert [value for value in values if len(value.split()) > LONGEST[name]] == []
    assert [value for value in values if len(value) > 60] == []


@pytest.mark.parametrize(
    ("name", "single"),
    [("weights.tsv", r"source word=|source article=|part"), ("relations.tsv", r"(?:ends|rest)=")],
)
def test_some_features_hold_one_word_at_most(name: str, single: str) -> None:
    found = [f.partition("=")[2] for f in load_weights(name) if re.match(single, f)]
    assert found
    assert [value for value in found if len(value.split()) > (4 if name[0] == "r" else 1)] == []


def test_who_says_something_is_likelier_than_who_does_it() -> None:
    weights = load_weights("weights.tsv")
    assert weights["any predicate=v:clause"] > weights.get("any predicate=v:object", 0.0)
    assert weights["in marks=all"] > weights["in marks=none"]
