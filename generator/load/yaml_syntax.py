"""Why a file is no YAML, in words, with the line as it should be where that can be told.

In: the parser's error and the text. Out: a Problem at the line that is to be mended.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import yaml

from generator.errors import Problem
from generator.load.text import printable

PARSER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LONGEST = 200
"""Characters of a line that a message writes right."""
_COLON = 'a colon inside a value, or a line set in too far: "quote" the value, or align the line'
_QUOTES = "the indentation or the quotes do not fit: align the keys"
_UNCLOSED = 'a quotation mark is never closed: write the closing "'
_SYNTAX = (
    ("mapping values are not allowed", _COLON),
    ("found a tab character", "a tab: indent with blanks"),
    ("'\\t' that cannot start any token", "a tab: indent with blanks"),
    ("cannot start any token", "a value cannot begin like this: use blanks, not tabs, or quote it"),
    ("unexpected end of stream", _UNCLOSED),
    ("could not find expected ':'", 'a line without a colon: write "key: value"'),
    ("did not find expected key", _QUOTES),
    ("expected <block end>", _QUOTES),
    ("did not find expected ',' or", "a bracket is never closed: write the closing ] or }"),
    ("expected ',' or", "a bracket is never closed: write the closing ] or }"),
    ("did not find expected '-'", 'the list is not aligned: begin each item with "- "'),
    ("undefined alias", "aliases (*) are not read: write the value out"),
    ("unknown escape character", "an unknown \\ escape: write \\\\, or use 'single quotes'"),
    ("did not find expected <document start>", "text after the end: keep to one document"),
)
_GLUED = re.compile(r"(\s*(?:- +)?[A-Za-z_]+):([^\s:/].*)")
_VALUE = re.compile(r"(\s*(?:- +)?(?:[A-Za-z_]+: +)?)([^\s{\[|>#].*?)\s*")


def syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """What is wrong, where, and what to write."""
    said = " ".join(filter(None, (getattr(error, "problem", None), getattr(error, "context", ""))))
    known = next((words for part, words in _SYNTAX if part in said), None)
    end, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = start if start and "never closed" in (known or "") else end or start
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    for at in (line, _before(lines, line)):
        if glued := _with_blank(lines, at):
            what = f"a blank is missing after the colon: write {glued}"
            return Problem(path, at, 1, "", what)
    if known != _UNCLOSED and (quoted := _in_quotes(lines, line)):
        what = "a colon inside a value" if known == _COLON else "the quotation marks do not fit"
        return Problem(path, line, column, "", f"{what}: write {quoted}")
    return Problem(path, line, column, "", known or said or "cannot be read")


def _before(lines: Sequence[str], line: int) -> int:
    """The number of the last line before that is not empty; 0 if there is none."""
    return next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)


def _with_blank(lines: Sequence[str], line: int) -> str:
    """The line with a blank after its colon, if that is what it lacks; else nothing."""
    found = _GLUED.fullmatch(_line(lines, line))
    return _mended(lines, line, f"{found[1]}: {found[2]}") if found else ""


def _in_quotes(lines: Sequence[str], line: int) -> str:
    """The line with its value in quotation marks, if that is what it lacks; else nothing."""
    found = _VALUE.fullmatch(_line(lines, line))
    return _mended(lines, line, f"{found[1]}{_quoted(found[2])}") if found else ""


def _line(lines: Sequence[str], line: int) -> str:
    found = lines[line - 1] if 0 < line <= len(lines) else ""
    return found if len(found) <= LONGEST else ""


def _quoted(value: str) -> str:
    """A value in marks that it does not have itself; its own outer ones were meant as such where
    one alone stands between them, an apostrophe.
    """
    mark = value[0]
    if mark in "'\"" and value[1:].endswith(mark) and value[1:-1].count(mark) == 1:
        value = value[1:-1]
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return json.dumps(value, ensure_ascii=False)


def _mended(lines: Sequence[str], line: int, new: str) -> str:
    """The new line without its indentation, if the file can be read on with it; else nothing."""
    if _broken(lines) < _broken([*lines[: line - 1], new, *lines[line:]]):
        return printable(new.strip())
    return ""


def _broken(lines: Sequence[str]) -> float:
    """The line at which the YAML cannot be read on; infinite where all can be read."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=PARSER):
            pass
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        return mark.line if mark else 0
    return float("inf")
