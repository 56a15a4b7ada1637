"""What a graphic is made of: blocks as wide as it, one below the other; lengths in px."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from markupsafe import escape

from generator.publish.characters import plain, showable, spaced
from generator.publish.graphic.fills import FAINT, INK, Box, rect
from generator.publish.graphic.letters import wrap
from generator.publish.graphic.marks import WORDS, Mark, Marks, moved, number

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
        return round(self.size * self.lead)


PLAIN = Style()
"""What words have that have no look of their own."""
SMALL = Style(11.5, colour=FAINT)


@dataclass(frozen=True, slots=True)
class Block:
    """Marks, placed from its own top, and how high they are."""

    marks: Marks
    height: float


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look within a line."""

    text: str
    style: Style
    row: str = ""  # of the data, where it is a number


def text(words: str, x: float, y: float, style: Style, row: str = "") -> Mark:
    """A line of text on its baseline; with the row of the data, where it is a number."""
    look = _look(style, anchor=style.anchor)
    return Mark(WORDS, look, str(round(x)), round(y), str(escape(plain(words))), _named(row))


def spans(runs: Sequence[Run], x: float, y: float, *, anchor: str = "start") -> Mark:
    """A line of text of several looks; size and weight are said once where they are the same."""
    size, *others = {run.style.size for run in runs}
    shared = Style(PLAIN.size if others else size, bold=all(run.style.bold for run in runs))
    look = _look(shared, anchor=anchor)
    return Mark(WORDS, look, str(round(x)), round(y), "".join(_span(r, shared) for r in runs))


def _span(run: Run, shared: Style) -> str:
    own = replace(
        run.style,
        size=PLAIN.size if run.style.size == shared.size else run.style.size,
        bold=run.style.bold and not shared.bold,
    )
    words = escape(showable(spaced(run.text)))
    return f"<tspan{_look(own)}{_named(run.row)}>{words}</tspan>"


def lines(words: Iterable[str], x: float, style: Style, *, top: float = 0) -> Block:
    """Lines of text below each other."""
    held = tuple(words)
    marks = (
        text(line, x, top + at * style.line + style.size, style) for at, line in enumerate(held)
    )
    return Block(tuple(marks), top + len(held) * style.line)


def paragraph(
    words: str, style: Style, *, x: float = MARGIN, room: float = ROOM, top: float = 0
) -> Block:
    """Text in as many lines as it needs."""
    return lines(wrap(words, style.size, room, bold=style.bold), x, style, top=top)


def rule(colour: str, thick: float, *, x: float = MARGIN, room: float = ROOM) -> Marks:
    """A line across."""
    return (rect(Box(x, 0, room, thick), colour),)


def space(height: float) -> Block:
    """Nothing, so high."""
    return Block((), height)


def beside(*blocks: Block) -> Block:
    """Blocks that begin at one height."""
    return Block(joined(b.marks for b in blocks), max(b.height for b in blocks))


def down(block: Block, by: float) -> Block:
    """The block, begun lower."""
    return Block(moved(block.marks, by), block.height + by)


def stack(blocks: Iterable[Block]) -> Block:
    """Blocks below each other."""
    marks: list[Mark] = []
    height = 0.0
    for block in blocks:
        marks += moved(block.marks, height)
        height += block.height
    return Block(tuple(marks), height)


def joined(marks: Iterable[Marks]) -> Marks:
    """Marks as one."""
    return tuple(chain.from_iterable(marks))


def of(name: str, marks: Marks) -> Marks:
    """The marks, its numbers those of what the data call so."""
    found = f' data-of="{escape(name)}"'
    return tuple(m._replace(named=found + m.named) if m.layer == WORDS else m for m in marks)


def _named(row: str) -> str:
    return f' data-row="{escape(row)}"' if row else ""


@lru_cache(256)
def _look(style: Style = PLAIN, anchor: str = "start") -> str:
    """The attributes that make a look, without what the whole graphic has already."""
    parts = ["" if style.size == PLAIN.size else f' font-size="{number(style.size)}"']
    parts += [' font-weight="700"'] if style.bold else []
    parts += [' font-style="italic"'] if style.italic else []
    parts += [f' fill="{style.colour}"'] if style.colour != INK else []
    parts += [f' text-anchor="{anchor}"'] if anchor != "start" else []
    return "".join(parts)
