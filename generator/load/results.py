"""What was measured of the program's own error: `benchmarks/results/` in, figures out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.errors import ContentError, Problem
from generator.load.json_depth import is_deeper
from generator.load.layout import read, shown
from generator.load.validity import of_validity
from generator.model import MeasuredError

CORPORA = {
    "attribution": "84 articles of US political news, coded by others (PolNeAR)",
    "gaza-2012": "9 articles on the fighting and truce of November 2012",
    "shutdown-2013": "7 articles on the US government shutdown of 2013",
    "confidence": "{articles} articles on sixteen disputes, coded blind",
    "judged": "{passages} passages of articles on anything, judged blind",
    "corrections": "{articles} articles with corrections that two people agree on",
    "exchange": "{cases} invented passages, each read again with the sides’ names exchanged",
}
DEEPEST = 20
"""Levels of a file of results."""
Row = tuple[str, str, str, str]
"""Where the results hold a figure, the metric whose error it is, its words and unit."""
ATTRIBUTION: tuple[Row, ...] = (
    (
        "figures.content_token.p",
        "",
        "of the words counted as reported speech or stance are so",
        "%",
    ),
    ("figures.content_token.r", "", "of the reported words are found", "%"),
    ("source_right_of_matched", "", "of the passages found have the right source", "%"),
    ("share.mae", "author_voice", "mean error of an article’s reported share", "points"),
    ("by_form.direct.token_recall", "direct_share", "of the words in quotation are found", "%"),
    ("by_form.direct.span_precision", "direct_share", "of the quotations found are right", "%"),
)
BALANCE = "mean error of a side’s share of the sides’ words"
RIGHT_SIDE = "of the passages found stand with the right side"
SIDES: tuple[Row, ...] = (
    ("figures.balance_mae", "voice_share", BALANCE, "points"),
    ("figures.voice_share_error", "voice_share", BALANCE, "points"),
    ("figures.side_acc", "voice_share", RIGHT_SIDE, "%"),
    ("figures.side_right_of_matched", "voice_share", RIGHT_SIDE, "%"),
)
JUDGED: tuple[Row, ...] = (
    ("all.content_right", "", "of the passages report what somebody says or thinks", "%"),
    ("speech.content_right", "", "of the passages of speech among them do", "%"),
)
CORRECTED: tuple[Row, ...] = (
    ("overruled_share", "", "of the passages found were overruled by people", "%"),
)
EXCHANGE: tuple[Row, ...] = (
    ("follow", "", "of the passages found are found alike after the exchange", "%"),
)


def load_results(folder: Path, engine: str) -> tuple[MeasuredError, ...]:
    """Every figure, by corpus; none where the folder holds no results. `engine` is the fingerprint
    of the code that runs: figures of another one say so.
    """
    try:
        return tuple(_all(folder, engine))
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        what = "holds no results that can be read: put back its files, or measure again"
        raise ContentError((Problem(shown(folder), 1, 1, "", what),)) from error


def _all(folder: Path, engine: str) -> tuple[MeasuredError, ...]:
    names = ("attribution", "sides", "gold", "exchange", "confidence", "judged")
    attribution, sides, gold, exchange, confidence, judged = (
        read_results(folder / f"{name}.json") for name in names
    )
    passages = judged.get("all", {}).get("passages")
    return (
        *errors(attribution, CORPORA["attribution"], ATTRIBUTION, engine),
        *of_stories(sides, engine),
        *of_stories(gold, engine),
        *of_exchange(exchange, engine),
        *of_confidence(confidence, engine),
        *errors(judged, CORPORA["judged"].format(passages=passages), JUDGED, engine),
        *of_corrections(read_results(folder / "corrections.json"), engine),
        *of_validity(read_results(folder / "validity.json"), engine),
    )


def of_corrections(results: Mapping[str, Any], engine: str) -> Iterator[MeasuredError]:
    """The part of the passages that people overruled; nothing where they corrected nothing."""
    corpus = CORPORA["corrections"].format(articles=results.get("articles"))
    yield from errors(results, corpus, CORRECTED, engine)


def read_results(path: Path) -> Mapping[str, Any]:
    """A results file; empty where there is none."""
    text = read(path) if path.is_file() else "{}"
    if is_deeper(text, DEEPEST):
        raise ValueError(text[:1])
    found: Mapping[str, Any] = json.loads(text)
    return found


def of_stories(results: Mapping[str, Any], engine: str) -> Iterator[MeasuredError]:
    """The figures of each story, and the share of each side's words that is found."""
    for story, row in results.get("stories", {}).items():
        corpus = CORPORA.get(story, f"the sample story “{story.replace('-', ' ')}”, coded by hand")
        whole = {**row, "engine": results.get("engine")}
        yield from errors(whole, corpus, SIDES, engine)
        for side, value in heard(row["figures"]):
            current = whole["engine"] == engine
            yield MeasuredError(corpus, f"of the words of “{side}” are found", value, "%", current)


def of_exchange(results: Mapping[str, Any], engine: str) -> Iterator[MeasuredError]:
    """How much follows when names are exchanged, and what is heard of each side of each dispute."""
    corpus = CORPORA["exchange"].format(cases=results.get("cases"))
    yield from errors(results, corpus, EXCHANGE, engine)
    for dispute in results.get("disputes", {}).values():
        for side, rate in dispute["sides"].items():
            figure = f"of the passages of “{side}” stand with it: {dispute['title']}"
            current = results.get("engine") == engine
            yield MeasuredError(corpus, figure, rate["hit_rate"], "%", current)


def of_confidence(results: Mapping[str, Any], engine: str) -> Iterator[MeasuredError]:
    """How many bands hold the coded share, and how often passages of each confidence are right."""
    current = results.get("engine") == engine
    if bands := results.get("all_bands"):
        corpus = CORPORA["confidence"].format(articles=bands["articles"])
        held = round(100 * bands["held"] / bands["articles"], 1)
        figure = "of the articles’ bands hold the share that was coded"
        yield MeasuredError(corpus, figure, held, "%", current, "voice_share")
        for fifth in results["reliability"]:
            figure = f"of the passages given {fifth['confidence']:.0f} % confidence are right"
            yield MeasuredError(corpus, figure, fifth["right"], "%", current)


def heard(figures: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """The share of words found, by side."""
    nested = figures.get("word_recall", {})
    flat = {k.partition(":")[2]: v for k, v in figures.items() if k.startswith("word_recall:")}
    yield from ((side, value) for side, value in {**nested, **flat}.items() if side != "other")


def errors(
    results: Mapping[str, Any], corpus: str, rows: tuple[Row, ...], engine: str
) -> Iterator[MeasuredError]:
    """The figures of a table that the results hold."""
    current = results.get("engine") == engine
    for path, metric, figure, unit in rows:
        value, low, high = with_interval(results, path)
        if value is not None:
            yield MeasuredError(corpus, figure, value, unit, current, metric, low, high)


def with_interval(
    results: Mapping[str, Any], path: str
) -> tuple[float | None, float | None, float | None]:
    """A figure and the ends of its interval: beside it in a list, or under the same name in
    `intervals`.
    """
    found: Any = results
    for key in path.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    if isinstance(found, list):
        value, low, high = found or (None, None, None)
        return value, low, high
    low, high = results.get("intervals", {}).get(path.rpartition(".")[2]) or (None, None)
    return found, low, high
