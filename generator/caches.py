"""The folder of what a program keeps between runs for the person who runs it: theirs alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from platformdirs import user_cache_dir

NAMED = "EVENHAND_CACHE"
"""The variable that names another folder; an empty one is for no cache at all."""


def folder() -> Path | None:
    """Where things are kept; None where none are to be."""
    named = os.environ.get(NAMED)
    if named == "":
        return None
    return Path(named).expanduser() if named else Path(user_cache_dir("evenhand"))


def close(folder: Path) -> None:
    """Make a folder, if there is none, and close it to others; raises OSError for a link, and for
    what is somebody else's.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or (os.name == "posix" and found.st_uid != os.geteuid()):
        raise PermissionError(f"{folder} is a link, or somebody else's")
    if stat.S_IMODE(found.st_mode) & 0o077 and os.name == "posix":
        folder.chmod(0o700)
