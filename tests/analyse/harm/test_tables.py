"""The tables of harm hold together."""

from __future__ import annotations

from collections import Counter

from generator.analyse.attribution.lexicon import table
from generator.analyse.harm.tables import listed, nouns, verbs

KINDS = {"killing", "wounding", "striking", "seizing", "destroying"}
PATIENTS = {"person", "thing", "land", "any", "at", "to"}
NEEDS = {"", "armed", "strict", "means", "weapon doer", "weapon object", "weapon before"}


def test_every_row_says_what_the_rules_know() -> None:
    for harm in (*verbs().values(), *nouns().values()):
        assert harm.kind in KINDS
        assert harm.patient in PATIENTS
        assert harm.needs in NEEDS


def test_no_row_stands_twice() -> None:
    for name in ("harm.tsv", "harm_words.tsv", "loaded.tsv", "hedges.tsv"):
        rows = Counter(tuple(row.values())[:2] for row in table(name))
        assert not [row for row, count in rows.items() if count > 1]


def test_every_list_has_words() -> None:
    groups = {row["group"] for row in table("harm_words.tsv")}
    assert all(listed(group) for group in groups)
    assert "storm" in listed("accident")
