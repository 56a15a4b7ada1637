"""The whole way on a forge made of plain git; and what the documents say of the forge is there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import evenhand

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / ".github/scripts"
MAY_GO = {
    "/.gitlab-ci.yml",
    "/.gitlab/",
    "/.devcontainer/",
    "/.vscode/",
    "/content/stories/*/story.yml",
}
DELETED = ".github/workflows"
"""What a site need not keep."""
POISON = "<img src=x> @everyone #1 [a](javascript:b) ![c](//d.example) `x` | ::add-mask::e"
FREE = frozenset({"title", "outlet", "why", "says", "by", "speaker", "counted", "before", "now"})
"""Fields of a report in which any words may stand."""


def program(folder: Path) -> dict[str, str]:
    """An environment in which the scripts find this very program."""
    file = folder / "evenhand"
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    told = {"EVENHAND": str(file), "PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
    return {**os.environ, **told}


def poisoned(told: object, key: str = "") -> object:
    """A report whose every free word is a stranger's."""
    if isinstance(told, dict):
        return {name: poisoned(value, name) for name, value in told.items()}
    if isinstance(told, list):
        return [poisoned(value, key) for value in told]
    return POISON if isinstance(told, str) and key in FREE else told


@pytest.mark.network
@pytest.mark.skipif(os.name == "nt", reason="the scripts are for bash")
def test_from_a_fork_to_main(tmp_path: Path) -> None:
    given, forge = program(tmp_path), tmp_path / "forge"
    done = subprocess.run(
        [SCRIPTS / "rehearse.sh", "--quick", forge],
        env=given,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("== Done: an article of a fork is published\n")
    (comment,) = json.loads((forge / "comments.json").read_text(encoding="utf-8"))
    assert "Landlords and tenants wait for the second vote" in comment["body"]

    report = forge / "hostile.json"
    good = json.loads((forge / "diff.json").read_text(encoding="utf-8"))

    def read(told: object) -> tuple[int, str]:
        report.write_text(json.dumps(told), encoding="utf-8")
        found = CliRunner().invoke(evenhand, ["comment", str(report)])
        return found.exit_code, found.stdout

    code, hostile = read(poisoned(good))
    assert code == 0
    assert "everyone" in hostile
    assert [part for part in POISON.split() if len(part) > 2 and part in hostile] == []
    assert re.search(r"(?<!&)#\d", hostile) is None
    assert read({**good, "pull_request": 1}) == (1, "")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_checks_to_require_are_the_jobs_of_a_pull_request() -> None:
    names = [f".github/workflows/{name}.yml" for name in ("pull-request", "tests")]
    if not all((ROOT / name).is_file() for name in names):
        pytest.skip("a site that deleted them requires what it has")
    files = list(map(text, names))
    jobs = [job["name"] for file in files for job in yaml.safe_load(file)["jobs"].values()]
    named = re.search(r"required checks: (.+?), up to date", text("docs/forge.md"))
    assert named
    assert re.findall(r"\*([^*]+)\*", named[1]) == jobs


def test_every_workflow_is_told_of() -> None:
    workflows = {path.name for path in (ROOT / ".github/workflows").glob("*.yml")}
    told = set(re.findall(r"`([\w-]+\.yml)`", text("SECURITY.md")))
    assert workflows <= told


def test_what_they_name_is_there() -> None:
    names = ("SECURITY.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", "docs/forge.md")
    paths = {
        found
        for name in names
        for found in re.findall(r"`((?:[\w.-]+/)+[\w.-]*)[^`]*`", text(name))
        if not found.startswith(
            ("texts/", "site", "build/", "origin/", ".venv/", ".forgejo/", DELETED)
        )
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
    places = (".github/CODEOWNERS", ".gitlab/CODEOWNERS")
    lines = text(next(p for p in places if (ROOT / p).is_file())).splitlines()
    assert [line for line in lines if "@OWNER" in line and not line.startswith("# /")] == []
    rules = [line.removeprefix("# ") for line in lines if line.startswith(("# /", "/"))]
    paths = {rule.split()[0] for rule in rules} - MAY_GO
    assert len(paths) >= 10
    assert [path for path in paths if not list(ROOT.glob(path[1:]))] == []


def test_both_forges_ask_a_contributor_the_same() -> None:
    asked = text(".github/PULL_REQUEST_TEMPLATE.md")
    assert asked == text(".gitlab/merge_request_templates/Default.md")
    assert all(word in asked for word in ("Rights:", "Selection:", "stake"))
