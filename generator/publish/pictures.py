"""A story's card as a picture: PNG drawn from SVG, the same bytes for the same drawing.

Sites that show a card take no SVG; of a story's chart a reader's browser makes a picture. Letters
come from a font of a package, never from the machine; program and font are pinned. Edges are hard
(a card is shown at half its size or less) and colours few: a sixth of the bytes of soft ones. Where
resvg has no program for a machine, or the font not all letters, there is no card.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import PurePosixPath
from zlib import crc32

from generator.publish import urls
from generator.publish.indexed_png import indexed

PROGRAM, FONT = "resvg_py", "font_source_sans_pro"
FAMILY = "Source Sans Pro"
FACES = ("Regular", "Bold", "It")
HELD = re.compile(
    "[\n\x20-\x7e\xa0-\u017e\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f"
    "\u1ea0-\u1ef9\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac\u2122\u2212]*"
)
"""Letters that the font has."""
DENSE = 2
"""Points of the picture to a px of the drawing."""
NOTE, END = b"tEXt", 12  # bytes of a PNG's last chunk
Kept = Callable[[PurePosixPath], bytes | None]


def possible(svg: str) -> bool:
    """Whether a picture can be made of the drawing."""
    here = find_spec(PROGRAM) is not None and find_spec(FONT) is not None
    return here and HELD.fullmatch(svg) is not None


def path_of(drawing: PurePosixPath) -> PurePosixPath:
    """Where the picture of a drawing lies."""
    return drawing.with_suffix(".png")


def pictures(written: Mapping[PurePosixPath, str], kept: Kept) -> dict[PurePosixPath, bytes]:
    """The pictures of all cards below `stories/`; those `kept` that are of the same drawing are not
    made again.
    """
    return {
        path_of(path): _picture(svg, kept(path_of(path)))
        for path, svg in drawings(written).items()
        if possible(svg)
    }


def drawings(written: Mapping[PurePosixPath, str]) -> dict[PurePosixPath, str]:
    """The cards of stories among all files of the tree, which are published as pictures alone."""
    return {
        path: text
        for path, text in written.items()
        if path.name == urls.CARD and path.parts[0] == "stories"
    }


def without_cards(written: Mapping[PurePosixPath, str]) -> dict[PurePosixPath, str]:
    """The files without the drawings of which only the pictures are published."""
    cards = drawings(written)
    return {path: text for path, text in written.items() if path not in cards}


def _picture(svg: str, before: bytes | None) -> bytes:
    """The picture; it carries a note of what it was made from, and by what."""
    note = _note(svg)
    if before is not None and note in before[-END - len(note) :]:
        return before
    return _noted(draw(svg), note)


def draw(svg: str) -> bytes:
    """The drawing as PNG, each of its points the number of a colour."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 (not on every machine)

    folder = files(FONT) / "files"
    with as_file(folder) as held:
        picture = svg_to_bytes(
            svg_string=svg,
            zoom=DENSE,
            skip_system_fonts=True,
            font_files=[str(held / f"SourceSansPro-{face}.ttf") for face in FACES],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            shape_rendering="crisp_edges",
            text_rendering="optimize_speed",
        )
    return indexed(picture)


def _note(svg: str) -> bytes:
    """A chunk of a PNG that says what it was made from: the hash of the drawing, and by what."""
    by = " ".join(f"{name} {version(name)}" for name in ("resvg-py", "font-source-sans-pro"))
    made = f"Software\0Evenhand, {by}, palette, drawing {sha256(svg.encode()).hexdigest()}".encode()
    check = crc32(NOTE + made).to_bytes(4)
    return len(made).to_bytes(4) + NOTE + made + check


def _noted(picture: bytes, note: bytes) -> bytes:
    return picture[:-END] + note + picture[-END:]
