"""Which pictures this user's program drew: a build takes no other from its folder.

A picture says of itself what it was made from, but anybody can write that, and a stranger's branch
can have such a file. So the hash of each that was drawn here is noted in the user's cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.caches import folder
from generator.swap import swap_in

OWN = ("pictures.py", "indexed_png.py")
MOST = 20_000
"""Hashes that are kept, the newest: more than any site has."""
Kept = Callable[[PurePosixPath], bytes | None]


def known(kept: Kept) -> Kept:
    """Of what is `kept`, the pictures that were drawn here, byte for byte."""
    noted = frozenset(_noted())

    def found(path: PurePosixPath) -> bytes | None:
        data = kept(path)
        return data if data is not None and hash_of(data) in noted else None

    return found


def note(hashes: Iterable[str]) -> None:
    """Note the hashes of pictures; where the cache cannot be written they are drawn again next
    time.
    """
    before = _noted()
    drawn = [hash_ for hash_ in hashes if hash_ not in before]
    file = _file()
    if drawn and file is not None:
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            lines = [*before, *drawn][-MOST:]
            swap_in(file, "".join(f"{line}\n" for line in lines).encode())


def _noted() -> dict[str, None]:
    """The hashes in the order in which they were noted."""
    file = _file()
    try:
        return {} if file is None else dict.fromkeys(file.read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return {}


def _file() -> Path | None:
    kept = folder()
    return None if kept is None else kept / "pictures.txt"


def hash_of(data: bytes) -> str:
    """By what a picture is known that this very program drew."""
    return sha256(_program() + data).hexdigest()


@cache
def _program() -> bytes:
    """A hash of what makes a picture of a drawing, beside the libraries, which it names itself."""
    found = sha256()
    for name in OWN:
        found.update(Path(__file__).with_name(name).read_bytes())
    return found.digest()
