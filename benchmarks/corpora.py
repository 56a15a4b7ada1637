"""Where the corpora lie and what is in their files; nothing of them is ever written elsewhere.

In: names of files. Out: paths, rows, SHA-256. Raises ConfigurationError where one is missing.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.errors import ConfigurationError

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""
RESULTS = ROOT / "benchmarks" / "results"

Row = dict[str, Any]


def corpora() -> Path:
    """The folder in EVENHAND_CORPORA, else `../shared/corpora` beside the checkout."""
    named = os.environ.get("EVENHAND_CORPORA")
    folder = Path(named) if named else ROOT.parent / "shared" / "corpora"
    if not folder.is_dir():
        raise ConfigurationError(
            "the corpora are not here: set EVENHAND_CORPORA to the folder that holds them"
        )
    return folder


def corpus_file(name: str) -> Path:
    """The path of a corpus file."""
    return existing(corpora() / name)


def scorer_file(name: str) -> Path:
    """The path of a scorer, which lies beside the corpora in `attribution/`."""
    return existing(corpora().resolve().parent / "attribution" / name)


def existing(path: Path) -> Path:
    """The path itself, if there is such a file."""
    if not path.is_file():
        raise ConfigurationError(f"{path.name} is not in {path.parent.name}/: get the whole set")
    return path


def rows(path: Path) -> Iterator[Row]:
    """The records of a JSONL file, plain or gzip."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def sha256(path: Path) -> str:
    """SHA-256 (hex) of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
