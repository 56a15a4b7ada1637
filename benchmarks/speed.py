"""How fast the engine is: CPU time in one process, beside the parser that it stands on.

In: polnear-dev without a dispute, gaza-2012 with its titles and the sides of its dispute. Out: CPU
seconds, spaCy tokens a second and ratios, of the second under `with_sides`. Loading is left out,
and so is the first article, which warms up. All four are timed article by article in turn, so that
whatever else the machine does weighs on them alike.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from benchmarks.corpora import Row, corpora, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result, file_of
from benchmarks.tables import table
from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, UNNEEDED, load_pipeline, parse
from generator.load.sides import load_sides
from generator.model import Dispute

if TYPE_CHECKING:
    from spacy.language import Language

CORPUS = "polnear-dev.jsonl.gz"
STORY, SIDES = "gaza-2012.jsonl.gz", "gaza-sides.yml"
TITLES = {
    "spacy_full": "spaCy, its whole pipeline",
    "spacy_same": "spaCy, the components in use",
    "parse": "parse (a Doc)",
    "analyse": "analyse (all measurements)",
}

Article = TypeVar("Article")
Way = Callable[[Row], object]
"""A row of a corpus in, something read off it out."""


def measure() -> Result:
    """CPU seconds of each way to read the corpora, tokens a second, and ratios to the engine's."""
    engine, same, full = load_pipeline(), own_pipeline(UNNEEDED), own_pipeline()
    dispute = load_sides(corpora() / SIDES)
    return {
        **provenance(),
        **figures(CORPUS, ways(engine, same, full), same),
        "with_sides": figures(STORY, ways(engine, same, full, dispute), same),
    }


def figures(corpus: str, named: Mapping[str, Way], same: Language) -> Result:
    """What a corpus takes in each way."""
    path = corpus_file(corpus)
    articles = list(rows(path))
    seconds = time_all(articles, named)
    tokens = sum(len(same.tokenizer(row["text"])) for row in articles[1:])
    return {
        "corpus": file_of(path),
        "articles": len(articles) - 1,
        "tokens": tokens,
        "cpu_seconds": {name: round(spent, 1) for name, spent in seconds.items()},
        "tokens_a_second": {
            name: int(round(tokens / spent, -2)) for name, spent in seconds.items()
        },
        "analyse_to": {
            name: round(seconds["analyse"] / seconds[name], 2)
            for name in ("parse", "spacy_same", "spacy_full")
        },
    }


def own_pipeline(exclude: Sequence[str] = ()) -> Language:
    """The pipeline as spaCy has it, without some of its components."""
    nlp: Language = importlib.import_module(PIPELINE).load(exclude=exclude)
    return nlp


def ways(
    engine: Language, same: Language, full: Language, dispute: Dispute | None = None
) -> dict[str, Way]:
    """What is timed, by name; with a dispute, titles are read too."""

    def whole(row: Row) -> object:
        title = None if dispute is None else row.get("title")
        return analyse("", row["text"], dispute, engine, title=title)

    return {
        "spacy_full": lambda row: full(row["text"]),
        "spacy_same": lambda row: same(row["text"]),
        "parse": lambda row: parse(row["text"], engine),
        "analyse": whole,
    }


def time_all(
    articles: Sequence[Article], named: Mapping[str, Callable[[Article], object]]
) -> dict[str, float]:
    """CPU seconds of each over all articles but the first."""
    seconds = dict.fromkeys(named, 0.0)
    for number, article in enumerate(articles):
        for name, way in named.items():
            start = time.process_time()
            way(article)
            seconds[name] += time.process_time() - start if number else 0.0
    return seconds


def show(result: Result) -> str:
    """The tables of a result."""
    return "\n\n".join(
        (shown("without sides", result), shown("with sides and titles", result["with_sides"]))
    )


def shown(how: str, result: Result) -> str:
    """The table of a corpus."""
    lines = [
        [
            title,
            result["cpu_seconds"][name],
            result["tokens_a_second"][name],
            result["analyse_to"].get(name),
        ]
        for name, title in TITLES.items()
    ]
    title = f"Speed on {result['articles']} articles, {result['tokens']} tokens, {how}, one process"
    return table(title, ["what", "CPU s", "tokens/s", "analyse takes × this"], lines)
