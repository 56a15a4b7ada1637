"""Strips: an article from its first word to its last, by whose words they are.

Each voice is one dashed line, as long as the article has words: a dash is a run of its words. So a
strip of many runs stays short, and its numbers are words.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import AUTHOR
from generator.publish.charts.svg import dashes, svg
from generator.publish.floor import Floor

HEIGHT = 20  # px; the middles of the strip and of the ticks below are the style sheet's
PARTS = 500
"""Of so many parts of a strip a tick is one."""


def strip(title: str, description: str, floor: Floor) -> Markup:
    """All words of an article in their order; ticks below are the beginnings of paragraphs."""
    drawn: dict[str, list[tuple[int, int]]] = {}
    for run in floor.runs:
        if run.voice.id != AUTHOR:
            drawn.setdefault(run.voice.css, []).append((run.start, run.words))
    marks = [
        '<rect width="100%"/>',
        *(_dashes(f"s-{css}", floor.words, runs) for css, runs in drawn.items()),
        _dashes("ticks", PARTS, _ticks(floor)) if floor.paragraphs else "",
    ]
    return svg(title, description, HEIGHT, marks, "strip")


def _ticks(floor: Floor) -> Iterable[tuple[int, int]]:
    """Where paragraphs begin."""
    places = (min(PARTS - 1, round(PARTS * at / floor.words)) for at in floor.paragraphs)
    return ((at, 1) for at in dict.fromkeys(places))


def _dashes(css: str, words: int, runs: Iterable[tuple[int, int]]) -> str:
    """A line of a voice: where each run begins, and how long it is."""
    return f'<line class="{css}" x2="100%" {dashes(words, runs)}/>'
