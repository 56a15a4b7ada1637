from __future__ import annotations

import pytest
from hypothesis import given

from generator.analyse.metrics.anonymity import measure
from generator.analyse.reading import Reading
from generator.analyse.sources import LEVELS
from tests.analyse.metrics.classes import Row, article, articles, check_mirrored, check_shares
from tests.by_hand import PATIENT, found

ROWS: list[Row] = [
    *[("nor", "neutral", "Ann Lee", 4)] * 4,
    *[("nor", "neutral", None, 1)] * 4,
    *[("other", "neutral", "Red Cross", 2)] * 6,
    *[("unknown", "neutral", None, 2)] * 2,
    ("sud", "neutral", "Ben Roe", 2),
]


def test_by_hand() -> None:
    measurements = list(measure(article(ROWS)))
    named = {"side": "nor", "by": "named_person"}
    passages = found(measurements, of="attributions", **named)
    words = found(measurements, of="words", **named)
    assert [passages.value, words.value] == [4 / 8, 16 / 20]
    assert passages.n_effective == 4
    assert words.n_effective == pytest.approx(20**2 / 136)
    assert (words.n, words.interval, words.unit) == (4, "wilson", "share")
    hidden = found(measurements, side="nor", by="hidden", of="words")
    assert hidden.value == 4 / 20


def test_others_are_counted_apart() -> None:
    measurements = list(measure(article(ROWS)))
    body = found(measurements, by="named_body", of="other_attributions")
    assert (body.side, body.value, body.n) == (None, 6 / 8, 6)
    assert found(measurements, by="hidden", of="other_words").value == 4 / 16


def test_fewer_than_four_turns_are_too_little() -> None:
    m = found(list(measure(article(ROWS))), side="sud", by="named_person", of="words")
    assert (m.value, m.n) == (None, 1)
    assert m.withheld == "Too little text to say: 1 turn to speak, 4 are needed"


def test_every_voice_has_every_level() -> None:
    names = [(m.side, m.of) for m in measure(article(ROWS)) if m.by == LEVELS[0]]
    assert names == [
        ("nor", "attributions"),
        ("nor", "words"),
        ("sud", "attributions"),
        ("sud", "words"),
        (None, "other_attributions"),
        (None, "other_words"),
    ]


@PATIENT
@given(articles)
def test_levels_add_up(read: Reading) -> None:
    check_shares(measure, read)


@PATIENT
@given(articles)
def test_exchanging_the_sides_mirrors_every_number(read: Reading) -> None:
    check_mirrored(measure, read)
