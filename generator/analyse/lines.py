"""JSON lines in, JSON lines out: the work of `evenhand analyse`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from generator.analyse.corpus import CHUNK, Task, run
from generator.analyse.parse import PIPELINE, SURROGATE
from generator.analyse.workers import processes
from generator.errors import LineError
from generator.model import Dispute
from generator.readable import too_long
from generator.record import analysis_json

HALF = "half a surrogate pair: write whole characters, or both halves of their escapes"
LONGEST_TITLE = 2_000
LARGEST = 2_000_000
"""Characters of a line: the longest text with each of them escaped, and room for other keys."""


def analyse_lines(
    lines: Iterable[str], dispute: Dispute | None, *, pipeline: str = PIPELINE, workers: int = 1
) -> Iterator[dict[str, Any]]:
    """The result of each line that is not blank, in order; a bad one gives id, line and error."""
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
    work = partial(result, dispute=dispute, pipeline=pipeline)
    if workers == 1:
        yield from map(work, numbered)
        return
    with processes(workers) as pool:
        yield from pool.map(work, numbered, chunksize=CHUNK)


def result(numbered: tuple[int, str], *, dispute: Dispute | None, pipeline: str) -> dict[str, Any]:
    """The result of one line, or what is wrong with it."""
    number, line = numbered
    try:
        id_, text, title = article_of(line)
    except LineError as error:
        return {"id": error.id, "line": number, "error": str(error)}
    return analysis_json(run(Task(id_, text, dispute, pipeline, title=title)))


def article_of(line: str) -> tuple[str, str, str | None]:
    """Id, text and title of a line. Raises LineError with what to write instead."""
    if len(line) > LARGEST:
        raise LineError(None, f"the line is longer than {LARGEST:,} characters: split the article")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(None, f"this is no JSON: {error}") from error
    if not isinstance(row, dict):
        raise LineError(None, 'the line is no object: write {"id": …, "text": …}')
    id_ = row.get("id")
    if not isinstance(id_, str | int) or isinstance(id_, bool):
        raise LineError(None, '"id" is missing: write "id": "…"')
    if SURROGATE.search(str(id_)):
        raise LineError(None, HALF)
    return str(id_), text_of(str(id_), row.get("text")), title_of(str(id_), row.get("title"))


def text_of(id_: str, text: object) -> str:
    """The text of a line; LineError where it is none, or more than is read."""
    if not isinstance(text, str):
        raise LineError(id_, '"text" is missing: write "text": "…"')
    if SURROGATE.search(text):
        raise LineError(id_, HALF)
    if wrong := too_long(text):
        raise LineError(id_, f'"text" {wrong}')
    return text


def title_of(id_: str, title: object) -> str | None:
    """The title of a line, if it has one; LineError where it is no text, or too long."""
    if not isinstance(title, str | None):
        raise LineError(id_, '"title" is no text: write "title": "…" or leave it out')
    if len(title or "") > LONGEST_TITLE:
        raise LineError(id_, f'"title" is longer than {LONGEST_TITLE:,} characters: cut it')
    if SURROGATE.search(title or ""):
        raise LineError(id_, HALF)
    return title
