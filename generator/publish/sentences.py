"""Sentences that many pages tell, parted into what is always the same and what they quote.

A sentence with its quotes marked is `counted by the name <Port>`, with control characters for < >.
"""

from __future__ import annotations

import re

_BEGINS, _ENDS = "\x01", "\x04"
_QUOTED = re.compile(f"{_BEGINS}([^{_BEGINS}{_ENDS}]*){_ENDS}")


def held(text: str) -> str:
    """Words that a sentence quotes, marked; they hold no marks of their own."""
    return f"{_BEGINS}{plain(text)}{_ENDS}"


def plain(sentence: str) -> str:
    """The sentence as a reader has it."""
    return sentence.replace(_BEGINS, "").replace(_ENDS, "")


def parted(sentence: str) -> tuple[str, tuple[str, ...]]:
    """The sentence with {} for each quote, and the quotes."""
    return _QUOTED.sub("{}", sentence), tuple(_QUOTED.findall(sentence))
