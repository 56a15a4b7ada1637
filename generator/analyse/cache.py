"""Folders that are made once a machine and kept between runs."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_cache_dir


def kept_folder(name: str, fill: Callable[[Path], None]) -> Path:
    """The folder of that name in the user's cache, made with `fill` where it is not there yet.

    It appears in whole or not at all, whoever else makes it at the same time. Where the cache
    cannot be written, it is made in a temporary folder that goes when the program ends. Private to
    its owner.
    """
    cache = Path(user_cache_dir("evenhand"))
    if (cache / name).is_dir():
        return cache / name
    try:
        cache.mkdir(parents=True, exist_ok=True)
        return _move(_fresh(fill, cache), cache / name)
    except OSError:
        folder = _fresh(fill, None)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder


def _fresh(fill: Callable[[Path], None], parent: Path | None) -> Path:
    """A new folder, filled; removed again if that fails."""
    folder = Path(tempfile.mkdtemp(prefix="evenhand-", dir=parent))
    try:
        fill(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _move(folder: Path, place: Path) -> Path:
    """Put the folder in its place, unless another program was first."""
    with contextlib.suppress(OSError):
        folder.replace(place)
    if not place.is_dir():
        raise OSError(f"{place} cannot be made")
    shutil.rmtree(folder, ignore_errors=True)
    return place
