"""Whether words stand under a negation: in their own phrase, their clause or right above it.

In: a Doc and a Span. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

NOT = frozenset({"no", "not", "n't", "n’t", "never", "neither", "nor", "nobody", "none", "nothing"})
WITHOUT = frozenset({"without", "against"})
DENYING = frozenset(
    {"deny", "denial", "refute", "reject", "disprove", "debunk", "rebut", "false", "untrue"}
    | {"unfounded", "baseless", "unproven", "lack", "absence", "hardly", "fail", "myth"}
)
CLIMB = 6
"""Steps up from the words to a clause that may negate them."""
CLAUSES = frozenset({"advcl", "relcl", "conj", "parataxis"})
"""Clauses that stand for themselves: what is above does not negate them."""


def negated(doc: Doc, span: Span) -> bool:
    """Whether the words are told not to be so."""
    inside = tokens_in(doc, span)
    head = next((t for t in inside if doc.tokens[t].head not in inside), None)
    if head is None:
        head = next(iter(inside), None)
    return head is not None and any(denies(doc, token, head) for token in above(doc, head))


def above(doc: Doc, token: int) -> Iterator[int]:
    """The token and those that govern it, up to the clause it belongs to and the one over that."""
    for _ in range(CLIMB):
        yield token
        if doc.tokens[token].head == token or doc.tokens[token].dep in CLAUSES:
            return
        token = doc.tokens[token].head


def denies(doc: Doc, token: int, head: int) -> bool:
    """Whether a token denies what stands below it, or has a word before it that does."""
    lemma = doc.tokens[token].lemma.lower()
    if token != head and (lemma in DENYING or doc.tokens[token].text.lower() in WITHOUT):
        return True
    beside = (c for c in doc.children[token] if c != head)
    return any(
        doc.tokens[c].dep == "neg"
        or doc.tokens[c].text.lower() in NOT
        or (doc.tokens[c].dep in {"acomp", "amod"} and doc.tokens[c].lemma in DENYING)
        for c in beside
    )
