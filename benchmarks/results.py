"""Results as they are committed: the same numbers give the same bytes.

In: a result (nested dictionaries). Out: a JSON file in `benchmarks/results`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.corpora import RESULTS, sha256

Result = dict[str, Any]


def save(name: str, result: Result, folder: Path = RESULTS) -> None:
    """Write `name`.json: sorted keys, one value a line, no date, no path of a machine."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(as_json(result), encoding="utf-8", newline="\n")


def as_json(result: Result) -> str:
    """The text of a committed JSON file."""
    return json.dumps(result, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def file_of(path: Path) -> dict[str, str]:
    """Name and SHA-256 of a file that was measured on."""
    return {"file": path.name, "sha256": sha256(path)}


def percent(ratio: float) -> float:
    """A ratio from 0 to 1 in percent, one decimal; never minus zero."""
    return round(100 * ratio, 1) + 0.0
