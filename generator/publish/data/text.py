"""A table as text: CSV (RFC 4180, but lines end in a line feed alone).

Nothing is rounded; what is undefined is an empty cell.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, in quotation marks or
not, and what our texts hold was written by others. So an apostrophe stands before such a text,
which spreadsheets then show as it is. It also stands inside of a text, before what follows a
semicolon, a tab or a line's end: in half of the world a spreadsheet parts cells at semicolons, and
a text with one would be two cells there, the second of a stranger's making.

It stands as well where blanks, apostrophes or quotation marks come before such a mark: so taking
one apostrophe away at each such place gives back every text, and `unguarded` is the whole inverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import repeat

from generator.publish.data.table import Column, Value, writable

MARKS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
"""How a formula begins; those of other widths are run in some languages."""
SKIPPED = "['\" \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]*"
"""What a spreadsheet may leave out before it: blanks, apostrophes, quotation marks, nothing."""
PARTS = ";\t\n"
"""What parts the cells or rows of a table, beside the comma, where a program takes it so."""
_START = re.compile(rf"\A(?={SKIPPED}[{MARKS}\t\n])")
_AFTER = re.compile(rf"(?<=[{PARTS}])(?={SKIPPED}[{MARKS}])")
_GUARDS = re.compile(rf"\A'(?={SKIPPED}[{MARKS}\t\n])|(?<=[{PARTS}])'(?={SKIPPED}[{MARKS}])")
_PARTING = re.compile('[,"\r\n]')
_PLAIN = re.compile(r'\w[^;,"\x00-\x1f\x7f\ud800-\udfff]*\Z')
"""What most texts are: all can be written, no spreadsheet runs them, they part no cells."""


def csv_text(names: Sequence[str], columns: Iterable[Column]) -> str:
    """A header and the rows; a value that stands in many of them is written out once."""
    rows = zip(*map(_cells, columns), strict=True)
    return "\n".join((",".join(names), *map(",".join, rows), ""))


def guarded(text: str) -> str:
    """A text that no spreadsheet runs."""
    whole = _AFTER.sub("'", text) if any(part in text for part in PARTS) else text
    return f"'{whole}" if _START.match(text) else whole


def unguarded(text: str) -> str:
    """The text of which `guarded` gives this."""
    return _GUARDS.sub("", text)


def quoted(text: str) -> str:
    """A text that stays in its cell."""
    return '"' + text.replace('"', '""') + '"' if _PARTING.search(text) else text


def _cells(column: Column) -> Iterable[str]:
    """A column's values as they are written; all that are defined are of one type."""
    known = dict.fromkeys(column)
    if len(known) == 1:
        return repeat(_cell(column[0]), len(column))
    told = dict(zip(known, map(_cell, known), strict=True))
    return map(told.__getitem__, column)


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return value if _PLAIN.match(value) else quoted(guarded(writable(value)))
    if isinstance(value, float):
        return repr(value + 0.0)  # a nought has no sign
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
