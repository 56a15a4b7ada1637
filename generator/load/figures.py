"""A file of figures, as a build has left it, in; Figures out."""

from __future__ import annotations

import json
import math
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.errors import ContentError, Problem
from generator.figures_json import FORMAT, READ, Figures
from generator.figures_text import opened
from generator.load.layout import shown

LARGEST = 200_000_000
"""Bytes: the figures of twenty thousand articles."""
_ADVICE = "name a figures.json that `evenhand build` has written"


def read_figures(path: Path) -> Figures:
    """The figures in a file. Raises ContentError where it holds none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise _wrong(path, f"is larger than {LARGEST / 1e6:.0f} MB: {_ADVICE}")
        raw = json.loads(data, parse_constant=_finite, parse_float=_finite)
        found = TypeAdapter(Figures).validate_python(_in_words(raw, path))
    except OSError as error:
        raise _wrong(path, f"cannot be read ({error.strerror}): {_ADVICE}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise _wrong(path, f"holds no figures ({first['msg']}): {_ADVICE}", place) from error
    except (ValueError, RecursionError, TypeError, LookupError, AttributeError) as error:
        raise _wrong(path, f"holds no figures ({error}): {_ADVICE}") from error
    return found


def _in_words(raw: object, path: Path) -> object:
    """What a file says, as older formats say it. Raises ContentError for formats of later days."""
    known = raw.get("format") if isinstance(raw, dict) else None
    if isinstance(known, int) and known not in READ:
        what = f"is of another version (format {known}, not {READ[-1]}): build again"
        raise _wrong(path, what, "format")
    return opened(raw) if isinstance(raw, dict) and known == FORMAT else raw


def _finite(text: str) -> float:
    """A number as JSON has it."""
    if not math.isfinite(float(text)):
        raise ValueError(f"{text[:9]} is no number that is published")
    return float(text)


def _wrong(path: Path, message: str, field: str = "") -> ContentError:
    return ContentError((Problem(shown(path), 1, 1, field, message),))
