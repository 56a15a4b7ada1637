"""The voices' fills as shapes of their own: no pattern, clip or style sheet is referred to, so that
every program draws them alike and nothing collides in a foreign page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

INK, FAINT, RULE, PAPER = "#1b2024", "#4b535a", "#e3e0d8", "#fdfcf9"
ON = "#fff"  # text on sides and others
STAMP = "#7a1010"
TEXTS = {  # of the sides' names and numbers, on paper
    "a": "#17587e",
    "b": "#964404",
    "c": "#5d3d8a",
    "d": "#275c43",
    "e": "#7a2750",
    "f": "#4d5215",
}
STEP, LINE = 7, 2  # px from line to line, and how thick one is
DIAGONAL = sqrt(2)
THIN = 8  # px of a bar below which it has no edges
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A place, in px."""

    x: float
    y: float
    width: float
    height: float


Marks = Callable[[Box, str], Markup]


def fill(css: str, box: Box) -> Markup:
    """A stretch of a voice."""
    ground, ink, marks = FILLS[css]
    return _rect(box, ground) + marks(box, ink)


def uprights(places: Iterable[float], top: float, height: float) -> Markup:
    """Lines of paper that part what lies beside each other."""
    high = number(height)
    return _path((f"M{number(x)} {number(top)}v{high}" for x in places), PAPER, thick=1.5)


def number(value: float) -> str:
    """A length, with no more digits than can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _rect(box: Box, colour: str) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(
        *map(number, (box.x, box.y, box.width, box.height)), colour
    )


def _path(parts: Iterable[str], colour: str, *, thick: float = 0) -> Markup:
    shape = "".join(parts)
    if not shape:
        return Markup()
    if not thick:
        return Markup('<path d="{}" fill="{}"/>').format(shape, colour)
    return Markup('<path d="{}" fill="none" stroke="{}" stroke-width="{}"/>').format(
        shape, colour, number(thick)
    )


def _empty(_box: Box, _ink: str) -> Markup:
    return Markup()


def _edged(box: Box, ink: str) -> Markup:
    """A line along the top and the foot, where there is room between them."""
    if box.height < THIN:
        return Markup()
    lines = (
        f"M{number(box.x)} {number(y)}h{number(box.width)}"
        for y in (box.y + 0.5, box.y + box.height - 0.5)
    )
    return _path(lines, ink, thick=1)


def _level(box: Box, ink: str, step: float = STEP, thick: float = LINE) -> Markup:
    rows = int((box.height + step / 2 - thick) // step) + 1
    lines = (
        f"M{number(box.x)} {number(box.y + thick + row * step)}h{number(box.width)}"
        for row in range(rows)
        if row * step + 1.5 * thick <= box.height
    )
    return _path(lines, ink, thick=thick)


def _upright(box: Box, ink: str, step: float = STEP, thick: float = LINE) -> Markup:
    middle = number(box.y + box.height / 2)
    return Markup(
        '<path d="M{} {}h{}" fill="none" stroke="{}" stroke-width="{}" stroke-dasharray="{} {}"/>'
    ).format(number(box.x), middle, number(box.width), ink, number(box.height), thick, step - thick)


def _rising(box: Box, ink: str, thick: float = LINE) -> Markup:
    """Lines that rise to the right, cut off at the edges."""
    return _path(_stripes(box, thick, falling=False), ink)


def _falling(box: Box, ink: str, thick: float = LINE) -> Markup:
    return _path(_stripes(box, thick, falling=True), ink)


def _crossed(box: Box, ink: str) -> Markup:
    return _rising(box, ink) + _falling(box, ink)


def _hatched(box: Box, ink: str) -> Markup:
    return _edged(box, ink) + _falling(box, ink, 1)


def _checked(box: Box, ink: str) -> Markup:
    return _upright(box, ink, 6, 1) + _level(box, ink, 6, 1)


def _dotted(box: Box, ink: str) -> Markup:
    """Rows of dots, every other one moved by half a step."""
    shape = "".join(
        f"M{number(start)} {number(box.y + 2 + 3 * row)}h{number(length)}"
        for row in range(int((box.height - 1) // 3))
        for start in (box.x + 1.5 + 3 * (row % 2),)
        if (length := box.x + box.width - 1 - start) > 0
    )
    if not shape:
        return Markup()
    return Markup(
        '<path d="{}" fill="none" stroke="{}" stroke-width="1.8" stroke-linecap="round" '
        'stroke-dasharray="0 6"/>'
    ).format(shape, ink)


def _striped(box: Box, ink: str) -> Markup:
    """Bands of four px in two colours, parted by thin lines: they differ without colour too."""
    bands = [
        Box(box.x, box.y + top, box.width, min(4, box.height - top))
        for top in range(4, int(box.height), 8)
    ]
    edges = (y for band in bands for y in (band.y, band.y + 4) if y < box.y + box.height)
    lines = (f"M{number(box.x)} {number(y)}h{number(box.width)}" for y in edges)
    return Markup().join(_rect(each, ink) for each in bands) + _path(lines, PAPER, thick=0.8)


def _stripes(box: Box, thick: float, *, falling: bool) -> Iterable[str]:
    """The outline of each slanting line within the box."""
    start, step, across = STEP / 2, STEP * DIAGONAL, thick * DIAGONAL
    reach = box.width + box.height
    while start < reach:
        corners = _stripe(start, min(start + across, reach), box.width, box.height)
        places = [(x, box.height - y if falling else y) for x, y in corners]
        yield "M" + "L".join(f"{number(box.x + x)} {number(box.y + y)}" for x, y in places) + "z"
        start += step


def _stripe(one: float, two: float, width: float, height: float) -> list[Point]:
    """What lies between the slanting lines x + y = one and x + y = two."""
    return [
        _top(one, width),
        *([(width, 0.0)] if one < width < two else []),
        _top(two, width),
        _foot(two, height),
        *([(0.0, height)] if one < height < two else []),
        _foot(one, height),
    ]


def _top(line: float, width: float) -> Point:
    y = max(0.0, line - width)
    return line - y, y


def _foot(line: float, height: float) -> Point:
    y = min(height, line)
    return line - y, y


FILLS: dict[str, tuple[str, str, Marks]] = {  # ground, marks' colour, marks
    "a": ("#1f6a95", "", _empty),
    "b": ("#b3540c", "#8c3f05", _rising),
    "c": ("#6d4a9c", "#50327a", _level),
    "d": ("#2f6b4f", "#1b4a35", _upright),
    "e": ("#8a2f5c", "#641c40", _crossed),
    "f": ("#5a5f1a", "#3d410c", _falling),
    "o": ("#4a453f", "#736d64", _dotted),
    "ab": ("#1f6a95", "#b3540c", _striped),
    "n": ("#cfcabd", "#8b877b", _checked),
    "st": ("#ebe8df", "#8b877b", _hatched),
    "u": ("#ebe8df", "#8b877b", _edged),
}
"""The light colours of the style sheet's tokens, and which marks tell a voice from the others."""
