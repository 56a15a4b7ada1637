"""What the documents say of the forge is there."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_checks_to_require_are_the_jobs_of_a_pull_request() -> None:
    jobs = yaml.safe_load(text(".github/workflows/pull-request.yml"))["jobs"]
    named = re.search(r"required checks: (.+?), up to date", text("docs/forge.md"))
    assert named
    assert re.findall(r"\*([^*]+)\*", named[1]) == [job["name"] for job in jobs.values()]


def test_every_workflow_is_told_of() -> None:
    workflows = {path.name for path in (ROOT / ".github/workflows").iterdir()}
    assert set(re.findall(r"`([\w-]+\.yml)`", text("SECURITY.md"))) == workflows | {"site.yml"}


def test_what_they_name_is_there() -> None:
    names = ("SECURITY.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", "docs/forge.md")
    paths = {
        found
        for name in names
        for found in re.findall(r"`((?:[\w.-]+/)+[\w.-]*)[^`]*`", text(name))
        if not found.startswith(("texts/", "site", "build/", "origin/", ".venv/", ".forgejo/"))
    }
    assert len(paths) >= 10
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []
    links = {
        (ROOT / name).parent / link.partition("#")[0]
        for name in names
        for link in re.findall(r"\]\(([^)]+)\)", text(name))
    }
    assert [str(link) for link in links if not link.exists()] == []


def test_no_owner_is_named_who_is_nobody() -> None:
    lines = text(".github/CODEOWNERS").splitlines()
    assert [line for line in lines if "@OWNER" in line and not line.startswith("# /")] == []
    paths = [line.split()[1] for line in lines if line.startswith("# /")]
    assert len(paths) >= 10
    assert [path for path in paths if not list(ROOT.glob(path[1:]))] == []


def test_both_forges_ask_a_contributor_the_same() -> None:
    asked = text(".github/PULL_REQUEST_TEMPLATE.md")
    assert asked == text(".gitlab/merge_request_templates/Default.md")
    assert all(word in asked for word in ("Rights:", "Selection:", "stake"))
