"""What a graphic is drawn of: marks, each in its place; those of one look are written together.

In: marks. Out: SVG, a path for all shapes of a look, a group for all words of one. No mark of a
layer lies over another of the same layer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

GROUND, DRAWN, OVER, FRAME, WORDS = range(5)
"""The layers, the lowest first."""
LENGTHS = re.compile(r"-?[\d.]+")


class Mark(NamedTuple):
    """A shape, which is a path from its place on; or a line of words, which is markup."""

    layer: int
    look: str  # the attributes of all that look alike
    x: str
    y: float
    rest: str
    named: str = ""  # the attributes of this line of words alone


Marks = tuple[Mark, ...]


def number(value: float) -> str:
    """A length, with no more digits than can be seen."""
    return f"{value:z.1f}".removesuffix(".0")


def moved(marks: Marks, by: float) -> Marks:
    """The marks, so much lower."""
    return tuple(Mark(m[0], m[1], m[2], m[3] + by, m[4], m[5]) for m in marks) if by else marks


def written(marks: Iterable[Mark]) -> Markup:
    """All marks, layer by layer."""
    alike: dict[tuple[int, str], list[Mark]] = {}
    for mark in marks:
        alike.setdefault(mark[:2], []).append(mark)
    return Markup(  # noqa: S704  words are escaped where they become marks
        "\n".join(
            _words(look, found) if layer == WORDS else _shape(look, found)
            for (layer, look), found in sorted(alike.items(), key=lambda pair: pair[0][0])
        )
    )


def _shape(look: str, found: Sequence[Mark]) -> str:
    return f'<path{look} d="{"".join(_path(found))}"/>'


def _path(found: Sequence[Mark]) -> Iterator[str]:
    """Each shape; a line begins from where the last one ended, if that is shorter."""
    x, y = 0.0, 0.0
    for mark in found:
        right, down = float(mark.x), float(number(mark.y))
        whole = f"M{mark.x} {number(mark.y)}"
        near = f"m{number(right - x)}{signed(down - y)}"
        closed = mark.rest.endswith("z")
        yield f"{whole if closed or len(whole) <= len(near) else near}{mark.rest}"
        along, far = (0.0, 0.0) if closed else _end(mark.rest)
        x, y = right + along, down + far


def _end(line: str) -> tuple[float, float]:
    """How far a line goes, to the right and down."""
    lengths = [float(each) for each in LENGTHS.findall(line)]
    if line[0] == "l":
        return lengths[0], lengths[1]
    return (0.0, lengths[0]) if line[0] == "v" else (lengths[0], 0.0)


def signed(value: float) -> str:
    """A length behind another; a sign parts them, too."""
    shown = number(value)
    return shown if shown.startswith("-") else f" {shown}"


def _words(look: str, found: Sequence[Mark]) -> str:
    lines = [
        f'<text x="{x}" y="{number(y)}"{named}>{rest}</text>' for _, _, x, y, rest, named in found
    ]
    return f"<g{look}>{''.join(lines)}</g>" if look else "".join(lines)
