"""The comment job against a forge on this machine: what it believes, and what it does not."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZipFile

import pytest

from generator.load.report_file import LIMIT
from tests.fake_forge import (
    BOT,
    BRANCH,
    PULL,
    RUN,
    Forge,
    environment,
    event,
    packed,
    pull,
    served,
)

pytestmark = pytest.mark.network
SCRIPTS = Path(__file__).parents[1] / ".github/scripts"
MARKER = "<!-- evenhand report -->"
GOOD = packed({"diff.json": b"{}"})
FOOTER = f"[The run, with the site as it would be](https://forge.example/evenhand/site/actions/runs/{RUN})"


def _script() -> Any:  # noqa: ANN401 - a file, not a module of a package
    spec = importlib.util.spec_from_file_location("pull_comment", SCRIPTS / "pull_comment.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["pull_comment"] = module  # where its records look for their annotations
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()


def ask(forge: Forge, folder: Path, task: str, file: Path) -> tuple[int, str]:
    """What the job's script ends with and says."""
    told = folder / "event.json"
    told.write_text(json.dumps(event()), encoding="utf-8")
    heard = StringIO()
    with (
        served(forge),
        redirect_stdout(heard),
        redirect_stderr(heard),
        pytest.MonkeyPatch.context() as patch,
    ):
        for key, value in environment(forge, told).items():
            patch.setenv(key, value)
        return SCRIPT.main([task, str(file)]), heard.getvalue()


def fetch(forge: Forge, folder: Path) -> tuple[str, bytes | None]:
    file = folder / "diff.json"
    code, said = ask(forge, folder, "fetch", file)
    assert code == 0, said
    return said, file.read_bytes() if file.exists() else None


def post(forge: Forge, folder: Path, text: str) -> str:
    file = folder / "comment.md"
    file.write_text(text, encoding="utf-8")
    code, said = ask(forge, folder, "post", file)
    assert code == 0, said
    return said


def other_packing() -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_BZIP2) as archive:
        archive.writestr("diff.json", b"{}")
    return kept.getvalue()


def understated() -> bytes:
    """An archive that says its file is small, of one that is not."""
    good = bytearray(packed({"diff.json": b" " * 5_000_000}))
    size = (5_000_000).to_bytes(4, "little")
    assert good.count(size) == 2
    return bytes(good).replace(size, (10).to_bytes(4, "little"))


