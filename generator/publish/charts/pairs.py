"""Two sides alone, and values on a scale: each with its interval."""

from __future__ import annotations

from markupsafe import Markup

from generator.publish.charts.svg import line, place, rect, svg


def pair_bar(place: tuple[float, float, float]) -> Markup:
    """Two sides' words alone: the first side's share and its interval, 0 to 1, as a bracket. What
    it shows is said beside it.
    """
    share, low, high = place
    marks = [
        rect(0, 100 * share, "a"),
        rect(100 * share, 100 - 100 * share, "b"),
        _bracket(low, high, "halo"),
        _bracket(low, high, "band"),
    ]
    return svg("", "", 17, marks, "pairbar")


def dot(css: str, place: tuple[float, float, float]) -> Markup:
    """A value and its interval on a scale, said beside it; places are 0 to 1 from left to right."""
    value, low, high = (100 * min(1.0, max(0.0, part)) for part in place)
    band = line(low, high, 11, 11, "band") if low < high else ""
    return svg("", "", 22, [band, _mark(css, value)], "scale")


def _mark(css: str, x: float) -> str:
    """A round mark for the first side, a square on its corner for every other."""
    if css == "a":
        return f'<circle cx="{place(x)}" cy="11" r="5.5" class="f-a"/>'
    square = f'<rect x="-5" y="6" width="10" height="10" class="mark f-{css}"/>'
    return f'<svg x="{place(x)}">{square}</svg>'


def _bracket(low: float, high: float, css: str) -> str:
    return f'<rect x="{place(100 * low)}" width="{place(100 * (high - low))}" class="{css}"/>'
