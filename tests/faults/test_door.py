"""However a command ends: one message, the code that says it, and no traceback."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator import door
from generator.errors import BuildError, ConfigurationError, EvenhandError
from generator.publish.programs import run
from tests.project import ROOT, here

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals and streams as POSIX has them")
LINE = '{"id": "Łódź", "text": "“We will go,” said Ann Reed of Łódź — 東京."}\n'
START = f"""
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path.insert(0, {str(ROOT)!r})
sys.argv = ["evenhand", *sys.argv[1:]]
from generator.__main__ import main
main()
"""


def evenhand(
    *words: str, folder: Path = ROOT, streams: str = "", more: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """`evenhand` in a process of its own, its streams as the shell's words say."""
    command = ["sh", "-c", f'exec "$@" {streams}', "sh", sys.executable, "-c", START, *words]
    environment = {**os.environ, **(more or {})}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (EvenhandError("so it is"), 1, "so it is"),
        (
            OSError(errno.ENOSPC, "No space", "a.md"),
            1,
            "a.md cannot be written or read: No space: ",
        ),
        (OSError(errno.EDQUOT, "Quota", "a.md"), 1, "your part of the disk"),
        (OSError(errno.EMFILE, "Too many open files"), 1, "close other programs"),
        (OSError(errno.EIO, "Input/output error", "a.md"), 1, "the disk or its connection fails"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "a" * 9), 1, "File name too long"),
        (FileNotFoundError(2, "No usable temporary directory found"), 1, "temporary directory"),
        (OSError("torn"), 1, "torn"),
        (MemoryError(), 1, "Out of memory"),
        (BrokenProcessPool("died"), 1, "was ended by the system"),
        (ImportError("No module named 'yaml'"), 1, "The installation is not whole"),
        (BrokenPipeError(), 1, ""),
        (KeyboardInterrupt(), 130, "Stopped."),
        (door.Stopped(143), 143, "Stopped."),
    ],
)
def test_an_error_is_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, said: str
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr("generator.load.project.load_project", fails)
    done = here(tmp_path, "check")
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert done.err.strip().count("\n") == 0


def test_a_fault_of_the_program_keeps_its_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("generator.load.project.load_project", fails)
    with pytest.raises(KeyError):
        here(tmp_path, "check")


@POSIX
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_program_that_is_asked_to_end_ends_what_it_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    number = getattr(signal, name)
    script = f"import os, time; os.kill({os.getpid()}, {int(number)}); time.sleep(60)"

    def builds(*_: object) -> None:
        run("builder", [sys.executable, "-c", script], os.environ)

    handlers = [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)]
    monkeypatch.setattr("generator.load.project.load_project", builds)
    began = time.monotonic()
    done = here(tmp_path, "check")
    assert (done.code, done.err.strip()) == (code, "Stopped.")
    assert time.monotonic() - began < 30
    assert [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)] == handlers


@POSIX
@pytest.mark.parametrize(
    ("streams", "words"),
    [
        ("<&-", ["add"]),
        ("<&-", ["add", "-", "--yes"]),
        (">&-", ["--version"]),
        ("<&- >&- 2>&-", ["check", "--content", "nowhere"]),
        ("| :", ["--version"]),
    ],
)
def test_streams_may_be_closed(streams: str, words: list[str]) -> None:
    done = evenhand(*words, streams=streams)
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") <= 4


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_what_cannot_be_printed_is_an_error() -> None:
    done = evenhand("--version", streams=">/dev/full")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("a file or the output cannot be written or read: ")
    assert done.stderr.count(b"\n") == 1


@POSIX
@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "xx_YY.UTF-8", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
)
def test_no_letter_is_too_much(tmp_path: Path, locale: dict[str, str]) -> None:
    folder = tmp_path / "Łódź—東京"
    folder.mkdir()
    (folder / "outlets.yml").write_text("łódź: {}\n", encoding="utf-8")
    done = evenhand("check", "--content", str(folder), more=locale)
    assert done.returncode == 1
    assert "outlets.yml:1:1: " in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_builder_that_the_system_ended_says_so() -> None:
    script = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    if os.name != "posix":
        pytest.skip("needs signals as POSIX has them")
    with pytest.raises(BuildError, match=r"SIGKILL.*memory may have run out"):
        run("mkdocs", [sys.executable, "-c", script], os.environ)


def test_of_a_builders_traceback_the_last_line_is_told() -> None:
    with pytest.raises(BuildError) as failure:
        run("mkdocs", [sys.executable, "-c", "open('no-such-file')"], os.environ)
    assert str(failure.value).startswith("mkdocs: FileNotFoundError: ")


def test_what_a_builder_says_besides_is_told_whole() -> None:
    script = "import sys; print('begun'); sys.stderr.write('A page is missing\\n'); 1 / 0"
    with pytest.raises(BuildError) as failure:
        run("zensical", [sys.executable, "-c", script], os.environ)
    told = str(failure.value).splitlines()
    assert told == ["zensical: A page is missing", "ZeroDivisionError: division by zero", "begun"]


@POSIX
def test_workers_end_with_their_program(tmp_path: Path) -> None:
    """Killed, it cannot say so; they see it."""
    script = (
        "import os, sys, time\n"
        "from generator.analyse.workers import processes\n"
        "if __name__ == '__main__':\n"
        "    with processes(2) as pool:\n"
        "        pids = {pool.submit(os.getpid).result() for _ in range(8)}\n"
        "        print(*pids, flush=True)\n"
        "        os.kill(os.getpid(), 9)\n"
    )
    (tmp_path / "parent.py").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "parent.py"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == -9
    workers = [int(pid) for pid in done.stdout.split()]
    assert workers
    end = time.monotonic() + 20
    while any(_runs(pid) for pid in workers):
        assert time.monotonic() < end
        time.sleep(0.01)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.is_file() and state.read_text().rpartition(")")[2].split()[0] == "Z")


def test_a_place_that_cannot_be_built_in_says_what_to_name(tmp_path: Path) -> None:
    from generator.publish.alone import alone

    (tmp_path / "file").write_bytes(b"")
    with (
        pytest.raises(ConfigurationError, match="--work"),
        alone((tmp_path / "file/build/pages",), print),
    ):
        pass
