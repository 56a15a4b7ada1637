"""What several workers need is made by the first of them that asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from generator.analyse.corpus import run_all
from generator.build import Places, build
from tests.project import ROOT


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first worker to ask fills, and all others use; no test changes it."""
    base = factory.getbasetemp()
    shared = base.parent if "popen-gw" in base.name else base
    folder, done = shared / name, shared / f"{name}.done"
    with FileLock(shared / f"{name}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
    return folder


def own_site(folder: Path) -> None:
    """The project's own content and documents, built into `pages` and `site` of the folder."""
    places = Places(
        content=ROOT / "content",
        texts=folder / "texts",
        pages=folder / "pages",
        site=folder / "site",
        config=ROOT / "mkdocs.yml",
        templates=ROOT / "templates",
        results=ROOT / "benchmarks/results",
    )
    build(places, run_all, story=None, private=False)
