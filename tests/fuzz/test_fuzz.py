"""What fuzzing once found stays mended, the seeds go through, and a short run finds nothing new.

`make fuzz` goes on for as long as one likes.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from generator.errors import ConfigurationError, ContentError, EvenhandError, Problem
from tests.fuzz import __main__ as every
from tests.fuzz.target import PATIENCE, Choices, Target, check_words, refusing, timed
from tests.fuzz.targets import NAMES, target
from tests.fuzz.watch import Watch, examples
from tests.project import ROOT

HERE = Path(__file__).parent
KEPT = sorted(path for folder in ("seeds", "found") for path in (HERE / folder).glob("*/*.bin"))
EXAMPLES = {
    "strict_yaml": 40,
    "files": 12,
    "folder": 4,
    "rows": 25,
    "page": 8,
    "issue": 25,
    "records": 10,
    "analysis": 2,
    "shown": 20,
    "pages": 2,
    "report": 4,
}
"""How many a target gets here, by how long each takes."""
needs_atheris = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="there is no atheris for this platform"
)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_kept_goes_through(path: Path) -> None:
    timed(target(path.parent.name), path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_examples_go_through(name: str) -> None:
    found = target(name)
    examples(found, lambda data: void(timed(found, data)), 1, EXAMPLES[name])()


def void(_: float) -> None:
    """A test gives nothing back."""


@needs_atheris
def test_inputs_led_by_coverage_go_through(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.one", "strict_yaml", "atheris", "2", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    assert json.loads((tmp_path / "told.json").read_text())["inputs"] > 100


# ---------------------------------------------------------------- a fault would be seen


def test_every_target_is_listed() -> None:
    modules = {path.stem for path in (HERE / "targets").glob("*.py")} - {"__init__"}
    assert set(NAMES) == modules == set(EXAMPLES)
    assert [target(name).name for name in NAMES] == list(NAMES)
    assert {path.parent.name for path in KEPT} <= modules


def crash(data: bytes) -> None:
    if b"!" in data:
        raise KeyError(data)


def hang(_: bytes) -> None:
    end = time.process_time() + PATIENCE
    while time.process_time() < end:
        pass


def test_what_crashes_is_kept_as_short_as_it_can_be(tmp_path: Path) -> None:
    watch = Watch(Target("x", crash), tmp_path)
    with pytest.raises(KeyError):
        examples(watch.target, watch, 1, most=500)()
    watch.tell()
    (name,) = json.loads((tmp_path / "told.json").read_text())["faults"]
    assert (tmp_path / name).read_bytes() == b"!"


def test_a_hang_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.target.PATIENCE", 0.01)
    monkeypatch.setattr(sys.modules[__name__], "PATIENCE", 0.02)
    with pytest.raises(AssertionError, match="bytes take"):
        timed(Target("x", hang), b"")


@pytest.mark.parametrize(
    "error",
    [
        ConfigurationError("a \x1b[31m b"),
        ConfigurationError(" "),
        ContentError((Problem("f.yml", 0, 1, "a", "x"),)),
        ContentError((Problem("f.yml", 1, 1, "a\nb", "x"),)),
    ],
)
def test_a_message_that_no_terminal_can_show_is_a_fault(error: ConfigurationError) -> None:
    with pytest.raises(AssertionError):
        check_words(error)


def test_only_what_people_can_mend_may_be_refused() -> None:
    for error in (ConfigurationError("write another"), ValueError("x")):
        ours = isinstance(error, EvenhandError)
        with nullcontext() if ours else pytest.raises(ValueError, match="x"), refusing():
            raise error


def test_choices_are_the_first_where_nothing_is_left() -> None:
    choices = Choices(b"\x05\x02ab")
    assert (choices.number(4), choices.text(9), bool(choices)) == (1, "ab", False)
    assert (choices.number(9), choices.pick("xyz"), choices.text()) == (0, "x", "")


def test_the_table_counts_what_a_process_left(tmp_path: Path) -> None:
    row = every.Row("x", "atheris")
    told = {"inputs": 7, "slowest": 0.25, "memory": 2_000_000, "faults": []}
    (tmp_path / "told.json").write_text(json.dumps(told))
    (tmp_path / "log").write_text("#1 NEW cov: 3 ft: 5 corp: 2/9b\n#2 DONE cov: 4 ft: 6 corp: 2/9b")
    every.counted(row, tmp_path)
    assert row.cells() == ("x", "atheris", "7", "4/6", "250 ms", "2 MB", "0")
    assert len({len(line) for line in every.table([row])}) == 1
