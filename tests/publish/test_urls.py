"""Addresses of pages as seen from each other."""

from __future__ import annotations

from itertools import product
from pathlib import PurePosixPath
from posixpath import relpath

import pytest

from generator.publish import urls

PATHS = tuple(
    map(
        PurePosixPath,
        ("index.md", "a/index.md", "a/b.md", "a/b/c.md", "a/b/b.md", "b/a/c.svg", "data/b.zip"),
    )
)


@pytest.mark.parametrize(("source", "target"), [*product(PATHS, PATHS)])
def test_an_address_leads_from_one_file_to_the_other(
    source: PurePosixPath, target: PurePosixPath
) -> None:
    way = relpath(urls.published(target), source.parent)
    assert urls.beside(source, target) == way
    assert urls.href(source, target, "row") == ("#row" if source == target else f"{way}#row")
    assert urls.href(source, target) == ("" if source == target else way)
