"""A picture with a palette has the points of the one it was made of."""

from __future__ import annotations

import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.indexed_png import COLOURS, MAGIC, MOST, _chunk, _chunks, indexed

Point = tuple[int, ...]
Rows = list[list[Point]]
WAYS = (0, 1, 2, 4)
COLOUR = st.tuples(*[st.integers(0, 255)] * 3).map(lambda colour: (*colour, 255))


def likeliest(left: int, above: int, corner: int) -> int:
    """As the PNG specification has it."""
    guess = left + above - corner
    far = [abs(guess - near) for near in (left, above, corner)]
    return (left, above, corner)[far.index(min(far))]


def told(rows: Rows, ways: list[int]) -> bytes:
    """Rows of points as a PNG tells them, each in a way of its own."""
    nothing: Point = (0,) * 4
    whole = b""
    above_all: Rows = [[nothing] * len(rows[0]), *rows]
    for (before, row), way in zip(pairwise(above_all), ways, strict=True):
        whole += bytes([way])
        for left, point, corner, above in zip(
            [nothing, *row], row, [nothing, *before], before, strict=False
        ):
            near: Point = {
                0: nothing,
                1: left,
                2: above,
                4: tuple(map(likeliest, left, above, corner)),
            }[way]
            whole += bytes((one - two) % 256 for one, two in zip(point, near, strict=True))
    return whole


def png(rows: Rows, ways: list[int], kind: bytes = COLOURS) -> bytes:
    head = len(rows[0]).to_bytes(4) + len(rows).to_bytes(4) + kind
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(told(rows, ways))), (b"IEND", b""))
    return MAGIC + b"".join(_chunk(*part) for part in parts)


def points(picture: bytes) -> Rows:
    """The points of a picture with a palette."""
    held = dict(_chunks(picture))
    width = int.from_bytes(held[b"IHDR"][:4])
    palette = [(*held[b"PLTE"][at : at + 3], 255) for at in range(0, len(held[b"PLTE"]), 3)]
    lines = zlib.decompress(held[b"IDAT"])
    long = 1 + (width + 1) // 2
    rows = [lines[at + 1 : at + long] for at in range(0, len(lines), long)]
    return [[palette[n] for two in row for n in (two >> 4, two & 15)][:width] for row in rows]


@st.composite
def drawn(draw: st.DrawFn) -> tuple[Rows, list[int]]:
    """Rows of few colours, in runs as drawings have them."""
    width, height = draw(st.integers(1, 9)), draw(st.integers(1, 6))
    colours = draw(st.lists(COLOUR, min_size=1, max_size=4))
    row = st.lists(st.sampled_from(colours), min_size=width, max_size=width)
    ways = st.lists(st.sampled_from(WAYS), min_size=height, max_size=height)
    return draw(st.lists(row, min_size=height, max_size=height)), draw(ways)


@given(drawn())
def test_the_points_are_the_same(made: tuple[Rows, list[int]]) -> None:
    rows, ways = made
    assert points(indexed(png(rows, ways))) == rows


def test_half_of_it_is_left() -> None:
    rows: Rows = [[(7 * x % 5, y % 3, 0, 255) for x in range(40)] for y in range(40)]
    held = dict(_chunks(indexed(png(rows, [0] * 40))))
    assert held[b"IHDR"][8:] == b"\x04\x03\0\0\0"
    assert len(zlib.decompress(held[b"IDAT"])) == 40 * 21


MANY: Rows = [[(n, 0, 0, 255) for n in range(MOST + 1)]]
CLEAR: Rows = [[(1, 2, 3, 254), (1, 2, 3, 255)]]
OTHER = b"\x08\x06\0\0\1"


@pytest.mark.parametrize(
    "picture", [png(MANY, [0]), png(CLEAR, [0]), png([MANY[0][:4]], [0], OTHER)]
)
def test_what_has_no_palette_stays_as_it_was(picture: bytes) -> None:
    assert indexed(picture) == picture
