"""Zips: any program reads them, and of the same files they are the same bytes."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from math import cos, sin
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from generator.publish.data.packed import LEVEL, packed

NAMES = st.from_regex(r"[a-z_]{1,12}\.(csv|json)", fullmatch=True)
FILES = st.dictionaries(NAMES, st.text(st.characters(exclude_categories=["Cs"])))
ROWS = "".join(f"voice_share,{'ab'[n % 2]},{sin(n)},{cos(n)},{n}\n" for n in range(400))


def usual(files: dict[str, str]) -> bytes:
    """The zip that Python's own writer makes."""
    out = BytesIO()
    with ZipFile(out, "w") as pack:
        for name, text in files.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            pack.writestr(entry, text.encode(), ZIP_DEFLATED, LEVEL)
    return out.getvalue()


@given(FILES)
def test_a_zip_is_that_of_the_usual_writer(files: dict[str, str]) -> None:
    assert packed(files.items()) == usual(files)


@given(FILES)
def test_what_is_packed_as_numbers_comes_out_the_same(files: dict[str, str]) -> None:
    with ZipFile(BytesIO(packed(files.items(), files))) as pack:
        assert pack.testzip() is None
        assert {name: pack.read(name).decode() for name in pack.namelist()} == files


def test_a_table_of_numbers_is_smaller_for_it() -> None:
    files = {"figures.csv": ROWS}
    assert len(packed(files.items(), files)) < len(packed(files.items()))


def test_another_program_unpacks_it(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed([("a.csv", ROWS), ("b.csv", "ä\n")], ["a.csv"]))
    command = [sys.executable, "-m", "zipfile", "-e", "a.zip", "."]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == ROWS
    assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "ä\n"
