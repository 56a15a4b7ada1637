"""Folders that are made once a machine and kept between runs."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from platformdirs import user_cache_dir

Files = Callable[[], Mapping[str, str]]
"""Gives the files of a folder, by their path in it."""


def kept_folder(name: str, files: Files) -> Path:
    """The folder of that name in the user's cache, made of `files` where it is not there yet.

    It appears in whole or not at all, whoever else makes it at the same time. Where the cache
    cannot be written, it is made in a temporary folder that goes when the program ends. Private to
    its owner.
    """
    cache = Path(user_cache_dir("evenhand"))
    if (cache / name).is_dir():
        return cache / name
    try:
        cache.mkdir(parents=True, exist_ok=True)
        return _move(_fresh(files, cache), cache / name)
    except OSError:
        folder = _fresh(files, None)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder


def _fresh(files: Files, parent: Path | None) -> Path:
    """A new folder, filled; removed again if that fails."""
    folder = Path(tempfile.mkdtemp(prefix="evenhand-", dir=parent))
    try:
        _fill(folder, files())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files, closed to other accounts: NLTK reads no data that they could change."""
    for path, text in files.items():
        place = folder
        for name in Path(path).parent.parts:
            place /= name
            place.mkdir(mode=0o700, exist_ok=True)
        target = folder / path
        target.write_text(text, encoding="utf-8", newline="\n")
        target.chmod(0o600)


def _move(folder: Path, place: Path) -> Path:
    """Put the folder in its place, unless another program was first."""
    with contextlib.suppress(OSError):
        folder.replace(place)
    if not place.is_dir():
        raise OSError(f"{place} cannot be made")
    shutil.rmtree(folder, ignore_errors=True)
    return place
