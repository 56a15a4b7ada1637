"""The measured error of every measure, from judgements made without sight of the rules.

In: the judgements of `benchmarks/coded` and the corpora; the results of coverage, differences and
confidence, measured anew where they are another version's. Out: every figure by `part.name` with
its number, interval, the target it was to reach and the floor below which it may not fall; behind
them what each part counted in full. The Method page prints them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks import (
    acts,
    confidence,
    coverage,
    cues,
    differences,
    floors,
    headlines,
    loaded,
    omissions,
    pairs,
    sources,
    toward,
    words,
)
from benchmarks.corpora import RESULTS
from benchmarks.engine import provenance
from benchmarks.results import Result, percent, save
from benchmarks.sheets import Figure, share
from benchmarks.tables import Cell, table
from generator.analyse.fingerprint import engine

PARTS: dict[str, Callable[[], Result]] = {
    "cues": cues.measure,
    "sources": sources.measure,
    "omissions": omissions.measure,
    "acts": acts.measure,
    "loaded": loaded.measure,
    "words": words.measure,
    "headlines": headlines.measure,
    "toward": toward.measure,
}
HELD: dict[str, Callable[[], Result]] = {
    "coverage": coverage.measure,
    "differences": differences.measure,
    "pairs": pairs.measure,
    "confidence": confidence.measure,
}
"""Measures with results of their own."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure was to reach: at least, at most or between."""

    least: float = 0.0
    most: float = 100.0

    def reached(self, value: float) -> bool:
        """Whether a figure does."""
        return self.least <= value <= self.most


TARGETS = {
    "cues.class": Target(90.0),
    "omissions.absent": Target(85.0),
    "acts.literal": Target(90.0),
    "acts.agent": Target(85.0),
    "acts.patient": Target(85.0),
    "loaded.rate": Target(69.0),
    "toward.news_f1": Target(64.0),
    "toward.news_opposite": Target(most=14.0),
    "toward.news_order": Target(91.0),
    "coverage.lowest": Target(93.0, 97.0),
    "coverage.highest": Target(93.0, 97.0),
    "bands.held": Target(95.0),
}


def measure() -> Result:
    """All figures, and what is behind those of each part."""
    parts = {name: part() for name, part in PARTS.items()}
    held = {name: held_or_measured(name, part) for name, part in HELD.items()}
    found = {
        f"{part}.{name}": one for part in parts for name, one in parts[part]["figures"].items()
    }
    found |= {**of_coverage(held["coverage"]), **of_pairs(held["differences"]["all"])}
    found |= {**of_bands(held["confidence"]["all_bands"]), **of_apart(held["pairs"])}
    pinned = floors.load()
    return {
        **provenance(),
        "figures": {key: with_target(key, one, pinned) for key, one in found.items()},
        "parts": {name: without_provenance(part) for name, part in parts.items()},
    }


def held_or_measured(name: str, part: Callable[[], Result]) -> Result:
    """The committed result of this very engine; else it is measured and kept."""
    path = RESULTS / f"{name}.json"
    held: Result = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if held.get("engine") == engine():
        return held
    result = part()
    save(name, result)
    return result


def of_coverage(result: Result) -> dict[str, Figure]:
    """The lowest and the highest part of intervals over 10 to 100 articles that hold the truth."""
    held = [
        one["held"] for figure in result["figures"].values() for one in figure["drawn"].values()
    ]
    return {
        "coverage.lowest": bare(min(held), len(held)),
        "coverage.highest": bare(max(held), len(held)),
    }


def of_pairs(row: Mapping[str, Any]) -> dict[str, Figure]:
    """How many differences lie where they are said to, and how many are told the wrong way round.

    Pairs share articles: an interval that took them for independent would be too narrow.
    """
    return {
        "differences.held": bare(percent(row["held"] / row["pairs"]), row["pairs"]),
        "differences.apart": bare(percent(row["apart"] / row["pairs"]), row["pairs"]),
        "differences.apart_wrongly": bare(
            percent(row["apart_wrongly"] / row["apart"]) if row["apart"] else None, row["apart"]
        ),
    }


def of_apart(row: Mapping[str, Any]) -> dict[str, Figure]:
    """How many pairs of the November 2012 story are told apart, and how many of those are so."""
    number, right = row["coded_apart"], row["really_apart"]
    return {
        "pairs.apart": bare(percent(row["news_apart"] / row["news_pairs"]), row["news_pairs"]),
        "pairs.really_apart": share(at < right for at in range(number)),
    }


def of_bands(row: Mapping[str, Any]) -> dict[str, Figure]:
    """How many bands hold the coded share, and how wide they are."""
    return {
        "bands.held": bare(percent(row["held"] / row["articles"]), row["articles"]),
        "bands.mean_width": bare(row["mean_width"], row["articles"]),
    }


def bare(value: float | None, number: int) -> Figure:
    """A figure without interval."""
    return {"n": number, "value": value, "low": None, "high": None}


def with_target(key: str, figure: Figure, pinned: floors.Floors) -> Figure:
    """A figure with what it was to reach, whether it does, and its floor."""
    target, (part, _, name) = TARGETS.get(key), key.partition(".")
    held = pinned.get(floors.named(part))
    return {
        **figure,
        "target": None if target is None else [target.least, target.most],
        "reached": None
        if target is None or figure["value"] is None
        else target.reached(figure["value"]),
        "floor": None if held is None else held.figures.get(name),
    }


def without_provenance(part: Result) -> Result:
    """What a part counted beside its figures."""
    return {name: value for name, value in part.items() if name not in {"figures", *provenance()}}


def show(result: Result) -> str:
    """One table, a row a figure."""
    lines: list[list[Cell]] = [
        [
            key,
            *(one[column] for column in ("n", "value", "low", "high")),
            told(one["target"]),
            one["floor"],
            {True: "yes", False: "no"}.get(one["reached"]),
        ]
        for key, one in result["figures"].items()
    ]
    head = ["figure", "n", "percent", "low", "high", "target", "floor", "reached"]
    return table("Measured errors", head, lines)


def told(target: list[float] | None) -> str | None:
    """A target as it is read."""
    return None if target is None else f"{target[0]:.0f}–{target[1]:.0f}"
