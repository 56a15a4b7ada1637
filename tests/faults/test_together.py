"""Two builds at once: one waits for the other, whoever it is and however it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from generator.errors import ConfigurationError
from generator.publish.alone import alone
from tests.project import ROOT, tree

HOLDS = """
import sys
from pathlib import Path
from generator.publish.alone import alone
with alone((Path("pages"), Path("site")), print):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds both folders."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("killed", [False, True])
def test_the_second_waits_for_the_first(tmp_path: Path, *, killed: bool) -> None:
    said: list[str] = []

    def end(line: str) -> None:
        said.append(line)
        first.kill() if killed else Thread(target=first.communicate).start()

    with holder(tmp_path) as first, alone((tmp_path / "site", tmp_path / "other"), end):
        first.wait(timeout=30)
    assert len(said) == 1
    assert said[0].startswith("Another build is at work on ")
    with alone((tmp_path / "site",), said.append):
        assert len(said) == 1


def test_builds_of_other_folders_do_not_wait(tmp_path: Path) -> None:
    said: list[str] = []
    with holder(tmp_path) as first:
        with alone((tmp_path / "pages-private", tmp_path / "site-private"), said.append):
            assert said == []
        first.communicate()


def test_a_lock_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"mine")
    (tmp_path / ".site.lock").symlink_to(tmp_path / "letter.txt")
    if sys.platform == "win32":
        pytest.skip("Windows opens it, and writes nothing")
    with (
        pytest.raises(ConfigurationError, match="cannot be written"),
        alone((tmp_path / "site",), print),
    ):
        pass
    assert tree(tmp_path)["letter.txt"] == b"mine"
