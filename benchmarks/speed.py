"""How fast the engine is: CPU time in one process, beside the parser that it stands on.

In: polnear-dev. Out: CPU seconds, spaCy tokens a second and ratios. Loading is left out, and so is
the first article, which warms up. All four are timed article by article in turn, so that whatever
else the machine does weighs on them alike.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from benchmarks.corpora import corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result, file_of
from benchmarks.tables import table
from generator.analyse.article import analyse
from generator.analyse.parse import PIPELINE, load_pipeline, parse

if TYPE_CHECKING:
    from spacy.language import Language

CORPUS = "polnear-dev.jsonl.gz"
TITLES = {
    "spacy_full": "spaCy, its whole pipeline",
    "spacy_same": "spaCy, the components in use",
    "parse": "parse (a Doc)",
    "analyse": "analyse (all measurements)",
}


def measure() -> Result:
    """CPU seconds of each way to read the corpus, tokens a second, and ratios to the engine's."""
    path = corpus_file(CORPUS)
    texts = [row["text"] for row in rows(path)]
    same, full = load_pipeline(), full_pipeline()
    seconds = time_all(texts, ways(same, full))
    tokens = sum(len(same.tokenizer(text)) for text in texts[1:])
    return {
        "corpus": file_of(path),
        **provenance(),
        "articles": len(texts) - 1,
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


def full_pipeline() -> Language:
    """The same pipeline with every component that it has."""
    nlp: Language = importlib.import_module(PIPELINE).load()
    return nlp


def ways(same: Language, full: Language) -> dict[str, Callable[[str], object]]:
    """What is timed, by name: a text in, something read off it out."""
    return {
        "spacy_full": full,
        "spacy_same": same,
        "parse": lambda text: parse(text, same),
        "analyse": lambda text: analyse("", text, None, same),
    }


def time_all(texts: list[str], named: Mapping[str, Callable[[str], object]]) -> dict[str, float]:
    """CPU seconds of each over all texts but the first."""
    seconds = dict.fromkeys(named, 0.0)
    for number, text in enumerate(texts):
        for name, way in named.items():
            start = time.process_time()
            way(text)
            seconds[name] += time.process_time() - start if number else 0.0
    return seconds


def show(result: Result) -> str:
    """The table of a result."""
    lines = [
        [
            title,
            result["cpu_seconds"][name],
            result["tokens_a_second"][name],
            result["analyse_to"].get(name),
        ]
        for name, title in TITLES.items()
    ]
    title = f"Speed on {result['articles']} articles, {result['tokens']} tokens, one process"
    return table(title, ["what", "CPU s", "tokens/s", "analyse takes × this"], lines)
