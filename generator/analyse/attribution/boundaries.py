"""Where else the content of a candidate may begin or end (codebook 3.1).

In: a Doc and a Candidate. Out: Variants of it: cut before a last clause (…, although X), begun
behind a colon, or run on over what follows under the same cue (…, arguing that X). Which one people
would mark is decided later, by weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.tree import OUTER_PUNCTUATION, subtree
from generator.model import Doc

MOST_CUTS = 3
"""Cuts tried, the last ones first."""
MOST_RUNS = 12
"""Stretches that one runs on over, twice as many as in any sentence people wrote: of a hundred
clauses in a row each would have a hundred variants, and time would grow with their cube.
"""
FEWEST_WORDS = 2
BREAKS = frozenset({",", "—", "–", "-", ";", "--", ":"})
WORDY = frozenset({"SCONJ", "CCONJ", "PRON", "ADP"})
"""Parts of speech whose word is named in a variant."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A candidate with other boundaries: how it was made, and the word where it was."""

    candidate: Candidate
    made: str


def variants(doc: Doc, candidate: Candidate) -> Iterator[Variant]:
    """The candidate itself and its variants."""
    yield Variant(candidate, "as it is")
    if candidate.content[-1] - candidate.content[0] < FEWEST_WORDS:
        return
    yield from cut_short(doc, candidate)
    yield from begun_late(doc, candidate)
    yield from run_on(doc, candidate)


def cut_short(doc: Doc, candidate: Candidate) -> Iterator[Variant]:
    """Without the last part, behind a comma or dash or before a clause of its own."""
    content = candidate.content
    cuts = 0
    for n in range(len(content) - 1, FEWEST_WORDS, -1):
        if cuts == MOST_CUTS:
            return
        token, before = doc.tokens[content[n]], doc.tokens[content[n - 1]]
        behind_break = before.text in BREAKS and content[n] == content[n - 1] + 1
        if behind_break or begins_clause(doc, content[n]):
            kept = without_edge(doc, content[:n])
            if len(kept) >= FEWEST_WORDS:
                cuts += 1
                word = token.text.lower() if token.pos in WORDY else token.pos
                mark = before.text if behind_break else ""
                yield Variant(
                    replace(candidate, content=kept), f"cut before {mark} {word} {token.dep}"
                )


def begins_clause(doc: Doc, token: int) -> bool:
    """Whether an adverbial clause begins with a token (… because X, … when X)."""
    head = doc.tokens[token].head
    return doc.tokens[token].dep in {"mark", "advmod"} and doc.tokens[head].dep == "advcl"


def without_edge(doc: Doc, content: Sequence[int]) -> tuple[int, ...]:
    """The tokens without punctuation and conjunctions at the end."""
    last = len(content)
    while last and (
        doc.tokens[content[last - 1]].text in OUTER_PUNCTUATION
        or doc.tokens[content[last - 1]].dep == "cc"
    ):
        last -= 1
    return tuple(content[:last])


def begun_late(doc: Doc, candidate: Candidate) -> Iterator[Variant]:
    """Without what stands before a colon, a semicolon, or a comma in the first part."""
    content = candidate.content
    tried = 0
    for n in range(1, len(content) - FEWEST_WORDS):
        mark = doc.tokens[content[n - 1]].text
        if mark in {":", ";", ","} and tried < 2:  # noqa: PLR2004 - the first ones
            tried += 1
            token = doc.tokens[content[n]]
            yield Variant(
                replace(candidate, content=tuple(content[n:])),
                f"begun behind {mark} {doc.tokens[content[0]].dep} {token.dep}",
            )


def run_on(doc: Doc, candidate: Candidate) -> Iterator[Variant]:
    """With what follows under the same cue."""
    end = candidate.content[-1]
    grown = list(candidate.content)
    runs = 0
    for child in doc.children[candidate.cue]:
        if runs == MOST_RUNS:
            return
        if child <= end or doc.tokens[child].dep in {"punct", "cc", "nsubj", "nsubjpass", "mark"}:
            continue
        tokens = subtree(doc, child)
        if tokens[0] > grown[-1] and tokens[0] - grown[-1] <= 3:  # noqa: PLR2004 - a comma and `and`
            runs += 1
            grown += [*range(grown[-1] + 1, tokens[0]), *tokens]
            first = doc.tokens[tokens[0]]
            word = first.text.lower() if first.pos in WORDY else first.tag
            yield Variant(
                replace(candidate, content=tuple(grown)),
                f"run on {doc.tokens[child].dep} {word}",
            )
