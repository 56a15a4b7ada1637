from __future__ import annotations

import pytest

from generator.analyse.metrics.loaded_words import measure
from generator.analyse.word_lists import expression, load_words
from generator.counts import poisson
from tests.by_hand import found, reading, said

PLAIN = "The council met on the quay and talked about the price of bread for an hour. " * 25


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mob jeered.", ["mob"]),
        ("It was a Shameless, disgraceful vote.", ["Shameless", "disgraceful"]),
        ("The so-called reform is a witch hunt.", ["so-called", "witch hunt"]),
        ("Critics slammed the plan, obviously.", ["slammed", "obviously"]),
        ("He doubled down on it.", ["doubled down"]),
        ("The far-right bloc won.", ["far-right"]),
        ("Pandora’s box is open.", ["Pandora’s box"]),
    ],
)
def test_must_find(text: str, words: list[str]) -> None:
    evidence = next(iter(measure(reading(text)))).evidence
    assert [span.of(text) for span in evidence] == words


@pytest.mark.parametrize(
    "text",
    [
        "The Radical Party met.",
        "An anti-fascist march was held.",
        "The mobile library came.",
        "A crisis meeting on the war ended.",
        "Soldiers attacked the port.",
        "The price rose by a tenth.",
    ],
)
def test_must_not_find(text: str) -> None:
    assert not any(m.n for m in measure(reading(text)))


def test_words_of_others_do_not_count() -> None:
    text = "Ann said the mob was shameless. It was a mob."
    (first, *_) = measure(reading(text, said(text, "the mob was shameless")))
    assert [span.start for span in first.evidence] == [text.rindex("mob")]


def test_the_rate_and_its_interval() -> None:
    text = PLAIN + "The mob was shameless."
    every = found(list(measure(reading(text))), by="all")
    low, high = poisson(2)
    words = 25 * 16 + 4
    assert every.value == pytest.approx(2000 / words)
    assert every.low == pytest.approx(low * 1000 / words)
    assert every.high == pytest.approx(high * 1000 / words)
    assert (every.n, every.interval, every.unit) == (2, "poisson", "per 1,000 words")


def test_groups_add_up() -> None:
    found_ = list(measure(reading("The mob slammed a shameless sham, obviously.")))
    assert found_[0].n == sum(m.n for m in found_[1:]) == 5


def test_few_words_are_too_little() -> None:
    every = found(list(measure(reading("The mob was shameless."))), by="all")
    assert (every.value, every.n) == (None, 2)
    assert every.withheld == "Too little text to say: 4 words of the author's, 300 are needed"


def test_no_entry_hides_another() -> None:
    every = load_words("loaded.tsv").values()
    assert sum(len(each.entries) for each in every) > 500
    assert expression("dog whistle*") == r"dog\s{1,9}whistle\w*"
