"""What a story would be with one file changed: its problems, before anything is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import ContentError
from generator.load.layout import shown
from generator.model import Corpus

Check = Callable[[Corpus, Path], None]


def checked(
    content: Path, path: Path, data: bytes, load: Callable[[Path], Corpus], check: Check
) -> None:
    """Load and check the story of `path` as if it held `data`; its folder is `path.parent`.

    Raises ContentError with the problems, told of the files as they are.
    """
    with _folder() as name:
        copy = Path(name) / "content"
        shutil.copytree(path.parent, copy / path.parent.relative_to(content), symlinks=True)
        for other in ("outlets.yml", "disputes"):
            _copied(content / other, copy / other)
        (copy / path.relative_to(content)).write_bytes(data)
        try:
            check(load(copy), copy)
        except ContentError as error:
            here = shown(copy), shown(content)
            told = (replace(p, path=_told_of(p.path, *here)) for p in error.problems)
            raise ContentError(tuple(told)) from error


def _folder() -> AbstractContextManager[str]:
    return TemporaryDirectory(prefix="evenhand-")


def _copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    elif source.is_file():
        shutil.copy(source, target, follow_symlinks=False)


def _told_of(path: str, copy: str, content: str) -> str:
    return f"{content}{path.removeprefix(copy)}" if path.startswith(copy) else path
