"""JSON lines in, JSON lines out: the work of `evenhand analyse`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from generator.analyse.corpus import Lost, Outcome, Passed, Pause, Task
from generator.analyse.crew import Crew
from generator.analyse.fingerprint import fingerprint
from generator.analyse.kept import unpack
from generator.analyse.parse import PIPELINE, SURROGATE
from generator.errors import CorrectionError, LineError
from generator.model import Dispute
from generator.readable import too_long
from generator.record import analysis_json

HALF = "half a surrogate pair: write whole characters, or both halves of their escapes"
LONGEST_TITLE = 2_000
LARGEST = 2_000_000
"""Characters of a line: the longest text with each of them escaped, and room for other keys."""

Item = Task | Passed | Pause
"""What a line asks for: an article, or an error in its place; or that no line is there yet."""
Row = dict[str, Any]
Finished = Callable[[], Row | None]
"""Gives the next result that an earlier run finished; None after the last."""


def analyse_lines(
    lines: Iterable[str], dispute: Dispute | None, *, pipeline: str = PIPELINE
) -> Iterator[Row]:
    """The result of each line that is not blank, in order; a bad one gives id, line and error."""
    crew = Crew()
    return (told(crew, each) for each in crew.outcomes(items_of(lines, dispute, pipeline)))


def go_on(
    lines: Iterable[str | None], dispute: Dispute | None, crew: Crew, finished: Finished
) -> Iterator[Row | None]:
    """The same by a crew; None for each result that an earlier run of the same engine `finished`
    for the same line. Lines are None while nobody knows when the next one comes.
    """
    items = items_of(lines, dispute, PIPELINE)
    for item in items:
        if isinstance(item, Pause):
            continue
        row = finished()
        if row is None or not fits(row, item):
            yield from (told(crew, each) for each in crew.outcomes(after(item, items)))
            return
        crew.watch.count("failed" if "error" in row else "cached")
        yield None


def after(first: Item, others: Iterator[Item]) -> Iterator[Item]:
    """All of them."""
    yield first
    yield from others


def items_of(lines: Iterable[str | None], dispute: Dispute | None, pipeline: str) -> Iterator[Item]:
    """What each line asks for."""
    number = 0
    for line in lines:
        if line is None:
            yield Pause()
            continue
        number += 1
        if line.strip():
            yield item_of(number, line, dispute, pipeline)


def item_of(number: int, line: str, dispute: Dispute | None, pipeline: str) -> Item:
    """What a line asks for."""
    try:
        id_, text, title = article_of(line)
    except LineError as error:
        return Passed({"id": error.id, "line": number, "error": str(error)})
    return Task(id_, text, dispute, pipeline, title=title, where=str(number))


def told(crew: Crew, outcome: Outcome) -> Row:
    """The result that is written of an outcome."""
    if isinstance(outcome, Passed):
        crew.watch.count("failed")
        return cast("Row", outcome.value)
    if isinstance(outcome, Lost):
        return {"id": outcome.id, "line": int(outcome.where), "error": outcome.why}
    if isinstance(outcome, CorrectionError):
        raise outcome
    return analysis_json(unpack(outcome) if isinstance(outcome, bytes) else outcome)


def fits(row: Row, item: Task | Passed) -> bool:
    """Whether a result that was written before is what comes of an item now: it is of the same
    text, title, sides and engine, or the same mistake. Of a text that could not be analysed it says
    not which one it was.
    """
    if isinstance(item, Passed):
        return row == item.value
    if row.get("id") != item.id or "error" in row:
        return False
    made = fingerprint(item.text, item.dispute, item.corrections, item.title)
    return row.get("fingerprint") == made


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
