from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.mentions import both_numbers
from generator.analyse.metrics.labels import measure
from generator.model import Measurement, Term
from tests.by_hand import DISPUTE, PATIENT, reading, said

TERMS = (
    Term("captives", ("hostages", "prisoners")),
    Term("fighters", ("gunmen", "resistance", "armed men")),
)
LISTED = replace(DISPUTE, terms=TERMS)
TEXT = (
    "The hostages were moved. One hostage is ill. Ann said the hostages are safe. Ben calls them "
    "prisoners. The UN spoke of prisoners. They both named armed men. A gunman fled."
)
PASSAGES = (
    said(TEXT, "the hostages are safe"),
    said(TEXT, "them prisoners", by="sud"),
    said(TEXT, "of prisoners", by="other"),
    said(TEXT, "armed men", by=("nor", "sud")),
)


def rows() -> dict[tuple[str | None, str | None, str | None], Measurement]:
    found = list(measure(reading(TEXT, *PASSAGES, dispute=LISTED)))
    return {(m.of, m.by, m.side): m for m in found}


@pytest.mark.parametrize(
    ("of", "by", "side", "count"),
    [
        ("captives: hostages", "author", None, 2),
        ("captives: hostages", "side", "nor", 1),
        ("captives: hostages", "side", "sud", 0),
        ("captives: prisoners", "author", None, 0),
        ("captives: prisoners", "side", "sud", 1),
        ("captives: prisoners", "other", None, 1),
        ("fighters: armed men", "side", "nor", 1),
        ("fighters: armed men", "side", "sud", 1),
        ("fighters: gunmen", "author", None, 1),
        ("terms", "all", None, 7),
    ],
)
def test_by_hand(of: str, by: str, side: str | None, count: int) -> None:
    found = rows()[of, by, side]
    assert (found.value, found.n, found.unit, found.interval) == (count, count, "times", None)
    assert len(found.evidence) == count


def test_evidence_is_the_words() -> None:
    assert [s.of(TEXT) for s in rows()["captives: hostages", "author", None].evidence] == [
        "hostages",
        "hostage",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Resistance Radio is on the air.",
        "They are anti-hostages.",
        "The prisonership ended.",
        "No such word.",
    ],
)
def test_not_counted(text: str) -> None:
    found = list(measure(reading(text, dispute=LISTED)))
    assert not any(m.n for m in found)


def test_a_capital_that_begins_a_sentence_is_no_name() -> None:
    found = list(measure(reading("Hostages were moved.", dispute=LISTED)))
    assert sum(m.n for m in found if m.by == "author") == 1


def test_a_dispute_without_terms_says_so() -> None:
    (only,) = measure(reading(TEXT))
    assert (only.value, only.withheld) == (None, "The dispute lists no terms")
    assert not list(measure(reading(TEXT, dispute=None)))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("hostages", "hostage"),
        ("gunmen", "gunman"),
        ("gunman", "gunmen"),
        ("enemies", "enemy"),
        ("colony", "colonies"),
        ("mass", "masses"),
        ("wall", "walls"),
        ("settlers’ row", "settlers' rows"),
    ],
)
def test_singular_and_plural(word: str, other: str) -> None:
    assert other in both_numbers(word)


@given(st.lists(st.sampled_from(["hostages", "prisoner", "gunmen", "Resistance", "“", ". "])))
@PATIENT
def test_every_word_has_one_voice(words: list[str]) -> None:
    text = " ".join(words)
    found = list(measure(reading(text, dispute=LISTED)))
    total = next(m.n for m in found if m.by == "all")
    assert sum(m.n for m in found if m.by != "all") == total
