"""When things happened: a row each, time from left to right. Heights in px."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.charts.svg import dashes, line, place, svg, words

HEAD = 18
"""Of the line of labels above the rows."""
THICK = 5
"""Of a day of which no hour is known."""
PARTS = 1000
"""Of so many parts of the graphic's width an upright line is one."""
GAP = 0.1
"""Of such a day, at either end, so that two days do not look like one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment, or a whole day where `start` is not `end`; both in % of the graphic's width."""

    start: float
    end: float
    kind: str  # the class: what it is a mark of


@dataclass(frozen=True, slots=True)
class Beside:
    """The marks of one thing."""

    y: float  # of their middle, below the top of the first row
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Where lines stand, and words at some of them; in %."""

    lines: tuple[float, ...]
    labels: tuple[tuple[float, str], ...]


def timeline(
    title: str, description: str, axis: Axis, heights: Sequence[int], things: Iterable[Beside]
) -> Markup:
    """Rows of these heights under an axis; each thing's marks are tied together."""
    bottom = HEAD + sum(heights)
    ends = [HEAD + sum(heights[:n]) for n in range(len(heights) + 1)]
    marks = [
        _uprights(axis.lines, bottom),
        *(f'<line x2="100%" y1="{y}" y2="{y}" class="grid"/>' for y in ends),
        *(_label(n, *each) for n, each in enumerate(axis.labels)),
        *(part for each in things for part in _tied(each)),
    ]
    return svg(title, description, bottom, marks, "times")


def mark(kind: str, *, day: bool) -> Markup:
    """A mark alone, for the key beside a graphic."""
    shown = _mark(Mark(0, 100, kind) if day else Mark(50, 50, kind), 6)
    return Markup(  # noqa: S704  of this module alone
        f'<svg class="c times" width="14" height="12" aria-hidden="true">{shown}</svg>'
    )


def _uprights(places: Iterable[float], bottom: int) -> str:
    """Lines from the top to the bottom: the dashes of one that is as thick as all is high."""
    found = dict.fromkeys(min(PARTS - 1, round(PARTS * x / 100)) for x in places)
    middle, thick = (HEAD + bottom) / 2, bottom - HEAD
    return (
        f'<line class="uprights" x2="100%" y1="{middle:g}" y2="{middle:g}" stroke-width="{thick}" '
        f"{dashes(PARTS, ((at, 1) for at in found))}/>"
    )


def _label(number: int, x: float, said: str) -> str:
    css = "at" if number % 2 else "at even"
    return f'<text class="{css}" x="{place(x)}" dx="2" y="{HEAD - 6}">{words(said)}</text>'


def _tied(beside: Beside) -> Iterable[str]:
    first, last, y = beside.marks[0], beside.marks[-1], HEAD + beside.y
    if first is not last:
        yield line(first.end, last.start, round(y), round(y), "tie")
    yield from (_mark(each, y) for each in beside.marks)


def _mark(found: Mark, y: float) -> str:
    if found.start != found.end:
        gap = (found.end - found.start) * GAP
        x, width = place(found.start + gap), place(found.end - found.start - 2 * gap)
        return (
            f'<rect x="{x}" width="{width}" y="{y - THICK / 2:g}" height="{THICK}" '
            f'class="{found.kind}"/>'
        )
    return f'<svg x="{place(found.start)}" y="{y:g}">{SHAPES[found.kind]}</svg>'


SHAPES = {
    "published": '<circle r="4" class="published"/>',
    "later": '<path d="M-7-4 0 0-7 4z" class="updated"/>',
    "updated": '<path d="M0-4.8 4.8 0 0 4.8-4.8 0z" class="updated"/>',
}
