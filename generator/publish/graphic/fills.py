"""The voices' fills as shapes of their own: no pattern, clip or style sheet is referred to, so that
every program draws them alike and nothing collides in a foreign page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
SLANTED = 10  # px from one slanting line to the next along the edge: seven across
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
    return rect(box, ground) + marks(box, ink)


def uprights(places: Iterable[float], top: float, height: float) -> Markup:
    """Lines of paper that part what lies beside each other."""
    high = number(height)
    return _path((f"M{number(x)} {number(top)}v{high}" for x in places), PAPER, thick=1.5)


def number(value: float) -> str:
    """A length, with no more digits than can be seen."""
    return f"{value:.1f}".removesuffix(".0")


def rect(box: Box, colour: str) -> Markup:
    """A filled place."""
    x, y, width, height = map(number, (box.x, box.y, box.width, box.height))
    top = f' y="{y}"' if y != "0" else ""
    return Markup(  # noqa: S704  numbers and colours of this module
        f'<rect x="{x}"{top} width="{width}" height="{height}" fill="{colour}"/>'
    )


def _path(parts: Iterable[str], colour: str, *, thick: float = 0) -> Markup:
    shape = "".join(parts)
    if not shape:
        return Markup()
    if not thick:
        return Markup('<path d="{}" fill="{}"/>').format(shape, colour)
    return _line(shape, colour, thick)


def _line(shape: str, colour: str, thick: float, more: str = "") -> Markup:
    """Straight lines, which have no inside to be filled."""
    wide = "" if thick == 1 else f' stroke-width="{thick:g}"'
    return Markup(  # noqa: S704  numbers and colours of this module
        f'<path d="{shape}" stroke="{colour}"{wide}{more}/>'
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
    shape = f"M{number(box.x)} {middle}h{number(box.width)}"
    dashes = f' stroke-dasharray="{thick:g} {step - thick:g}"'
    return _line(shape, ink, round(box.height, 1), dashes)


def _rising(box: Box, ink: str, thick: float = LINE) -> Markup:
    """Lines that rise to the right, cut off at the edges."""
    return _path(_stripes(box, thick, falling=False), ink, thick=thick)


def _falling(box: Box, ink: str, thick: float = LINE) -> Markup:
    return _path(_stripes(box, thick, falling=True), ink, thick=thick)


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
    return _line(shape, ink, 1.8, ' stroke-linecap="round" stroke-dasharray="0 6"')


def _striped(box: Box, ink: str) -> Markup:
    """Bands of four px in two colours, parted by thin lines: they differ without colour too."""
    bands = [
        Box(box.x, box.y + top, box.width, min(4, box.height - top))
        for top in range(4, int(box.height), 8)
    ]
    edges = (y for band in bands for y in (band.y, band.y + 4) if y < box.y + box.height)
    lines = (f"M{number(box.x)} {number(y)}h{number(box.width)}" for y in edges)
    shapes = (
        f"M{number(box.x)} {number(each.y)}h{number(box.width)}v{number(each.height)}"
        f"h-{number(box.width)}z"
        for each in bands
    )
    return _path(shapes, ink) + _path(lines, PAPER, thick=0.8)


def _stripes(box: Box, thick: float, *, falling: bool) -> Iterable[str]:
    """Each slanting line within the box; so much shorter at both ends that none stands out."""
    start, step = 5, SLANTED
    while start < box.width + box.height:
        (right, top), (left, _) = _top(start, box.width), _foot(start, box.height)
        length = right - left - thick
        if length > 0:
            y, down = (box.height - top, -length) if falling else (top, length)
            y += -thick / 2 if falling else thick / 2
            x = box.x + right - thick / 2
            yield f"M{number(x)} {number(box.y + y)}l{number(-length)} {number(down)}"
        start += step


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
