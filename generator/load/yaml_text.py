"""Plain values in, YAML text out that `strict_yaml` reads back as the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from generator.errors import ContentError
from generator.load.strict_yaml import parse

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w ./?=&%+~;()'’@-]|:(?=//))*\Z")


def scalar(text: str) -> str:
    """The text bare where that reads the same everywhere, else in double quotes."""
    if _PLAIN.match(text) and _reads_back(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _reads_back(text: str) -> bool:
    try:
        tree = parse(f"key: {text}", "")
    except ContentError:
        return False
    return tree.value == {"key": text} and not tree.problems


def listing(items: Sequence[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(map(scalar, items))}]"
