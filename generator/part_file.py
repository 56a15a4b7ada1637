"""A file of lines that is long in the making: what is done of it stays, whatever ends the work.

It grows beside the file it becomes, as NAME.part, and takes its place when it is finished. Who
begins again reads there what is done, and goes on behind it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from filelock import FileLock, Timeout

from generator.errors import ConfigurationError

LONGEST = 200_000_000
"""Bytes of a line: more than the longest article's result has."""

Row = dict[str, Any]


@dataclass(slots=True)
class Part:
    """The file in the making: `lines` of it, up to `end`, are done."""

    file: BinaryIO
    lines: int = 0
    end: int = 0
    cut: bool = False

    def finished(self) -> Row | None:
        """The next row of an earlier run; None after the last that is whole."""
        line = self.file.readline(LONGEST)
        try:
            row = json.loads(line) if line.endswith(b"\n") else None
        except (ValueError, RecursionError):
            return None
        return row if isinstance(row, dict) else None

    def keep(self) -> None:
        """The row that was read last is right."""
        self.lines, self.end = self.lines + 1, self.file.tell()

    def write(self, line: str) -> None:
        """One more line, in the place of whatever was there behind those that are kept."""
        self.begin()
        self.file.write(line.encode() + b"\n")
        self.lines += 1

    def begin(self) -> None:
        """Drop what was not kept, once."""
        if not self.cut:
            self.file.seek(self.end)
            self.file.truncate()
            self.cut = True


@contextmanager
def part(path: Path) -> Iterator[Part]:
    """The file in the making, which takes the place of `path` if all goes well; else a note with
    the error says where it is. Raises ConfigurationError while another program makes it.
    """
    path = path.resolve() if path.is_file() else path
    beside = path.with_name(f"{path.name}.part")
    with _alone(path), _opened(beside) as file:
        made = Part(file)
        try:
            yield made
            made.begin()
        except BaseException as error:
            file.close()
            if made.lines:
                done = "1 line is" if made.lines == 1 else f"{made.lines:,} lines are"
                error.add_note(f"{done} done, in {beside}: the same command goes on from there.")
            else:
                beside.unlink(missing_ok=True)
            raise
        file.close()
        beside.replace(path)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The file, new or as it was left; a link of that name is taken away and not followed."""
    if path.is_symlink():
        path.unlink()
    flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "r+b") as file:
        yield file


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Nobody else makes the file; a hidden one beside it says so as long as somebody does."""
    lock = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ConfigurationError(f"another program is at work on {path}: name another") from error
    try:
        yield
    finally:
        lock.release()
        with suppress(OSError):
            Path(lock.lock_file).unlink()
