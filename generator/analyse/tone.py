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
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    shouted, masked = text.isupper(), _masked(names)
    if masked.phrases:
        text = masked.phrases.sub(lambda match: _WORD.sub(PLACEHOLDER, match[0]), text)
    text = _WORD.sub(lambda match: PLACEHOLDER if match[0] in masked.words else match[0], text)
    return text.lower() if shouted else text


@dataclass(frozen=True, slots=True)
class _Masked:
    """What is replaced: names with small words in them as a whole, capitalised words anywhere."""

    phrases: re.Pattern[str] | None
    words: frozenset[str]


@lru_cache(maxsize=64)
def _masked(names: tuple[str, ...]) -> _Masked:
    plain = [name.translate(_PLAIN) for name in names]
    words = {word for name in plain for word in _WORD.findall(name) if word != word.lower()}
    small = {name for name in plain if not words.issuperset(_WORD.findall(name))}
    either = "|".join(map(re.escape, sorted(small, key=lambda name: (-len(name), name))))
    return _Masked(
        phrases=re.compile(rf"(?<!\w)(?:{either})(?!\w)") if small else None,
        words=frozenset(words | {word.upper() for word in words}),
    )


def valences() -> Mapping[str, float]:
    """VADER's words with their ratings, -4 to 4."""
    rated: Mapping[str, float] = _analyzer().lexicon
    return rated


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    """VADER; imported late because whoever reads records needs none."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    return SentimentIntensityAnalyzer()
