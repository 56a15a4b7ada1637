"""The folder of what a program keeps between runs for the person who runs it: theirs alone."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_dir

NAMED = "EVENHAND_CACHE"
"""The variable that names another folder; an empty one is for no cache at all."""


def folder() -> Path | None:
    """Where things are kept; None where none are to be."""
    named = os.environ.get(NAMED)
    if named == "":
        return None
    return Path(named) if named else Path(user_cache_dir("evenhand"))
