"""Whether the words go to the right side, on two coded stories.

In: the corpora and their scorer. Out: the scorer's figures (percent and points), with 95 %
intervals by article: the scorer is run again without each article in turn (jackknife).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import Row, corpus_file, rows
from benchmarks.engine import provenance, read
from benchmarks.results import Result, file_of
from benchmarks.scorers import Report, score_sides
from benchmarks.tables import Cell, table
from generator.load.sides import load_sides
from generator.quantiles import t_quantile


@dataclass(frozen=True, slots=True)
class Coded:
    """The files of a coded story and its two sides, as the scorer names them."""

    story: str
    sides_file: str
    sides: tuple[str, str]


STORIES = (
    Coded("gaza-2012", "gaza-sides.yml", ("israel", "palestinian")),
    Coded("shutdown-2013", "shutdown-sides.yml", ("republicans", "democrats")),
)
ESTIMATED = ("balance_mae", "recall_gap", "recall_difference")
"""Figures with an interval."""
NOT_BELOW_ZERO = ("balance_mae", "recall_gap")


def measure() -> Result:
    """The engine's figures on each story."""
    return {**provenance(), "stories": {coded.story: measure_story(coded) for coded in STORIES}}


def measure_story(coded: Coded) -> Result:
    """The scorer's figures and the intervals of those that an article more or less could change."""
    gold_file = corpus_file(f"{coded.story}-gold.jsonl")
    texts = corpus_file(f"{coded.story}.jsonl.gz")
    sides_file = corpus_file(coded.sides_file)
    gold = list(rows(gold_file))
    wanted = {article["id"] for article in gold}
    found = read((row for row in rows(texts) if row["id"] in wanted), load_sides(sides_file))

    def score(articles: Sequence[Row]) -> Report:
        return with_difference(score_sides(articles, found, texts, coded.sides), coded.sides)

    report = score(gold)
    without = [score([*gold[:n], *gold[n + 1 :]]) for n in range(len(gold))]
    return {
        "files": [file_of(path) for path in (gold_file, texts, sides_file)],
        "sides": list(coded.sides),
        "figures": {key: value for key, value in report.items() if key != "balance_worst"},
        "intervals": {key: interval(key, report, without) for key in ESTIMATED},
    }


def with_difference(report: Report, sides: tuple[str, str]) -> Report:
    """The report with the first side's word recall less the second's, in points."""
    one, two = (report["word_recall"][side] or 0.0 for side in sides)
    return {**report, "recall_difference": round(one - two, 1)}


def interval(key: str, report: Report, without: Sequence[Report]) -> list[float]:
    """The jackknife interval of a figure; an error or a gap is never below 0."""
    low, high = jackknife(report[key], [other[key] for other in without])
    return [round(max(low, 0.0) if key in NOT_BELOW_ZERO else low, 1), round(high, 1)]


def jackknife(value: float, without: Sequence[float]) -> tuple[float, float]:
    """The 95 % t interval of a figure from its values without each of two or more articles."""
    number = len(without)
    mean = math.fsum(without) / number
    variance = math.fsum((one - mean) ** 2 for one in without) * (number - 1) / number
    half = t_quantile(0.975, number - 1) * math.sqrt(variance)
    return value - half, value + half


def flat(figures: Mapping[str, Any], sides: Sequence[str]) -> dict[str, float]:
    """The figures of a story that have a floor."""
    return {
        "side_right_of_matched": figures["side_acc"],
        **{f"word_recall:{side}": figures["word_recall"][side] for side in sides},
        **{f"word_precision:{side}": figures["word_precision"][side] for side in sides},
        "balance_error": figures["balance_mae"],
        "voice_error": figures["voice_mae"],
        "recall_gap_error": figures["recall_gap"],
    }


def show(result: Result) -> str:
    """One table a story."""
    return "\n".join(show_story(name, story) for name, story in result["stories"].items())


def show_story(name: str, story: Result) -> str:
    """The figures of a story with their intervals."""
    lines: list[list[Cell]] = []
    for key, value in story["figures"].items():
        named = value if isinstance(value, dict) else {"": value}
        ends = story["intervals"].get(key, (None, None))
        lines += [[f"{key} {part}".rstrip(), figure, *ends] for part, figure in named.items()]
    return table(f"Sides in {name}", ["figure", "value", "low", "high"], lines)
