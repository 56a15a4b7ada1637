"""Word lists of what is counted and compared, from `data/items.tsv`: a word and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tables import groups

STATES = frozenset({"killed", "hurt", "held", "displaced", "missing", "abducted"})
"""What can happen to people who are counted."""


@cache
def group(name: str) -> frozenset[str]:
    """The words of a group."""
    return groups("items.tsv").get(name, frozenset())


def state_of(lemma: str) -> str:
    """What happened to those whom a verb, adjective or noun tells of; empty for others."""
    return states().get(lemma, "")


@cache
def states() -> Mapping[str, str]:
    """What words tell to have happened; of a word that stands twice, the first."""
    rows = reversed(table("items.tsv"))
    return {row["word"]: row["group"] for row in rows if row["group"] in STATES}
