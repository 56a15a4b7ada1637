"""Samples that somebody judges who has not seen the rules: their sheets, answers and shares.

A sheet holds texts of the corpora and is never committed. Beside it lies its key (`.key.jsonl`):
ids, hashes, offsets, and what the program says; with the answers it becomes a file of
`benchmarks/coded`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT, Row, corpora, corpus_file, rows
from benchmarks.results import percent
from generator.errors import ConfigurationError
from generator.statistics import wilson

Figure = dict[str, Any]
Questions = Mapping[str, str]
"""The letters that may answer each question."""
MEANT: Mapping[str, bool | None] = {"y": True, "n": False, "-": None}
"""What a letter means; others stand for themselves."""


def write(sheet: Path, head: str, items: Iterable[str], keys: Iterable[Row]) -> None:
    """Write a sheet and its key. Raises ConfigurationError for a place in the checkout."""
    if sheet.resolve().is_relative_to(ROOT):
        raise ConfigurationError(f"{sheet} is in the checkout: name a place outside of it")
    sheet.write_text("\n\n".join((head, *items)) + "\n", encoding="utf-8")
    lines = "".join(json.dumps(key) + "\n" for key in keys)
    sheet.with_suffix(".key.jsonl").write_text(lines, encoding="utf-8")


def take_over(sheet: Path, questions: Questions, coded: Path) -> None:
    """Write the key with the answers to the committed file."""
    answers = list(answered(sheet.read_text(encoding="utf-8"), questions))
    keys = rows(sheet.with_suffix(".key.jsonl"))
    lines = [
        json.dumps({**row, **{f"judged_{name}": given[name] for name in questions}}) + "\n"
        for row, given in zip(keys, answers, strict=True)
    ]
    coded.write_text("".join(lines), encoding="utf-8")


def answered(sheet: str, questions: Questions) -> Iterator[dict[str, str | bool | None]]:
    """The answers item by item. Raises ValueError where one is missing."""
    for number, block in enumerate(re.split(r"^## \d+$", sheet, flags=re.MULTILINE)[1:], 1):
        given: dict[str, str | bool | None] = {}
        for name, letters in questions.items():
            found = re.search(rf"^{name}:[ \t]*([{letters}])[ \t]*$", block, flags=re.MULTILINE)
            if found is None:
                raise ValueError(f"item {number}: {name} has no answer")
            given[name] = MEANT.get(found[1], found[1])
        yield given


def share(answers: Iterable[bool | None]) -> Figure:
    """The share of right ones in percent with Wilson's interval; what cannot be told is out."""
    told = [answer for answer in answers if answer is not None]
    interval = wilson(sum(told) / len(told), len(told)) if told else None
    if interval is None:
        return {"n": 0, "value": None, "low": None, "high": None}
    value, low, high = map(percent, (sum(told) / len(told), *interval))
    return {"n": len(told), "value": value, "low": low, "high": high}


def hash_of(text: str) -> str:
    """SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()


def with_texts(judged: Sequence[Row], named: str) -> Iterator[tuple[str, list[Row]]]:
    """Each judged text of the corpora with what was judged in it. Raises ConfigurationError where
    a text is not the one judged.
    """
    for corpus in dict.fromkeys(row["corpus"] for row in judged):
        mine = [row for row in judged if row["corpus"] == corpus]
        texts = {row["id"]: row["text"] for row in rows(corpus_file(f"{corpus}.jsonl.gz"))}
        for id_ in dict.fromkeys(row["id"] for row in mine):
            of_text = [row for row in mine if row["id"] == id_]
            if hash_of(texts[id_]) != of_text[0]["sha256"]:
                raise ConfigurationError(f"{named}: the text of {id_} is not the one judged")
            yield texts[id_], of_text


def dispute_file(corpus: str) -> Path | None:
    """The sides of a corpus that is one story; None of others."""
    return corpora() / "gaza-sides.yml" if corpus == "gaza-2012" else None


def overlap(one: Iterable[Sequence[int]], two: Iterable[Sequence[int]]) -> bool:
    """Whether spans share a character."""
    held = list(two)
    return any(start < e and s < end for start, end in one for s, e in held)
