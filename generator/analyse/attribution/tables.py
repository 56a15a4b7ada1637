"""Closed word lists that the rules read, from `data/nouns.tsv`: one row a noun and what it tells."""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.lexicon import table


@cache
def nouns(group: str) -> frozenset[str]:
    """The nouns of a group (person, organisation, medium, …), in lower case."""
    return frozenset(row["noun"] for row in table("nouns.tsv") if row["group"] == group)


@cache
def kinds_of_party() -> dict[str, str]:
    """What kind of party a noun names: soldier -> military."""
    kinds = {"military", "government", "civilian", "armed group", "company", "union"}
    return {row["noun"]: row["group"] for row in table("nouns.tsv") if row["group"] in kinds}
