from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from benchmarks import attribution, sides, speed, stories
from benchmarks.corpora import rows
from benchmarks.results import as_json, percent, save
from benchmarks.tables import table
from generator.errors import ConfigurationError

RATES = {"P": 0.5, "R": 0.25, "F1": 1 / 3}


def report(bias: float = -0.1) -> dict[str, Any]:
    forms = dict.fromkeys(("gold", "pred", "span_recall", "span_precision", "token_recall"), 0.5)
    return {
        "articles": 2,
        "words": 10,
        "gold": 4,
        "pred": 3,
        **dict.fromkeys((*attribution.MAIN, *attribution.LOOSER), RATES),
        "ci95": {key: [0.2, 0.4] for key in attribution.MAIN},
        "source_ok_of_matched": 0.9,
        "nosource_ok_of_matched": 0.8,
        "by_form": {"direct": forms},
        "share": {"gold": 0.5, "pred": 0.5 + bias, "mae": 0.1, "bias": bias, "r": 0.876},
    }


def whole_report() -> dict[str, Any]:
    outlets = {"one": report(-0.1), "two": report(-0.04), "three": report(-0.07)}
    return {**report(), "by_publisher": outlets}


def test_ratios_become_percent_of_one_decimal() -> None:
    assert percent(1 / 3) == 33.3
    assert str(percent(-0.0001)) == "0.0"


def test_results_are_the_same_bytes_whatever_the_order(tmp_path: Path) -> None:
    save("one", {"b": 1.5, "a": {"d": 1, "c": "ü"}}, tmp_path)
    save("two", {"a": {"c": "ü", "d": 1}, "b": 1.5}, tmp_path)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert as_json({"a": "ü"}) == '{\n "a": "ü"\n}\n'


def test_the_distance_of_an_outlet_is_from_the_mean_bias() -> None:
    result = attribution.result(whole_report())
    assert result["largest_distance_from_mean_bias"] == 3.0
    distances = {n: r["distance_from_mean_bias"] for n, r in result["by_publisher"].items()}
    assert distances == {"one": -3.0, "two": 3.0, "three": 0.0}
    assert result["figures"]["content_token"] == {"p": 50.0, "r": 25.0, "f1": 33.3}
    assert result["share"]["r"] == 0.88


def test_every_peer_has_a_figure_in_every_column_and_a_source() -> None:
    with attribution.PEERS.open(encoding="utf-8", newline="") as file:
        peers = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert peers[-1]["system"] == "a second human"
    for peer in peers:
        assert all(peer.values()), peer
        assert all(float(v) <= 100 for k, v in peer.items() if k not in {"system", "source"})


def test_the_tables_show_the_engine_above_its_peers() -> None:
    shown = attribution.show(attribution.result(whole_report()))
    assert "Evenhand" in shown.splitlines()[3]
    assert "a second human" in shown
    assert "furthest from the mean bias: 3.0" in shown


def test_the_jackknife_of_a_mean_is_its_t_interval() -> None:
    values = [1.0, 2.0, 3.0, 6.0]
    without = [(sum(values) - value) / 3 for value in values]
    low, high = sides.jackknife(3.0, without)
    # standard error sqrt(s2 / n) = sqrt(14/3 / 4), t(0.975, 3) = 3.182446
    assert (low, high) == pytest.approx((3.0 - 3.4374, 3.0 + 3.4374), abs=1e-3)


def test_errors_do_not_reach_below_zero() -> None:
    without = [{"balance_mae": 0.0, "recall_difference": -9.0}, {"balance_mae": 9.0}]
    assert sides.interval("balance_mae", {"balance_mae": 4.0}, without)[0] == 0.0
    without[1]["recall_difference"] = 9.0
    assert sides.interval("recall_difference", {"recall_difference": 0.0}, without)[0] < 0


def test_the_difference_of_recalls_has_a_sign() -> None:
    found = sides.with_difference({"word_recall": {"a": 60.0, "b": None}}, ("b", "a"))
    assert found["recall_difference"] == -60.0


def test_the_first_article_is_not_timed() -> None:
    calls: list[str] = []
    seconds = speed.time_all(["warm"], {"way": calls.append})
    assert calls == ["warm"]
    assert seconds == {"way": 0.0}


def test_plain_and_packed_records_are_read_alike(tmp_path: Path) -> None:
    line = json.dumps({"id": "a"}) + "\n\n"
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    assert list(rows(tmp_path / "a.jsonl")) == list(rows(tmp_path / "a.jsonl.gz")) == [{"id": "a"}]


def test_a_table_is_flush() -> None:
    shown = table("T", ["name", "n"], [["a", 10.0], ["longer", None]])
    assert shown.split("\n") == ["", "T", "name       n", "a       10.0", "longer"]


def gold_row(text: str) -> dict[str, Any]:
    content = {"source": [[0, 3]], "content": [[9, len(text)]], "side": "red", "kind": "speech"}
    return {"id": "s/a", "sha256": sha256(text.encode()).hexdigest(), "attributions": [content]}


@pytest.mark.parametrize("texts", [{}, {"s/a": "another text"}, {"s/a": None}])
def test_gold_of_another_text_is_refused(texts: Mapping[str, str | None]) -> None:
    row = gold_row("Ann said we won")
    assert stories.coded_text(row, {"s/a": "Ann said we won"}) == "Ann said we won"
    with pytest.raises(ConfigurationError, match="s/a: the text is not the one that was coded"):
        stories.coded_text(row, texts)


def test_a_story_is_the_sum_of_its_articles() -> None:
    text = "Ann said we won"
    gold = gold_row(text)
    missed: dict[str, Any] = {"attributions": []}
    scored = [stories.score(text, gold, found, ("red", "blue")) for found in (gold, missed)]
    summary = stories.summary(scored, ("red", "blue"))
    assert summary["figures"]["content_token_f1"] == 66.7
    assert summary["figures"]["voice_share_error"] == 50.0  # nobody heard, the second's, is shown
    assert summary["attributions"] == 2
