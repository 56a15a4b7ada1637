"""Whether a text is English, by the share of words that only English is full of."""

from __future__ import annotations

from generator.model import WORD

ENOUGH_WORDS = 50
LEAST_SHARE = 0.08

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


def not_english(text: str) -> str | None:
    """What is wrong with a text in another language, or None."""
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
