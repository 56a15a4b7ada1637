"""Nouns, titles and kinds of parties, and what kind of source they tell (`source_types.tsv`)."""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tables import words

BODIES = ("organisation", "institution", "polity", "settlement", "medium", "bare")
OF_BODIES = frozenset({"official", "military", "armed_group", "organisation", "medium"})


@cache
def types_of(column: str) -> dict[str, str]:
    """The kinds by noun, by kind of a party, by title or by name."""
    return {r["word"]: r["type"] for r in table("source_types.tsv") if r["as"] == column}


@cache
def roles() -> frozenset[str]:
    """Nouns that only tell a role: whose it is tells the kind."""
    return frozenset(r["word"] for r in table("source_types.tsv") if r["role"])


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for what somebody can belong to: a ministry, a town, a hospital."""
    listed = {noun for noun, kind in types_of("noun").items() if kind in OF_BODIES} - roles()
    people = words("person") | words("title") | words("armed group") | words("belonging")
    return (frozenset(listed) - people).union(*map(words, BODIES))
