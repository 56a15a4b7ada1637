"""Whether what the matrix of a story says to be absent is absent, and worth telling.

`benchmarks/coded/omission.jsonl`: 100 cells of the November 2012 story that said `lacks`, drawn by
a fixed seed and judged with the articles at hand by somebody who had not seen the rules; articles'
ids and hashes of the things' names only. In: those and the story, from which the matrix is made
anew. Out: of the judged cells that it still shows, the part truly absent and worth naming; and of
those that it has dropped, how many were.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from benchmarks.coded import FOLDER
from benchmarks.corpora import Row, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result, file_of
from benchmarks.sample_omission import covered, lacking
from benchmarks.sheets import share
from benchmarks.tables import table
from generator.compare.omission import omission
from generator.load.sides import load_sides

FILE = FOLDER / "omission.jsonl"
CORPUS, SIDES = "gaza-2012.jsonl.gz", "gaza-sides.yml"
KINDS = ("voice", "figure", "place", "quotation")
HASH = 16
"""Letters of a hash that name a thing."""

Cell = tuple[str, str, str]
"""An article's id, a kind, and the hash of a thing's name."""


def measure() -> Result:
    """The shares of judged cells that are right, in all and by kind."""
    shown = cells()
    judged = list(rows(FILE))
    return {
        **provenance(),
        "files": [file_of(corpus_file(name)) for name in (CORPUS, SIDES)],
        "judged": len(judged),
        "cells": len(shown),
        **figures(judged, shown),
    }


def cells() -> set[Cell]:
    """All cells that say `lacks`, of the story as it is read now."""
    dispute = load_sides(corpus_file(SIDES))
    coverage = [covered(row, dispute) for row in rows(corpus_file(CORPUS))]
    return {
        (coverage[one.column].article.id, one.row.kind, named(one.row.words))
        for one in lacking(omission(coverage))
    }


def named(words: str) -> str:
    """The hash by which a thing is committed."""
    return sha256(words.encode()).hexdigest()[:HASH]


def figures(judged: Sequence[Row], shown: set[Cell]) -> Result:
    """What is counted of the judged cells."""
    still = [row for row in judged if (row["id"], row["kind"], row["item"]) in shown]
    gone = [row for row in judged if row not in still]
    return {
        "figures": {
            "absent": share(row["absent"] for row in still),
            "worth": share(row["worth"] for row in still),
        },
        "still_shown": share(row in still for row in judged),
        "worth_of_dropped": share(row["worth"] for row in gone),
        "kinds": {
            kind: {
                name: share(row[name] for row in still if row["kind"] == kind)
                for name in ("absent", "worth")
            }
            for kind in KINDS
        },
    }


def show(result: Result) -> str:
    """A table with a row a kind of thing."""
    lines = [
        [kind, row["absent"]["n"], row["absent"]["value"], row["worth"]["value"]]
        for kind, row in result["kinds"].items()
    ]
    return table("What is said to be absent", ["kind", "judged", "absent", "worth"], lines)
