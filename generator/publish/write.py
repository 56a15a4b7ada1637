"""Files to disk: only what changed, and a finished site in whole."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Container, Generator, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.errors import ConfigurationError
from generator.publish.exchange import exchange
from generator.swap import swap_in, swapped

MARKER = ".evenhand"
"""Lies in every folder that Evenhand made and may therefore empty."""


File = tuple[PurePosixPath, str | bytes]
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Changes:
    """What `receive` did, in order of path."""

    written: tuple[PurePosixPath, ...]
    unchanged: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]


def sync(files: Mapping[PurePosixPath, str | bytes], root: Path) -> Changes:
    """Make `root` hold exactly `files`, as `receive` does."""
    return receive(_in_turn(files), root)[1]


def _in_turn(files: Mapping[PurePosixPath, str | bytes]) -> Generator[File]:
    yield from files.items()


def receive(files: Generator[File, None, Told], root: Path) -> tuple[Told, Changes]:
    """Make `root` hold exactly `files` (text as UTF-8), touching only what differs. Each is written
    before the next is asked for; what is not among them goes at the end. Returns what the files'
    maker has to tell, too.

    No link in it is followed. Raises ConfigurationError if the folder holds files that Evenhand did
    not make.
    """
    _own(root)
    links = _unlinked(root)
    written: dict[PurePosixPath, bool] = {}
    while True:
        try:
            path, content = next(files)
        except StopIteration as end:
            told: Told = end.value
            break
        written[path] = _write(root / path, encoded(content))
    return told, _changes(root, written, links)


def _changes(
    root: Path, written: Mapping[PurePosixPath, bool], links: Iterable[PurePosixPath]
) -> Changes:
    """Remove what was not written; all that came of it."""
    strangers = _strangers(root, written)
    for path in strangers:
        (root / path).unlink()
    _drop_empty_folders(root)
    return Changes(
        tuple(sorted(path for path, new in written.items() if new)),
        tuple(sorted(path for path, new in written.items() if not new)),
        tuple(sorted({*links, *strangers} - written.keys())),
    )


def _write(path: Path, data: bytes) -> bool:
    """Whether the file had to be written: it held something else, or something stood in its way."""
    if _bytes(path) == data:
        return False
    _clear(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    swap_in(path, data)
    return True


def _clear(path: Path) -> None:
    """Take away a folder that has the file's name, and a file that has the name of its folder."""
    if path.is_dir():
        shutil.rmtree(path)
    for folder in path.parents:
        if folder.is_dir():
            return
        folder.unlink(missing_ok=True)


def held(root: Path) -> Callable[[PurePosixPath], bytes | None]:
    """What the files below `root` hold; None of those that are not there."""
    return lambda path: _bytes(root / path)


def encoded(text: str | bytes) -> bytes:
    """What a file holds."""
    return text if isinstance(text, bytes) else text.encode()


def keep(path: Path, pieces: Iterable[str]) -> None:
    """Write a file in one go, as its pieces come. A link is not followed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with swapped(path) as file:
        for piece in pieces:
            file.write(piece.encode())


def begin(site: Path) -> Path:
    """A new folder beside `site` to make it in, of this build alone. What one that was broken off
    left there is cleared away; a site that it had put aside is put back.
    """
    check(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    old = _old(site)
    if not site.exists() and made(old):
        old.rename(site)
    for left in (*site.parent.glob(f".{escape(site.name)}.new-*"), old):
        if made(left):
            remove(left)
    new = site.with_name(f".{site.name}.new-{secrets.token_hex(4)}")
    new.mkdir()
    (new / MARKER).touch()
    return new


def swap(new: Path, site: Path) -> None:
    """Put the finished folder `new` in the place of `site`, which is never half there: in one step
    where the system can exchange two folders, else in two that `begin` finds again.

    Raises ConfigurationError if `site` holds files that Evenhand did not make.
    """
    check(site)
    (new / MARKER).touch()
    try:
        if not site.exists():
            new.rename(site)
        elif exchange(new, site):
            remove(new)
        else:
            _in_two_steps(new, site)
    except OSError as error:
        raise ConfigurationError(
            f"{site} cannot be exchanged for the new site and stays as it is ({error.strerror}):"
            " where it is a disk of its own, name a folder on it; where a program has it open, end"
            " that"
        ) from error


def _in_two_steps(new: Path, site: Path) -> None:
    old = _old(site)
    site.rename(old)
    try:
        new.rename(site)
    except BaseException:
        old.rename(site)
        raise
    remove(old)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def remove(folder: Path) -> None:
    """Remove a folder of ours as far as that goes; its marker last, so that what is left can be
    removed another time.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != MARKER:
                path.unlink()
        (folder / MARKER).unlink(missing_ok=True)
        try:
            folder.rmdir()
        except OSError:  # what a builder without a parent still writes
            (folder / MARKER).touch()


def made(folder: Path) -> bool:
    """Whether a folder is there that is empty or made by Evenhand; a link never is."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    marker = folder / MARKER
    return (marker.is_file() and not marker.is_symlink()) or not any(folder.iterdir())


def check(root: Path) -> None:
    """Raise ConfigurationError unless the folder is new, empty or made by Evenhand."""
    no_link(root)
    if root.exists() and not root.is_dir():
        raise ConfigurationError(f"{root} is a file: name a folder")
    if root.exists() and not made(root):
        raise ConfigurationError(
            f"{root} holds files that Evenhand did not make: name another folder, or empty it"
        )


def no_link(folder: Path) -> None:
    """Raise ConfigurationError if a folder that is written to leads elsewhere: a stranger's branch
    may have such a link.
    """
    if folder.is_symlink():
        raise ConfigurationError(
            f"{folder} is a link, and no link is followed: remove it, or name the folder itself"
        )


def _own(root: Path) -> None:
    check(root)
    root.mkdir(parents=True, exist_ok=True)
    (root / MARKER).touch()


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _unlinked(root: Path) -> tuple[PurePosixPath, ...]:
    """Remove all links, and whatever is neither a file nor a folder."""
    found = [p for p in root.rglob("*") if p.is_symlink() or not (p.is_dir() or p.is_file())]
    for path in found:
        path.unlink()
    return tuple(PurePosixPath(path.relative_to(root).as_posix()) for path in found)


def _strangers(root: Path, wanted: Container[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    """The files that are not wanted."""
    names = (PurePosixPath(p.relative_to(root).as_posix()) for p in root.rglob("*") if p.is_file())
    return tuple(name for name in names if name not in wanted and name != PurePosixPath(MARKER))


def _drop_empty_folders(root: Path) -> None:
    folders = [p for p in root.rglob("*") if p.is_dir() and not p.is_symlink()]
    for folder in sorted(folders, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
