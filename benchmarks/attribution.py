"""How well attributions are found, on polnear-dev, beside other tools and a second human.

In: the corpus in EVENHAND_CORPORA and its scorer. Out: a result in percent (r: a correlation), and
its tables. Shares are the attributed words of an article; their errors are in points.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora import corpus_file, rows
from benchmarks.engine import provenance, read
from benchmarks.results import Result, file_of, percent
from benchmarks.scorers import Report, score_spans
from benchmarks.tables import Cell, table

CORPUS = "polnear-dev.jsonl.gz"
RESAMPLES = "1000"
PEERS = Path(__file__).with_name("peers.tsv")
MAIN = ("content_token", "sourced_token", "content_span", "source_span")
LOOSER = ("content_any", "content_exact")


def measure() -> Result:
    """The engine's figures on the corpus."""
    path = corpus_file(CORPUS)
    gold = list(rows(path))
    options = ("--by", "publisher", "--bootstrap", RESAMPLES)
    report = score_spans(gold, read(gold, None), *options)
    return {"corpus": file_of(path), **provenance(), **result(report)}


def result(report: Report) -> Result:
    """The scorer's report in percent."""
    return {
        **{key: report[key] for key in ("articles", "words", "gold")},
        "found": report["pred"],
        "figures": {key: rates(report[key]) for key in (*MAIN, *LOOSER)},
        "intervals": {key: [percent(end) for end in report["ci95"][key]] for key in MAIN},
        "source_right_of_matched": percent(report["source_ok_of_matched"]),
        "no_source_right_of_matched": percent(report["nosource_ok_of_matched"]),
        "by_form": {form: by_form(counts) for form, counts in report["by_form"].items()},
        "share": share(report["share"]),
        "by_publisher": by_publisher(report["by_publisher"]),
        "largest_distance_from_mean_bias": largest_distance(report["by_publisher"]),
    }


def rates(prf: Mapping[str, float]) -> dict[str, float]:
    """Precision, recall and F1."""
    return {"p": percent(prf["P"]), "r": percent(prf["R"]), "f1": percent(prf["F1"])}


def by_form(counts: Mapping[str, float]) -> dict[str, float]:
    """What is found of a form of speech."""
    return {
        "gold": counts["gold"],
        "found": counts["pred"],
        **{key: percent(counts[key]) for key in ("span_recall", "span_precision", "token_recall")},
    }


def share(shares: Mapping[str, float]) -> dict[str, float]:
    """The attributed share of an article: means, errors, correlation."""
    means = {key: percent(shares[key]) for key in ("gold", "mae", "bias")}
    return {**means, "found": percent(shares["pred"]), "r": round(shares["r"], 2)}


def by_publisher(reports: Mapping[str, Report]) -> dict[str, dict[str, float]]:
    """Figures of each outlet, and the distance of its bias from the mean bias, in points."""
    mean = mean_bias(reports)
    return {
        publisher: {
            "articles": report["articles"],
            "content_token_f1": percent(report["content_token"]["F1"]),
            "sourced_token_f1": percent(report["sourced_token"]["F1"]),
            "content_span_f1": percent(report["content_span"]["F1"]),
            "share_gold": percent(report["share"]["gold"]),
            "share_bias": percent(report["share"]["bias"]),
            "distance_from_mean_bias": percent(report["share"]["bias"] - mean),
        }
        for publisher, report in reports.items()
    }


def mean_bias(reports: Mapping[str, Report]) -> float:
    """The mean of the outlets' biases, each outlet once (0 to 1)."""
    return sum(float(report["share"]["bias"]) for report in reports.values()) / len(reports)


def largest_distance(reports: Mapping[str, Report]) -> float:
    """How far the outlet furthest from the mean bias is from it, in points."""
    mean = mean_bias(reports)
    return percent(max(abs(report["share"]["bias"] - mean) for report in reports.values()))


def flat(result: Mapping[str, Any]) -> dict[str, float]:
    """The figures that have a floor."""
    return {
        **{f"{key}_f1": result["figures"][key]["f1"] for key in MAIN},
        "source_right_of_matched": result["source_right_of_matched"],
        **{
            f"span_recall:{form}": counts["span_recall"]
            for form, counts in result["by_form"].items()
        },
        "share_error": result["share"]["mae"],
        "outlet_bias_distance_error": result["largest_distance_from_mean_bias"],
    }


def show(result: Result) -> str:
    """The tables of a result."""
    return "\n".join((beside_peers(result), details(result), forms(result), outlets(result)))


def beside_peers(result: Result) -> str:
    """The engine in the row above the peers."""
    with PEERS.open(encoding="utf-8", newline="") as file:
        peers = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = [name for name in peers[0] if name not in {"system", "source"}]
    lines = [["Evenhand", *(own_figure(result, name) for name in names)]]
    lines += [[peer["system"], *(peer[name] for name in names)] for peer in peers]
    return table("Attributions on polnear-dev (percent)", ["system", *map(short, names)], lines)


def short(name: str) -> str:
    """The head of a column of `peers.tsv`: `content_token_f1` -> `token F1`."""
    words = (
        name.removeprefix("content_").removesuffix("_of_matched").replace("sourced_token", "who")
    )
    head, _, last = words.rpartition("_")
    return f"{head.replace('_', ' ')} {last if head == 'share' or len(last) > 2 else last.upper()}"


def own_figure(result: Result, name: str) -> Cell:
    """The engine's figure in a column of `peers.tsv`."""
    if name in result:
        return float(result[name])
    key, _, column = name.rpartition("_")
    return float(result["share"][column] if key == "share" else result["figures"][key][column])


def details(result: Result) -> str:
    """Precision, recall, F1 and the interval of F1 over articles."""
    lines: list[list[Cell]] = [
        [key, rate["p"], rate["r"], rate["f1"], *result["intervals"].get(key, (None, None))]
        for key, rate in result["figures"].items()
    ]
    title = f"{result['articles']} articles, {result['gold']} gold, {result['found']} found"
    return table(title, ["figure", "P", "R", "F1", "low", "high"], lines)


def forms(result: Result) -> str:
    """What is found by form of speech."""
    keys = ("gold", "found", "span_recall", "span_precision", "token_recall")
    lines = [[form, *(c[key] for key in keys)] for form, c in result["by_form"].items()]
    return table("By form", ["form", *keys], lines)


def outlets(result: Result) -> str:
    """What is found by outlet."""
    found = result["by_publisher"]
    keys = list(next(iter(found.values())))
    title = f"By outlet; furthest from the mean bias: {result['largest_distance_from_mean_bias']}"
    return table(
        title, ["outlet", *keys], [[name, *(f[k] for k in keys)] for name, f in found.items()]
    )
