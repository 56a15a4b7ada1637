"""Two folders change names in one step, where the system can: there is no moment without either."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are taken from the folder that the program is in
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux; RENAME_SWAP of macOS


def exchange(one: Path, other: Path) -> bool:
    """Whether they changed names. Linux and macOS can, on nearly every file system; where it
    returns False, nothing was done.
    """
    call = _call()
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


def _call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _EXCHANGE))
    return None