HOSTILE = {
    "none": (None, "the run left no report"),
    "not an archive": (b"PK not at all", "the report's archive cannot be read"),
    "two files": (
        packed({"diff.json": b"{}", "x.sh": b"id"}),
        "the report's archive holds other files",
    ),
    "another name": (packed({"../diff.json": b"{}"}), "the report's archive holds other files"),
    "a place of its own": (
        packed({"/etc/diff.json": b"{}"}),
        "the report's archive holds other files",
    ),
    "a folder": (packed({"diff.json/": b""}), "the report's archive holds other files"),
    "empty": (packed({}), "the report's archive holds other files"),
    "too much in it": (packed({"diff.json": b" " * 8_000_001}), "the report is too large"),
    "more than it says": (understated(), "the report's archive cannot be read"),
    "cut off": (GOOD[: len(GOOD) // 2], "the report's archive cannot be read"),
    "other packing": (other_packing(), "the report is packed in another way"),
}


@pytest.mark.parametrize(("archive", "why"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_archive_leaves_no_file(tmp_path: Path, archive: bytes | None, why: str) -> None:
    said, found = fetch(Forge(archive), tmp_path)
    assert said == f"Nothing done: {why}.\n"
    assert found is None
    assert {path.name for path in tmp_path.iterdir()} == {"event.json"}


def test_a_report_is_fetched_and_the_token_stays_with_the_forge(tmp_path: Path) -> None:
    forge = Forge(packed({"diff.json": b'{"format": 1}'}))
    assert fetch(forge, tmp_path)[1] == b'{"format": 1}'
    assert not forge.leaked
    assert len(forge.asked) == 2


def test_the_script_needs_nothing_that_is_installed(tmp_path: Path) -> None:
    (tmp_path / "event.json").write_text(json.dumps(event()), encoding="utf-8")
    with served(Forge(GOOD)) as forge:
        done = subprocess.run(
            [sys.executable, "-I", "-S", SCRIPTS / "pull_comment.py", "fetch", tmp_path / "x"],
            env=environment(forge, tmp_path / "event.json"),
            capture_output=True,
            timeout=60,
            check=False,
        )
    assert (done.returncode, (tmp_path / "x").read_bytes()) == (0, b"{}")


def test_a_forge_that_does_not_answer_ends_the_job_and_tells_no_secret(tmp_path: Path) -> None:
    code, said = ask(Forge(GOOD, name="report", code=500), tmp_path, "fetch", tmp_path / "x")
    assert (code, said) == (1, "GitHub did not answer as it should: HTTPError\n")


def test_whatever_is_written_is_also_fetched() -> None:
    assert SCRIPT.UNPACKED >= LIMIT


def test_a_report_that_is_too_large_is_not_even_fetched(tmp_path: Path) -> None:
    forge = Forge(GOOD, size=4_000_001)
    assert fetch(forge, tmp_path) == ("Nothing done: the report is too large.\n", None)
    assert len(forge.asked) == 1
    lying = Forge(b"x" * 4_000_001, size=10)
    assert fetch(lying, tmp_path) == ("Nothing done: an answer is too large.\n", None)


def test_one_comment_is_posted_and_renewed(tmp_path: Path) -> None:
    forge = Forge(comments=[{"id": 1, "user": {"login": "mallory"}, "body": f"{MARKER}\nmine"}])
    assert post(forge, tmp_path, "Nothing moved.\n") == f"Posted on #{PULL}.\n"
    assert post(forge, tmp_path, "Three figures moved.\n") == f"Renewed on #{PULL}.\n"
    assert [one["body"] for one in forge.comments] == [
        f"{MARKER}\nmine",
        f"{MARKER}\nThree figures moved.\n\n{FOOTER}\n",
    ]
    assert "head=ann%3Aferry%3B+%24%28id%29+%60id%60" in forge.asked[0]
    assert BRANCH not in "".join(forge.asked)


def test_the_comment_is_found_behind_many_others(tmp_path: Path) -> None:
    others = [{"id": n, "user": None, "body": "?"} for n in range(1, 151)]
    forge = Forge(comments=[*others, {"id": 151, "user": {"login": BOT}, "body": f"{MARKER}\nold"}])
    assert post(forge, tmp_path, "new") == f"Renewed on #{PULL}.\n"
    assert len(forge.comments) == 151


STRANGE = {
    "moved on": [pull(sha="b" * 40)],
    "of another fork": [pull(fork="mallory/site")],
    "of no fork any more": [pull(fork=None)],
    "two of them": [pull(), pull(6)],
    "closed": [],
}


@pytest.mark.parametrize("pulls", STRANGE.values(), ids=STRANGE)
def test_no_other_pull_request_is_written_on(
    tmp_path: Path, pulls: list[dict[str, object]]
) -> None:
    forge = Forge(pulls=pulls)
    assert (
        post(forge, tmp_path, "x") == "No open pull request ends in this commit: nothing to say.\n"
    )
    assert not [line for line in forge.asked if not line.startswith("GET ")]


def test_a_fork_that_is_gone_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "event", lambda: {"workflow_run": {"head_repository": None}})
    assert post(Forge(), tmp_path, "x") == "Nothing done: its fork is gone.\n"


def test_the_right_one_of_many_is_written_on(tmp_path: Path) -> None:
    forge = Forge(pulls=[pull(4, sha="b" * 40), pull(), pull(6, fork="mallory/site")])
    assert post(forge, tmp_path, "x") == f"Posted on #{PULL}.\n"


def test_maintainers_are_told_of_contested_files(tmp_path: Path) -> None:
    names = [*(f"content/stories/a/{n}.md" for n in range(120)), "content/disputes/a.yml"]
    forge = Forge(files=[*names, ".github/workflows/x@everyone.yml"])
    post(forge, tmp_path, "x")
    body = forge.comments[0]["body"]
    assert body.count("> **For maintainers.** ") == 2
    assert "two maintainers of differing declared views decide" in body
    assert "everyone" not in body


def test_maintainers_are_told_where_files_are_too_many_to_be_listed(tmp_path: Path) -> None:
    forge = Forge(files=[f"+{number}" for number in range(3_000)])
    post(forge, tmp_path, "x")
    assert "more files than GitHub lists" in forge.comments[0]["body"]


def test_a_comment_that_is_too_long_is_told_of_instead(tmp_path: Path) -> None:
    forge = Forge()
    post(forge, tmp_path, "x" * 60_001)
    assert "The report is too long for a comment" in forge.comments[0]["body"]
    assert len(forge.comments[0]["body"]) < 500


@pytest.mark.parametrize("works", [True, False])
def test_without_a_report_that_can_be_read_a_fixed_sentence_stands(
    tmp_path: Path, *, works: bool
) -> None:
    program = tmp_path / "evenhand"
    program.write_text(
        f'#!/bin/sh\necho "$@"\necho "::error::@all" >&2\nexit {0 if works else 1}\n'
    )
    program.chmod(0o755)
    report, comment = tmp_path / "diff.json", tmp_path / "deep/comment.md"
    words = [SCRIPTS / "comment.sh", report, comment]
    for given in (False, True):
        if given:
            report.write_text("{}", encoding="utf-8")
        done = subprocess.run(
            words,
            env={**os.environ, "EVENHAND": str(program)},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        text = comment.read_text(encoding="utf-8")
        assert "@all" not in done.stdout + done.stderr + text
        assert text.startswith(f"comment {report}" if given and works else "**There is no report")
