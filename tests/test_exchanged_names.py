"""With the names of the sides exchanged in a text, every passage goes to the other side.

The passages stand in `tests/exchanges`; `benchmarks/exchange.py` says what is counted.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pytest

from benchmarks import exchange
from benchmarks.exchange import HIT, Heard, outcomes
from benchmarks.exchanged_names import (
    NAMES,
    Case,
    Version,
    both,
    cases,
    disputes,
    exchanged,
    rows,
    tables,
    unmarked,
)
from benchmarks.results import Result
from generator.model import Span

FOLLOW = 99.0
"""Least percentage of the passages found that follow the exchange."""
HITS = {
    "bridge": 96.0,
    "budget": 92.5,
    "dam": 95.0,
    "foundry": 92.0,
    "israel-palestinians": 94.0,
    "march": 90.5,
    "rents": 89.5,
    "strait": 88.0,
}
"""Least percentage of either side's passages that are found and given to it."""
BOTH, NO_SIDE = 99.0, 99.0
"""The same of joint sources, and of third parties that are given to no side."""
MOST_WRONG = 2
"""Most passages of a side that go to the other one, over all disputes."""
NOISE = 2.7
"""Standard errors by which the sides' hits may differ: 95 % certain over seven disputes at once."""
GROUPS = frozenset(
    {"person", "title", "surname", "pronoun", "later", "group", "institution", "officials-in"}
    | {"based", "demonym", "spokesman", "apposition", "label", "relayed", "joint", "joint-third"}
    | {"third", "envoy", "former", "anti", "critics", "noun", "passive", "according", "view"}
    | {"direct", "mixed", "indirect", "headline", "answers", "contrast"}
)
Whole = Mapping[str, Sequence[Heard]]


@pytest.fixture(scope="module")
def heard() -> Whole:
    return {name: exchange.hear(name) for name in disputes()}


@pytest.fixture(scope="module")
def result(heard: Whole) -> Result:
    return exchange.figures(heard)


def every_case() -> Iterator[Case]:
    return (case for name in disputes() for case in cases(name))


def pairs(name: str) -> Mapping[str, str]:
    return {key: value for row in rows(NAMES) if row["dispute"] == name for key, value in both(row)}


def skeleton(version: Version) -> str:
    text, at = "", 0
    for name in version.names:
        text, at = f"{text}{version.text[at : name.start]}\0", name.end
    return text + version.text[at:]


# ---------------------------------------------------------------- the tables


def test_there_are_many_passages_of_every_group_on_disputes_of_different_kinds() -> None:
    found = Counter(case.group for case in every_case())
    assert len(tables()) >= 6
    assert found.total() >= 500
    assert found.keys() == GROUPS
    assert min(found.values()) >= 4


@pytest.mark.parametrize("name", disputes())
def test_every_name_has_one_that_takes_its_place(name: str) -> None:
    found = [row for row in rows(NAMES) if row["dispute"] == name]
    assert len(pairs(name)) == 2 * len(found) > 0


@pytest.mark.parametrize("name", disputes())
def test_every_row_says_whose_its_marked_passage_is(name: str) -> None:
    sides = {side.id for side in disputes()[name].sides}
    for case in cases(name):
        for version in case.versions:
            assert version.expected in sides | {"both", "other", "none"}
            assert version.wanted
            assert all(0 <= s.start < s.end <= len(version.text) for s in version.wanted)
            assert version.names or version.expected in {"other", "none"}, version.text


@pytest.mark.parametrize("name", disputes())
def test_both_versions_are_one_text_but_for_the_names(name: str) -> None:
    for case in cases(name):
        here, there = case.versions
        assert skeleton(here) == skeleton(there)
        assert exchanged(there.text, pairs(name)) == (there.names, here.text, here.names)
        for one, two in zip(here.wanted, there.wanted, strict=True):
            assert here.on_skeleton(one.start) == there.on_skeleton(two.start)
            assert here.on_skeleton(one.end) == there.on_skeleton(two.end)


def test_names_take_each_others_article_and_capital() -> None:
    names = {"the Guard": "Ode", "Ode": "the Guard", "page": "elder"}
    assert (
        exchanged("The Guard saw a page. Ode did.", names)[1] == "Ode saw an elder. The Guard did."
    )
    assert exchanged("Gen. Ode, Odessa", names)[1] == "Gen. the Guard, Odessa"
    assert exchanged("“Ode,” he said", names)[1] == "“The Guard,” he said"


def test_places_count_a_name_as_one_character() -> None:
    version = Version("a NAME b", (Span(2, 6),), (), "none")
    assert [version.on_skeleton(at) for at in (0, 2, 4, 6, 8)] == [0, 2, 2.5, 3, 5]


def test_marks_are_taken_out() -> None:
    assert unmarked("[a], he said, [b]") == ("a, he said, b", (Span(0, 1), Span(12, 13)))


# ---------------------------------------------------------------- what the engine makes of them


def test_passages_follow_the_names(result: Result) -> None:
    assert result["found"] >= 900
    assert result["follow"] >= FOLLOW


@pytest.mark.parametrize("name", disputes())
def test_passages_go_to_the_side_whose_names_stand_in_them(name: str, result: Result) -> None:
    for side, rate in result["disputes"][name]["sides"].items():
        assert rate["passages"] >= 40
        assert rate["hit_rate"] >= HITS[name], side


@pytest.mark.parametrize("name", disputes())
def test_either_side_is_heard_as_well_as_the_other(name: str, heard: Whole) -> None:
    one, two = (side.id for side in disputes()[name].sides)
    only = Counter[str]()
    for case in heard[name]:
        hits = [whose for whose, outcome in outcomes(case) if outcome == HIT]
        if len(hits) == 1:
            only[hits[0]] += 1
    assert abs(only[one] - only[two]) <= NOISE * math.sqrt(only[one] + only[two]), only


def test_hardly_a_passage_goes_to_the_wrong_side(result: Result) -> None:
    parts = [rate for row in result["disputes"].values() for rate in row["sides"].values()]
    assert sum(rate["given_to_wrong_side"] for rate in parts) <= MOST_WRONG


@pytest.mark.parametrize(("key", "floor"), [("both", BOTH), ("no_side", NO_SIDE)])
def test_joint_sources_and_third_parties_stay_what_they_are(
    key: str, floor: float, result: Result
) -> None:
    parts = [row[key] for row in result["disputes"].values() if row[key]["passages"]]
    hits = sum(rate["hit_rate"] * rate["passages"] for rate in parts)
    assert hits / sum(rate["passages"] for rate in parts) >= floor


def test_the_measurement_tells_what_went_wrong() -> None:
    version = Version("It is late, Ode said", (), (Span(0, 10),), "one")
    row = {"content": [[0, 10]], "voice": "side", "side": "one", "sides": ["one"]}
    nobody = {**row, "voice": "other", "side": None, "sides": []}
    wrong = {**row, "side": "two", "sides": ["two"]}
    elsewhere = {**row, "content": [[12, 15]]}
    found = [exchange.outcome(version, [one]) for one in (row, nobody, wrong, elsewhere)]
    assert found == [exchange.HIT, exchange.NOBODY, exchange.WRONG, exchange.MISSED]


def test_the_table_has_a_row_for_each_side(result: Result) -> None:
    shown = exchange.show(result)
    assert "strait: varenia" in shown
    assert "follow the exchange" in shown
