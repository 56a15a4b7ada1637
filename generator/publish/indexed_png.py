"""A picture of few colours in half the bytes: each point is the number of its colour.

In: a PNG as resvg writes it, red, green, blue and alpha, eight bits each. Out: the same points as a
PNG with a palette; what has too many colours, or is of another kind, as it was.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.uint32]
    Octets = NDArray[np.uint8]

MAGIC = b"\x89PNG\r\n\x1a\n"
PLAIN, LEFT, ABOVE, PAETH = 0, 1, 2, 4  # how a row is told in a PNG
COLOURS = b"\x08\x06\0\0\0"  # eight bits, red, green, blue and alpha
NUMBERS = b"\x04\x03\0\0\0"  # four bits, the number of a colour
MOST = 16
"""Colours of which a number has four bits."""
OPAQUE = 255


def indexed(picture: bytes) -> bytes:
    """The picture with a palette."""
    import numpy as np  # noqa: PLC0415 (only where a picture is drawn anew)

    held = dict(_chunks(picture))
    head = held[b"IHDR"]
    told = np.frombuffer(zlib.decompress(held[b"IDAT"]), np.uint8)
    rows = told.reshape(int.from_bytes(head[4:8]), -1)
    if head[8:] != COLOURS or not set(rows[:, 0].tolist()) <= {PLAIN, LEFT, ABOVE, PAETH}:
        return picture
    points = _points(rows)
    colours, numbers = _numbered(points.reshape(-1))
    if len(colours) > MOST or (colours >> 24 != OPAQUE).any():
        return picture
    return _written(head[:8] + NUMBERS, colours, numbers.reshape(points.shape))


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Its parts, each by its name."""
    at = len(MAGIC)
    while at < len(picture):
        end = at + 8 + int.from_bytes(picture[at : at + 4])
        yield picture[at + 4 : at + 8], picture[at + 8 : end]
        at = end + 4


def _points(rows: Octets) -> Points:
    """The points of all rows, each a number of 32 bits; a row may be told by the one above."""
    import numpy as np  # noqa: PLC0415

    told = rows[:, 1:].copy().view("<u4")
    points = np.zeros_like(told)
    before = np.zeros_like(told[0])
    for way, more, found in zip(rows[:, 0], told, points, strict=True):
        if way == PAETH:
            found[:] = _paeth(more, before)
        elif way == LEFT:
            found[:] = _parts(more).cumsum(0, np.uint8).view("<u4")[:, 0]
        else:
            found[:] = more
            _parts(found)[:] += _parts(before) if way == ABOVE else 0
        before = found
    return points


def _parts(line: Points) -> Octets:
    """A row, each point as red, green, blue and alpha."""
    import numpy as np  # noqa: PLC0415

    return line.view(np.uint8).reshape(-1, 4)


def _paeth(told: Points, above: Points) -> Points:
    """A row told by the likeliest of three neighbours: where the one above goes on as it was and
    nothing is told, so does the row.
    """
    import numpy as np  # noqa: PLC0415

    corners = np.concatenate([[np.uint32(0)], above[:-1]])
    told_at = np.flatnonzero((told != 0) | (above != corners))
    line, left = np.zeros_like(told), 0
    near = (each[told_at].tolist() for each in (told, above, corners))
    ends = [*told_at[1:].tolist(), len(told)]
    for start, end, *beside in zip(told_at.tolist(), ends, *near, strict=True):
        left = _point(left, *beside)
        line[start:end] = left
    return line


@lru_cache(4096)
def _point(left: int, more: int, above: int, corner: int) -> int:
    """A point from how much it is more than the likeliest of its neighbours, colour by colour."""
    parts = zip(*(number.to_bytes(4) for number in (more, left, above, corner)), strict=True)
    return int.from_bytes((m + _likeliest(a, b, c)) % 256 for m, a, b, c in parts)


def _likeliest(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda near: abs(guess - near))


def _numbered(points: Points) -> tuple[Points, Octets]:
    """The colours, the most frequent first, and the number of each point's."""
    import numpy as np  # noqa: PLC0415

    starts = np.flatnonzero(np.diff(points, prepend=~points[:1]))
    lengths = np.diff(starts, append=len(points))
    colours, of = np.unique(points[starts], return_inverse=True)
    often = np.argsort(-np.bincount(of, lengths), kind="stable")
    place = np.argsort(often).astype(np.uint8)
    return colours[often], np.repeat(place[of], lengths)


def _written(head: bytes, colours: Points, numbers: Octets) -> bytes:
    import numpy as np  # noqa: PLC0415

    even = np.pad(numbers, ((0, 0), (0, numbers.shape[1] % 2)))
    rows = np.pad(even[:, ::2] << 4 | even[:, 1::2], ((0, 0), (1, 0)))
    palette = colours.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :3]
    parts = {
        b"IHDR": head,
        b"PLTE": palette.tobytes(),
        b"IDAT": zlib.compress(rows.tobytes(), 9),
        b"IEND": b"",
    }
    return MAGIC + b"".join(_chunk(name, data) for name, data in parts.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
