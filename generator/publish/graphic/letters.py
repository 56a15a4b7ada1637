"""How much room words take, and where they break; no font is asked.

The widths are those of DejaVu Sans, the widest of the fonts that stand in for a sans-serif, so that
what fits here fits in Arial, Segoe UI or Source Sans too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import east_asian_width, normalize

from generator.publish.characters import plain

WIDTHS = {  # em, of the letters in each group
    letter: em
    for em, letters in (
        (0.3, "'IJijl"),
        (0.35, " ,./:;\\|·’\N{NO-BREAK SPACE}"),
        (0.4, "()-[]ft"),
        (0.45, "!r"),
        (0.5, '"*_`–'),
        (0.55, "?csz“”"),
        (0.6, "FLkvxy"),
        (0.65, "$0123456789EPSTYabdeghnopqu{}"),
        (0.7, "ABCKRVXZ"),
        (0.75, "NU"),
        (0.8, "&DGHOQ"),
        (0.85, "#+<=>^w~−"),
        (0.9, "M"),
    )
    for letter in letters
}
WIDEST = 1.0  # em, of all others
BOLD = 1.11


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide the text is at most, in px; `size` is that of the letters."""
    return sum(map(_em, text)) * size * (BOLD if bold else 1)


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that fit into the room (px); a word that does not is broken."""
    lines, words = [""], plain(text)
    if width(words, size, bold=bold) <= room:
        return (words,) if words else ()
    for word in _pieces(words, size, room, bold=bold):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(line for line in lines if line)


def _pieces(text: str, size: float, room: float, *, bold: bool) -> Iterator[str]:
    """Words, the long ones in parts that fit; each holds a letter at least."""
    for word in text.split(" "):
        if width(word, size, bold=bold) <= room:
            yield word
            continue
        piece = ""
        for letter in word:
            if piece and width(piece + letter, size, bold=bold) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    """The letter's width; of one with an accent, that of the letter below it."""
    if east_asian_width(letter) in {"W", "F"}:
        return WIDEST
    return WIDTHS.get(letter) or WIDTHS.get(normalize("NFD", letter)[0], WIDEST)
