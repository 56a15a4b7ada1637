"""Names that look like others: names in, those that a reader cannot tell apart out.

Two names look alike where the letters of both come to the same skeleton, as Unicode's security
rules (UTS 39, 4) make one: each letter is exchanged for the one that it looks like. The table has
those that look like Latin letters and digits, since the articles are English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.errors import Problem
from generator.load.strict_yaml import Loc, Tree
from generator.load.values import quoted

_LIKE = {
    "a": "аɑα", "b": "Ь", "c": "сϲᴄ", "d": "ԁ", "e": "еҽ℮", "g": "ɡց", "h": "һհ", "i": "іıιɩ",
    "j": "јϳյ", "k": "κк", "l": "ӏІ|IΙӀ1ǀⵏꓲ", "n": "ոп", "o": "оοօ", "p": "рρ", "q": "ԛզ",
    "r": "гᴦ", "s": "ѕꜱ", "u": "υսʋ", "v": "νѵᴠ", "w": "ԝѡᴡ", "x": "хχ", "y": "уγүყ", "z": "ᴢ",
    "A": "АΑᎪꓮ", "B": "ВΒᏴꓐ", "C": "СϹᏟꓚ", "D": "Ꭰꓓ", "E": "ЕΕᎬꓰ", "F": "Ϝꓝ", "G": "ԌᏀꓖ",
    "H": "НΗᎻꓧ", "J": "ЈͿᎫꓙ", "K": "КΚᏦꓗK", "L": "Ꮮꓡ", "M": "МΜᎷꓟ", "N": "Νꓠ", "O": "ОΟՕꓳ0",
    "P": "РΡᏢꓑ", "Q": "Ԛ", "R": "ᎡꓣᏒ", "S": "ЅՏᏚꓢ", "T": "ТΤᎢꓔ", "U": "Սꓴ", "V": "ѴᏙꓦ",
    "W": "ԜᎳꓪ", "X": "ХΧꓫ", "Y": "УΥҮꓬ", "Z": "ΖᏃꓜ", "rn": "m", "'": "’‘ʼ`´′ˈ", "-": "‐‑‒–—−ー",
}  # fmt: skip
_SKELETON = str.maketrans({sign: like for like, signs in _LIKE.items() for sign in signs})
_ZERO = re.compile(r"(?<=[a-z])0|0(?=[a-z])")
_WORD = re.compile(r"[^\W\d_]+")
MIXED = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LISU", "COPTIC"})
"""Scripts with letters that look like another's."""


def skeleton(text: str) -> str:
    """What two names have in common that look alike, in small letters or not."""
    plain = _ZERO.sub("o", unicodedata.normalize("NFKD", text)).translate(_SKELETON)
    return " ".join(unicodedata.normalize("NFKD", plain).split())


def mixed(text: str) -> str:
    """The first word with letters of two scripts that look alike, or that looks Latin and is not;
    empty where there is none.
    """
    for word in _WORD.findall(text):
        scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word} & MIXED
        seems = scripts and "LATIN" not in scripts and skeleton(word).isascii()
        if len(scripts) > 1 or seems:
            return str(word)
    return ""


def told(word: str) -> str:
    """Whose letters stand in a word, each named once: `Cyrillic Т, Latin h e`."""
    found: dict[str, dict[str, None]] = {}
    for letter in word:
        script = unicodedata.name(letter, "").partition(" ")[0].capitalize()
        found.setdefault(script, {})[letter] = None
    return ", ".join(f"{script} {' '.join(letters)}" for script, letters in found.items())


Named = tuple[Loc, str, str]
"""Where a name stands, the name, whose it is."""


def looking_alike(tree: Tree, names: Iterable[Named], what: str) -> Iterator[Problem]:
    """A Problem at each name that looks like an earlier one of somebody else's, and is another."""
    first: dict[str, Named] = {}
    for loc, name, owner in names:
        at, other, whose = first.setdefault(skeleton(name), (loc, name, owner))
        if owner != whose and other != name:
            where = f"{quoted(other)} ({tree.where(at)})"
            message = f"{quoted(name)} looks like another {what}, {where}: {remedy(name, other)}"
            yield tree.problem(loc, message)


def remedy(name: str, other: str) -> str:
    """What to write instead of the one of two names that is odd."""
    odd = mixed(name) or mixed(other)
    return f"{quoted(odd)} has letters of {told(odd)}: type it anew" if odd else "write another"
