from __future__ import annotations

from typing import Any

import pytest

from benchmarks.gold import (
    Counts,
    count,
    f1,
    figures,
    matches,
    passages,
    percent,
    share_error,
    voice_share,
    words_of,
)

TEXT = 'Ann said "we won it all" today. Bob thinks it is fine.\n"No way," she said.'
SIDES = ("red", "blue")


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def row(source: str, *content: str, side: str | None = "red", **more: object) -> dict[str, Any]:
    spans = {"source": [at(source)] if source else [], "content": [at(words) for words in content]}
    return {**spans, "side": side, "kind": "speech", **more}


GOLD = [
    row("Ann", '"we won it all"'),
    row("Bob", "it is fine", side="blue", kind="stance"),
    row("", '"No way,"', side="other"),
]


def scored(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[str, float]:
    words = words_of(TEXT)
    counts = count(passages(gold, words, SIDES), passages(found, words, SIDES), SIDES)
    return figures(counts, SIDES)


def test_the_gold_itself_is_right_in_everything() -> None:
    assert set(scored(GOLD, GOLD).values()) == {100.0}


def test_nothing_found_is_zero_in_everything() -> None:
    assert set(scored(GOLD, []).values()) == {0.0}


def test_nothing_in_the_gold_is_zero_and_no_error() -> None:
    assert set(scored([], GOLD).values()) == {0.0}


def test_a_wrong_source_loses_the_sourced_words_only() -> None:
    # of 9 gold words 6 are found (5 right), of them 1 with the right source; "fine" alone: IoU 0.4
    found = [row("Bob", '"we won it all" today'), row("Bob", "fine", side="blue")]
    result = scored(GOLD, found)
    assert result["content_token_f1"] == pytest.approx(200 * 5 / (6 + 9))
    assert result["sourced_token_f1"] == pytest.approx(200 * 1 / (6 + 9))
    assert result["content_span_f1"] == pytest.approx(200 * 1 / (2 + 3))
    assert result["source_right_of_matched"] == 0


def test_no_source_on_both_sides_is_the_same_source() -> None:
    assert scored([GOLD[2]], [GOLD[2]])["sourced_token_f1"] == 100
    assert scored([GOLD[2]], [row("Ann", '"No way,"')])["sourced_token_f1"] == 0


def test_a_gold_passage_is_matched_once() -> None:
    assert scored(GOLD[:1], [GOLD[0], GOLD[0]])["content_span_f1"] == pytest.approx(200 / 3)


def test_the_better_pair_goes_first() -> None:
    words = words_of(TEXT)
    gold = passages([row("Ann", "we won it all")], words, SIDES)
    found = passages([row("Ann", "we won it"), row("Bob", "we won it all")], words, SIDES)
    assert [pair.found for pair in matches(gold, found)] == [found[1]]


def test_sides_and_kinds_count_among_matches_only() -> None:
    found = [row("Ann", '"we won it all"', side="blue"), row("Bob", "it is fine", side="blue")]
    result = scored(GOLD, found)
    assert result["side_right_of_matched"] == 50
    assert result["kind_right_of_matched"] == 50
    assert result["word_recall:red"] == 0
    assert result["word_recall:blue"] == 100


def test_every_side_that_is_not_one_of_the_sides_is_other() -> None:
    assert scored([GOLD[2]], [row("", '"No way,"', side=None)])["side_right_of_matched"] == 100
    joint = row("", '"No way,"', side=None, sides=["red", "blue"])
    assert scored([GOLD[2]], [joint])["side_right_of_matched"] == 100


def test_contents_without_a_span_are_left_out() -> None:
    assert passages([{"source": [], "content": []}], words_of(TEXT), SIDES) == ()


def test_voice_shares_count_speech_and_divide_joint_sources() -> None:
    words = words_of(TEXT)
    joint = row("", '"No way,"', side="both")  # 2 words, one for each
    assert voice_share(passages(GOLD[:2], words, SIDES), SIDES) == {"red": 1, "blue": 0}
    shares = voice_share(passages([*GOLD[:2], joint], words, SIDES), SIDES)
    assert shares is not None
    assert (shares["red"], shares["blue"]) == pytest.approx((5 / 6, 1 / 6))
    assert voice_share(passages(GOLD[1:], words, SIDES), SIDES) is None


def test_the_share_error_is_in_points() -> None:
    words = words_of(TEXT)
    gold = passages([GOLD[0], row("", '"No way,"', side="both")], words, SIDES)
    alone = passages(GOLD[:1], words, SIDES)
    assert share_error(gold, gold, SIDES) == 0
    assert share_error(gold, alone, SIDES) == pytest.approx(100 / 6)
    assert share_error(alone, (), SIDES) == 50  # nobody heard: taken for equal shares
    assert share_error((), alone, SIDES) is None


def test_counts_of_articles_add_up() -> None:
    words = words_of(TEXT)
    gold = passages(GOLD, words, SIDES)
    one = count(gold, gold, SIDES)
    assert (one + one)["word"] == 2 * one["word"] == 18
    assert figures(one + one + Counts(), SIDES) == figures(one, SIDES)


def test_rates_of_nothing_are_zero() -> None:
    assert percent(0, 0) == 0
    assert f1(0, 0, 0) == 0
    assert f1(0, 3, 2) == 0
