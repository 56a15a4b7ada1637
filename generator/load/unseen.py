"""Characters that nobody sees where they stand: text in, their places and what to do out.

Some are part of how words are written: joiners in Persian, Urdu, Hindi and emoji, the direction of
a sign in a line with Hebrew or Arabic, the variants of signs and of Chinese characters, the flags
of England, Scotland and Wales. There they stay; anywhere else they make two words that look alike
differ, hide a name from being found, or hide words. Marks that stand over or below letters may
stand there as Unicode's security rules allow (UTS 39, 5.4): four on a letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge

PILE = 4
"""Marks on one letter: Vietnamese needs two, pointed Hebrew up to four."""
JOINING = re.compile(
    "ARABIC|SYRIAC|MONGOLIAN|NKO|MANDAIC|THAANA|DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|ORIYA|TAMIL|"
    "TELUGU|KANNADA|MALAYALAM|SINHALA|TIBETAN|MYANMAR|KHMER"
)
"""Scripts in which two letters side by side may be kept apart, or tied, by a sign of its own."""
FLAGS = frozenset("\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in name) + "\U000e007f"
                  for name in ("gbeng", "gbsct", "gbwls"))  # fmt: skip
NEAR = 200
"""How far a sign of direction reaches, in characters; longer lines are not searched through."""
_CANDIDATE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_FOREIGN = re.compile("[^\x00-\x7f\u2010-\u2027]+")
_TAGS = re.compile("\U0001f3f4?[\U000e0020-\U000e007f]+")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_VARIANT = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Unseen:
    """Where it stands, and what is wrong with it, with what to do."""

    start: int
    end: int
    what: str


def unseen(text: str) -> Iterator[Unseen]:
    """All that nobody would see, and marks that stand where no letter bears them; in order."""
    if text.isascii():
        return
    yield from merge(_invisible(text), _marks(text), key=lambda one: one.start)


def without_unseen(text: str) -> str:
    """The text without them, and without those that only their like had made belong."""
    while (left := _less(text)) != text:
        text = left
    return text


def _less(text: str) -> str:
    parts, end = [], 0
    for one in unseen(text):
        parts.append(text[end : one.start])
        end = max(end, one.end)
    return "".join((*parts, text[end:]))


def _invisible(text: str) -> Iterator[Unseen]:
    flags = {at for m in _TAGS.finditer(text) if m[0] in FLAGS for at in range(*m.span())}
    for match in _CANDIDATE.finditer(text):
        at, sign = match.start(), match[0]
        known = next(
            (fits for signs, fits in WRITTEN.items() if signs[0] <= sign <= signs[-1]), None
        )
        if at not in flags and not (known and known(text, at)):
            yield Unseen(at, at + 1, f"invisible character U+{ord(sign):04X}: delete it")


def _marks(text: str) -> Iterator[Unseen]:
    """Marks that pile up, and those without a letter before them."""
    for run in _FOREIGN.finditer(text):
        at = run.start()
        while at < run.end():
            end = at
            while end < run.end() and _is_mark(text[end]):
                end += 1
            if end > at and (at == 0 or text[at - 1].isspace()):
                what = f"a mark U+{ord(text[at]):04X} without a letter before it: delete it"
                yield Unseen(at, end, what)
            elif end - at > PILE:
                what = f"{end - at} marks on one letter: leave {PILE} at most"
                yield Unseen(at + PILE, end, what)
            at = max(end, at + 1)


def _is_mark(sign: str) -> bool:
    """Whether it stands over, below or around the letter before it."""
    return unicodedata.category(sign) in {"Mn", "Me"} and not _VARIANT.match(sign)


# ---------------------------------------------------------------- where they belong


def _script(sign: str) -> str:
    """The script of a letter, as its name begins; empty of what has no name."""
    return unicodedata.name(sign, "").partition(" ")[0]


def _around(text: str, at: int) -> tuple[str, str]:
    """The characters before and after, blanks at the ends."""
    return text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "


def _joins(text: str, at: int) -> bool:
    """Between letters of a script that joins them; or, of two pictures, one of them before it."""
    before, after = _around(text, at)
    if JOINING.fullmatch(_script(before)):
        return True
    pictures = unicodedata.category(after) == "So" or after in "\u2640\u2642"
    return (
        text[at] == "\u200d" and pictures and (before in f"\ufe0f{_TONES}" or _is_picture(before))
    )


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) == "So"


def _turns(text: str, at: int) -> bool:
    """In a line that has words from right to left near it."""
    first, last = max(0, at - NEAR), min(len(text), at + NEAR)
    start, end = text.rfind("\n", first, at) + 1, text.find("\n", at, last)
    return bool(_FROM_RIGHT.search(text, start or first, last if end < 0 else end))


def _chooses(text: str, at: int) -> bool:
    """Behind a sign that there is in two looks, or in a key: not behind a letter or a blank."""
    before, after = _around(text, at)
    if before in "0123456789#*":
        return after == "\u20e3"
    return not before.isascii() and (unicodedata.category(before)[0] in "SP" or before in _TONES)


def _is_variant(text: str, at: int) -> bool:
    """Behind a character of which dictionaries know several forms."""
    before = _around(text, at)[0]
    return _script(before) in {"CJK", "MYANMAR", "PHAGS-PA"} or unicodedata.category(before) == "Sm"


def _mongolian(text: str, at: int) -> bool:
    return _script(_around(text, at)[0]) == "MONGOLIAN"


def _old_hangul(text: str, at: int) -> bool:
    return any("\u1100" <= sign <= "\u11ff" for sign in _around(text, at))


def _braille(text: str, at: int) -> bool:
    return any("\u2801" <= sign <= "\u28ff" for sign in _around(text, at))


WRITTEN: Mapping[str, Callable[[str, int], bool]] = {
    "\u061c\u061c": _turns,
    "\u115f\u1160": _old_hangul,
    "\u180b\u180d": _mongolian,
    "\u180f\u180f": _mongolian,
    "\u200c\u200d": _joins,
    "\u200e\u200f": _turns,
    "\u2800\u2800": _braille,
    "\ufe00\ufe0d": _is_variant,
    "\ufe0e\ufe0f": _chooses,
    "\U000e0100\U000e01ef": _is_variant,
}
"""From the first to the last of these, and whether one belongs where it stands."""
