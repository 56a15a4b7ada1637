from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given

from generator.analyse.metrics.source_types import measure
from generator.analyse.reading import Reading
from generator.model import Party
from tests.analyse.metrics.classes import Row, article, articles, check_mirrored, check_shares
from tests.by_hand import DISPUTE, PATIENT, found

ROWS: list[Row] = [
    *[("nor", "neutral", "Ann Lee", 4)] * 4,
    *[("nor", "neutral", "Cy Fox", 1)] * 4,
    ("sud", "neutral", "Ben Roe", 2),
]


def read_with_army() -> Reading:
    """Ann Lee speaks for the army of her side."""
    nor, sud = DISPUTE.sides
    army = replace(nor, parties=(Party("army", "the army", "military"),))
    read = article(ROWS)
    passages = tuple(
        replace(a, party="army" if a.speaker == "Ann Lee" else None) for a in read.attributions
    )
    return replace(read, attributions=passages, dispute=replace(DISPUTE, sides=(army, sud)))


def test_by_hand() -> None:
    measurements = list(measure(read_with_army()))
    army = {"side": "nor", "by": "military"}
    assert found(measurements, of="attributions", **army).value == 4 / 8
    assert found(measurements, of="words", **army).value == 16 / 20
    assert found(measurements, side="nor", by="other", of="words").value == 4 / 20
    assert found(measurements, of="words", **army).interval == "wilson"


def test_effective_number_of_sources() -> None:
    even = found(list(measure(article(ROWS))), side="nor", by="effective_number")
    assert even.value == pytest.approx(2)
    assert (even.n, even.of, even.unit, even.interval) == (2, "speakers", "sources", None)
    rows: list[Row] = [*ROWS[:4] * 2, *ROWS[4:6]]
    uneven = found(list(measure(article(rows))), side="nor", by="effective_number")
    assert uneven.value == pytest.approx(math.exp(-(0.8 * math.log(0.8) + 0.2 * math.log(0.2))))


def test_fewer_than_four_turns_are_too_little() -> None:
    for m in measure(article(ROWS)):
        if m.side == "sud":
            assert (m.value, m.low) == (None, None)
            assert m.withheld == "Too little text to say: 1 turn to speak, 4 are needed"


@PATIENT
@given(articles)
def test_kinds_add_up(read: Reading) -> None:
    check_shares(measure, read)


@PATIENT
@given(articles)
def test_an_effective_number_is_at_most_the_number_of_speakers(read: Reading) -> None:
    for m in measure(read):
        if m.unit == "sources" and m.value is not None:
            assert 1 - 1e-9 <= m.value <= m.n + 1e-9


@PATIENT
@given(articles)
def test_exchanging_the_sides_mirrors_every_number(read: Reading) -> None:
    check_mirrored(measure, read)
