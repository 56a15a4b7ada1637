"""The finished site takes the old one's place: what stands there if it is broken off anywhere."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import ConfigurationError
from generator.publish import exchange, write
from generator.publish.write import MARKER
from tests.project import tree

FORKS = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # of 3.12
POSIX = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process made of this one")
STEPS = ("mkdir", "rename", "touch", "rmtree", "unlink", "rmdir", "iterdir", "exchange")
OLD, NEW = {MARKER: b"", "index.html": b"old", "a/b.html": b"old"}, {MARKER: b"", "c.html": b"new"}


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def publish(site: Path) -> None:
    """All that happens to the disk around a builder's work."""
    new = write.begin(site)
    try:
        fill(new, NEW)
        write.swap(new, site)
    except BaseException:
        write.remove(new)
        raise


def counted(patch: pytest.MonkeyPatch, at: int, breaks: Callable[[], None]) -> list[str]:
    """Let the step of that number break; the steps that were done are listed."""
    done: list[str] = []

    def watched(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def step(*words: object, **more: object) -> object:
            done.append(name)
            if len(done) == at:
                breaks()
            return call(*words, **more)

        return step

    for name in STEPS:
        home: object = {"rmtree": shutil, "exchange": write}.get(name, Path)
        patch.setattr(home, name, watched(name, getattr(home, name)))
    return done


def die() -> None:
    os._exit(9)


def fail() -> None:
    raise OSError(28, "No space left on device")


def stop() -> None:
    raise KeyboardInterrupt


def no_exchange(_one: Path, _other: Path) -> bool:
    return False


def killed_at(site: Path, step: int, *, atomic: bool) -> bool:
    """Whether a process that dies at the step has come so far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    with pytest.MonkeyPatch.context() as patch:
        if not atomic:
            patch.setattr(write, "exchange", no_exchange)
        counted(patch, step, die)
        publish(site)
    os._exit(0)


def one_step(tmp_path: Path) -> bool:
    """Whether the system can exchange two folders here."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    return exchange.exchange(one, other)


def test_folders_are_exchanged_in_one_step_where_it_is_promised(tmp_path: Path) -> None:
    assert one_step(tmp_path) or not sys.platform.startswith("linux")


@FORKS
@POSIX
@pytest.mark.parametrize("atomic", [True, False])
def test_a_process_killed_at_any_step_leaves_a_whole_site(tmp_path: Path, *, atomic: bool) -> None:
    if atomic and not one_step(tmp_path):
        pytest.skip("no folders can be exchanged here")
    absent = 0
    for step in range(1, 60):
        site = tmp_path / str(step) / "site"
        fill(site, OLD)
        dead = killed_at(site, step, atomic=atomic)
        absent += not site.exists()
        assert tree(site) in ((OLD, NEW) if atomic else (OLD, NEW, {})), step
        new = write.begin(site)
        assert tree(site) in (OLD, NEW), step
        write.remove(new)
        publish(site)
        assert tree(site) == NEW
        assert [path.name for path in site.parent.iterdir()] == ["site"]
        if not dead:
            break
    assert 10 < step < 59
    assert absent == (0 if atomic else 1)


@pytest.mark.parametrize("breaks", [fail, stop])
@pytest.mark.parametrize("atomic", [True, False])
def test_a_step_that_fails_leaves_a_whole_site(
    tmp_path: Path, breaks: Callable[[], None], *, atomic: bool
) -> None:
    for step in range(1, 60):
        site = tmp_path / str(step) / "site"
        fill(site, OLD)
        with pytest.MonkeyPatch.context() as patch:
            if not atomic:
                patch.setattr(write, "exchange", no_exchange)
            done = counted(patch, step, breaks)
            try:
                publish(site)
            except (OSError, ConfigurationError, KeyboardInterrupt):
                pass
            else:
                assert tree(site) == NEW
        assert tree(site) in (OLD, NEW), (step, done)
        publish(site)
        assert tree(site) == NEW
        assert [path.name for path in site.parent.iterdir()] == ["site"]
        if len(done) < step:
            break
    assert 10 < step < 59


def test_what_others_left_beside_the_site_is_not_touched(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    fill(outside, {"letter.txt": b"mine"})
    site = tmp_path / "here/site"
    fill(site, OLD)
    (site.parent / ".site.new-1234").symlink_to(outside)
    fill(site.parent / ".site.new-5678", {"letter.txt": b"mine"})
    (site.parent / ".site.old").symlink_to(outside)
    publish(site)
    assert tree(site) == NEW
    assert tree(outside) == tree(site.parent / ".site.new-5678") == {"letter.txt": b"mine"}


def test_a_file_where_the_old_site_would_be_put_aside_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "exchange", no_exchange)
    site = tmp_path / "site"
    fill(site, OLD)
    (tmp_path / ".site.old").write_bytes(b"mine")
    with pytest.raises(ConfigurationError, match="stays as it is"):
        publish(site)
    assert tree(tmp_path) == {".site.old": b"mine"} | {f"site/{path}": OLD[path] for path in OLD}


@pytest.mark.parametrize("name", ["site", "pages"])
def test_a_link_is_not_built_into(tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    fill(outside, {MARKER: b"", "letter.txt": b"mine"})
    (tmp_path / name).symlink_to(outside)
    with pytest.raises(ConfigurationError, match="is a link, and no link is followed"):
        write.begin(tmp_path / name) if name == "site" else write.sync({}, tmp_path / name)
    assert tree(outside) == {MARKER: b"", "letter.txt": b"mine"}


def test_a_marker_that_is_a_link_makes_no_folder_ours(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MARKER).symlink_to(tmp_path / "made")
    with pytest.raises(ConfigurationError, match="did not make"):
        publish(tmp_path / "site")
    assert not (tmp_path / "made").exists()
