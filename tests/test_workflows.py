"""What runs on the forge is safe with a stranger's pull request, and can be run anywhere else.

A site may delete the workflows that it does not use: what is there is held to all of this.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = {path.stem: path for path in sorted((ROOT / ".github/workflows").glob("*.yml"))}
WORKFLOWS: dict[str, dict[Any, Any]] = {
    name: yaml.safe_load(path.read_text(encoding="utf-8")) for name, path in FILES.items()
}
_GITLAB = ROOT / ".gitlab-ci.yml"
GITLAB = yaml.safe_load(_GITLAB.read_text(encoding="utf-8")) if _GITLAB.is_file() else {}
SCRIPTS = sorted((ROOT / ".github/scripts").glob("*.sh"))
TARGETS = set(
    re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)
ON = True
"""The key `on`, as YAML reads it."""
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
TRUSTED = frozenset({"github.token", "steps.pages.outputs.base_url"})
LEAVE = {
    "comment": [{"contents": "read", "actions": "read", "pull-requests": "write"}],
    "pages": [{"contents": "read", "pages": "read"}, {"pages": "write", "id-token": "write"}],
}
"""What jobs may do besides reading."""


def kept(*names: str) -> None:
    """The rest of a test is of workflows that are all there."""
    if not set(names) <= set(FILES) or not FILES:
        pytest.skip(f"workflows were deleted: {', '.join(names) or 'all'}")


def tool(name: str) -> str:
    """A checker of the tests' own environment."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} has no program for this machine")
    return found


