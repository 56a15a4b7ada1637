"""Two sides alone, and values on a scale: each with its interval."""

from __future__ import annotations

from markupsafe import Markup

from generator.publish.charts.svg import line, place, rect, svg


def pair_bar(key: str, title: str, description: str, place: tuple[float, float, float]) -> Markup:
    """Two sides' words alone: the first side's share and its interval, 0 to 1, as a bracket."""
    share, low, high = place
    marks = [
        rect(0, 100 * share, 4, 9, "a"),
        rect(100 * share, 100 - 100 * share, 4, 9, "b"),
        _bracket(low, high, "halo"),
        _bracket(low, high, "band"),
    ]
    return svg(key, title, description, 17, marks, "pairbar")


def dot(
    key: str, title: str, description: str, css: str, place: tuple[float, float, float]
) -> Markup:
    """A value and its interval on a scale; places are 0 to 1 from left to right."""
    value, low, high = (100 * min(1.0, max(0.0, part)) for part in place)
    grid = [line(x, x, 0, 22, "grid") for x in (0, 25, 50, 75, 100)]
    band = line(low, high, 11, 11, "band")
    return svg(key, title, description, 22, [*grid, band, _mark(css, value)], "")


def _mark(css: str, x: float) -> Markup:
    """A round mark for the first side, a square on its corner for every other."""
    if css == "a":
        shape = Markup('<circle cx="0" cy="11" r="5.5" class="f-{}"/>').format(css)
    else:
        shape = Markup(
            '<rect x="-5" y="6" width="10" height="10" class="mark f-{}" '
            'transform="rotate(45 0 11)"/>'
        ).format(css)
    return Markup('<svg x="{}" overflow="visible">{}</svg>').format(place(x), shape)


def _bracket(low: float, high: float, css: str) -> Markup:
    return Markup('<rect x="{}" y="2" width="{}" height="13" class="{}"/>').format(
        place(100 * low), place(100 * (high - low)), css
    )
