"""What was made of a story, taken again where nothing that decides it has changed.

Kept are its files and what pages above it need, under a hash of all that they come of: the story,
its analyses, what the whole site says of itself, the program, its templates and libraries. They lie
in the user's cache. A damaged entry is made again, and only types of the model are ever read.
"""

from __future__ import annotations

import io
import os
import pickle
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from generator import settled
from generator.caches import close, folder
from generator.publish import rendered
from generator.publish.rendered import SIZE, hash_of
from generator.swap import swap_in

Made = TypeVar("Made")
Seen = Mapping[str, tuple[int, int, int]]
"""Files and folders, and what changes whenever one is written."""
LEVEL = 1
"""Of compression: a fifth of the size, soon done."""
SPARE = 100
"""Entries that are kept beside twice those of a build: of other branches, or of one story alone."""
TYPES = frozenset(
    {
        ("pathlib", "PurePosixPath"),
        ("pathlib._local", "PurePosixPath"),  # as Python 3.13 has it
        ("markupsafe", "Markup"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
    }
)
OURS = (
    "generator.model",
    "generator.publish.page",
    "generator.figures_shown",
    "generator.figures_packed",
)
KEPT = ("generator.publishing", "Kept")


class Reader(pickle.Unpickler):
    """Reads values of these types, and runs nothing else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (pickle's own)
        """The type of that name; raises UnpicklingError for any other, and for what a module of
        ours has only borrowed.
        """
        ours = module in OURS or module.startswith("generator.model.")
        if ours or (module, name) in TYPES or (module, name) == KEPT:
            found = None if "." in name else super().find_class(module, name)
            if isinstance(found, type) and (not ours or found.__module__ == module):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


class Writer(pickle.Pickler):
    """Writes values as `Reader` reads them; of the model's as what they are made of, which takes a
    third of the time both ways.
    """

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 (pickle's own)
        """A type and what it is made of, or NotImplemented where pickle itself knows how."""
        kind: Any = type(obj)
        names = _names(kind)
        return (kind, tuple([getattr(obj, name) for name in names])) if names else NotImplemented


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """The fields of a type of the model; none of one that is not made of all of them in order."""
    each = fields(kind) if isinstance(kind, type) and is_dataclass(kind) else ()
    return tuple(f.name for f in each) if all(f.init and not f.kw_only for f in each) else ()


@dataclass(frozen=True, slots=True)
class Program:
    """What makes the stories, as it was when the build began: a template is read when it is first
    used, and again once it has changed.
    """

    templates: Seen
    digest: bytes

    def stands(self) -> bool:
        """Whether no template has changed since."""
        return _seen(self.templates) == self.templates


@dataclass(slots=True)
class Keeper:
    """Keeps what is made of the stories of one site."""

    place: Path
    base: bytes  # a hash of all that every story rests on
    program: Program | None = None  # what makes them
    used: set[Path] = field(default_factory=set)

    def of(self, parts: Iterable[object], make: Callable[[], Made]) -> Made:
        """What was made of these parts, or is made now."""
        path = self.place / hash_of(self.base, *(_bytes(part) for part in parts)).hex()
        self.used.add(path)
        with suppress(Exception):  # whatever a damaged entry leads to
            return _read(path)  # type: ignore[no-any-return]
        made = make()
        with suppress(OSError):
            if self.program is not None and not self.program.stands():
                return made
            data = packed(made)
            self.place.mkdir(parents=True, exist_ok=True, mode=0o700)
            swap_in(path, hash_of(path.name.encode(), data) + data)
        return made

    def forget(self) -> None:
        """Drop what has not been used for long."""
        with suppress(OSError):
            left = [path for path in self.place.iterdir() if path not in self.used]
            newest = sorted(left, key=lambda path: path.stat().st_mtime, reverse=True)
            for path in newest[len(self.used) + SPARE :]:
                path.unlink(missing_ok=True)


def program(templates: Path) -> Program | None:
    """The program as it is now; None where it or a template cannot be told by its bytes."""
    with suppress(OSError):
        seen = _seen(map(str, (templates, *templates.rglob("*"))))
        told = _bytes((settled.libraries(), settled.machine()))
        return Program(seen, hash_of(told, *_files(templates)))
    return None


def keeper(site: Path, program: Program | None, rests_on: object) -> Keeper | None:
    """What keeps the stories of the site that is published there; None where nothing is kept, or
    only in a folder that others can write.
    """
    kept = folder()
    if kept is None or program is None:
        return None
    name = rendered.digest(str(site.resolve()).encode("utf-8", "surrogatepass"))
    place = kept / "stories" / name
    with suppress(OSError):
        close(place.parent)
        close(place)
        return Keeper(place, hash_of(program.digest, _bytes(rests_on)), program)
    return None


def packed(found: object) -> bytes:
    """A value of the model in a tenth of the memory."""
    return zlib.compress(_written(found), LEVEL)


def unpacked(data: bytes) -> Any:  # noqa: ANN401 (whatever was packed)
    """The value again."""
    return Reader(io.BytesIO(zlib.decompress(data))).load()


def _seen(paths: Iterable[str]) -> Seen:
    found = ((path, os.stat(path)) for path in paths)  # noqa: PTH116 (asked with each story)
    return {path: (is_.st_mtime_ns, is_.st_size, is_.st_ino) for path, is_ in found}


def _files(templates: Path) -> Iterator[bytes]:
    for place in (Path(__file__).parent, templates):
        for name, data in settled.files(place):
            yield name.encode("utf-8", "surrogatepass")
            yield data


def _bytes(part: object) -> bytes:
    """All of a value: not every field is told by its repr."""
    return part if isinstance(part, bytes) else _written(part)


def _written(found: object) -> bytes:
    data = io.BytesIO()
    Writer(data, pickle.HIGHEST_PROTOCOL).dump(found)
    return data.getvalue()


def _read(path: Path) -> Any:  # noqa: ANN401 (whatever was made)
    kept = b"" if path.is_symlink() else path.read_bytes()
    if kept[:SIZE] != hash_of(path.name.encode(), kept[SIZE:]):
        raise ValueError(path)
    return unpacked(kept[SIZE:])
