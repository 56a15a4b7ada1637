from __future__ import annotations

import pytest

from benchmarks.pairs import Share, coded_share, judged
from generator.model import Difference

TEXT = "“Never,” she said. He asked them to wait for the spring."


def pair(one: str, two: str, value: float, low: float) -> Difference:
    high = 2 * value - low
    return Difference(
        "voice_share", "north", "words", "sides", one, two, value, low, high, "measurement", 3
    )


def test_a_coded_share_counts_the_words_of_the_passages() -> None:
    passages = [
        {"side": "north", "content": [[1, 6]]},
        {"side": "south", "content": [[33, 40], [41, 55]]},
    ]
    assert (TEXT[33:40], TEXT[41:55]) == ("to wait", "for the spring")
    assert coded_share(TEXT, passages, "north") == pytest.approx(1 / 6)
    assert coded_share(TEXT, passages, "south") == pytest.approx(5 / 6)


def test_pairs_told_apart_are_held_against_the_coding() -> None:
    shares = {"a": Share(0.9, 0.8, 1.0), "b": Share(0.5, 0.4, 0.6), "c": Share(0.2, 0.0, 0.3)}
    pairs = [pair("a", "b", 0.4, 0.1), pair("a", "c", 0.7, 0.4), pair("b", "c", 0.3, -0.1)]
    coded = {"a": 0.5, "b": 0.55, "c": 0.1}
    assert judged(pairs, shares, coded) == {
        "coded_articles": 3,
        "coded_pairs": 3,
        "coded_apart": 2,
        "really_apart": 1,
        "held": 2,
        "bands_held": 2,
        "mean_error": pytest.approx(18.3, abs=0.05),
    }


def test_articles_that_nobody_coded_are_left_out() -> None:
    shares = {"a": Share(0.9, 0.8, 1.0), "b": Share(0.5, 0.4, 0.6)}
    found = judged([pair("a", "b", 0.4, 0.1)], shares, {"a": 0.9})
    assert (found["coded_pairs"], found["really_apart"], found["bands_held"]) == (0, 0, 1)
