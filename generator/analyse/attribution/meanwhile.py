"""Whom a pronoun cannot stand for: others in a clause whose own subject it is (After meeting with
X, she said).

In: a Doc and a pronoun. Out: the tokens of those.
"""

from __future__ import annotations

from generator.analyse.attribution.tree import SUBJECTS, child, children, subtree
from generator.model import Doc


def met_meanwhile(doc: Doc, pronoun: int) -> frozenset[int]:
    """Who stands in a clause whose own subject the pronoun is, which is so another (Standing next
    to X, she said; after meeting with X, he said); not who only owns what stands there.
    """
    verb = doc.tokens[pronoun].head
    if doc.tokens[pronoun].dep not in SUBJECTS:
        return frozenset()
    before = [c for c in children(doc, verb, "advcl", "prep") if c < pronoun]
    beside = [*before, *(c for p in before for c in children(doc, p, "pcomp"))]
    beside = [c for c in beside if doc.tokens[c].pos in {"VERB", "AUX"}]
    shared = (c for c in beside if child(doc, c, *SUBJECTS) is None)
    inside = (t for clause in shared for t in subtree(doc, clause))
    return frozenset(t for t in inside if doc.tokens[t].dep != "poss")
