"""Letters and marks that a reader takes for plain ones and the program does not: a text in, their
places and what to write out.

A speaker whose name has a Cyrillic letter in it is no longer known, and a quotation between signs
that only look like its marks is no quotation: the figures would be others than the article's, and
nobody would see why. Words wholly of another script, accents and ligatures are none of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.load.lookalike import MIXED, skeleton, told
from generator.load.values import quoted

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[A-Za-z]")
_PHONETIC = frozenset("ɑɡɩʋᴄᴏᴠᴡᴢꜱ")
"""Latin letters of no alphabet that look like others."""
_STYLED = ("<font>", "<wide>", "<narrow>")
_QUOTE = "\u201f\u2033\u2036\u02ba\u02ee\u05f4\u275d\u275e\u301d\u301e\u301f\u3003"
_OPENING = re.compile(rf"(?<!\w)[{_QUOTE}](?=[A-Za-z])")
_INSIDE = re.compile("(?<=[A-Za-z])([\u2010\u2011\u02bc\u02c8\u2032])(?=[A-Za-z])")
_INSTEAD = {"\u2010": "-", "\u2011": "-"}


def disguised(text: str) -> Iterator[tuple[int, str]]:
    """All of them, in order."""
    return iter(()) if text.isascii() else iter(sorted((*_words(text), *_marks(text))))


def _words(text: str) -> Iterator[tuple[int, str]]:
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        if any(map(_foreign, word)) and _PLAIN.search(word) and skeleton(word).isascii():
            what = f"{quoted(word)} has letters of {told(word)} that look like others"
            yield match.start(), f"{what}: type it anew"


def _foreign(letter: str) -> bool:
    """Whether a letter is another than the plain one that it looks like, if it looks like one."""
    script = unicodedata.name(letter, "").partition(" ")[0]
    styled = unicodedata.decomposition(letter).startswith(_STYLED)
    return styled or letter in _PHONETIC or (script in MIXED and script != "LATIN")


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for match in _OPENING.finditer(text):
        what = f"U+{ord(match[0]):04X} looks like a quotation mark and is none"
        yield match.start(), f'{what}: write " here and at its end'
    for match in _INSIDE.finditer(text):
        instead = _INSTEAD.get(match[0], "'")
        what = f"U+{ord(match[0]):04X} looks like {instead} and is none"
        yield match.start(), f"{what}: write {instead}"
