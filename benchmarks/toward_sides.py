"""Mentions of sides that were judged blind, and what is read of them.

In: the first sample, whose means were known when the words of events were taken out, and a fresh
one (`toward.jsonl`, `toward_fresh.jsonl` in `benchmarks/coded`). Out of each: how often the sign is
the opposite, how often a mention for or against comes in the right order with one that is neither,
the mean value of each verdict, and, of mentions that are neither, how far the two sides of a
dispute stand apart: the bias, which should be 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import sheets
from benchmarks.corpora import Row, corpora, rows
from benchmarks.loaded import curve
from benchmarks.sheets import Figure
from benchmarks.toward_sample import FIRST, FRESH, SIDES, bearings_of
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.load.sides import load_sides
from generator.statistics import Estimate, jackknife_t, mean_t

SAMPLES: Mapping[str, Path] = {"first": FIRST, "fresh": FRESH}
WORDS = {"a": "against", "o": "neither", "f": "for"}
SIGNS = {"against": -1, "neither": 0, "for": 1}


@dataclass(frozen=True, slots=True)
class Read:
    """A judged mention and how the words are read to bear on it."""

    article: str
    side: str
    verdict: str
    suffers: bool
    value: float


def read(path: Path) -> list[Read]:
    """The judged mentions of a sample that are still found."""
    judged = list(rows(path)) if path.is_file() else []
    disputes = {corpus: load_sides(corpora() / name) for corpus, name in SIDES.items()}
    found: list[Read] = []
    for text, mine in sheets.with_texts(judged, "toward"):
        doc = parse(text, pipeline(PIPELINE))
        values = {
            (b.span.start, b.side): b.value for b in bearings_of(doc, disputes[mine[0]["corpus"]])
        }
        found += (of_row(row, values) for row in mine if at(row) in values)
    return found


def at(row: Row) -> tuple[int, str]:
    """Where a judged mention begins, and of which side it is."""
    return row["span"][0], row["side"]


def of_row(row: Row, values: Mapping[tuple[int, str], float]) -> Read:
    """A judged mention as it is read."""
    verdict = row.get("verdict") or WORDS[row["judged_verdict"]]
    suffers = bool(row.get("suffers", row.get("judged_suffers")))
    return Read(row["id"], row["side"], verdict, suffers, values[at(row)])


def figures(name: str, found: Sequence[Read]) -> dict[str, Figure]:
    """The errors of a sample in percent."""
    return {
        f"{name}_opposite": sheets.share(
            SIGNS[one.verdict] * one.value < 0 for one in found if SIGNS[one.verdict]
        ),
        f"{name}_against": apart(found, "against"),
        f"{name}_for": apart(found, "for"),
    }


def apart(found: Sequence[Read], verdict: str) -> Figure:
    """How often a mention judged so comes in the right order with one judged neither."""
    sign = SIGNS[verdict]
    high = [sign * one.value for one in found if one.verdict == verdict]
    low = [sign * one.value for one in found if one.verdict == "neither"]
    if min(len(high), len(low)) < 2:  # fewer show no spread
        return {"n": len(high), "value": None, "low": None, "high": None}
    return {**curve(high, low), "n": len(high)}


def means(name: str, found: Sequence[Read]) -> dict[str, dict[str, Any]]:
    """Means of the values, by article, and the sides' differences among mentions judged neither."""
    neither = [one for one in found if one.verdict == "neither"]
    groups = {verdict: [one for one in found if one.verdict == verdict] for verdict in SIGNS}
    groups["neither, suffers"] = [one for one in neither if one.suffers]
    groups |= {
        f"neither, {side}": [one for one in neither if one.side == side]
        for side in dict.fromkeys(one.side for one in neither)
    }
    told = {f"{name}: {group}": mean_of(ones) for group, ones in groups.items()}
    return told | {f"{name}: {key}": one for key, one in biases(neither)}


def mean_of(found: Sequence[Read]) -> dict[str, Any]:
    """The mean of the values."""
    return told(mean_t([one.value for one in found], [one.article for one in found]), len(found))


def biases(neither: Sequence[Read]) -> Iterator[tuple[str, dict[str, Any]]]:
    """How far the two sides of each dispute stand apart."""
    for corpus in SIDES:
        one, two = (side.id for side in load_sides(corpora() / SIDES[corpus]).sides[:2])
        mine = [m for m in neither if m.side in {one, two}]
        lines = [
            (1.0, m.value, 0.0, 0.0) if m.side == one else (0.0, 0.0, 1.0, m.value) for m in mine
        ]
        found = jackknife_t(difference, lines, [m.article for m in mine])
        yield f"neither, {one} less {two}", told(found, len(mine))


def difference(own: float, own_sum: float, rest: float, rest_sum: float) -> float | None:
    """The mean of one side less that of the other."""
    return own_sum / own - rest_sum / rest if own and rest else None


def told(found: Estimate, number: int) -> dict[str, Any]:
    """An estimate as it is kept, three decimals."""
    ends = (None if x is None else round(x, 3) + 0.0 for x in (found.value, found.low, found.high))
    return {"n": number, **dict(zip(("value", "low", "high"), ends, strict=True))}
