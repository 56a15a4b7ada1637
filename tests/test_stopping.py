"""`evenhand analyse` that is stopped keeps what is done, and goes on from there; lines are answered
as they come.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from generator.errors import ConfigurationError
from generator.load.long_lines import arriving
from generator.part_file import Part, part
from tests.project import ROOT

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals as POSIX has them")
SECONDS = 120


def line(number: int, words: int = 12) -> str:
    text = f"Norland said it was shut {number} days. “Open it,” its envoy said. " * words
    return json.dumps({"id": number, "text": text})


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "EVENHAND_CACHE": str(tmp_path / "cache")}


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "generator", "analyse", *map(str, words)]


def finish(environment: dict[str, str], *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words),
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def until(there: Path, lines: int) -> None:
    """Wait until a file has so many lines."""
    end = time.monotonic() + SECONDS
    while not there.exists() or there.read_bytes().count(b"\n") < lines:
        assert time.monotonic() < end
        time.sleep(0.02)


def processes_of(group: int) -> list[int]:
    """The processes of a group that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def nobody_is_left(group: int) -> None:
    """The processes of a group end, in a moment."""
    end = time.monotonic() + 10
    while processes_of(group):
        assert time.monotonic() < end
        time.sleep(0.02)


@POSIX
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("whole_group", [True, False], ids=["terminal", "kill"])
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_who_is_stopped_keeps_what_is_done_and_goes_on(
    tmp_path: Path, environment: dict[str, str], sent: signal.Signals, *, whole_group: bool
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join([line(0), "{", *map(line, range(2, 50))]), encoding="utf-8")
    words = source, "--workers", 2, "--out", out
    process = subprocess.Popen(
        command(*words), env=environment, stderr=subprocess.PIPE, start_new_session=True
    )
    beside = tmp_path / "out.jsonl.part"
    until(beside, 3)
    os.killpg(process.pid, sent) if whole_group else process.send_signal(sent)
    said = process.communicate(timeout=30)[1].decode().lstrip()  # click ends the line of a ^C
    assert process.returncode == 128 + sent
    assert len(said.splitlines()) == 1
    assert said.startswith("Stopped. ")
    assert "out.jsonl.part" in said
    nobody_is_left(process.pid)
    assert not out.exists()
    done = beside.read_bytes()
    assert done.endswith(b"\n")
    assert 3 <= done.count(b"\n") < 50

    again = finish(environment, *words, "--json")
    assert again.returncode == 1  # a line is no JSON
    counts = json.loads(again.stderr)["articles"]
    assert counts["failed"] == 1
    assert counts["cached"] >= done.count(b"\n") - 1
    assert counts["new"] == 49 - counts["cached"]
    assert out.read_bytes().startswith(done)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "in.jsonl", "out.jsonl"]
    if sent == signal.SIGINT and whole_group:
        fresh = tmp_path / "fresh"
        finish(environment, source, "--workers", 1, "--no-cache", "--out", fresh)
        assert fresh.read_bytes() == out.read_bytes()


def test_lines_of_other_texts_are_not_taken_over(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(line(n, 1) for n in range(4)), encoding="utf-8")
    assert finish(environment, source, "--out", out).returncode == 0
    rows = out.read_text(encoding="utf-8").splitlines(keepends=True)
    other = {**json.loads(rows[2]), "fingerprint": "0" * 16}
    left = [*rows[:2], json.dumps(other) + "\n", rows[3], '{"half']
    (tmp_path / "out.jsonl.part").write_text("".join(left), encoding="utf-8")
    out.unlink()
    assert finish(environment, source, "--out", out).returncode == 0
    assert out.read_text(encoding="utf-8") == "".join(rows)


