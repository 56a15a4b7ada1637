"""The voices' fills as shapes of their own: no pattern, clip or style sheet is referred to, so that
every program draws them alike and nothing collides in a foreign page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.publish.graphic.marks import DRAWN, GROUND, OVER, Mark, Marks, number, signed

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


Pattern = Callable[[Box, str], Iterable[Mark]]


def fill(css: str, box: Box) -> Marks:
    """A stretch of a voice."""
    ground, ink, pattern = FILLS[css]
    return (rect(box, ground), *pattern(box, ink))


def uprights(places: Iterable[float], top: float, height: float) -> Marks:
    """Lines of paper that part what lies beside each other."""
    look, high = _stroke(PAPER, 1.5), number(height)
    return tuple(Mark(OVER, look, number(x), top, f"v{high}") for x in places)


def rect(box: Box, colour: str, layer: int = GROUND) -> Mark:
    """A filled place."""
    return Mark(layer, f' fill="{colour}"', number(box.x), box.y, _sides(box))


def framed(box: Box, colour: str, thick: float, layer: int) -> Mark:
    """The edge of a place."""
    look = f' fill="none"{_stroke(colour, thick)}'
    return Mark(layer, look, number(box.x), box.y, _sides(box))


def _sides(box: Box) -> str:
    wide = number(box.width)
    return f"h{wide}v{number(box.height)}h-{wide}z"


def _stroke(colour: str, thick: float = 1) -> str:
    """The look of straight lines, which have no inside to be filled."""
    wide = "" if thick == 1 else f' stroke-width="{thick:g}"'
    return f' stroke="{colour}"{wide}'


def _across(box: Box, places: Iterable[float], look: str) -> Marks:
    """Lines from the left to the right, so far below the top."""
    x, long = number(box.x), f"h{number(box.width)}"
    return tuple(Mark(DRAWN, look, x, box.y + place, long) for place in places)


def _empty(_box: Box, _ink: str) -> Marks:
    return ()


def _edged(box: Box, ink: str) -> Marks:
    """A line along the top and the foot, where there is room between them."""
    ends = (0.5, box.height - 0.5) if box.height >= THIN else ()
    return _across(box, ends, _stroke(ink))


def _level(box: Box, ink: str, step: float = STEP, thick: float = LINE) -> Marks:
    rows = range(int((box.height + step / 2 - thick) // step) + 1)
    places = (thick + row * step for row in rows if row * step + 1.5 * thick <= box.height)
    return _across(box, places, _stroke(ink, thick))


def _upright(box: Box, ink: str, step: float = STEP, thick: float = LINE) -> Marks:
    dashes = f' stroke-dasharray="{thick:g} {step - thick:g}"'
    return _across(box, (box.height / 2,), _stroke(ink, round(box.height, 1)) + dashes)


def _rising(box: Box, ink: str, thick: float = LINE) -> Marks:
    """Lines that rise to the right, cut off at the edges."""
    return _slanted(box, ink, thick, falling=False)


def _falling(box: Box, ink: str, thick: float = LINE) -> Marks:
    return _slanted(box, ink, thick, falling=True)


def _crossed(box: Box, ink: str) -> Marks:
    return _rising(box, ink) + _falling(box, ink)


def _hatched(box: Box, ink: str) -> Marks:
    return _edged(box, ink) + _falling(box, ink, 1)


def _checked(box: Box, ink: str) -> Marks:
    return _upright(box, ink, 6, 1) + _level(box, ink, 6, 1)


def _dotted(box: Box, ink: str) -> Marks:
    """Rows of dots, every other one moved by half a step."""
    look = f'{_stroke(ink, 1.8)} stroke-linecap="round" stroke-dasharray="0 6"'
    starts = ((2 + 3 * row, box.x + 2 + 3 * (row % 2)) for row in range(_rows(box.height, 3)))
    return tuple(
        Mark(DRAWN, look, number(start), box.y + down, f"h{number(length)}")
        for down, start in starts
        if (length := box.x + box.width - 1 - start) > 0
    )


def _rows(height: float, step: int) -> int:
    return int((height - 1) // step)


def _striped(box: Box, ink: str) -> Marks:
    """Bands of four px in two colours, parted by thin lines: they differ without colour too."""
    tops = range(4, int(box.height), 8)
    bands = (Box(box.x, box.y + top, box.width, min(4, box.height - top)) for top in tops)
    edges = (y for top in tops for y in (top, top + 4) if y < box.height)
    return (
        *(rect(band, ink, DRAWN) for band in bands),
        *_across(box, edges, _stroke(PAPER, 0.8)),
    )


def _slanted(box: Box, ink: str, thick: float, *, falling: bool) -> Marks:
    """Each slanting line within the box; so much shorter at both ends that none stands out."""
    look = _stroke(ink, thick)
    return tuple(
        Mark(DRAWN, look, number(box.x + x), box.y + y, f"l{number(-length)}{signed(down)}")
        for x, y, length, down in _stripes(box, thick, falling=falling)
    )


def _stripes(
    box: Box, thick: float, *, falling: bool
) -> Iterable[tuple[float, float, float, float]]:
    """Where each line begins at the right, how far it goes to the left, and how far down."""
    start = 5 + thick % LINE / 2  # so that most places are whole px
    while start < box.width + box.height:
        (right, top), (left, _) = _top(start, box.width), _foot(start, box.height)
        length = right - left - thick
        if length > 0:
            y, down = (box.height - top, -length) if falling else (top, length)
            yield right - thick / 2, y + (-thick / 2 if falling else thick / 2), length, down
        start += SLANTED


def _top(line: float, width: float) -> Point:
    y = max(0.0, line - width)
    return line - y, y


def _foot(line: float, height: float) -> Point:
    y = min(height, line)
    return line - y, y


FILLS: dict[str, tuple[str, str, Pattern]] = {  # ground, marks' colour, marks
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
