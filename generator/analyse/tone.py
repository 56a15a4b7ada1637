"""The tone of a sentence, or of a part of one: VADER's compound, with the names taken out of it.

VADER (Hutto and Gilbert 2014) counts words: "security" is good news to it and "prisoners" are bad
news, also in "Israel Defense Forces" or "Palestinian Prisoners' Club". So words of names are
replaced by a word that means nothing to it. A text without a small letter is a headline in
capitals and not shouted, so it is read in small letters; acronyms among other words change nothing
unless they are in VADER's own list. Typographic quotation marks, apostrophes and dashes are made
plain, for VADER knows only plain ones.

Known fault of VADER 3.3.2, left as it is so that the figures are VADER's own: it means to halve
what stands before "but" and to raise what stands after by half, but finds a word by its score, so
that of words with the same score the first is changed twice: [1.0, 0.5, 0, 2.0] becomes [0.25,
0.5, 0, 3.0], not [0.5, 0.25, 0, 3.0].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

PLACEHOLDER = "Name"  # in no list of VADER's
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "—": " - ", "–": " - "}
)
_WORD = re.compile(r"\w+")


def tone(text: str, masks: tuple[str, ...] = ()) -> float:
    """VADER's compound from -1 to 1, 0 for a text without words of its list; `masks` are names."""
    compound: float = _analyzer().polarity_scores(mask(text, masks))["compound"]
    return compound


def mask(text: str, names: tuple[str, ...]) -> str:
    """The text in plain characters, with the words of the names replaced, each by one word.

    A word that is capitalised in a name ("Forces", "Hope") is replaced wherever it stands so, in
    capitals too; a small one ("residents of") only within the whole name.
    """
    text = text.translate(_PLAIN)
    shouted = text.isupper()
    for pattern in _patterns(names):
        text = pattern.sub(_replaced, text)
    return text.lower() if shouted else text


def _replaced(match: re.Match[str]) -> str:
    return _WORD.sub(PLACEHOLDER, match[0])


@lru_cache(maxsize=64)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """What is replaced: first the whole names, longest first, then their capitalised words."""
    plain = {name.translate(_PLAIN) for name in names if name}
    capitalised = {word for name in plain for word in _WORD.findall(name) if word != word.lower()}
    return tuple(
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=_longest)))})(?!\w)")
        for words in (plain, capitalised | {word.upper() for word in capitalised})
        if words
    )


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()
