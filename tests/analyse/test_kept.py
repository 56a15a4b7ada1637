"""Analyses kept between runs: found again to the bit, by all that decides them, whatever happens to
the file.
"""

from __future__ import annotations

import json
import os
import pickle
import sqlite3
import stat
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from generator.analyse import kept as kept_module
from generator.analyse.corpus import Task, run
from generator.analyse.kept import Kept, open_kept, pack, place, unpack
from generator.analyse.kept_file import PAGE, KeptFile
from generator.model import Analysis, Correction, Dispute, Side, Span
from generator.record import analysis_json
from tests.project import ROOT

SIDES = Dispute(
    "d", "D", (Side("nor", "Norland", ("Norland",)), Side("sud", "Sudland", ("Sudland",)))
)
TEXT = "Norland said it would stay shut. “Open it,” Sudland’s envoy Jon Dahl told reporters."
TASK = Task("one", TEXT, SIDES, title="Norland keeps it shut")
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX")


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return run(TASK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "analyses/kept-1.sqlite"


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def opened(path: Path, said: list[str]) -> Iterator[Callable[[], Kept]]:
    """Opens the file, as a program does that begins."""
    programs: list[Kept] = []

    def begin() -> Kept:
        found = open_kept(said.append, path=path)
        assert found is not None
        programs.append(found)
        return found

    yield begin
    for each in programs:
        each.file.close()


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        found = db.execute(query).fetchall()
        db.commit()
    return found


# ---------------------------------------------------------------- what is found again


def test_what_is_kept_is_found_by_the_next_program_to_the_bit(
    opened: Callable[[], Kept], analysis: Analysis, said: list[str]
) -> None:
    first = opened()
    assert first.get(TASK) is None
    first.put(TASK, pack(analysis))
    first.file.close()
    found = opened().get(replace(TASK, id="two"))
    assert found == replace(analysis, id="two")
    assert json.dumps(analysis_json(found)) == json.dumps(
        analysis_json(replace(analysis, id="two"))
    )
    assert said == []


@pytest.mark.parametrize(
    "other",
    [
        replace(TASK, text=TEXT + " "),
        replace(TASK, title=None),
        replace(TASK, title="Norland keeps it shut."),
        replace(TASK, dispute=None),
        replace(TASK, dispute=replace(SIDES, sides=SIDES.sides[::-1])),
        replace(TASK, corrections=(Correction("a", "b", "c", at=Span(1, 2), drop=True),)),
        replace(TASK, pipeline="another"),
        # what joins two of them is no part of either
        replace(TASK, title=None, text=f"'{TASK.title}'{TEXT}"),
    ],
)
def test_nothing_else_finds_it(opened: Callable[[], Kept], analysis: Analysis, other: Task) -> None:
    kept = opened()
    kept.put(TASK, pack(analysis))
    assert kept.get(TASK) is not None
    assert kept.get(other) is None


@pytest.mark.parametrize("what", ["engine", "machine"])
def test_another_engine_or_machine_does_not_find_it(
    opened: Callable[[], Kept], analysis: Analysis, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    opened().put(TASK, pack(analysis))
    monkeypatch.setattr(kept_module, what, lambda: "another")
    assert opened().get(TASK) is None


def test_the_key_is_a_whole_hash_and_two_disputes_at_one_place_in_memory_do_not_mix(
    opened: Callable[[], Kept],
) -> None:
    kept = opened()
    keys = {kept.key(replace(TASK, dispute=Dispute("d", str(n), ()))) for n in range(200)}
    assert len(keys) == 200
    assert {len(key) for key in keys} == {32}


def test_pipelines_of_which_nobody_knows_the_version_are_not_kept(
    opened: Callable[[], Kept], analysis: Analysis
) -> None:
    other = replace(TASK, pipeline="en_core_web_lg")
    kept = opened()
    kept.put(other, pack(analysis))
    assert kept.get(other) is None


# ---------------------------------------------------------------- where


def test_an_empty_variable_is_for_no_cache_and_another_for_another_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EVENHAND_CACHE", "")
    assert place() is None
    assert open_kept(print) is None
    monkeypatch.setenv("EVENHAND_CACHE", str(tmp_path))
    assert place() == tmp_path / "analyses/kept-1.sqlite"
    monkeypatch.delenv("EVENHAND_CACHE")
    found = place()
    assert found is not None
    assert found.parent.parent.name in {"evenhand", "Cache"}


@POSIX
def test_nobody_else_may_read_it(
    opened: Callable[[], Kept], path: Path, analysis: Analysis
) -> None:
    opened().put(TASK, pack(analysis))
    beside = [path.parent, *path.parent.iterdir()]
    assert len(beside) > 2
    for each in beside:
        if each.suffix != ".lock":  # it holds nothing
            assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0, each


@POSIX
@pytest.mark.parametrize("name", ["", "kept-1.sqlite", "kept-1.sqlite-wal", "kept-1.lock"])
def test_no_link_is_followed(
    opened: Callable[[], Kept], path: Path, analysis: Analysis, said: list[str], name: str
) -> None:
    other = path.parent.parent / "other"
    link = path.parent / name if name else path.parent
    link.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(b"somebody's") if name else other.mkdir()
    link.symlink_to(other)
    kept = opened()
    kept.put(TASK, pack(analysis))
    assert kept.get(TASK) is None
    assert other.read_bytes() == b"somebody's" if name else list(other.iterdir()) == []
    assert len(said) == 1
    assert "link" in said[0]


def test_where_nothing_can_be_written_nothing_is_kept_and_that_is_said_once(
    tmp_path: Path, analysis: Analysis, said: list[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = open_kept(said.append, path=tmp_path / "file/analyses/kept-1.sqlite")
    assert kept is not None
    for _ in range(3):
        kept.put(TASK, pack(analysis))
        assert kept.get(TASK) is None
    kept.file.close()
    assert len(said) == 1
    assert "nothing can be kept" in said[0]


# ---------------------------------------------------------------- damage


DAMAGE = {
    "no value": "UPDATE kept SET value = x''",
    "cut off": "UPDATE kept SET value = substr(value, 1, length(value) - 9)",
    "another's": "UPDATE kept SET digest = zeroblob(32)",
    "text": "UPDATE kept SET value = 'text'",
    "number": "UPDATE kept SET value = 7, digest = NULL",
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_entry_is_made_anew_with_a_warning(
    opened: Callable[[], Kept], path: Path, analysis: Analysis, said: list[str], how: str
) -> None:
    first = opened()
    first.put(TASK, pack(analysis))
    first.file.close()
    query = DAMAGE[how].replace("digest = NULL", "digest = x'00'")
    rows(path, query)
    second = opened()
    assert second.get(TASK) is None
    assert len(said) == 1
    assert "analysed anew" in said[0]
    second.put(TASK, pack(analysis))
    assert second.get(TASK) == analysis


class Evil:
    """What a pickle would run."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("touch evil",)


HOSTILE = {
    "pickle": pickle.dumps(Evil()),
    "packed pickle": zlib.compress(pickle.dumps(Evil())),
    "a bomb": zlib.compress(b"\0" * 300_000_000, 9),
    "nothing": b"",
    "another thing": zlib.compress(msgspec.msgpack.encode({"id": 1})),
    "wrong types": zlib.compress(msgspec.msgpack.encode({"id": "a", "words": "many"})),
    "deep": zlib.compress(b"\x91" * 100_000 + b"\xc0"),
    "no text": zlib.compress(b"\x81\xa2id\xa1\xff"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_values_are_told_and_nothing_of_them_is_run(
    opened: Callable[[], Kept], said: list[str], what: str
) -> None:
    """With the right digest, as whoever may write the file can make it."""
    seen: list[str] = []
    awake = [True]
    sys.addaudithook(lambda event, _: seen.append(event) if awake else None)
    kept = opened()
    kept.put(TASK, HOSTILE[what])
    assert kept.get(TASK) is None
    awake.clear()
    assert not {"pickle.find_class", "os.system", "exec"} & set(seen)
    assert len(said) == 1


@pytest.mark.parametrize(
    "there", [b"no database at all" * 900, b"SQLite format 3\0" + b"\7" * 9_000]
)
def test_a_damaged_file_is_put_aside_and_begun_anew(
    opened: Callable[[], Kept], path: Path, analysis: Analysis, said: list[str], there: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(there)
    kept = opened()
    kept.put(TASK, pack(analysis))
    assert kept.get(TASK) == analysis
    assert path.with_suffix(".damaged").read_bytes() == there
    assert len(said) == 1
    assert "put aside" in said[0]
    kept.file.close()
    assert opened().get(TASK) == analysis


def test_a_file_that_is_damaged_in_the_middle_costs_what_it_held(
    opened: Callable[[], Kept], path: Path, analysis: Analysis, said: list[str]
) -> None:
    first = opened()
    for number in range(40):
        first.put(replace(TASK, title=str(number)), pack(analysis))
    first.file.close()
    data = bytearray(path.read_bytes())
    data[2 * PAGE : -PAGE] = b"\xaa" * (len(data) - 3 * PAGE)
    path.write_bytes(data)
    second = opened()
    found = [second.get(replace(TASK, title=str(number))) for number in range(40)]
    assert {each for each in found if each} <= {analysis}
    assert said
    second.put(TASK, pack(analysis))
    assert second.get(TASK) == analysis


def test_a_database_of_another_make_is_put_aside(
    opened: Callable[[], Kept], path: Path, analysis: Analysis, said: list[str]
) -> None:
    path.parent.mkdir()
    rows(path, "CREATE TABLE kept (something TEXT)")
    kept = opened()
    kept.put(TASK, pack(analysis))
    assert kept.get(TASK) == analysis
    assert len(said) == 1


# ---------------------------------------------------------------- size


def filled(path: Path, limit: int, numbers: range, said: list[str]) -> None:
    """A run that keeps values of a page each."""
    file = KeptFile(path, said.append, limit)
    for number in numbers:
        file.put(number.to_bytes(32, "big"), b"x" * 3_000)
    file.close()


def test_what_was_not_used_for_the_most_runs_goes_first(path: Path, said: list[str]) -> None:
    limit = 20 * PAGE
    filled(path, limit, range(10), said)
    filled(path, limit, range(10, 20), said)
    use = KeptFile(path, said.append, limit)
    assert use.get((3).to_bytes(32, "big")) is not None
    use.close()
    filled(path, limit, range(20, 24), said)
    left = {int.from_bytes(key, "big") for (key,) in rows(path, "SELECT key FROM kept")}  # type: ignore[arg-type]
    assert {3, *range(20, 24)} <= left
    assert left.isdisjoint({0, 1, 2, 4, 5})
    assert len(left) <= 20
    assert said == []


def test_the_file_itself_stays_below_its_limit(path: Path, said: list[str]) -> None:
    limit = 100 * PAGE
    for run_ in range(4):
        filled(path, limit, range(run_ * 80, run_ * 80 + 80), said)
    assert path.stat().st_size <= limit
    assert not path.with_name(path.name + "-wal").exists()


# ---------------------------------------------------------------- others


BESIDE = """
import sys
from pathlib import Path
from generator.analyse.kept_file import KeptFile
path, who, number = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
file = KeptFile(path, lambda line: print(line, flush=True), 40 * 4096)
for step in range(number):
    key = (step % 50).to_bytes(32, "big")
    found = file.get(key)
    assert found is None or found == key * 90, "another's value"
    file.put(key, key * 90)
file.close()
"""


def test_programs_at_once_do_not_hurt_each_other(path: Path) -> None:
    """From the first moment on: all of them make the file."""
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", BESIDE, str(path), str(who), "300"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for who in range(4)
    ]
    told = [program.communicate(timeout=120)[0] for program in programs]
    assert told == [b""] * 4
    assert [program.returncode for program in programs] == [0] * 4
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_file_that_somebody_holds_is_not_waited_for_for_ever(
    path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.analyse.kept_file.PATIENCE", 0.05)
    first = KeptFile(path, said.append)
    first.put(b"a" * 32, b"x")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        second = KeptFile(path, said.append)
        second.put(b"b" * 32, b"y")
        assert second.get(b"b" * 32) is None
        second.close()
    first.close()
    assert len(said) == 1
    assert "locked" in said[0]


def test_packing_is_the_only_form(analysis: Analysis) -> None:
    assert unpack(pack(analysis)) == analysis
    with pytest.raises(ValueError, match="cut off"):
        unpack(pack(analysis)[:-5])
