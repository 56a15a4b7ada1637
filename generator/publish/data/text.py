"""A table as text: CSV (RFC 4180, but lines end in a line feed alone) and JSON, a row a line.

Both hold the same. Nothing is rounded; what is undefined is an empty cell in CSV, and left out in
JSON.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, in quotation marks or
not, and what our texts hold was written by others. So in CSV an apostrophe stands before such a
text, which spreadsheets then show as it is. It also stands inside of a text, before what follows a
semicolon, a tab or a line's end: in half of the world a spreadsheet parts cells at semicolons, and
a text with one would be two cells there, the second of a stranger's making.

It stands as well where blanks, apostrophes or quotation marks come before such a mark: so taking
one apostrophe away at each such place gives back every text, and `unguarded` is the whole inverse.
JSON, which no spreadsheet runs, has the texts as they are.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

from generator.publish.data.table import Value

MARKS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
"""How a formula begins; those of other widths are run in some languages."""
SKIPPED = "['\" \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]*"
"""What a spreadsheet may leave out before it: blanks, apostrophes, quotation marks, nothing."""
PARTS = ";\t\n"
"""What parts the cells or rows of a table, beside the comma, where a program takes it so."""
_START = re.compile(rf"\A(?={SKIPPED}[{MARKS}\t\n])")
_AFTER = re.compile(rf"(?<=[{PARTS}])(?={SKIPPED}[{MARKS}])")
_GUARDS = re.compile(rf"\A'(?={SKIPPED}[{MARKS}\t\n])|(?<=[{PARTS}])'(?={SKIPPED}[{MARKS}])")
Row = Sequence[Value]


def _iso(when: date) -> str:
    """A day, or a time with its hour."""
    return when.isoformat()


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_iso
)


def csv_text(names: Sequence[str], rows: Iterable[Row]) -> str:
    """A header and the rows."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_csv(value) for value in row] for row in rows)
    return out.getvalue()


def json_text(names: Sequence[str], rows: Iterable[Row]) -> str:
    """An array of objects, a row each, with the fields that are defined."""
    objects = (dict(zip(names, row, strict=True)) for row in rows)
    known = ({name: value for name, value in one.items() if value is not None} for one in objects)
    lines = ",\n".join(map(_ENCODER.encode, known))
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def guarded(text: str) -> str:
    """A text that no spreadsheet runs."""
    whole = _AFTER.sub("'", text) if any(part in text for part in PARTS) else text
    return f"'{whole}" if _START.match(text) else whole


def unguarded(text: str) -> str:
    """The text of which `guarded` gives this."""
    return _GUARDS.sub("", text)


def _csv(value: Value) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else repr(value)
