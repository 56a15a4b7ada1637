from __future__ import annotations

import pytest

from generator.analyse.metrics.author_voice import measure
from tests.by_hand import reading, said

TEXT = "On Monday Ann said that it is over. Ben wants peace. It rained."
SPEECH = said(TEXT, "that it is over", source=("Ann",), cue=("said",))
STANCE = said(TEXT, "peace", by="sud", kind="stance", source=("Ben",), cue=("wants",))
THIRD = said(TEXT, "It rained", by="unknown")


@pytest.mark.parametrize(
    ("attributions", "words"),
    [((), 13), ((SPEECH,), 9), ((SPEECH, STANCE), 8), ((SPEECH, STANCE, THIRD), 6)],
)
def test_by_hand(attributions: tuple[object, ...], words: int) -> None:
    (m,) = measure(reading(TEXT, *attributions))  # type: ignore[arg-type]
    assert m.value == words / 13
    assert m.n == words
    assert (m.side, m.by, m.of, m.unit) == (None, "words", "all", "share")
    assert (m.low, m.high, m.interval, m.n_effective) == (None, None, None, None)


def test_a_text_that_all_belongs_to_others_has_none() -> None:
    (m,) = measure(reading("It is over.", said("It is over.", "It is over")))
    assert (m.value, m.withheld) == (0.0, None)


def test_a_text_without_words_has_no_share() -> None:
    (m,) = measure(reading("…"))
    assert m.value is None
    assert m.withheld == "The text has no words"


def test_evidence_is_what_the_author_says() -> None:
    (m,) = measure(reading(TEXT, SPEECH, STANCE))
    assert [s.of(TEXT) for s in m.evidence] == ["On Monday", "It rained"]
