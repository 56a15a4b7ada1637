"""What a story would be with some files added or changed: its problems, before one is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from generator.errors import ContentError, Problem
from generator.load.layout import shown


@contextmanager
def overlaid(
    content: Path, texts: Path, story: str, files: Mapping[Path, bytes]
) -> Iterator[tuple[Path, Path]]:
    """Folders of content and of texts with the story, what it is checked against, and the files.

    ContentErrors raised meanwhile tell of the files as they are to be.
    """
    with tempfile.TemporaryDirectory(prefix="evenhand-") as name:
        moved = {content: Path(name) / "content", texts: Path(name) / "texts"}
        for part in ("outlets.yml", "disputes", f"stories/{story}"):
            _copied(content / part, moved[content] / part)
        for path, data in files.items():
            root = content if path.is_relative_to(content) else texts
            there = moved[root] / path.relative_to(root)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.parent.chmod(0o700)  # a copy of a folder that cannot be written cannot either
            there.write_bytes(data)
        try:
            yield moved[content], moved[texts]
        except ContentError as error:
            raise ContentError(tuple(_here(p, moved) for p in error.problems)) from error


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    elif source.is_file():
        shutil.copy(source, target, follow_symlinks=False)


def _here(problem: Problem, moved: Mapping[Path, Path]) -> Problem:
    """The problem with the path as it is to be, not as it is in the copy."""
    for root, copy in moved.items():
        if problem.path.startswith(f"{shown(copy)}/"):
            return replace(problem, path=shown(root) + problem.path.removeprefix(shown(copy)))
    return problem
