"""Strips: an article from its first word to its last, by whose words they are.

Each voice is one dashed line, as long as the article has words: a dash is a run of its words. So a
strip of many runs stays short, and its numbers are words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup

from generator.model import AUTHOR
from generator.publish.charts.svg import svg
from generator.publish.floor import Floor

HEIGHT, BAND, TICKS = 20, 8, 18  # px: of all, and the middles of the strip and of the ticks below
TICK = 500
"""Of so many parts of a strip a tick is one."""


def strip(title: str, description: str, floor: Floor) -> Markup:
    """All words of an article in their order; ticks below are the beginnings of paragraphs."""
    drawn: dict[str, list[tuple[int, int]]] = {}
    for run in floor.runs:
        if run.voice.id != AUTHOR:
            drawn.setdefault(run.voice.css, []).append((run.start, run.words))
    tick = floor.words // TICK or round(floor.words / TICK, 2)
    ends = pairwise((*floor.paragraphs, floor.words))
    ticks = [(at, min(tick, end - at)) for at, end in ends]
    marks = [
        '<rect width="100%"/>',
        *(_dashes(f"s-{css}", BAND, floor.words, runs) for css, runs in drawn.items()),
        _dashes("ticks", TICKS, floor.words, ticks) if ticks else "",
    ]
    return svg(title, description, HEIGHT, marks, "strip")


def _dashes(css: str, y: int, words: int, runs: Iterable[tuple[int, float]]) -> str:
    """A line of a voice: where each run begins, and how long it is."""
    lengths: list[float] = [0]
    at: float = 0
    for start, length in runs:
        lengths += [start - at, length]
        at = start + length
    array = " ".join(map(_length, (*lengths, words - at)))
    return (
        f'<line class="{css}" x2="100%" y1="{y}" y2="{y}" pathLength="{words}" '
        f'stroke-dasharray="{array}"/>'
    )


def _length(words: float) -> str:
    return str(words) if isinstance(words, int) else f"{words:.6g}"
