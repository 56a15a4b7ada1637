"""What a cue reports around a partial quotation: the argument of the cue that holds it
(codebook 3.4).

In: a Doc, the cue's token and the quoted tokens. Out: the likeliest Candidate that holds one of
them, with its weight.
"""

from __future__ import annotations

from generator.analyse.attribution.candidates import Candidate, verb_candidates
from generator.analyse.attribution.lexicon import load_lexicon
from generator.analyse.attribution.tree import SUBJECTS, subtree
from generator.model import Doc

HOLDS = 0.08
"""Least weight of a frame that makes a partial quotation speech: wrote in the daily “X” is none."""

SETTINGS = frozenset({"on", "in", "at", "during", "before", "after"})
"""What stands before the place or time of speech."""


def clause_around(doc: Doc, cue: int, quoted: frozenset[int]) -> Candidate | None:
    """What the cue reports that holds a quoted word, in its likeliest frame."""
    lexicon = load_lexicon()
    holding = [c for c in verb_candidates(doc, cue) if quoted.intersection(c.content)]
    likeliest = max(holding, key=lambda c: lexicon.weight(c.predicate, c.frame), default=None)
    if likeliest is None or lexicon.weight(likeliest.predicate, likeliest.frame) < HOLDS:
        return None
    return likeliest


def beside(doc: Doc, cue: int, quoted: frozenset[int]) -> bool:
    """Whether quoted words hang on the cue's subject or on a phrase of place (said on the show
    “X”).
    """
    for branch in doc.children[cue]:
        token = doc.tokens[branch]
        if token.dep not in {*SUBJECTS, "prep"} or not quoted.intersection(subtree(doc, branch)):
            continue
        return token.dep != "prep" or token.text.lower() in SETTINGS
    return False
