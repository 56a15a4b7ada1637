from __future__ import annotations

import pytest

from generator.analyse.metrics.tone_of_voice import measure
from generator.analyse.reading import Reading
from generator.analyse.tone import tone
from generator.statistics import mean_t
from tests.by_hand import found, reading, said

GOOD, BAD = "We love this wonderful peace.", "They hate this terrible war."


def article(nor: list[str], sud: list[str], turn_of: int = 1) -> Reading:
    """Sentences of both sides; `turn_of` sentences make a turn."""
    text = " ".join(f"{sentence[:-1]} {n}." for n, sentence in enumerate(nor + sud))
    attributions = [
        said(
            text,
            f"{sentence[:-1]} {n}.",
            by="nor" if n < len(nor) else "sud",
            turn=n // turn_of,
        )
        for n, sentence in enumerate(nor + sud)
    ]
    return reading(text, *attributions)


def test_it_is_the_mean_of_the_sentences() -> None:
    measurements = list(measure(article([GOOD] * 6 + [BAD] * 6, [BAD] * 10)))
    nor, sud = found(measurements, side="nor"), found(measurements, side="sud")
    tones = [tone(GOOD)] * 6 + [tone(BAD)] * 6
    expected = mean_t(tones, range(12))
    assert (nor.value, nor.low, nor.high) == pytest.approx(
        (expected.value, expected.low, expected.high)
    )
    assert sud.value == pytest.approx(tone(BAD))
    assert (nor.n, nor.interval, nor.unit, nor.n_effective) == (12, "t", "compound", 12)


def test_direction() -> None:
    measurements = list(measure(article([GOOD] * 10, [BAD] * 10)))
    assert (found(measurements, side="nor").value or 0) > 0.5
    assert (found(measurements, side="sud").value or 0) < -0.5


def test_turns_are_the_clusters() -> None:
    single = found(list(measure(article([GOOD, GOOD, BAD, BAD] * 3, []))), side="nor")
    paired = found(list(measure(article([GOOD, GOOD, BAD, BAD] * 3, [], 2))), side="nor")
    assert single.value == paired.value
    assert (paired.low or 0) < (single.low or 0)
    assert paired.n_effective == 6


def test_one_turn_shows_no_spread() -> None:
    m = found(list(measure(article([GOOD] * 10, [], 10))), side="nor")
    assert m.value == pytest.approx(tone(GOOD))
    assert (m.low, m.high, m.interval) == (None, None, None)


@pytest.mark.parametrize("sentences", [0, 1, 9])
def test_too_few_sentences(sentences: int) -> None:
    m = found(list(measure(article([GOOD] * sentences, []))), side="nor")
    assert (m.value, m.low, m.n_effective, m.n) == (None, None, None, sentences)
    assert m.withheld is not None
    assert m.withheld.endswith("10 are needed")


def test_twice_the_text_has_the_same_tone() -> None:
    once = found(list(measure(article([GOOD, BAD, BAD] * 4, []))), side="nor")
    twice = found(list(measure(article([GOOD, BAD, BAD] * 8, []))), side="nor")
    assert once.value == pytest.approx(twice.value)


def test_joint_speech_is_nobodys_tone() -> None:
    text = " ".join(f"We love it {n}." for n in range(10))
    joint = [said(text, f"We love it {n}.", by=("nor", "sud"), turn=n) for n in range(10)]
    assert [m.n for m in measure(reading(text, *joint))] == [0, 0]
