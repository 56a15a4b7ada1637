"""Files to disk: only what changed, and a finished site in whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import ConfigurationError

MARKER = ".evenhand"
"""Lies in every folder that Evenhand made and may therefore empty."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What `sync` did, in order of path."""

    written: tuple[PurePosixPath, ...]
    unchanged: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]


def sync(files: Mapping[PurePosixPath, str | bytes], root: Path) -> Changes:
    """Make `root` hold exactly `files` (text as UTF-8), touching only what differs.

    Raises ConfigurationError if the folder holds files that Evenhand did not make.
    """
    _own(root)
    paths = sorted(files)
    changed = [path for path in paths if _bytes(root / path) != encoded(files[path])]
    removed = _strangers(root, set(files))
    for path in removed:
        (root / path).unlink()
    _drop_empty_folders(root)
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(encoded(files[path]))
    unchanged = tuple(path for path in paths if path not in set(changed))
    return Changes(tuple(changed), unchanged, removed)


def held(root: Path) -> Callable[[PurePosixPath], bytes | None]:
    """What the files below `root` hold; None of those that are not there."""
    return lambda path: _bytes(root / path)


def encoded(text: str | bytes) -> bytes:
    """What a file holds."""
    return text if isinstance(text, bytes) else text.encode()


def keep(path: Path, text: str) -> None:
    """Write a file, unless it says just that."""
    if _bytes(path) != text.encode():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def swap(new: Path, site: Path) -> None:
    """Put the finished folder `new` in the place of `site`, which is never half there.

    Raises ConfigurationError if `site` holds files that Evenhand did not make.
    """
    check(site)
    (new / MARKER).touch()
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def check(root: Path) -> None:
    """Raise ConfigurationError unless the folder is new, empty or made by Evenhand."""
    if root.exists() and not root.is_dir():
        raise ConfigurationError(f"{root} is a file: name a folder")
    if root.exists() and any(root.iterdir()) and not (root / MARKER).is_file():
        raise ConfigurationError(
            f"{root} holds files that Evenhand did not make: name another folder, or empty it"
        )


def _own(root: Path) -> None:
    check(root)
    root.mkdir(parents=True, exist_ok=True)
    (root / MARKER).touch()


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _strangers(root: Path, wanted: set[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    found = (p for p in root.rglob("*") if p.is_file() or p.is_symlink())
    paths = {PurePosixPath(p.relative_to(root).as_posix()) for p in found}
    return tuple(sorted(paths - wanted - {PurePosixPath(MARKER)}))


def _drop_empty_folders(root: Path) -> None:
    folders = [p for p in root.rglob("*") if p.is_dir() and not p.is_symlink()]
    for folder in sorted(folders, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
