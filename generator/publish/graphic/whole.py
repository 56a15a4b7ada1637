"""A drawing as one SVG that needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.characters import plain
from generator.publish.graphic.blocks import Block
from generator.publish.graphic.fills import INK, PAPER, Box, rect
from generator.publish.graphic.marks import written

FONTS = Markup("'Source Sans Pro','Source Sans 3',Arial,sans-serif")


@dataclass(frozen=True, slots=True)
class Graphic:
    """A drawing with its measures in px."""

    svg: str
    width: int
    height: int


def whole(title: str, described: str, body: Block, width: int) -> Graphic:
    """The drawing on its ground, named and described; it has no ids, so that it meets no others in
    a page that it is put into.
    """
    height = round(body.height)
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" '
        'role="img" font-family="{fonts}" font-size="12" fill="{ink}">\n<title>{title}</title>\n'
        "<desc>{desc}</desc>\n{body}\n</svg>\n"
    ).format(
        w=width,
        h=height,
        fonts=FONTS,
        ink=INK,
        title=plain(title),
        desc=plain(described),
        body=written((rect(Box(0, 0, width, height), PAPER), *body.marks)),
    )
    return Graphic(str(svg), width, height)
