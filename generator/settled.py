"""Whether a build would change nothing, told without building: the same bytes go in, and what came
of them the last time stands as it was left.

What goes in is read in one pass and understood in none. What came of it is noted in the user's
cache, since anybody can write beside a site.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator import caches
from generator.load.beside import FIRST, FOLDER, LAST
from generator.places import Places
from generator.publish import rendered

Said = Mapping[str, int | bool]
"""What a build says of itself."""
DEEPEST = 64
"""Folders within folders, at the most: a link may lead to where it lies."""


class UnreadError(OSError):
    """There is something that cannot be told by its bytes: a pipe, a device, a link to nowhere."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for."""

    story: str | None
    private: bool
    builder: str


@dataclass(frozen=True, slots=True)
class Outset:
    """What a build rests on as it begins."""

    places: Places
    options: Options
    key: str | None  # a hash of all of it; None where that cannot be told


def outset(places: Places, options: Options) -> Outset:
    """What a build with these options would rest on now."""
    return Outset(places, options, _key(places, options))


def stands(now: Outset) -> Said | None:
    """What the last build of just this said, if all that it left is as it was."""
    try:
        noted = json.loads(rendered.said(_note(now.places)))
        same = noted["key"] == now.key and noted["left"] == _left(now.places)
        return dict(noted["said"]) if same else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note(then: Outset, said: Said) -> None:
    """Note what came of it, unless something changed meanwhile; where that cannot be noted, the
    next build is a whole one.
    """
    with suppress(OSError):
        if then.key is not None and then.key == _key(then.places, then.options):
            found = {"key": then.key, "left": _left(then.places), "said": said}
            rendered.keep(_note(then.places), json.dumps(found))


def _key(places: Places, options: Options) -> str | None:
    environment = rendered.environment(places.config.read_bytes(), {caches.NAMED})
    told = (libraries(), environment, repr(options), machine())
    found = blake2b(repr((told, places.address)).encode("utf-8", "surrogatepass"), digest_size=20)
    try:
        for name, data in _read(places):
            found.update(f"{len(data)} {name}\0".encode("utf-8", "surrogatepass"))
            found.update(data)
    except OSError:
        return None
    return found.hexdigest()


def _note(places: Places) -> Path | None:
    return rendered.place(places.site, ".json")


def machine() -> tuple[str, ...]:
    """What makes other numbers of the same program."""
    return (sys.version, platform.machine(), unicodedata.unidata_version)


def libraries() -> list[str]:
    """All that is installed, with its versions: what their folders are called."""
    folders = dict.fromkeys(path for path in sys.path if os.path.isdir(path))  # noqa: PTH112
    names = (name for folder in folders for name in os.listdir(folder))  # noqa: PTH208
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _read(places: Places) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file that a build reads."""
    beside = places.content.parent
    theme = places.config.absolute().parent / "templates/theme"
    program = (places.templates, theme, Path(__file__).parent)
    given = (places.content, places.texts, beside / FOLDER, places.results)
    for number, folder in enumerate((*program, *given)):
        if folder is not None and folder.is_dir():
            for name, data in files(folder, linked=folder in program):
                yield f"{number}{name}", data
    for file in (places.config, *(beside / name for name in (*FIRST, *LAST))):
        if file.is_file():
            yield file.name, file.read_bytes()


def files(folder: Path, *, linked: bool = True) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file below a folder, in order; raises OSError where that is not all
    that can be told of it. Links are followed where they may be: a stranger's lead anywhere.
    """
    for path in _walk(str(folder), linked=linked):
        yield path[len(str(folder)) :], _bytes(path)


def _walk(folder: str, *, linked: bool = True, depth: int = 0) -> Iterator[str]:
    """All files below a folder, in order; links are followed or cannot be told."""
    if depth > DEEPEST:
        raise UnreadError(folder)
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not linked and entry.is_symlink():
            raise UnreadError(entry.path)
        if entry.is_file():
            yield entry.path
        elif not entry.is_dir():
            raise UnreadError(entry.path)
        elif entry.name != "__pycache__":
            yield from _walk(entry.path, linked=linked, depth=depth + 1)


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (a third of the time of a Path)
        return file.readall()


def _left(places: Places) -> str:
    """A hash of what a build leaves: the site and the figures to the byte, and the names and sizes
    of the pages. A link in the site is none that a build left.
    """
    found = blake2b(digest_size=20)
    for path, data in _site(places):
        found.update(f"{len(data)} {path}\0".encode("utf-8", "surrogatepass"))
        found.update(data)
    for name in _sizes(places.pages):
        found.update(name.encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _site(places: Places) -> Iterator[tuple[str, bytes]]:
    site = str(places.site)
    for path in _walk(site, linked=False):
        yield path[len(site) :], _bytes(path)
    figures = places.figures
    if figures is not None:
        if figures.is_symlink() or not figures.is_file():
            raise UnreadError(figures)
        yield "figures", figures.read_bytes()


def _sizes(pages: Path) -> Iterable[str]:
    paths = _walk(str(pages), linked=False)
    return (f"{path[len(str(pages)) :]} {os.path.getsize(path)}\0" for path in paths)  # noqa: PTH202
