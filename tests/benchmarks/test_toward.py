"""The sheet of mentions that somebody judges, and what is counted of the answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import toward_basil, toward_news, toward_sample, toward_sides
from benchmarks.toward_basil import Pair
from benchmarks.toward_sample import Drawn
from generator.model import Bearing, Span

TEXT = "It rained. The Norlandic government praised a dam."
DRAWN = Drawn(
    {"corpus": "c", "id": "i", "text": TEXT},
    Bearing(Span(15, 24), "nor", 0, 0.5),
    Span(11, len(TEXT)),
)


def test_a_mention_is_marked_in_its_sentence() -> None:
    shown = toward_sample.item(3, DRAWN)
    assert shown.startswith("## 3\nThe [[Norlandic]] government praised a dam.\n")
    assert "verdict: " in shown
    assert "suffers: " in shown


def test_the_key_has_offsets_and_a_hash_and_neither_words_nor_value() -> None:
    row = toward_sample.key(DRAWN)
    assert (row["span"], row["side"]) == ([15, 24], "nor")
    assert "value" not in row
    assert "Norlandic" not in json.dumps(row)


@pytest.mark.parametrize(
    ("span", "known"), [(Span(11, 14), True), (Span(26, 30), True), (Span(0, 2), False)]
)
def test_no_sentence_is_judged_twice(span: Span, known: bool) -> None:  # noqa: FBT001
    assert toward_sample.is_known(DRAWN, [span]) is known


def test_answers_are_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("## 1\nverdict: a\nsuffers: n\n\n## 2\nverdict: o\nsuffers: y\n")
    rows = [{"id": "a", "side": "nor", "span": [n, n + 1]} for n in (0, 5)]
    sheet.with_suffix(".key.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setattr(toward_sample, "FRESH", tmp_path / "fresh.jsonl")
    toward_sample.take_over(sheet)
    kept = [json.loads(line) for line in (tmp_path / "fresh.jsonl").read_text().splitlines()]
    values = {(0, "nor"): -0.5, (5, "nor"): 0.1}
    found = [toward_sides.of_row(row, values) for row in kept]
    assert [(one.verdict, one.suffers, one.value) for one in found] == [
        ("against", False, -0.5),
        ("neither", True, 0.1),
    ]


def test_the_first_sample_is_read_by_its_own_words() -> None:
    row = {"id": "a", "side": "nor", "span": [0, 1], "verdict": "for", "suffers": False}
    assert toward_sides.of_row(row, {(0, "nor"): 0.2}).verdict == "for"


def read(verdict: str, value: float, article: str = "a") -> toward_sides.Read:
    return toward_sides.Read(article, "nor", verdict, suffers=False, value=value)


def test_opposite_signs_and_orders_are_counted() -> None:
    found = [
        read("against", -0.4),
        read("against", 0.2),
        read("neither", 0.0),
        read("neither", 0.1),
    ]
    figures = toward_sides.figures("fresh", found)
    assert (figures["fresh_opposite"]["n"], figures["fresh_opposite"]["value"]) == (2, 50.0)
    assert figures["fresh_against"]["value"] == 50.0
    assert figures["fresh_for"] == {"n": 0, "value": None, "low": None, "high": None}


def test_the_mean_of_a_verdict_has_an_interval_by_article() -> None:
    one = toward_sides.mean_of([read("neither", 0.1, "a"), read("neither", 0.3, "b")])
    assert (one["n"], one["value"]) == (2, 0.2)
    assert one["low"] < 0.2 < one["high"]
    assert toward_sides.difference(2, 1.0, 4, 1.0) == 0.25


def news(judged: int, sign: int, value: float = 0.0) -> toward_news.Read:
    return toward_news.Read("s", judged, sign, value)


def test_macro_f1_is_the_mean_of_the_verdicts() -> None:
    found = [news(-1, -1), news(0, 0), news(1, 0), news(1, 1)]
    assert toward_news.macro_f1(found) == pytest.approx((1 + 2 / 3 + 2 / 3) / 3)
    assert toward_news.opposite([news(-1, 1), news(1, 0), news(0, 1)])["value"] == 50.0


@pytest.mark.parametrize(("turned", "percent"), [(1, 100.0), (-1, 0.0)])
def test_targets_come_in_the_order_of_their_values(turned: int, percent: float) -> None:
    found = [news(judged, 0, turned * judged) for judged in (-1, 0, 1)]
    assert toward_news.in_order(found)["value"] == percent


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Ana Berg", ("Berg",)),
        ("House Democrats", ("Democrats", "Democratic")),
        ("police", ()),
        ("Berg campaign", ()),
    ],
)
def test_entities_are_named_as_in_the_news(name: str, aliases: tuple[str, ...]) -> None:
    assert toward_basil.aliases_of(name) == aliases


def test_an_alias_of_two_entities_names_neither() -> None:
    sides = toward_basil.dispute_of({"sides": ["Ana Berg", "Per Berg", "Ida Vik"]}).sides
    assert [side.aliases for side in sides] == [(), (), ("Vik",)]


def test_only_pairs_that_people_put_in_order_are_compared() -> None:
    low, high = {"toward": -0.5, "vader": 0.2}, {"toward": 0.5, "vader": 0.2}
    pairs = list(toward_basil.pairs_of("e", [(-1, low), (1, high), (1, low)]))
    assert [pair.order for pair in pairs] == [-1, -1]
    assert toward_basil.agreement(pairs, "toward")["value"] == 75.0
    assert toward_basil.agreement(pairs, "vader")["value"] == 50.0


def test_pairs_of_one_event_are_no_sample() -> None:
    assert toward_basil.agreement([Pair("e", 1, {"toward": 1.0})], "toward")["low"] is None
