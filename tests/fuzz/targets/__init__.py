"""The targets, a module each, in the order in which they run."""

from __future__ import annotations

from importlib import import_module

from tests.fuzz.target import Target

NAMES = (
    "strict_yaml",
    "files",
    "folder",
    "rows",
    "page",
    "issue",
    "records",
    "analysis",
    "shown",
    "pages",
    "report",
)


def target(name: str) -> Target:
    """The target of that name; the others, and what they import, are left alone."""
    found: Target = import_module(f"tests.fuzz.targets.{name}").TARGET
    return found
