"""The words in which a rule is told: by these a public record's rules are bound, so that none holds
words of the article but the few that it quotes behind a colon.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LABELS = """
a according among an and as at be bears before behind beside between bodies body both by
called cause chair class clause close colon come could counted country cue dash days
description duty either exception fits for frame from given group head headline holder in is
issued it its joint judges kind known label land last later lives many media medium member
met name named names nearest no nobody noun of office official on only or other out own
owner part party passive people person persons phrase place posted predicate pronoun proper
quote role same several side sides side’s signed source speaker speaks spokesperson team
text that the there those to told town transcript unresolved verb was when where who whose
with words
"""
WORDS = frozenset(_LABELS.split())
"""Of the labels that the engine puts together."""
CUT, WEIGHED = "…", "weighed"
MOST_PARTS, MOST_LABEL, MOST_NAME = 12, 8, 4
_WORD = re.compile(r"[\w’'-]+")
_FRAME = re.compile(r"predicate and frame [a-z]:\w{1,20}(?: \w{1,20})?\Z")
_PEOPLE = re.compile(r"(?:added|corrected) by [\w-]{1,39}(?:, [\w-]{1,39})*\Z")
_TOLD = re.compile(r"[a-z][a-z ]{0,39}=\S{1,30}(?: \S{1,20}){0,2} [+-]\d+\.\d\Z")
_MOST_TOLD = 5


@lru_cache(maxsize=4096)
def known(part: str) -> bool:
    """Whether a part of a rule is one that the engine may have put together."""
    label, colon, name = part.partition(": ")
    if label == WEIGHED:
        told = name.split(", ") if name else []
        return len(told) <= _MOST_TOLD and all(map(_TOLD.match, told))
    if _FRAME.match(part) or _PEOPLE.match(part) or part == CUT:
        return True
    words = _WORD.findall(label)
    named = not colon or len(_WORD.findall(name)) <= MOST_NAME
    return named and 0 < len(words) <= MOST_LABEL and WORDS.issuperset(words)


def unknown(rule: str) -> str | None:
    """The first part of a rule that no engine has put together, or what else is wrong with it."""
    parts = rule.split("; ")
    if len(parts) > MOST_PARTS:
        return rule
    return next((part for part in parts if part and not known(part)), None)
