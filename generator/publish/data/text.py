"""A table as text: CSV (RFC 4180, but lines end in a line feed alone) and JSON, a row a line.

Both hold the same. Nothing is rounded; what is undefined is an empty cell in CSV, and left out in
JSON.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, in quotation marks or
not, and what our texts hold was written by others. So in CSV an apostrophe stands before such a
text, which spreadsheets then show as it is. It also stands before one that begins with apostrophes
and then such a mark: so taking one apostrophe away gives back every text, and `unguarded` is the
whole inverse. JSON, which no spreadsheet runs, has the texts as they are.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

from generator.publish.data.table import Value

GUARDED = re.compile(r"'*[=+\-@\t\n＝＋－＠]")
"""How a text begins that a spreadsheet may run; those of double width run in some languages."""
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
    return f"'{text}" if GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """The text of which `guarded` gives this."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text


def _csv(value: Value) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else repr(value)
