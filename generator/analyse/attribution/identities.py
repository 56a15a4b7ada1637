"""One occurrence of a name of the dispute, and whom it belongs to.

In: a Doc and known names. Out: Names in text order, disjoint: the longest match wins, whole words,
case matters; a longer phrase under `except` is nobody's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

AGAINST = "".join(
    f"(?<!{letter}{rest})(?<!{letter.upper()}{rest})"
    for letter, rest in (("a", "nti-"), ("p", "ro-"), ("n", "on-"))
)
"""An anti-X protester, a pro-X group or a non-X official is not X."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a name belongs to: a side (and party), or a third party."""

    side: str | None
    party: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of an alias, with its tokens."""

    span: Span
    tokens: range
    identity: Identity | None  # None: a phrase under `except`
    area: bool = False  # where a body's name tells it to be (Vik, of City of Vik)


Known = Mapping[str, Identity | None]


def plain_mark(text: str) -> str:
    """The text with plain apostrophes, as names are compared."""
    return text.replace("’", "'")


def match(doc: Doc, known: Known) -> tuple[Name, ...]:
    """All occurrences of known names."""
    if not known:
        return ()
    plain = {plain_mark(alias): identity for alias, identity in known.items()}
    return tuple(
        Name(span, tokens_in(doc, span), plain[plain_mark(found.group())])
        for found in pattern_of(frozenset(plain)).finditer(doc.text)
        for span in (Span(*found.span()),)
    )


@lru_cache(maxsize=64)
def pattern_of(aliases: frozenset[str]) -> re.Pattern[str]:
    """What finds any of the aliases, the longest first."""
    longest_first = sorted(aliases, key=lambda alias: (-len(alias), alias))
    return re.compile(
        r"(?<!\w)"
        + AGAINST
        + "(?:"
        + "|".join(re.escape(alias).replace("'", "['’]") for alias in longest_first)
        + r")(?![\w])(?!\.\w)"
    )


def by_token(names: tuple[Name, ...]) -> dict[int, Name]:
    """Names by the tokens that they cover."""
    return {token: name for name in names for token in name.tokens}
