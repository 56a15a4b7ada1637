"""How well the loaded words tell sentences that people call biased from others (BABE).

In: `babe-sg2-dev.jsonl.gz`, only to measure: nothing is derived from it. A sentence's score is what
the metric counts in it: hits in the author's voice, per word of the author's. Out: the area under
the curve, with a 95 % interval (DeLong).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from benchmarks.corpora import corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result, file_of, percent
from benchmarks.sheets import Figure
from benchmarks.tables import table
from generator.analyse.attribution import extract, quotations
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.analyse.rates import hits
from generator.analyse.reading import Reading, authors, words_in
from generator.statistics import Z

CORPUS = "babe-sg2-dev.jsonl.gz"
BIASED = "Biased"
LABELS = (BIASED, "Non-biased")


def measure() -> Result:
    """The figure of the list, by rate and by number."""
    path = corpus_file(CORPUS)
    judged = (row for row in rows(path) if row["label_bias"] in LABELS)
    found = [(row["label_bias"] == BIASED, *score(row["text"])) for row in judged]
    biased = [one for one in found if one[0]]
    other = [one for one in found if not one[0]]
    figures = {
        name: curve([one[at] for one in biased], [one[at] for one in other])
        for at, name in ((1, "rate"), (2, "number"))
    }
    return {**provenance(), "corpus": file_of(path), "figures": figures}


def score(text: str) -> tuple[float, float]:
    """Hits in the author's voice of a sentence: per word, and their number."""
    doc = parse(text, pipeline(PIPELINE))
    quoted = quotations(text, doc.paragraphs)
    reading = Reading(doc, quoted, extract(doc, None), (), None)
    words, number = words_in(doc, authors(reading)), len(hits(reading, "loaded.tsv"))
    return (number / words if words else 0.0), float(number)


def curve(high: Sequence[float], low: Sequence[float]) -> Figure:
    """The share of pairs in the right order in percent, ties for half, with DeLong's interval."""
    above = [sum(above_(one, two) for two in low) / len(low) for one in high]
    below = [sum(above_(one, two) for one in high) / len(high) for two in low]
    area = math.fsum(above) / len(above)
    spread = spread_of(above, area) / len(above) + spread_of(below, area) / len(below)
    half = Z * math.sqrt(spread)
    value, lower, upper = map(percent, (area, area - half, area + half))
    return {"n": len(high) + len(low), "value": value, "low": lower, "high": upper}


def above_(one: float, two: float) -> float:
    """1 where the first is higher, a half where they are the same."""
    return 1.0 if one > two else 0.5 if one == two else 0.0


def spread_of(values: Sequence[float], mean: float) -> float:
    """The variance of values with that mean."""
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)


def show(result: Result) -> str:
    """A table with a row a way to score."""
    lines = [[name, *figure.values()] for name, figure in result["figures"].items()]
    return table("Loaded words on BABE", ["score", "sentences", "AUC", "low", "high"], lines)
