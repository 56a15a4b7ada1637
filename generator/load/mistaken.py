"""Names that a reader, or the search for names in a text, may take for each other."""

from __future__ import annotations

import re
from unicodedata import combining

from generator.load.language import FUNCTION_WORDS
from generator.load.lookalike import skeleton

EVERYDAY = FUNCTION_WORDS | frozenset(
    (  # noqa: SIM905 (words read best as a paragraph)
        "a an as at he i in is me my mine no not of on so am do does up us yes him hers herself "
        "himself itself themselves myself yourself ourselves theirs yours ours one ones another "
        "some any anybody anyone everybody everyone nobody somebody someone people person "
        "women person say saying tell tells told ask asks asked add adds added claim claims "
        "claimed according warn warned think thinks believe believes"
    ).split()
)
"""Words that stand for anybody, and those that report what anybody says."""
LEAST = 2
"""Letters of a name."""
_ENDING = re.compile(r"(?<=\w{3})(?:['’]s|s['’]|s)\Z")


def read_alike(name: str) -> str:
    """The name without what a reader hardly sees: case, accents, letters of other scripts that look
    the same, the ending of a plural or of a possessive.
    """
    letters = "".join(sign for sign in skeleton(name) if not combining(sign))
    return _ENDING.sub("", letters.casefold())


def everyday(name: str) -> bool:
    """Whether a name is none: one letter, or a word that stands in any text. In capitals it may be
    short for something (US, WHO).
    """
    letters = sum(map(str.isalnum, name))
    return letters < LEAST or (not name.isupper() and name.casefold() in EVERYDAY)
