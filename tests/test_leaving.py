"""`docs/leaving-material.md` and the weekly job say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.publish.builders import BUILDERS, DEFAULT

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/leaving-material.md").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements-builders.lock").read_text(encoding="utf-8")
WEEKLY = ".github/workflows/builders.yml"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
LOCKED = {
    "MkDocs": "mkdocs",
    "Material": "mkdocs-material",
    "ProperDocs": "properdocs",
    "Zensical": "zensical",
}


@pytest.mark.parametrize(("name", "package"), LOCKED.items())
def test_the_versions_told_are_those_tried(name: str, package: str) -> None:
    told = set(re.findall(rf"\b{name} (\d+\.\d+\.\d+)", PAGE))
    assert told == set(re.findall(rf"^{package}==([\d.]+)", LOCK, re.MULTILINE))


def test_every_builder_is_told_of() -> None:
    assert [name for name in BUILDERS if name not in PAGE.lower()] == []
    assert "`DEFAULT`; in `pyproject.toml`" in PAGE
    assert DEFAULT == "mkdocs", "the page speaks of leaving what has been left"


def test_what_it_names_is_there() -> None:
    paths = set(re.findall(r"`([\w./-]+/[\w.-]+\.(?:py|yml)|templates/theme)`", PAGE))
    assert len(paths) >= 4
    assert [path for path in paths - {WEEKLY} if not (ROOT / path).exists()] == []
    targets = re.findall(r"`make ([a-z ]+)`", PAGE)
    rules = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert {name for each in targets for name in each.split()} <= rules


def test_the_weekly_job_blocks_nothing_and_changes_nothing() -> None:
    if not (ROOT / WEEKLY).is_file():
        pytest.skip("this site has deleted it")
    workflow = yaml.safe_load((ROOT / WEEKLY).read_text(encoding="utf-8"))
    assert set(workflow[True]) == {"schedule", "workflow_dispatch"}  # YAML reads `on` as true
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    assert job["steps"][-1] == {"run": "make builders"}
    uses = [step["uses"] for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each) for each in uses), uses
