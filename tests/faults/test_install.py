"""`make install` is broken off anywhere, or the clock set back: the next one is whole.

Python and uv are stand-ins here that take no time: each keeps an account of what it was asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project import ROOT

pytestmark = pytest.mark.skipif(
    os.name != "posix" or not shutil.which("make"), reason="needs make, as POSIX has it"
)
STAND_IN = """#!/bin/sh
echo x >>../calls
case "$*" in
  *-m*venv*) mkdir -p .venv/bin; : >.venv/half; cp "$0" .venv/bin/python ;;
esac
if [ "$(wc -l <../calls)" -eq "${BREAKS:-0}" ]; then
  [ -z "$KILLS$CHANGES" ] || echo half >.venv/package
  [ -z "$KILLS" ] || kill -9 0 # make too, and whatever else is of its group
  exit 1
fi
case "$*" in
  *-m*venv*) rm .venv/half ;;
  *lock*) echo half >.venv/package; cp requirements.lock .venv/package ;;
  *-e*) cp pyproject.toml .venv/ours ;;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the Makefile and what it reads."""
    root = tmp_path / "checkout"
    root.mkdir()
    shutil.copy(ROOT / "Makefile", root)
    for name in (
        "requirements",
        "requirements-test",
        "requirements-builders",
        "requirements-upkeep",
    ):
        (root / f"{name}.lock").write_text(f"{name} 1\n")
    (root / "pyproject.toml").write_text("ours 1\n")
    (tmp_path / "stand-in").write_text(STAND_IN)
    (tmp_path / "stand-in").chmod(0o755)
    return root


def install(root: Path, **more: str) -> subprocess.CompletedProcess[str]:
    (root.parent / "calls").write_text("")
    stand_in = str(root.parent / "stand-in")
    return subprocess.run(
        ["make", "install", f"PYTHON={stand_in}", f"UV={stand_in}"],  # noqa: S607
        cwd=root,
        env={"PATH": os.environ["PATH"], **more},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )


def calls(root: Path) -> int:
    return (root.parent / "calls").read_text().count("x")


def whole(root: Path) -> bool:
    """Whether what the locks say is installed, and nothing half."""
    installed = {path.name for path in (root / ".venv").iterdir()}
    return (
        installed == {"bin", "package", "ours", "site.stamp"}
        and (root / ".venv/package").read_text() == (root / "requirements.lock").read_text()
        and (root / ".venv/ours").read_text() == (root / "pyproject.toml").read_text()
    )


@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.parametrize("ending", [{"KILLS": "1"}, {"CHANGES": "1"}, {}])
def test_an_install_that_is_broken_off_is_made_whole(
    checkout: Path, step: int, ending: dict[str, str]
) -> None:
    done = install(checkout, BREAKS=str(step), **ending)
    assert done.returncode != 0
    assert install(checkout).returncode == 0
    assert whole(checkout)


@pytest.mark.parametrize("step", [1, 2])
def test_so_is_one_that_was_to_follow_a_new_lock(checkout: Path, step: int) -> None:
    install(checkout)
    (checkout / "requirements.lock").write_text("requirements 2\n")
    assert install(checkout, BREAKS=str(step), KILLS="1").returncode != 0
    (checkout / "requirements.lock").write_text("requirements 1\n")  # the old branch again
    done = install(checkout)
    assert "was not finished: .venv is made anew" in done.stdout
    assert whole(checkout)


def test_what_failed_before_it_changed_anything_leaves_what_was_there(checkout: Path) -> None:
    install(checkout)
    (checkout / "requirements.lock").write_text("requirements 2\n")
    (checkout / ".venv/mine").write_text("mine")
    for _ in range(2):
        done = install(checkout, BREAKS="1")
        assert done.returncode != 0
        assert "Not installed: mend what is told above" in done.stdout
    assert (checkout / ".venv/mine").read_text() == "mine"


@pytest.mark.parametrize("when", [0, 4_000_000_000])
def test_dates_say_nothing(checkout: Path, when: int) -> None:
    install(checkout)
    for name in ("requirements.lock", "pyproject.toml"):
        os.utime(checkout / name, (when, when))
    install(checkout)
    assert calls(checkout) == 0
    (checkout / "requirements.lock").write_text("requirements 2\n")
    os.utime(checkout / "requirements.lock", (when, when))
    install(checkout)
    assert calls(checkout) == 2
    assert whole(checkout)
