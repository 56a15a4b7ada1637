"""The project's scorer against the corpora's own, on their gold with mistakes put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest

from benchmarks.corpora import Row, corpus_file, rows
from benchmarks.floors import has_corpora
from benchmarks.gold import Counts, count, figures, passages, words_of
from benchmarks.scorers import score_sides, score_spans
from benchmarks.sides import STORIES, Coded

pytestmark = pytest.mark.skipif(not has_corpora(), reason="the corpora are not on this machine")


def mistaken(attributions: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every fifth is lost, every third cut short, every fourth has the source and side before."""
    found = []
    for number, row in enumerate(attributions):
        before = attributions[number - 1] if number % 4 == 3 else row
        kept = {"source": before["source"], "side": before.get("side"), "content": row["content"]}
        if number % 3 == 2:
            kept["content"] = [[start, (start + 2 * end + 2) // 3] for start, end in row["content"]]
        if number % 5 != 4:
            found.append(kept)
    return found


def summed(
    gold: Iterable[Row], found: Iterable[Row], texts: Mapping[str, str], sides: Sequence[str]
) -> Counts:
    total = Counts()
    for right, read in zip(gold, found, strict=True):
        words = words_of(texts[right["id"]])
        gold_passages = passages(right["attributions"], words, sides)
        total += count(gold_passages, passages(read["attributions"], words, sides), sides)
    return total


def test_words_spans_and_sources_agree_to_the_last_digit() -> None:
    gold = list(rows(corpus_file("polnear-dev.jsonl.gz")))
    found = [{"id": row["id"], "attributions": mistaken(row["attributions"])} for row in gold]
    report = score_spans(gold, found)
    counts = summed(gold, found, {row["id"]: row["text"] for row in gold}, ())
    ours = figures(counts, ())
    assert (counts["gold"], counts["found"]) == (report["gold"], report["pred"])
    for name in ("content_token", "sourced_token", "content_span"):
        assert ours[f"{name}_f1"] == pytest.approx(100 * report[name]["F1"], abs=1e-9)
    right = 100 * report["source_ok_of_matched"]
    assert ours["source_right_of_matched"] == pytest.approx(right, abs=1e-9)


@pytest.mark.parametrize("coded", STORIES, ids=lambda coded: coded.story)
def test_sides_agree_in_every_digit_that_is_given(coded: Coded) -> None:
    gold = list(rows(corpus_file(f"{coded.story}-gold.jsonl")))
    found = [{"id": row["id"], "attributions": mistaken(row["attributions"])} for row in gold]
    texts = corpus_file(f"{coded.story}.jsonl.gz")
    report = score_sides(gold, found, texts, coded.sides)
    counts = summed(gold, found, {row["id"]: row["text"] for row in rows(texts)}, coded.sides)
    ours = figures(counts, coded.sides)
    assert counts["match"] == report["matched"]
    assert round(ours["side_right_of_matched"], 1) == report["side_acc"]
    for side in coded.sides:
        assert round(ours[f"word_recall:{side}"], 1) == report["word_recall"][side]
