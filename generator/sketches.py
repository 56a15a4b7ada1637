"""Whether two articles are one text: by a sample of their runs of five words, or by whom they
credit.

In: a text. Out: its sketch, the hashes of some of its runs, the same ones in every text: the one
that the analysis has as its item of kind `shingle`, here without parsing anything.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.coded import digest
from generator.model import WORD, Outlet

COPIED = 0.5
"""Part of the shorter text's runs of words that the other has, from which it is a copy."""
FEWEST = 8
"""Sampled runs below which a text is too short to tell."""
RUN, SAMPLED = 5, 4
"""Words of a run; one run of so many is kept."""

_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "‑": "-", "–": "-"})


def sketch(text: str) -> frozenset[str]:
    """The sampled runs of words of a text, as hashes."""
    plain = [_folded(word) for word in WORD.findall(text)]
    runs = {digest(" ".join(plain[at : at + RUN])) for at in range(len(plain) - RUN + 1)}
    return frozenset(run for run in runs if int(run, 16) % SAMPLED == 0)


def is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two texts is for the most part in the other."""
    return (common(one, other) or 0.0) >= COPIED


def common(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Which part of the shorter text both have; None where it is too short to tell."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= FEWEST else None


def credited(outlet: Outlet, credit: Iterable[str]) -> bool:
    """Whether an outlet is among those that an article credits."""
    names = {name.casefold() for name in (outlet.id, outlet.name, outlet.short) if name}
    return any(each.casefold() in names for each in credit)


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    """Small letters without marks; apostrophes and hyphens plain."""
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
