"""How many passages a sceptical reader finds right in articles on anything.

`benchmarks/coded/judged.jsonl`: 100 passages drawn by a fixed seed, one an article, from what the
engine found in November 2026, judged twice without sight of the rules; offsets and hashes
only. In: those and their texts. Out: the part that was right, with its interval, of all 100 and of
those that the engine still finds (it was made stricter about stances after the judgement, so that
figure flatters it).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.coded import FOLDER, texts_of
from benchmarks.corpora import Row, rows
from benchmarks.engine import provenance, read
from benchmarks.results import Result
from benchmarks.tables import Cell, table
from generator.errors import ConfigurationError
from generator.statistics import wilson

FILE = FOLDER / "judged.jsonl"


def measure() -> Result:
    """The precision of content, and of content and source."""
    judged = list(rows(FILE))
    still = [row for row, held in zip(judged, still_found(judged), strict=True) if held]
    return {
        **provenance(),
        "all": precision(judged),
        "still_found": precision(still),
        "speech": precision([row for row in still if row["kind"] == "speech"]),
    }


def still_found(judged: Sequence[Row]) -> list[bool]:
    """Whether the engine still finds each passage, its content unchanged for the most part."""
    texts = {name: texts_of(name) for name in {row["corpus"] for row in judged}}
    records = [{"id": str(n), "text": text_of(texts, row)} for n, row in enumerate(judged)]
    found = read(records, None)
    return [
        any(alike(row["content"], one["content"]) for one in line["attributions"])
        for row, line in zip(judged, found, strict=True)
    ]


def text_of(texts: Mapping[str, Mapping[str, str]], row: Row) -> str:
    """The text of a judged passage. Raises ConfigurationError where it is another one."""
    text = texts[row["corpus"]][row["id"]]
    if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
        raise ConfigurationError(f"judged: the text of {row['id']} is not the one judged")
    return text


def alike(one: Sequence[Sequence[int]], two: Sequence[Sequence[int]]) -> bool:
    """Whether two contents share at least half of their characters."""
    first, second = (
        {at for start, end in spans for at in range(start, end)} for spans in (one, two)
    )
    return 2 * len(first & second) >= len(first | second)


def precision(judged: Sequence[Row]) -> dict[str, Any]:
    """How many contents are right, and how many in their source too, with Wilson intervals."""
    content = [row for row in judged if row["judged_content"] == "right"]
    both = [row for row in content if row["judged_source"] in {"right", "none-right"}]
    return {
        "passages": len(judged),
        "content_right": share(len(content), len(judged)),
        "source_right_too": share(len(both), len(judged)),
    }


def share(right: int, number: int) -> list[float]:
    """A share in percent and its interval."""
    if not number:
        return []
    low, high = wilson(right / number, number) or (0.0, 1.0)
    return [round(100 * figure, 1) for figure in (right / number, low, high)]


def show(result: Result) -> str:
    """The table of a result."""
    lines: list[list[Cell]] = [
        [name, row["passages"], *row["content_right"], *row["source_right_too"]]
        for name, row in result.items()
        if isinstance(row, dict) and "passages" in row
    ]
    head = ["judged", "passages", "content", "low", "high", "source too", "low", "high"]
    return table("Passages judged right, percent", head, lines)
