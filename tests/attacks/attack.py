"""An attack: what a stranger tries, and the guards without which it would come through."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Guard:
    """A function or constant of the program that stops an attack: `module:name` or
    `module:Class.name`, and what stands in its place when it is taken out.
    """

    place: str
    instead: object

    def take_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Replace it wherever the program has it, also where it was imported by name."""
        module, _, path = self.place.partition(":")
        *holders, name = path.split(".")
        holder: object = import_module(module)
        for each in holders:
            holder = getattr(holder, each)
        guard = getattr(holder, name)
        monkeypatch.setattr(holder, name, self.instead)
        for known in [m for n, m in sys.modules.items() if n.split(".")[0] == "generator"]:
            for alias in [key for key, value in vars(known).items() if value is guard]:
                monkeypatch.setattr(known, alias, self.instead)


@dataclass(frozen=True, slots=True)
class Attack:
    """`tries` gets an empty folder, does what the stranger does, and fails (AssertionError, or what
    `harm` names) if anything comes of it. Without its `guards` it has to fail.
    """

    name: str
    tries: Callable[[Path], None]
    guards: tuple[Guard, ...]
    harm: type[BaseException] = AssertionError
