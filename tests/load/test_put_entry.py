"""Entries at the end of `corrections`: all else stays byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ConfigurationError, ContentError
from generator.load.put_entry import with_entries
from generator.load.strict_yaml import parse
from generator.load.text import decode, split

ROOT = Path(__file__).parents[2]
NEW = "{at: [13, 30], side: port, by: ann, why: seen}"
ENTRY = {"at": [13, 30], "side": "port", "by": "ann", "why": "seen"}
ARTICLE = "---\noutlet: coast-post\n{}rights: {{basis: own}}\n---\nWords. — Ж\n"
OLD = "{at: [1, 2], drop: true, by: bob, why: seen}"
SAMPLES = sorted(
    path
    for folder in ("content/stories", "tests/corpus/stories")
    for path in (ROOT / folder).rglob("*.md")
)


def corrections(data: bytes) -> object:
    value = parse(split(decode(data, "a.md"), "a.md").yaml, "a.md").value
    assert isinstance(value, dict)
    return value.get("corrections", [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"corrections:\n  - {OLD}\n", f"corrections:\n  - {OLD}\n  - {NEW}\n"),
        (f"corrections:\n- {OLD}\n", f"corrections:\n- {OLD}\n- {NEW}\n"),
        (f"corrections:\n    -   {OLD} # why\n\n",
         f"corrections:\n    -   {OLD} # why\n    - {NEW}\n\n"),
        (f"corrections: [{OLD}] # mine\n", f"corrections: [{OLD}, {NEW}] # mine\n"),
        ("corrections: []\n", f"corrections: [{NEW}]\n"),
        (f"corrections: [\n  {OLD}\n]\n", f"corrections: [\n  {OLD}\n, {NEW}]\n"),
        ("corrections:\n  - at: [1, 2]\n    why: >\n      seen\n    by: bob\n",
         f"corrections:\n  - at: [1, 2]\n    why: >\n      seen\n    by: bob\n  - {NEW}\n"),
        ("corrections:\n  - by: bob\n    why: |\n      seen\n\n",
         f"corrections:\n  - by: bob\n    why: |\n      seen\n\n  - {NEW}\n"),
    ],
)  # fmt: skip
def test_an_entry_stands_at_the_end_of_the_list(before: str, after: str) -> None:
    found, line = with_entries(ARTICLE.format(before).encode(), "a.md", [NEW])
    assert found.decode() == ARTICLE.format(after)
    assert NEW in found.decode().split("\n")[line - 1]


def test_without_a_list_there_is_one_before_the_text() -> None:
    found, line = with_entries(ARTICLE.format("").encode(), "a.md", [NEW, NEW])
    added = f"corrections:\n  - {NEW}\n  - {NEW}\n"
    assert found.decode() == ARTICLE.format("").replace("---\nWords", f"{added}---\nWords")
    assert line == 5


@pytest.mark.parametrize(
    ("before", "error"),
    [
        ("corrections:\n", ConfigurationError),
        ("corrections: none\n", ConfigurationError),
        (f"corrections: [{OLD},]\n", ConfigurationError),
        ("corrections: &a [*a]\n", ContentError),
        ("corrections: " + "[" * 90 + "]" * 90 + "\n", ContentError),
        (f"corrections:\n  - {OLD}\ncorrections:\n  - {OLD}\n", ContentError),
    ],
)
def test_what_can_only_be_added_by_hand_is_told(before: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        with_entries(ARTICLE.format(before).encode(), "a.md", [NEW])


LISTS = ("", f"corrections:\n  - {OLD}\n", "corrections: []\n", f"corrections: [{OLD}]\n")


@given(
    path=st.sampled_from(SAMPLES),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
    extra=st.sampled_from(LISTS),
    comment=st.sampled_from(["", "# a note\n", "\n", "# Ж — 語 🗞\n"]),
    at=st.integers(0, 40),
    entries=st.integers(1, 3),
)
@settings(derandomize=True, deadline=None, max_examples=120)
def test_all_else_stays_byte_for_byte(
    *, path: Path, end: str, mark: str, extra: str, comment: str, at: int, entries: int
) -> None:
    text = path.read_text(encoding="utf-8")
    head, fence, body = text.removeprefix("---\n").partition("\n---\n")
    lines = [line for line in head.split("\n") if not line.startswith(("corrections", " ", "-"))]
    lines.insert(
        min(at, len(lines)), (comment + ("" if "corrections" in head else extra)).rstrip("\n")
    )
    whole = "---\n" + "\n".join(lines) + fence + body
    data = (mark + whole.replace("\n", end)).encode()
    found, _ = with_entries(data, "a.md", [NEW] * entries)
    had, has = corrections(data), corrections(found)
    assert isinstance(had, list)
    assert has == [*had, *[ENTRY] * entries]
    start = next(
        (i for i, (a, b) in enumerate(zip(data, found, strict=False)) if a != b), len(data)
    )
    tail = len(data) - start
    assert found.endswith(data[start:])
    assert len(found) > len(data)
    assert data[:start] + data[len(data) - tail :] == data
    assert (end == "\r\n") == (b"\r\n" in found)
    assert found.count(b"\n") == found.count(end.encode())
