import errno
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.door import main
from tests.load.sample import FILES, spoilt, write

REPO = Path(__file__).parents[1]
HEAVY = ("spacy", "mkdocs", "textstat", "vaderSentiment", "nltk", "ftfy", "jinja2", "numpy")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["evenhand", *arguments])
    try:
        main()
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def test_right_content_gets_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, FILES | {"site.yml": "contact: https://www.rail-desk.org/\n"})
    assert run(monkeypatch, "check", "--content", str(content)) == 0
    assert capsys.readouterr() == ("1 story, 1 article, 2 outlets: nothing wrong\n", "")


def test_the_folder_content_is_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, spoilt(("outlets.yml", "short: Evening", "shrt: Evening")))
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, "check") == 1
    assert capsys.readouterr() == (
        "",
        (
            'content/outlets.yml:7:3: evening-post.shrt: unknown key: did you mean "short"?\n'
            "1 problem in 1 file\n"
        ),
    )


def test_problems_of_several_files_are_all_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = spoilt(
        ("outlets.yml", "short: Evening", "shrt: Evening"),
        ("disputes/rail.yml", "title:", "titel:"),
        ("stories/strike/first.md", "outlet: daily", "outlet: dayly"),
    )
    content = write(tmp_path, files)
    assert run(monkeypatch, "check", "--content", str(content)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\n4 problems in 3 files\n")
    assert len(err.splitlines()) == 5
    assert all(re.match(r"\S+:\d+:\d+: \S+: .+", line) for line in err.splitlines()[:4])


def test_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "check", "--content", str(tmp_path / "none")) == 1
    assert "none is no folder: run this where content/ is" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("chek",), ("check", "--contents", "x"), ("check", "more")])
def test_wrong_use(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert "Error: " in capsys.readouterr().err


def test_help_and_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--help") == 0
    assert "check" in capsys.readouterr().out
    assert run(monkeypatch, "--version") == 0
    assert re.fullmatch(r"evenhand \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_names_of_files_cannot_reach_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, FILES)
    try:
        (content / "a\x1b[31m\n::error::b").touch()
    except OSError:
        pytest.skip("this file system has no such names")
    assert run(monkeypatch, "check", "--content", str(content)) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert len(err.splitlines()) == 2


def python(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(REPO)} | more
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    content = write(tmp_path, FILES)
    code = (
        "import sys\nfrom generator.door import main\n"
        f"sys.argv = ['evenhand', 'check', '--content', {str(content)!r}]\nmain()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert python("-c", code).stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="processor time as POSIX gives it")
def test_the_repositorys_content_takes_under_a_second() -> None:
    """Of processor time, the least of three: whatever else the machine does at that moment."""
    import resource

    if not (REPO / "content").is_dir():
        pytest.skip("no content/ in this checkout")

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = python("-m", "generator", "check", "--content", str(REPO / "content"))
        assert (done.returncode, done.stderr) == (0, "")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(seconds() for _ in range(3)) < 1


def test_as_a_module_with_any_locale(tmp_path: Path) -> None:
    content = write(tmp_path, spoilt(("outlets.yml", "name: Evening Post", "nam: Évening “Post”")))
    done = python("-m", "generator", "check", "--content", str(content), LC_ALL="C")
    assert done.returncode == 1
    assert 'unknown key: did you mean "name"?' in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    content = write(tmp_path, FILES)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "generator", "check", "--content", str(content)]
    with os.fdopen(writer, "wb") as out:
        done = subprocess.run(
            command, stdout=out, stderr=subprocess.PIPE, cwd=REPO, timeout=60, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")


def test_an_interruption_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background has none
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("generator.load.project.load_project", interrupted)
    assert run(monkeypatch, "check") == 130
    assert capsys.readouterr().err.strip() == "Stopped."


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_what_the_machine_refuses_is_said_in_a_line(
    number: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, "No space", "of\x1b[2J")

    monkeypatch.setattr("generator.load.project.load_project", full)
    assert run(monkeypatch, "check") == 1
    assert capsys.readouterr().err.startswith("of?[2J cannot be written or read: No space")
