"""Strips: an article from its first word to its last, by whose words they are.

Only what is not the author's is drawn on the pale ground; the heights stand in the style sheet,
as a strip has many parts.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import AUTHOR
from generator.publish.charts.svg import svg
from generator.publish.floor import Floor, Run

HEIGHT = 19  # px, with the ticks below


def strip(key: str, title: str, description: str, floor: Floor) -> Markup:
    """All words of an article in their order; ticks below are the beginnings of paragraphs."""
    drawn: dict[str, list[Run]] = {}
    for run in floor.runs:
        if run.voice.id != AUTHOR:
            drawn.setdefault(run.voice.css, []).append(run)
    marks = [
        Markup('<rect width="100%" class="f-u"/>'),
        *(_group(f"f-{css}", (_part(r, floor.words) for r in runs)) for css, runs in drawn.items()),
        _group("ticks", (_tick(at, floor.words) for at in floor.paragraphs)),
    ]
    return svg(key, title, description, HEIGHT, marks, "strip")


def _part(run: Run, words: int) -> Markup:
    return Markup('<rect x="{}" width="{}"/>').format(
        _share(run.start, words), _share(run.words, words)
    )


def _tick(at: int, words: int) -> Markup:
    return Markup('<rect x="{}"/>').format(_share(at, words))


def _group(css: str, marks: Iterable[Markup]) -> Markup:
    inside = Markup().join(marks)
    return Markup('<g class="{}">{}</g>').format(css, inside) if inside else Markup()


def _share(part: int, whole: int) -> str:
    """A place or a width; a tenth of a percent is half a pixel of a strip."""
    return f"{100 * part / whole:.1f}%"
