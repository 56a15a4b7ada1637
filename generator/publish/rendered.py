"""Which finished pages came of which bytes: what a build notes for the next one.

The notes lie in the user's cache and the pages in the published site, where anybody can write: only
a page of the very bytes that are noted is one of ours.
"""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator.caches import folder
from generator.swap import swap_in

FORMER, NOTES = "EVENHAND_FORMER", "EVENHAND_NOTES"
"""What tells the builder of the site that stands, and of the notes on how it was made; neither is
told where nothing is to be kept.
"""
WORD = re.compile(rb"\w+")
SIZE = 20
"""Bytes of a hash."""
MOST = 150
"""Notes that are kept, the newest: three of a site."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page: of what it was made, and what it is."""

    key: str
    digest: str


def digest(*data: bytes) -> str:
    """A hash of the bytes, which tells ends from beginnings."""
    return hash_of(*data).hex()


def hash_of(*data: bytes) -> bytes:
    """The same as bytes."""
    return hash_in_turn(data)


def hash_in_turn(data: Iterable[bytes]) -> bytes:
    """The same of bytes that come one after the other, and need not be held together."""
    found = blake2b(digest_size=SIZE)
    for part in data:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.digest()


def environment(config: bytes, without: Container[str]) -> list[tuple[str, str]]:
    """What the environment tells the program, and a configuration: whatever variable it names."""
    named = set(WORD.findall(config))
    return sorted(
        (name, value)
        for name, value in os.environ.items()
        if (name.startswith("EVENHAND_") or os.fsencode(name) in named) and name not in without
    )


def place(site: Path, ending: str = ".txt") -> Path | None:
    """Where it is noted how the site was made; None where nothing is to be kept."""
    name = digest(str(site.resolve()).encode("utf-8", "surrogatepass"))
    kept = folder()
    return None if kept is None else kept / "rendered" / f"{name}{ending}"


def noted(file: Path) -> Mapping[str, Rendered]:
    """What is noted of each page, by its source; nothing where that cannot be read."""
    try:
        parted = (line.split(" ", 2) for line in said(file).splitlines())
        return {source: Rendered(key, digest_) for key, digest_, source in parted}
    except ValueError:
        return {}


def note(file: Path, pages: Mapping[str, Rendered]) -> None:
    """Note the pages in place of those before."""
    lines = (f"{each.key} {each.digest} {source}\n" for source, each in sorted(pages.items()))
    keep(file, "".join(lines))


def said(file: Path | None) -> str:
    """What a note says; nothing where it cannot be read."""
    try:
        return "" if file is None else file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def keep(file: Path | None, text: str) -> None:
    """Write a note; where that cannot be, the next build takes nothing from this one."""
    if file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        swap_in(file, text.encode())
        _forget(file.parent.iterdir())


def kept(path: Path, expected: str) -> bytes | None:
    """The file's bytes, if they are those expected; a link is not followed."""
    with suppress(OSError):
        data = b"" if path.is_symlink() else path.read_bytes()
        return data if digest(data) == expected else None
    return None


def _forget(notes: Iterable[Path]) -> None:
    newest = sorted(notes, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest[MOST:]:
        path.unlink(missing_ok=True)
