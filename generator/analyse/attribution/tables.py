"""Closed word lists that the rules read, from `data/words.tsv`: a word and what it tells."""

from __future__ import annotations

from functools import cache

from generator.analyse.attribution.lexicon import table


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group (person, organisation, medium, …), in lower case."""
    return frozenset(row["word"] for row in table("words.tsv") if row["group"] == group)


@cache
def kinds_of_party() -> dict[str, str]:
    """What kind of party a noun names: soldier -> military."""
    kinds = {"military", "government", "civilian", "armed group", "company", "union"}
    return {row["word"]: row["group"] for row in table("words.tsv") if row["group"] in kinds}
