"""How deep JSON lies in itself, told from its text: before a parser that may stumble reads it."""

from __future__ import annotations

import re

_STRING_OR_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}


def is_deeper(text: str, deepest: int) -> bool:
    """Whether brackets lie deeper than so many levels; those in strings do not count."""
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        depth += _DEPTH.get(found[0], 0)
        if depth > deepest:
            return True
    return False
