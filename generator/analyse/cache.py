"""Folders that are made once a machine and kept between runs."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_dir

from generator.errors import ConfigurationError

Files = Callable[[], Mapping[str, str]]
"""Gives the files of a folder, by their path in it."""


def kept_folder(name: str, digest: str, files: Files) -> Path:
    """The folder of that name in the user's cache, made of `files` where it is not there, or holds
    something else than what `digest` is of: damaged, of somebody else, or behind a link.

    It appears in whole or not at all, whoever else makes it at the same time. Where the cache
    cannot be written, it is made in a temporary folder that goes when the program ends. Private to
    its owner. Raises ConfigurationError if the files are not what `digest` is of either.
    """
    place = Path(user_cache_dir("evenhand")) / name
    if _holds(place, digest):
        return place
    made = {path: text.encode() for path, text in files().items()}
    if digest_of(made) != digest:
        raise ConfigurationError(f"What {name} is made of is damaged: make clean, make install")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        return _move(_fresh(made, place.parent), place, digest)
    except OSError:
        folder = _fresh(made, None)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder


def digest_of(files: Mapping[str, bytes]) -> str:
    """SHA-256 over the paths and the bytes of files."""
    found = hashlib.sha256()
    for path, data in sorted(files.items()):
        found.update(f"{path}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def _holds(folder: Path, digest: str) -> bool:
    """Whether the folder holds just these files, and none of it is a link."""
    try:
        paths = [folder, *folder.rglob("*")]
        if any(path.is_symlink() for path in paths):
            return False
        found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths if p.is_file()}
    except OSError:
        return False
    return digest_of(found) == digest


def _fresh(files: Mapping[str, bytes], parent: Path | None) -> Path:
    """A new folder, filled; removed again if that fails."""
    folder = Path(tempfile.mkdtemp(prefix="evenhand-", dir=parent))
    try:
        _fill(folder, files)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, closed to other accounts: NLTK reads no data that they could change."""
    for path, data in files.items():
        place = folder
        for name in Path(path).parent.parts:
            place /= name
            place.mkdir(mode=0o700, exist_ok=True)
        target = folder / path
        target.write_bytes(data)
        target.chmod(0o600)


def _move(folder: Path, place: Path, digest: str) -> Path:
    """Put the folder in its place, and away what is wrong there, unless another program was first.

    Raises OSError if what is there then is not what it should be.
    """
    before = folder.with_name(f"{folder.name}-before")
    with suppress(OSError):
        folder.rename(place)
    if not _holds(place, digest):
        with suppress(OSError):
            place.rename(before)
        with suppress(OSError):
            folder.rename(place)
    for left in (folder, before):
        _remove(left)
    if not _holds(place, digest):
        raise OSError(f"{place} cannot be made")
    return place


def _remove(path: Path) -> None:
    """Remove a folder, or what stood in the place of one; a link is not followed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
