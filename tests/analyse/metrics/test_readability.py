from __future__ import annotations

import pytest
import textstat

from generator.analyse.metrics.readability import measure
from generator.analyse.reading import Reading
from generator.model import Measurement
from tests.by_hand import found, reading, said

EASY = "The dog ran to the big red barn and the cat sat on the mat all day. " * 10
HARD = (
    "Intergovernmental organisations characteristically necessitate comprehensive administrative "
    "infrastructure, notwithstanding considerable institutional opposition. "
) * 15
PARAGRAPH = """The minister said the border will open on Monday. Nobody knows how long it will
stay open.

Aid groups have waited for weeks. Their lorries stand in a line that is five miles long. Some of
the food is already rotten. The drivers sleep in their cabs and cook on small stoves. It is cold
at night. Most of them have families at home. They call when they can. The network is poor and the
calls are short. The army says it checks each lorry for weapons and that this takes time. It gave
no date. Residents on the other side have heard such promises before. They will believe it when
they see bread. Prices in the market have doubled since the spring. A bag of flour costs more than
a teacher earns in a month. Many families eat once a day. Nobody
in the town is sure of the next month."""


SPEECH = " ".join(HARD.lower().replace(".", "").split()[:20])


def value(measurements: list[Measurement], by: str, of: str = "article") -> float:
    found_ = found(measurements, by=by, of=of).value
    assert found_ is not None
    return found_


def test_a_paragraph_by_hand() -> None:
    """18 sentences, 152 words, 189 syllables, counted by eye."""
    measurements = list(measure(reading(PARAGRAPH)))
    m = found(measurements, by="flesch_kincaid", of="article")
    assert m.n == 18
    assert value(measurements, "words_per_sentence") == pytest.approx(152 / 18)
    assert value(measurements, "flesch_kincaid") == pytest.approx(
        0.39 * 152 / 18 + 11.8 * 189 / 152 - 15.59
    )
    assert value(measurements, "flesch_reading_ease") == pytest.approx(
        206.835 - 1.015 * 152 / 18 - 84.6 * 189 / 152
    )
    assert m.interval == "t"
    assert m.unit == "school years"


def test_it_is_textstats_figure_where_sentences_and_words_are_the_same() -> None:
    measurements = list(measure(reading(EASY)))
    assert value(measurements, "flesch_kincaid") == pytest.approx(
        textstat.flesch_kincaid_grade(EASY)
    )
    assert value(measurements, "flesch_reading_ease") == pytest.approx(
        textstat.flesch_reading_ease(EASY)
    )


def test_direction() -> None:
    easy, hard = list(measure(reading(EASY))), list(measure(reading(HARD)))
    assert value(easy, "flesch_kincaid") < value(hard, "flesch_kincaid")
    assert value(easy, "flesch_reading_ease") > value(hard, "flesch_reading_ease")


def test_twice_the_text_is_as_hard() -> None:
    once, twice = list(measure(reading(EASY))), list(measure(reading(EASY + EASY)))
    for by in ("flesch_kincaid", "flesch_reading_ease", "words_per_sentence"):
        assert value(once, by) == pytest.approx(value(twice, by))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "0 sentences, 10 are needed"),
        ("He said no.", "1 sentence, 10 are needed"),
        ("He said no. " * 9, "9 sentences, 10 are needed"),
        ("He said no. " * 10, "30 words, 150 are needed"),
    ],
)
def test_too_little(text: str, reason: str) -> None:
    for m in measure(reading(text)):
        if m.of == "article":
            assert (m.value, m.low, m.interval) == (None, None, None)
            assert m.withheld == f"Too little text to say: {reason}"


def shared() -> Reading:
    """An easy author who also reports hard speech of Norland, in sentences of both."""
    reported = [f"On day {n} they said that {SPEECH} {n}." for n in range(10)]
    text = " ".join(reported) + " " + EASY
    attributions = [
        said(
            text,
            f"that {SPEECH} {n}",
            turn=n,
            source=("they",),
            cue=("said",),
        )
        for n in range(10)
    ]
    return reading(text.strip(), *attributions)


def test_sides_and_author_are_measured_apart() -> None:
    measurements = list(measure(shared()))
    author = found(measurements, by="flesch_kincaid", of="author")
    side = found(measurements, by="flesch_kincaid", of="side", side="nor")
    assert author.n == 10
    assert value(measurements, "flesch_kincaid", "author") == pytest.approx(
        textstat.flesch_kincaid_grade(EASY)
    )
    assert (side.n, side.interval, side.n_effective) == (10, "t", 10)
    assert (side.value or 0) > (author.value or 0) + 5
    assert found(measurements, by="flesch_kincaid", of="side", side="sud").value is None
