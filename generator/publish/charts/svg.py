"""The elements of a graphic. Places in %, heights in px, so that letters never stretch."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.publish.characters import showable


def svg(  # noqa: PLR0917  an element has that many parts
    key: str, title: str, description: str, height: int, marks: Iterable[Markup], css: str
) -> Markup:
    """A graphic with its title and description."""
    return Markup(
        '<svg class="c {}" style="height:{}px" role="img" aria-labelledby="{}-t {}-d">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>'
    ).format(
        css,
        height,
        key,
        key,
        key,
        showable(title),
        key,
        showable(description),
        Markup().join(marks),
    )


def place(percent: float) -> str:
    """A place from left to right."""
    return f"{percent:.2f}%"


def rect(x: float, width: float, y: int, height: int, css: str) -> Markup:
    """A filled part."""
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" class="f-{}"/>').format(
        place(x), y, place(width), height, css
    )


def line(x1: float, x2: float, y1: float, y2: float, css: str) -> Markup:
    """A line."""
    return Markup('<line x1="{}" x2="{}" y1="{}" y2="{}" class="{}"/>').format(
        place(x1), place(x2), y1, y2, css
    )


def text(text: str, at: tuple[float, float], shift: int, css: str, anchor: str) -> Markup:
    """Words at a place, some px beside it."""
    x, y = at
    return Markup(
        '<svg x="{}" overflow="visible"><text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>'
        "</svg>"
    ).format(place(x), css, shift, y, anchor, showable(text))
