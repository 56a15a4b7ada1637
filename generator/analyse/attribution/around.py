"""What a cue reports around a partial quotation: the argument of the cue that holds it.

In: a Doc, the cue's token and the quoted tokens. Out: the likeliest Candidate that holds one of
them, with its weight.
"""

from __future__ import annotations

from generator.analyse.attribution.candidates import Candidate, verb_candidates
from generator.analyse.attribution.lexicon import load_lexicon
from generator.model import Doc

HOLDS = 0.08
"""Least weight of a frame that makes a partial quotation speech: wrote in the daily “X” is none."""


def clause_around(doc: Doc, cue: int, quoted: frozenset[int]) -> Candidate | None:
    """What the cue reports that holds a quoted word, in its likeliest frame."""
    lexicon = load_lexicon()
    holding = [c for c in verb_candidates(doc, cue) if quoted.intersection(c.content)]
    likeliest = max(holding, key=lambda c: lexicon.weight(c.predicate, c.frame), default=None)
    if likeliest is None or lexicon.weight(likeliest.predicate, likeliest.frame) < HOLDS:
        return None
    return likeliest
