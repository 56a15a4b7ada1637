"""A file's new bytes in the place of the old, in one go: never half, and never somewhere else.

Beside it lies a hidden file for a moment, named for the process, so that two programs that write
the same file do not mix. A link of that name, as a stranger's branch may have it, is taken away and
not followed. All raise OSError, which names the file, where it cannot be written: the old one then
stays.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def swap_in(path: Path, data: bytes) -> None:
    """Write the file."""
    with swapped(path) as file:
        file.write(data)


def put(path: Path, data: bytes) -> None:
    """Write what a person named: the file that a link leads to; a pipe or a device as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with given(path) as file:
        file.write(data)


@contextmanager
def given(path: Path) -> Iterator[BinaryIO]:
    """A file that a person named, to write to; as with `put`."""
    path = path.resolve() if path.is_file() else path
    opened = path.open("wb") if path.exists() and not path.is_file() else swapped(path)
    with opened as file:
        yield file


@contextmanager
def swapped(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of the old one at the end, if all went well."""
    with _beside(path) as (new, file):
        yield file
        file.close()
        new.replace(path)


def put_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; FileExistsError, if it is."""
    with _beside(path) as (new, file):
        file.write(data)
        file.close()
        try:
            path.hardlink_to(new)
        except FileExistsError:
            raise
        except OSError:  # not every disk has them
            if path.exists():
                raise FileExistsError(path) from None
            new.replace(path)


@contextmanager
def _beside(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """The hidden file, gone at the end; what goes wrong with it is told of the file itself."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        with new.open("xb") as file:
            yield new, file
    except OSError as error:
        if error.filename in {None, str(new), new}:
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):
            new.unlink()
