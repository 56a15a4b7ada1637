"""Lines of a file to import, and lines of `evenhand analyse`: the first byte says which."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from hypothesis import strategies as st

from generator.analyse.lines import article_of
from generator.load.importing import Target as Place
from generator.load.importing import plan_import
from tests.fuzz.by_schema import WORDS
from tests.fuzz.target import Target, refusing
from tests.load.sample import FILES

PLACE = Place(
    content=Path("content"),
    texts=Path("texts"),
    story="imported",
    title=None,
    source="rows.jsonl",
    dispute="rail",
    dispute_text=FILES["disputes/rail.yml"],
    outlets_text=FILES["outlets.yml"],
    story_dispute=None,
)
ROW = {
    "id": "r-1",
    "outlet": "Daily Example",
    "title": "Drivers to walk out",
    "published": "2025-07-02T14:30+02:00",
    "url": "https://daily.example.org/drivers",
    "text": "The drivers said that they would walk out, and the ministry was not there.",
    "authors": ["A. Writer"],
    "language": "en",
}
VALUES = WORDS | st.none() | st.integers() | st.floats() | st.lists(WORDS, max_size=3)


def run(data: bytes) -> None:
    if data[:1] < b"\x80":
        with refusing():
            plan_import(data[1:].split(b"\n"), PLACE, {})
        return
    for line in data[1:].decode("utf-8-sig", "replace").split("\n"):
        with refusing():
            article_of(line)


def lines(rows: Sequence[Mapping[str, object]]) -> bytes:
    return b"\0" + "\n".join(json.dumps({**ROW, **row}) for row in rows).encode()


TARGET = Target(
    name="rows",
    run=run,
    examples=st.lists(
        st.dictionaries(st.sampled_from(list(ROW)), VALUES, max_size=3), max_size=4
    ).map(lines),
    words=(*(f'"{name}": ' for name in ROW), "\\ud800", "NaN", "1e999", "[[[[", "\\u0000"),
)
