from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.errors import ConfigurationError
from generator.publish.write import MARKER, check, held, swap, sync

A, B, C = PurePosixPath("a.md"), PurePosixPath("b/c/d.md"), PurePosixPath("b/e.md")


def test_sync_writes_what_changed_and_removes_what_is_gone(tmp_path: Path) -> None:
    root = tmp_path / "pages"
    assert sync({A: "1", B: "ü"}, root).written == (A, B)
    before = (root / "a.md").stat().st_mtime_ns
    changes = sync({A: "1", C: "3"}, root)
    assert (changes.written, changes.unchanged, changes.removed) == ((C,), (A,), (B,))
    assert (root / "a.md").stat().st_mtime_ns == before
    assert not (root / "b" / "c").exists()
    assert (root / "b" / "e.md").read_bytes() == b"3"


def test_sync_writes_bytes_as_they_are(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\xff"
    assert sync({A: "ü", B: picture}, tmp_path).written == (A, B)
    assert (tmp_path / B).read_bytes() == picture
    assert sync({A: "ü".encode(), B: picture}, tmp_path).unchanged == (A, B)
    assert sync({A: "ü", B: b"other"}, tmp_path).written == (B,)


def test_what_is_held_can_be_asked_for(tmp_path: Path) -> None:
    sync({A: b"1"}, tmp_path)
    assert [held(tmp_path)(path) for path in (A, B)] == [b"1", None]


def test_sync_refuses_a_folder_of_others(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ConfigurationError, match="did not make"):
        sync({A: "1"}, tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(ConfigurationError, match="is a file"):
        check(tmp_path / "site")


def test_swap_replaces_the_whole_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for words in ("old", "new"):
        fresh = tmp_path / words
        fresh.mkdir()
        (fresh / words).write_text(words)
        swap(fresh, site)
    assert sorted(path.name for path in site.iterdir()) == [MARKER, "new"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_swap_leaves_a_folder_of_others(tmp_path: Path) -> None:
    new, site = tmp_path / "new", tmp_path / "site"
    new.mkdir()
    site.mkdir()
    (site / "thesis.txt").write_text("mine")
    with pytest.raises(ConfigurationError):
        swap(new, site)
    assert (site / "thesis.txt").read_text() == "mine"
