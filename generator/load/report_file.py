"""A report of `evenhand diff` as a file in, a Report out; nothing in it is trusted.

The job that comments reads what a job has left that ran a stranger’s change: the size is looked at
before reading, the JSON is strict, and every value has the type, length and range of the schema.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from pydantic import TypeAdapter, ValidationError

from generator.errors import ContentError, Problem
from generator.load.json_depth import is_deeper
from generator.load.text import harmless_json, printable
from generator.report import Report

LIMIT = 8_000_000
"""Bytes."""
DEEPEST = 12
_ADVICE = "name a file that `evenhand diff --json` has written"


def report_text(report: Report) -> str:
    """A report as JSON."""
    told = json.dumps(asdict(report), ensure_ascii=False, allow_nan=False, indent=1)
    return harmless_json(told) + "\n"


def read_report(path: Path) -> Report:
    """The report in a file. Raises ContentError, in one line, where it holds none."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise _wrong(path, f"cannot be read ({why}): {_ADVICE}") from error
    if len(data) > LIMIT:
        raise _wrong(path, f"is larger than {LIMIT / 1e6:.0f} MB: {_ADVICE}")
    return parse_report(data, path)


def parse_report(data: bytes, path: Path) -> Report:
    """The report in the bytes of a file."""
    try:
        text = data.decode("utf-8")
        if is_deeper(text, DEEPEST):
            raise ValueError("too many levels")  # noqa: TRY301 (told like what else is wrong)
        json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_int=_short)
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody else's code runs here
        return TypeAdapter(Report).validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])[:200]
        raise _wrong(path, f"holds no report ({first['msg']}): {_ADVICE}", place) from None
    except (ValueError, RecursionError) as error:
        raise _wrong(path, f"holds no report ({str(error)[:200]}): {_ADVICE}") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys stand in it once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key that is written twice")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _short(digits: str) -> int:
    """A number that is not longer than any in a report."""
    if len(digits) > len(str(10**12)):
        raise ValueError("a number with too many digits")
    return int(digits)


def _wrong(path: Path, what: str, field: str = "") -> ContentError:
    """The error, on one line, with nothing in it that a terminal or a log would obey."""
    name, place, told = (" ".join(printable(each).split()) for each in (str(path), field, what))
    return ContentError((Problem(name, 1, 1, place, told),))