@pytest.mark.parametrize(
    "left",
    ['{"id": "0", "line": 1, "error": "\\"text\\" is missing"}', '{"id": "0", "line": 1}', "[]"],
    ids=["was wrong", "is cut off", "is none"],
)
def test_a_line_that_was_mended_is_analysed(
    tmp_path: Path, environment: dict[str, str], left: str
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(line(0, 1), encoding="utf-8")
    (tmp_path / "out.jsonl.part").write_text(left + "\n", encoding="utf-8")
    assert finish(environment, source, "--out", out).returncode == 0
    (row,) = out.read_text(encoding="utf-8").splitlines()
    assert "fingerprint" in json.loads(row)


def test_lines_are_answered_before_the_next_one_comes(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        command("--workers", 2, "--quiet"),
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(line(number, 1) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
        assert process.wait(SECONDS) == 0


# ---------------------------------------------------------------- the file in the making


def rows(made: Part) -> Iterator[dict[str, Any]]:
    while (row := made.finished()) is not None:
        yield row


def test_a_file_appears_in_whole_and_what_was_there_stays_until_then(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("old", encoding="utf-8")
    with part(path) as made:
        made.write('{"a": 1}')
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == '{"a": 1}\n'
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_kept_of_an_earlier_run_stays_and_the_rest_goes(tmp_path: Path) -> None:
    path = tmp_path / "out"
    (tmp_path / "out.part").write_bytes(b'{"n": 1}\n{"n": 2}\n{"n": 3}\nnonsense\n{"n": 5')
    with part(path) as made:
        assert [row["n"] for row in islice(rows(made), 1)] == [1]
        made.keep()
        assert [row["n"] for row in rows(made)] == [2, 3]
        made.write('{"n": 9}')
    assert path.read_bytes() == b'{"n": 1}\n{"n": 9}\n'


def test_a_note_says_where_it_lies_and_nothing_lies_there_where_nothing_is_done(
    tmp_path: Path,
) -> None:
    def stopped_at(name: str, *lines: str) -> None:
        with part(tmp_path / name) as made:
            for each in lines:
                made.write(each)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as stopped:
        stopped_at("out", "{}")
    (note,) = stopped.value.__notes__
    assert note.startswith("1 line is done, in ")
    assert (tmp_path / "out.part").read_bytes() == b"{}\n"
    with pytest.raises(KeyboardInterrupt):
        stopped_at("other")
    assert [path.name for path in tmp_path.iterdir()] == ["out.part"]


@POSIX
def test_a_link_in_its_place_is_taken_away(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("somebody's", encoding="utf-8")
    (tmp_path / "out.part").symlink_to(other)
    with part(tmp_path / "out") as made:
        made.write("{}")
    assert other.read_text(encoding="utf-8") == "somebody's"
    assert (tmp_path / "out").read_text(encoding="utf-8") == "{}\n"


def test_two_programs_do_not_make_the_same_file(tmp_path: Path) -> None:
    with (
        part(tmp_path / "out"),
        pytest.raises(ConfigurationError, match="another program"),
        part(tmp_path / "out"),
    ):
        pass


# ---------------------------------------------------------------- lines as they come


def read(data: bytes, most: int = 100) -> list[str | None]:
    ours, theirs = os.pipe()
    os.write(theirs, data)
    os.close(theirs)
    found = list(arriving(ours, most))
    os.close(ours)
    return found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", []),
        (b"a\nb\n", ["a", "b"]),
        (b"a\n\nb", ["a", "", "b"]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb", ["a", "\ufeffb"]),
        ("é\n".encode(), ["é"]),
        (b"\xff\n", ["\ufffd"]),
    ],
)
def test_the_lines_of_a_pipe(data: bytes, found: list[str]) -> None:
    assert read(data) == found


def test_a_line_without_end_takes_no_memory_and_is_seen_to_be_too_long() -> None:
    found = read(b"x" * 5_000 + b"\ny", most=100)
    assert [len(each or "") for each in found][-1] == 1
    first = found[0]
    assert first is not None
    assert 100 < len(first) <= 5_000


def test_where_nothing_comes_it_says_so_once() -> None:
    ours, theirs = os.pipe()
    found = arriving(ours, 100)
    os.write(theirs, b"a\n")
    assert next(found) == "a"
    assert next(found) is None
    os.write(theirs, b"b\n")
    assert next(found) == "b"
    os.close(theirs)
    assert [each for each in found if each is not None] == []
    os.close(ours)
