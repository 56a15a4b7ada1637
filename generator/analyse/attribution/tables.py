"""Closed word lists that the rules read, from `data/words.tsv`: a word and what it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from generator.analyse.attribution.lexicon import table


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group (person, organisation, medium, …), in lower case."""
    return groups("words.tsv").get(group, frozenset())


@cache
def groups(name: str) -> Mapping[str, frozenset[str]]:
    """The words of each group in a file of `data/`."""
    found = defaultdict[str, set[str]](set)
    for row in table(name):
        found[row["group"]].add(row["word"])
    return {group: frozenset(own) for group, own in found.items()}


@cache
def kinds_of_party() -> dict[str, str]:
    """What kind of party a noun names: soldier -> military."""
    kinds = {"military", "government", "civilian", "armed group", "company", "union"}
    return {row["word"]: row["group"] for row in table("words.tsv") if row["group"] in kinds}
