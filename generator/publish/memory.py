"""Memory that is free is given back to the system, where its library can be asked for it."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give back what is free. GNU's library keeps it for itself otherwise, between the few small
    things that are still held; others do so unasked, or cannot be asked.
    """
    if sys.platform != "linux":
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
