"""The style sheets and scripts of `templates/assets`: each kind in one file, for all pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

CSS = PurePosixPath("assets/evenhand.css")
JS = PurePosixPath("assets/evenhand.js")
FIRST = ("material", "tokens", "parts", "pages")
"""Style sheets that others build on, in their order; the rest follows by name."""
LAST = "print"
"""What overrules all others on paper."""


def bundles(folder: Path, tables: str = "") -> dict[PurePosixPath, str]:
    """One style sheet and one script of all that lie in the folder; `tables` is what the scripts
    know from the program.
    """
    sheets = sorted(folder.glob("*.css"), key=lambda path: (_rank(path.stem, FIRST), path.stem))
    return {CSS: _joined(sheets), JS: tables + _joined(sorted(folder.glob("*.js")))}


def _rank(name: str, first: Sequence[str]) -> int:
    return first.index(name) if name in first else len(first) + (name == LAST)


def _joined(paths: Sequence[Path]) -> str:
    """The files one after another, each below its name."""
    parts = (f"/* {path.name} */\n{path.read_text(encoding='utf-8').strip()}" for path in paths)
    return "\n\n".join(parts) + "\n"