def said(words: list[str], cwd: Path = ROOT) -> tuple[int, str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    done = subprocess.run(
        words,
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def jobs() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, workflow in WORKFLOWS.items():
        for job in workflow["jobs"].values():
            yield name, job


def steps() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, job in jobs():
        for step in job["steps"]:
            yield name, step


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    kept()
    lint = [tool("actionlint"), "-no-color", "-pyflakes=", f"-shellcheck={tool('shellcheck')}"]
    assert said([*lint, *map(str, FILES.values())]) == (0, "")
    wrong = tmp_path / "wrong.yml"
    text = next(iter(FILES.values())).read_text(encoding="utf-8")
    wrong.write_text(text.replace("timeout-minutes", "timeout-hours"), encoding="utf-8")
    code, found = said([*lint, str(wrong)])
    assert code == 1
    assert "timeout-hours" in found


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    audit = [tool("zizmor"), "--offline", "--quiet", "--persona=pedantic", "--color=never"]
    code, found = said([*audit, ".github"])
    assert code == 0, found
    kept("comment")
    wrong = tmp_path / "wrong.yml"
    text = FILES["comment"].read_text(encoding="utf-8")
    step = "      - run: echo ${{ github.event.workflow_run.head_branch }}\n"
    wrong.write_text(text.replace("# zizmor: ignore", "# ") + step, encoding="utf-8")
    code, found = said([*audit, str(wrong)])
    assert code != 0
    assert "dangerous-triggers" in found
    assert "template-injection" in found


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_strict_and_shellcheck_finds_nothing(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "\nset -euo pipefail\n" in text
    assert os.access(script, os.X_OK)
    assert said([tool("shellcheck"), str(script)]) == (0, "")


def test_every_action_is_pinned_by_its_commit_and_says_its_version() -> None:
    kept()
    lines = [
        line.strip()
        for path in FILES.values()
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(lines) == len([step for _, step in steps() if "uses" in step])
    pinned = re.compile(r"(?:- )?uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
    found = [pinned.fullmatch(line) for line in lines]
    assert [line for line, match in zip(lines, found, strict=True) if not match] == []
    versions = {match.groups() for match in found if match}
    assert len(versions) == len({name for name, _, _ in versions}), "one version of each"
    checkout = next(v for name, _, v in versions if name == "actions/checkout")
    assert int(checkout[1:].split(".")[0]) >= 7, "v7 refuses a fork's code where it could write"


def test_no_job_has_more_leave_than_it_needs() -> None:
    assert [w["permissions"] for w in WORKFLOWS.values()] == [
        {} if name == "comment" else {"contents": "read"} for name in WORKFLOWS
    ]
    for name, workflow in WORKFLOWS.items():
        found = [job["permissions"] for job in workflow["jobs"].values() if "permissions" in job]
        assert found == LEAVE.get(name, [])


def test_every_workflow_is_bounded() -> None:
    assert all("concurrency" in workflow for workflow in WORKFLOWS.values())
    assert all(workflow["defaults"]["run"]["shell"] == "bash" for workflow in WORKFLOWS.values())
    assert all(job["timeout-minutes"] <= 60 for _, job in jobs())
    days = [
        step["with"]["retention-days"] for _, step in steps() if "upload-artifact@" in str(step)
    ]
    assert set(days) <= {7}


def test_a_strangers_code_never_runs_where_something_may_be_written() -> None:
    triggers = {name: set(workflow[ON]) for name, workflow in WORKFLOWS.items()}
    assert "pull_request_target" not in set().union(*triggers.values())
    assert triggers.get("comment") in (None, {"workflow_run"})
    assert triggers.get("pull-request") in (None, {"pull_request"})
    strangers = {name for name, heard in triggers.items() if "pull_request" in heard}
    assert strangers <= {"pull-request", "tests"}
    checkouts = [(name, step["with"]) for name, step in steps() if "checkout@" in str(step)]
    assert {name for name, _ in checkouts} == set(WORKFLOWS)
    assert all(given["persist-credentials"] is False for _, given in checkouts)
    assert not [given for _, given in checkouts if {"ref", "repository"} & set(given)]
    assert "cache" not in json.dumps([step for _, step in steps()])
    texts = "".join(path.read_text(encoding="utf-8") for path in FILES.values())
    assert "secrets." not in texts


def test_the_comment_waits_for_the_report() -> None:
    kept("comment", "pull-request")
    heard = WORKFLOWS["comment"][ON]["workflow_run"]["workflows"]
    assert heard == [WORKFLOWS["pull-request"]["name"]]


def test_the_token_is_where_nothing_of_the_stranger_is_read() -> None:
    kept("comment")
    (job,) = WORKFLOWS["comment"]["jobs"].values()
    runs = {step["name"]: step for step in job["steps"] if "run" in step}
    armed = [name for name, step in runs.items() if "GITHUB_TOKEN" in step.get("env", {})]
    assert armed == ["Fetch the report", "Post or renew it"]
    assert not [name for name, step in steps() if name != "comment" and "TOKEN" in str(step)]


def test_no_value_is_put_into_a_script() -> None:
    assert not [step for _, step in steps() if EXPRESSION.search(str(step.get("run", "")))]
    given = {
        found
        for _, step in steps()
        for value in (*step.get("env", {}).values(), *step.get("with", {}).values())
        for found in EXPRESSION.findall(str(value))
    }
    assert given <= TRUSTED


def test_what_they_run_is_there() -> None:
    ours = [line for _, step in steps() for line in str(step.get("run", "")).splitlines()]
    theirs = [line for job in GITLAB.values() if "script" in job for line in job["script"]]
    named = " \n".join([*ours, *theirs])
    assert set(re.findall(r"make ([a-z-]+)", named)) <= TARGETS
    scripts = set(re.findall(r"\.github/scripts/[\w.]+", named))
    assert len(scripts) <= 3
    assert [name for name in scripts if not (ROOT / name).is_file()] == []


def test_gitlab_runs_the_same_and_publishes_the_default_branch_alone() -> None:
    if not GITLAB:
        pytest.skip(".gitlab-ci.yml was deleted")
    assert set(GITLAB["stages"]) == {
        GITLAB[job]["stage"] for job in GITLAB if "stage" in GITLAB[job]
    }
    (rule,) = GITLAB["pages"]["rules"]
    assert rule["if"].startswith("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
    assert GITLAB["pages"]["artifacts"]["paths"] == ["public"]
    assert "build/report/diff.json" in GITLAB["report"]["artifacts"]["paths"]
    shown = GITLAB["report"]["artifacts"]["expose_as"]
    assert re.fullmatch(r"\w[-\w ]*", shown), "GitLab takes no other marks there"
    assert f"*{shown}*" in (ROOT / "docs/forge.md").read_text(encoding="utf-8")
    assert "cache" not in GITLAB


def test_problems_of_the_check_are_matched_to_their_lines() -> None:
    matcher = json.loads((ROOT / ".github/scripts/problems.json").read_text(encoding="utf-8"))
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    line = "content/stories/a-vote/b.md:4:12: published: write a day like 2025-07-02"
    match = re.fullmatch(pattern["regexp"], line)
    assert match
    assert match[pattern["file"]] == "content/stories/a-vote/b.md"
    assert (match[pattern["line"]], match[pattern["column"]]) == ("4", "12")
    assert re.fullmatch(pattern["regexp"], "2 problems in 2 files") is None
