"""Attacks through the data: a cell that a spreadsheet runs, a text that leaves its cell."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

from generator.publish.data.descriptor import files
from generator.publish.data.table import writable
from generator.publish.data.text import unguarded
from tests.attacks.attack import Attack, Guard
from tests.attacks.poisoned import poisoned
from tests.publish.packaged import meant_by, packages

FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠]|\t")
NUMBER = re.compile(r"-?[\d.]+(?:e[+-]?\d+)?")
UNGUARDED = (
    Guard("generator.publish.data.text:guarded", str),
    Guard("generator.publish.data.text:unguarded", str),
)


def nothing_runs(words: str, _: Path) -> None:
    """No cell of any CSV file begins as a formula does, wherever a program parts the cells; and
    all texts come back.
    """
    files = list(tables(words))
    for written, whole in files:
        for between in ",;\t":
            for row in csv.reader(StringIO(written), delimiter=between):
                run = [cell for cell in row if FORMULA.match(cell) and not NUMBER.fullmatch(cell)]
                assert not run
        cells = list(csv.reader(StringIO(written), strict=True))
        assert all(len(row) == len(cells[0]) for row in cells)
        for row, told in zip(cells[1:], whole, strict=True):
            found = {n: unguarded(c) for n, c in zip(cells[0], row, strict=True) if c}
            texts = {name: value for name, value in told.items() if isinstance(value, str)}
            assert texts.items() <= found.items()
            assert set(found) == set(told)
    assert any(writable(words) in told.values() for _, whole in files for told in whole)


def tables(words: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each table of a site in which every text is so: its CSV file, and its rows."""
    for package in packages(poisoned(words)):
        for each in package.tables:
            names = [field.name for field in each.table.fields]
            rows = (zip(names, row, strict=True) for row in zip(*each.columns, strict=True))
            told = ({name: meant_by(value) for name, value in row} for row in rows)
            yield each.csv, [{n: v for n, v in row.items() if v is not None} for row in told]


def all_are_json(words: str, _: Path) -> None:
    """Every file of the data is UTF-8, and JSON that names the text once more."""
    site = poisoned(words)
    for package in packages(site):
        for name, text in files(site, package):
            text.encode()
            if name.endswith(".json"):
                json.loads(text, parse_constant=_no_number)


def _no_number(name: str) -> None:
    raise AssertionError(name)


def formula(name: str, words: str, *guards: Guard) -> Attack:
    return Attack(name, partial(nothing_runs, words), guards or UNGUARDED)


ATTACKS = (
    formula("a headline is a formula", "=1+1"),
    formula("a headline asks Windows for a program", "=cmd|' /C calc'!A0"),
    formula("a headline is a formula behind a plus", "+SUM(1,1)"),
    formula("a headline is a formula behind a minus", '-2+3+HYPERLINK("http://x.example")'),
    formula("a headline is a formula behind an at sign", "@SUM(1+1)*cmd|' /C calc'!A0"),
    formula("a headline is a formula of double width", "＝1＋1"),
    formula("a headline is a formula behind blanks", "   =1+1"),
    formula("a headline is a formula behind a mark that nobody sees", "\u200b\ufeff=1+1"),
    formula("a headline is a formula behind a tab", "\t=1+1"),
    formula("a headline has an apostrophe of its own, to be taken away", "'=1+1"),
    formula("a headline is a formula where cells end at semicolons", 'Dust;=1+1;"'),
    formula("a headline is a formula where cells end at tabs", "Dust\t=1+1"),
    formula("a headline is a formula in quotation marks behind a semicolon", 'Dust;"=1+1";'),
    formula("a headline begins a row with a formula", "Dust\r=1+1"),
    Attack(
        "a headline ends its cell and its row",
        partial(nothing_runs, 'Dust","x"\n"=1+1'),
        (Guard("generator.publish.data.text:quoted", str),),
    ),
    Attack(
        "half a character in a headline keeps the data from being written",
        partial(all_are_json, "Dust \ud800"),
        (Guard("generator.publish.data.table:writable", str),),
        UnicodeEncodeError,
    ),
)
