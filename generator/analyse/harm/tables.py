"""What is known of the verbs and nouns of harm, from `data/harm.tsv` and `data/harm_words.tsv`.

A row says what the patient must be (person, thing, land, any; `at`: told by a preposition) and what
else makes a use literal: an armed doer or a weapon (`armed`), a patient on the lists (`strict`), a
weapon as doer or as object, a means (`beaten to death`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.tables import groups


@dataclass(frozen=True, slots=True)
class Harm:
    """A verb or noun of harm."""

    predicate: str
    kind: str
    patient: str
    needs: str


@cache
def verbs() -> dict[str, Harm]:
    """The verbs, by lemma and particle or object (gun down, open fire)."""
    return rows("v")


@cache
def nouns() -> dict[str, Harm]:
    """The nouns, by lemma."""
    return rows("n")


def rows(pos: str) -> dict[str, Harm]:
    """The rows of a part of speech."""
    return {
        row["predicate"]: Harm(row["predicate"], row["kind"], row["patient"], row["needs"] or "")
        for row in table("harm.tsv")
        if row["pos"] == pos
    }


@cache
def listed(group: str) -> frozenset[str]:
    """The words of a group (weapon, force, person, thing, …)."""
    return groups("harm_words.tsv").get(group, frozenset())
