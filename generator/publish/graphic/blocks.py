"""What a graphic is made of: blocks as wide as it, one below the other; lengths in px."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.publish.characters import plain, showable, spaced
from generator.publish.graphic.fills import FAINT, INK, Box, number, rect
from generator.publish.graphic.letters import wrap

WIDTH, MARGIN = 800, 24
ROOM = WIDTH - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks."""

    size: float = 12
    bold: bool = False
    italic: bool = False
    colour: str = INK
    anchor: str = "start"
    lead: float = 1.3  # height of a line, in sizes of its letters

    @property
    def line(self) -> float:
        """Height of a line, in px."""
        return round(self.size * self.lead, 1)


SMALL = Style(11.5, colour=FAINT)


@dataclass(frozen=True, slots=True)
class Block:
    """Marks, placed from its own top, and how high they are."""

    marks: Markup
    height: float


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look within a line."""

    text: str
    style: Style
    row: str = ""  # of the data, where it is a number


def text(words: str, x: float, y: float, style: Style, row: str = "") -> Markup:
    """A line of text on its baseline; with the row of the data, where it is a number."""
    return spans((Run(words, style, row),), x, y, anchor=style.anchor)


def spans(runs: Sequence[Run], x: float, y: float, *, anchor: str = "start") -> Markup:
    """A line of text of several looks."""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    if len(runs) == 1:
        look, inside = _look(runs[0]), str(escape(plain(runs[0].text)))
    else:
        look, inside = "", "".join(map(_span, runs))
    return Markup(  # noqa: S704  words are escaped
        f'<text x="{number(x)}" y="{number(y)}"{where}{look}>{inside}</text>'
    )


def _span(run: Run) -> str:
    return f"<tspan{_look(run)}>{escape(showable(spaced(run.text)))}</tspan>"


def lines(words: Iterable[str], x: float, style: Style, *, top: float = 0) -> Block:
    """Lines of text below each other."""
    held = tuple(words)
    marks = (
        text(line, x, top + at * style.line + style.size, style) for at, line in enumerate(held)
    )
    return Block(joined(marks), top + len(held) * style.line)


def paragraph(
    words: str, style: Style, *, x: float = MARGIN, room: float = ROOM, top: float = 0
) -> Block:
    """Text in as many lines as it needs."""
    return lines(wrap(words, style.size, room, bold=style.bold), x, style, top=top)


def rule(colour: str, thick: float, *, x: float = MARGIN, room: float = ROOM) -> Markup:
    """A line across."""
    return rect(Box(x, 0, room, thick), colour)


def space(height: float) -> Block:
    """Nothing, so high."""
    return Block(Markup(), height)


def beside(*blocks: Block) -> Block:
    """Blocks that begin at one height."""
    return Block(joined(b.marks for b in blocks), max(b.height for b in blocks))


def down(block: Block, by: float) -> Block:
    """The block, begun lower."""
    return Block(_moved(block.marks, by), block.height + by)


def stack(blocks: Iterable[Block]) -> Block:
    """Blocks below each other."""
    marks: list[Markup] = []
    height = 0.0
    for block in blocks:
        marks.append(_moved(block.marks, height))
        height += block.height
    return Block(joined(marks), height)


def joined(marks: Iterable[Markup]) -> Markup:
    """Marks as one."""
    return Markup("".join(marks))  # noqa: S704  of markup alone


def _moved(marks: Markup, by: float) -> Markup:
    if not marks or not by:
        return marks
    return Markup(  # noqa: S704  round markup
        f'<g transform="translate(0 {number(by)})">{marks}</g>'
    )


def _look(run: Run) -> str:
    """The attributes that make a look, without what the whole graphic has already."""
    style = run.style
    parts = [f' font-size="{number(style.size)}"']
    parts += [' font-weight="700"'] if style.bold else []
    parts += [' font-style="italic"'] if style.italic else []
    parts += [f' fill="{style.colour}"'] if style.colour != INK else []
    parts += [f' data-row="{escape(run.row)}"'] if run.row else []
    return "".join(parts)
