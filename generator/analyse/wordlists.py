"""Word lists of what is counted and compared, from `data/items.tsv`: a word and what it tells."""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.lexicon import table

STATES = frozenset({"killed", "hurt", "held", "displaced", "missing", "abducted"})
"""What can happen to people who are counted."""


@cache
def group(name: str) -> frozenset[str]:
    """The words of a group."""
    return frozenset(row["word"] for row in table("items.tsv") if row["group"] == name)


@cache
def state_of(lemma: str) -> str:
    """What happened to those whom a verb, adjective or noun tells of; empty for others."""
    rows = table("items.tsv")
    return next((r["group"] for r in rows if r["word"] == lemma and r["group"] in STATES), "")
