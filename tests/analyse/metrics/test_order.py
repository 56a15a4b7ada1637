from __future__ import annotations

import pytest
from hypothesis import given

from generator.analyse.metrics.order import measure
from generator.analyse.reading import Reading
from tests.analyse.metrics.classes import articles, check_mirrored
from tests.by_hand import PATIENT, found, reading, said

TEXT = (
    "Ann said one two. It rained all of the day. Both said three. The UN said four. "
    "Ben said five six. Ann wants peace. Ann said seven."
)  # 27 words
READ = reading(
    TEXT,
    said(TEXT, "one two", turn=1),  # from word 2
    said(TEXT, "three", by=("nor", "sud"), turn=2),  # 12
    said(TEXT, "four", by="other", turn=3),
    said(TEXT, "five six", by="sud", turn=4),  # 19
    said(TEXT, "peace", kind="stance", turn=5),
    said(TEXT, "seven", turn=6),  # 26
)


@pytest.mark.parametrize(
    ("side", "by", "value"),
    [
        ("nor", "first", 2 / 27),
        ("nor", "mean", (2 * 2 + 12 + 26) / 4 / 27),
        ("nor", "last", 26 / 27),
        ("nor", "reply", 15),  # from behind word 3 to word 19
        ("sud", "first", 12 / 27),
        ("sud", "mean", (12 + 19 * 2) / 3 / 27),
        ("sud", "last", 19 / 27),
        ("sud", "reply", 13),  # from behind word 12 to word 26
    ],
)
def test_by_hand(side: str, by: str, value: float) -> None:
    m = found(list(measure(READ)), side=side, by=by)
    assert m.value == pytest.approx(value)
    assert (m.unit, m.of) == (("words", "speech") if by == "reply" else ("share", "all"))
    assert (m.low, m.interval, m.withheld) == (None, None, None)


def test_evidence_is_what_was_placed() -> None:
    measurements = list(measure(READ))
    shown = [s.of(TEXT) for s in found(measurements, side="sud", by="reply").evidence]
    assert shown == ["three", "seven"]
    assert [s.of(TEXT) for s in found(measurements, side="sud", by="last").evidence] == ["five six"]


def test_who_is_not_heard_or_not_answered() -> None:
    measurements = list(measure(reading("Ann said no.", said("Ann said no.", "no"))))
    reasons = {(m.side, m.by): m.withheld for m in measurements if m.value is None}
    assert reasons.pop(("nor", "reply")) == "No other side speaks after it"
    assert {side for side, _ in reasons} == {"sud"}
    assert set(reasons.values()) == {"This side is not heard"}


@PATIENT
@given(articles)
def test_places_lie_in_the_article_in_order(read: Reading) -> None:
    measurements = list(measure(read))
    for side in ("nor", "sud"):
        first, mean, last, reply = (
            found(measurements, side=side, by=by).value for by in ("first", "mean", "last", "reply")
        )
        assert (first is None) == (mean is None) == (last is None)
        if first is not None and mean is not None and last is not None:
            assert 0 <= first <= mean + 1e-9 <= last + 2e-9 < 1
        assert reply is None or 0 <= reply < len(read.doc.words)


@PATIENT
@given(articles)
def test_exchanging_the_sides_mirrors_every_number(read: Reading) -> None:
    check_mirrored(measure, read)
