"""Articles that were coded blind for this project: offsets only, the texts stay in the corpora.

`benchmarks/coded/*.jsonl`: id, corpus, dispute file, SHA-256 of the text, attributions. An article
was coded once, blind: without sight of the program or its output. `truce` and `international` were
read while the rules were written, `fresh` and `unseen` after they had been scored once; `domestic`
never was. The names of sides in `unseen` were listed before the articles were read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import Row, corpora, corpus_file, rows
from generator.errors import ConfigurationError
from generator.load.sides import load_sides
from generator.model import Dispute

FOLDER = Path(__file__).with_name("coded")
SETS = ("truce", "international", "domestic", "fresh", "unseen")


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article with its text, its dispute and what was coded."""

    id: str
    text: str
    dispute: Dispute
    attributions: Sequence[Row]


def coded_set(name: str) -> Iterator[CodedArticle]:
    """The articles of a set, with their texts. Raises ConfigurationError where a text differs."""
    found = list(rows(FOLDER / f"{name}.jsonl"))
    texts = {key: texts_of(key) for key in {row["corpus"] for row in found}}
    for row in found:
        text = texts[row["corpus"]][row["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ConfigurationError(f"{name}: the text of {row['id']} is not the one coded")
        own = FOLDER / row["sides"]
        sides = own if own.is_file() else corpora() / row["sides"]
        yield CodedArticle(row["id"], text, load_sides(sides), row["attributions"])


def texts_of(corpus: str) -> dict[str, str]:
    """The texts of a corpus by id."""
    return {row["id"]: row["text"] for row in rows(corpus_file(f"{corpus}.jsonl.gz"))}
