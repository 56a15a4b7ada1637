from __future__ import annotations

import pytest

from generator.analyse.metrics.direct_share import measure
from generator.analyse.reading import Reading
from tests.by_hand import found, reading, said

TEXT = (
    "“One two three,” Ann said. Ann said it was “four five” and six. Ann said seven. “Eight,” she "
    "said. “A nine” they both said. Ben said ten. The UN said “no”. The “so-called” plan failed."
)


@pytest.fixture
def read() -> Reading:
    return reading(
        TEXT,
        said(TEXT, "One two three", turn=1),  # 3 of 3
        said(TEXT, "it was “four five” and six", turn=2),  # 2 of 6
        said(TEXT, "seven", turn=3),  # 0 of 1
        said(TEXT, "Eight", turn=4),  # 1 of 1
        said(TEXT, "A nine", by=("nor", "sud"), turn=5),  # 2 of 2, joint
        said(TEXT, "ten", by="sud", turn=6),  # 0 of 1
        said(TEXT, "no", by="other", turn=7),  # 1 of 1
    )


def test_by_hand(read: Reading) -> None:
    measurements = list(measure(read))
    everyone = found(measurements)
    assert everyone.value == pytest.approx(9 / 15)
    assert everyone.n == 7
    nor = found(measurements, side="nor")
    assert nor.value == pytest.approx((3 + 2 + 0 + 1 + 1) / (3 + 6 + 1 + 1 + 1))
    assert nor.n_effective == pytest.approx(12**2 / (9 + 36 + 1 + 1 + 1))
    assert nor.interval == "wilson"
    assert (nor.n, nor.unit, nor.of) == (5, "share", "speech")


def test_fewer_than_four_turns_are_too_little(read: Reading) -> None:
    sud = found(list(measure(read)), side="sud")
    assert (sud.value, sud.interval, sud.n) == (None, None, 2)
    assert sud.withheld == "Too little text to say: 2 turns to speak, 4 are needed"


def test_nothing_quoted_is_none_of_it() -> None:
    text = "One. Two. Three. Four."
    words = ("One", "Two", "Three", "Four")
    m = found(list(measure(reading(text, *(said(text, w, turn=n) for n, w in enumerate(words))))))
    assert (m.value, m.low) == (0.0, 0.0)


def test_stances_and_scare_quotes_of_the_author_do_not_count() -> None:
    text = "The “plan” failed. Ann wants “peace”."
    (m, *_) = measure(reading(text, said(text, "peace", kind="stance")))
    assert (m.value, m.n) == (None, 0)
