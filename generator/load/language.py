"""Whether a text is English, by the share of words that only English is full of."""

from __future__ import annotations

from string import ascii_letters, digits, whitespace

from generator.model import WORD

ENOUGH_WORDS = 50
LEAST_SHARE = 0.08

NO_SIGNS = f"{ascii_letters}{digits}_{whitespace}".encode()
"""Bytes that part no words of a text between blanks."""

FUNCTION_WORDS = frozenset(
    (  # noqa: SIM905 (words read best as a paragraph)
        "the and of to that with said says by from which has had were been are this they their "
        "them would not but who whose his she it its will about after before more than when there "
        "what could should because into only those these such our your you being did does out up "
        "other also while during between against through where why how if or for have be can"
    ).split()
)
"""Common in English and rare elsewhere: `a`, `in`, `at`, `her` and their like are not here."""


def english_share(text: str) -> float | None:
    """Share of common English words, 0 to 1; None under 50 words, where it says nothing."""
    found = WORD.findall(text.lower())
    if len(found) <= ENOUGH_WORDS:
        return None
    return sum(map(FUNCTION_WORDS.__contains__, found)) / len(found)


def is_plainly_english(text: str) -> bool:
    """Whether so many common English words stand between blanks that they are enough, whatever the
    words between all other signs would be: most texts are told by that, in a tenth of the time.
    """
    parts = text.lower().split()
    most_words = len(parts) + len(text.encode("utf-8", "replace").translate(None, NO_SIGNS))
    return sum(map(FUNCTION_WORDS.__contains__, parts)) >= LEAST_SHARE * most_words


def not_english(text: str) -> str | None:
    """What is wrong with a text in another language, or None."""
    if is_plainly_english(text):
        return None
    share = english_share(text)
    if share is None or share >= LEAST_SHARE:
        return None
    return (
        f"reads as another language than English ({share:.0%} of its words are common English "
        f"words, {LEAST_SHARE:.0%} are needed): leave the article out, or add an English version"
    )


def is_other(code: str) -> bool:
    """Whether a language is declared, and is another one than English: `de`, not `en_GB`."""
    first = code.strip().lower().replace("_", "-").partition("-")[0]
    return first not in {"", "en", "eng", "english"}
