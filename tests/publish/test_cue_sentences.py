"""What is concluded from the words that introduce the sides' speech, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.cue_sentences import Shown, conclusions
from generator.publish.voices import side_voices
from tests.publish.sample import DISPUTE, measurement, three_sides

Range = tuple[float | None, float | None, float | None]
ONE, OTHER = (0.02, 0.01, 0.06), (0.004, 0.0, 0.03)
OVERLAP = "the ranges overlap, so no difference is claimed"


def shown(*ranges: Range) -> list[Shown]:
    found = side_voices(DISPUTE if len(ranges) < 3 else three_sides().stories[0].story.dispute)
    return [
        (voice, measurement("cue_class", value, low=low, high=high, unit="share"))
        for voice, (value, low, high) in zip(found, ranges, strict=False)
    ]


@pytest.mark.parametrize(
    ("name", "one", "other", "follows"),
    [
        ("distancing", ONE, OTHER, [OVERLAP]),
        ("endorsing", ONE, OTHER, []),
        ("distancing", ONE, (None, None, None), []),
        ("distancing", (0.1, None, None), OTHER, []),
        ("endorsing", (0.5, 0.4, 0.6), (0.2, 0.1, 0.3),
         ["higher for Lindham Stone than for Villagers, and the ranges do not overlap"]),
        ("endorsing", (0.2, 0.1, 0.3), (0.5, 0.4, 0.6),
         ["higher for Villagers than for Lindham Stone, and the ranges do not overlap"]),
        ("endorsing", (0.5, 0.302, 0.6), (0.2, 0.1, 0.298), []),
    ],
)  # fmt: skip
def test_what_follows(name: str, one: Range, other: Range, follows: list[str]) -> None:
    assert [each.follows for each in conclusions({name: shown(one, other)})] == follows


def test_the_sentence_has_both_shares() -> None:
    (only,) = conclusions({"distancing": shown(ONE, OTHER)})
    assert only.name == "Keeping a distance"
    assert [f"{voice.name} {share.text}".replace("\xa0", " ") for voice, share in only.shares] == [
        "Lindham Stone 2 % (1 to 6)",
        "Villagers under 1 % (0 to 3)",
    ]


def test_of_three_sides_each_two_are_looked_at() -> None:
    (only,) = conclusions({"hedged": shown((0.5, 0.4, 0.6), (0.2, 0.1, 0.3), (0.3, 0.2, 0.5))})
    assert only.follows.count("higher for") == 1


@given(st.tuples(*[st.floats(0, 1)] * 4))
def test_the_order_of_the_sides_changes_nothing(ends: tuple[float, float, float, float]) -> None:
    a, b, c, d = ends
    one, other = (a, min(a, b), max(a, b)), (c, min(c, d), max(c, d))
    first, second = (
        [*conclusions({"hedged": shown(*each)})] for each in ((one, other), (other, one))
    )
    assert len(first) == len(second)
