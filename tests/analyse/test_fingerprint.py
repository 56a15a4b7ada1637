"""What the engine's hash covers: all that decides a number, and nothing that only hands it on."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from generator.analyse.fingerprint import CARRIERS, PARTS, sorted_files


def names() -> set[str]:
    root = files("generator")
    return {file.name for part in PARTS for file in sorted_files(root.joinpath(part))}


@pytest.mark.parametrize("name", ["parse.py", "article.py", "voice_share.py", "words.tsv"])
def test_what_decides_a_number_is_covered(name: str) -> None:
    assert name in names()


def test_who_hands_articles_on_is_not() -> None:
    assert not names() & CARRIERS
    held = [file.name for file in Path(str(files("generator"))).joinpath("analyse").rglob("*.py")]
    assert all(held.count(name) == 1 for name in CARRIERS)
