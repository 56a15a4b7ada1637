"""An article's file in, the same with entries at the end of its `corrections` out.

Every other byte stays as it is: line ends, comments, the order of keys, the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.errors import ConfigurationError, ContentError
from generator.load.strict_yaml import parse
from generator.load.text import FrontMatter, decode, split

KEY = "corrections"
_LINES = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the file, from 0; what is put there stands between `before` and `after`."""

    line: int
    column: int
    before: str
    between: str
    after: str


def with_entries(data: bytes, path: str, entries: Sequence[str]) -> tuple[bytes, int]:
    """The file with the entries, and the line (from 1) where the first stands.

    Raises ContentError for files that cannot be read, ConfigurationError where the entries can only
    be added by hand.
    """
    parts = split(decode(data, path), path)
    tree = parse(parts.yaml, path)  # refuses what is too deep
    if tree.problems:
        raise ContentError(tree.problems)
    place = _place(parts, path)
    added = f"{place.before}{place.between.join(entries)}{place.after}"
    raw = data.decode("utf-8")
    ends = [match.end() for match in _LINES.finditer(raw)]
    start = ends[place.line - 1] if place.line else 0
    at = start + place.column
    end_of_line = _LINES.search(raw)
    newline = end_of_line.group() if end_of_line else "\n"
    found = (raw[:at] + added.replace("\n", newline) + raw[at:]).encode()
    if not _same_but_for_these(parts, found, len(entries)):
        raise _by_hand(path)
    return found, place.line + 1 + place.before.count("\n")


def _place(parts: FrontMatter, path: str) -> Where:
    """Where entries go: at the end of the list, or as a new one before the closing line."""
    tree = yaml.compose(parts.yaml, Loader=yaml.SafeLoader)
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else []
    found = next((value for key, value in pairs if key.value == KEY), None)
    if found is None:
        return Where(parts.yaml.count("\n"), 0, f"{KEY}:\n  - ", "\n  - ", "\n")
    if not isinstance(found, yaml.SequenceNode):
        raise _by_hand(path)
    if found.flow_style:
        mark = found.end_mark
        comma = ", " if found.value else ""
        return Where(mark.line, mark.column - 1, comma, ", ", "")
    indent = " " * found.start_mark.column
    return Where(_after(found), 0, f"{indent}- ", f"\n{indent}- ", "\n")


def _after(node: yaml.Node) -> int:
    """The line below the last one that belongs to a node."""
    if isinstance(node, yaml.ScalarNode) or (
        isinstance(node, yaml.CollectionNode) and node.flow_style
    ):
        mark = node.end_mark
        block = isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}
        return int(mark.line if block and not mark.column else mark.line + 1)
    last = node.value[-1]
    return _after(last[1] if isinstance(last, tuple) else last)


def _same_but_for_these(old: FrontMatter, data: bytes, count: int) -> bool:
    """Whether the new file says the same as the old one, and so many corrections more."""
    try:
        new = split(decode(data, ""), "")
        before, after = parse(old.yaml, "").value, parse(new.yaml, "").value
    except ContentError:
        return False
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    had, has = before.pop(KEY, []), after.pop(KEY, [])
    longer = len(has) == len(had) + count and has[: len(had)] == had
    return longer and before == after and old.body == new.body


def _by_hand(path: str) -> ConfigurationError:
    what = "nothing can be added to its corrections without changing more: add it by hand"
    return ConfigurationError(f"{path}: {what}")
