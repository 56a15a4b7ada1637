"""Files in one zip: the same bytes for the same files, whoever packs them and when (with one zlib:
another may pack them tighter, and they come out the same).

Written here, since `zipfile` cannot say how zlib is to pack: a table of numbers is a twentieth
smaller where a match of a few characters is not taken for one. Whatever reads zips reads these.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable
from struct import Struct

READABLE = 0o100644 << 16
UNIX = 3 << 8
VERSION = 20
"""That of the format which a program has to know: deflate."""
FIRST_DAY = 0x21
"""1 January 1980, the first that zip files know: what is packed has its dates inside."""
LEVEL = 6
"""Of zlib. The highest takes half as long again, for a hundredth of the bytes."""
MEMORY = 8
HEAD, ENTRY, END = Struct("<4s5H3L2H"), Struct("<4s6H3L5H2L"), Struct("<4s4H2LH")


def packed(files: Iterable[tuple[str, str]], numbers: Collection[str] = ()) -> bytes:
    """Texts by name, in their order, as UTF-8; `numbers` are those that hold mostly such."""
    parts: list[bytes] = []
    entries: list[bytes] = []
    at = 0
    for name, text in files:
        data, path = text.encode(), name.encode("ascii")
        small = deflated(data, zlib.Z_FILTERED if name in numbers else zlib.Z_DEFAULT_STRATEGY)
        told = (0, zlib.DEFLATED, 0, FIRST_DAY, zlib.crc32(data), len(small), len(data), len(path))
        head = HEAD.pack(b"PK\x03\x04", VERSION, *told, 0)
        entry = ENTRY.pack(b"PK\x01\x02", UNIX | VERSION, VERSION, *told, 0, 0, 0, 0, READABLE, at)
        parts += (head, path, small)
        entries += (entry, path)
        at += len(head) + len(path) + len(small)
    many, listed = len(entries) // 2, b"".join(entries)
    end = END.pack(b"PK\x05\x06", 0, 0, many, many, len(listed), at, 0)
    return b"".join((*parts, listed, end))


def deflated(data: bytes, strategy: int) -> bytes:
    """The data as zips hold them."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, MEMORY, strategy)
    return packer.compress(data) + packer.flush()
