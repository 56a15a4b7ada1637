"""What is kept of an article for the comparison with others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.article import analyse
from generator.analyse.stems import fold
from generator.model import WORD, Dispute, Item, ItemKind, Party, Side
from tests.by_hand import PATIENT

if TYPE_CHECKING:
    from spacy.language import Language

DISPUTE = Dispute(
    "d",
    "Dam",
    (
        Side("nor", "Norland", ("Norlandic",), parties=(Party("army", "Norlandic army"),)),
        Side("sud", "Sudland", ("Sudlandic",)),
    ),
)
TEXT = """\
The dam in Vikstad broke on Monday and at least twelve people were killed, Mayor Ann Berg said. \
“We will never again trust the builders of that dam,” she told reporters near Osby.

The army of Norland sent 400 soldiers. "Nobody had warned the valley about the crumbling wall," \
said Olaf Lund, a shepherd. The Dam Authority said repairs would cost $4 million."""


def kept(nlp: Language, text: str, kind: ItemKind, title: str | None = None) -> list[Item]:
    found = analyse("a", text, DISPUTE, nlp, title=title).items
    return [item for item in found if item.kind == kind]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The flood killed 160 people.", ("people", "killed", "160", "", "")),
        ("At least one hundred and sixty people died.", ("people", "killed", "160", "", "")),
        ("More than 160 people have been killed.", ("people", "killed", "160", "", "")),
        ("The flood left 160 people dead.", ("people", "killed", "160", "", "")),
        ("The death toll rose to 160.", ("people", "killed", "160", "", "")),
        ("The storm wounded 40.", ("people", "hurt", "40", "", "")),
        ("The flood killed 160 Sudlandic soldiers.", None),
        ("Police arrested 30 men.", ("people", "held", "30", "", "")),
        ("The town bought 300 lanterns.", ("thing", "", "300", "lantern", "")),
        ("Repairs cost $4 million.", ("money", "", "4000000", "", "")),
        ("Polls say 37 percent of voters left.", ("percent", "", "37", "voter", "")),
    ],
)
def test_figures(nlp: Language, text: str, key: tuple[str, ...] | None) -> None:
    (item,) = kept(nlp, text, "figure")
    assert item.key == (key or ("people", "killed", "160", "soldier", "sudlandic"))


@pytest.mark.parametrize(
    "text",
    [
        "It took three days and two hours.",
        "Two men met.",
        "It lies 40 miles off.",
        "A 29-nation meeting was held.",
        "On May 12 it rained.",
        "Ann Berg, 45, sang.",
        "They sent 500 to 600 lanterns.",
        "About 50 percent agreed.",
    ],
)
def test_numbers_that_are_no_figures_are_kept_as_numbers(nlp: Language, text: str) -> None:
    assert kept(nlp, text, "figure") == []


def test_whoever_kills_is_not_counted_among_the_dead(nlp: Language) -> None:
    found = {item.key for item in kept(nlp, "Twenty gunmen killed 30 people.", "figure")}
    assert ("people", "killed", "30", "", "") in found
    assert not any(key[1] == "killed" and key[2] == "20" for key in found)


def test_voices_are_known_by_surname_and_parties_by_the_dispute(nlp: Language) -> None:
    text = f"{TEXT} “The valley is safe,” the Norlandic army said. Berg said it was not."
    keys = {item.key for item in kept(nlp, text, "voice")}
    assert ("person", "berg", "ann") in keys
    assert ("person", "lund", "olaf") in keys
    assert ("party", "nor", "army") in keys
    assert ("body", "dam authority") in keys


def test_media_and_people_without_a_name_are_no_voices(nlp: Language) -> None:
    text = "The bridge is closed, officials said. It is open, the Valley Globe reported."
    assert kept(nlp, text, "voice") == []


def test_places_are_names_behind_words_of_place(nlp: Language) -> None:
    keys = {item.key for item in kept(nlp, TEXT, "place")}
    assert keys == {("vikstad",), ("osby",)}


def test_the_sides_are_no_places(nlp: Language) -> None:
    assert kept(nlp, "It rained in Norland and near Sudland Valley.", "place") == []


def test_quotations_are_kept_by_sentence_and_only_as_hashes(nlp: Language) -> None:
    first, second = kept(nlp, TEXT, "quotation")
    assert first.words == "We will never again trust the builders of that dam,"
    assert second.words == "Nobody had warned the valley about the crumbling wall,"
    assert all(len(key) == 8 and int(key, 16) >= 0 for key in first.key + second.key)
    assert list(first.key) == sorted(first.key)


def test_a_headline_counts_as_told(nlp: Language) -> None:
    title = "Twelve dead in Osby, says Lund"
    assert ("12",) in {item.key for item in kept(nlp, "It rained.", "number", title)}
    names = {item.key[0] for item in kept(nlp, "It rained.", "name", title)}
    assert {"osby", "lund"} <= names


def test_the_same_text_has_the_same_sample_of_runs(nlp: Language) -> None:
    (one,) = kept(nlp, TEXT, "shingle")
    (other,) = kept(nlp, TEXT.replace("Monday", "Friday"), "shingle")
    assert one.key
    assert len(set(one.key) & set(other.key)) >= len(one.key) / 2


@PATIENT
@given(st.permutations(TEXT.split()).map(" ".join))
def test_no_key_holds_more_than_four_words_in_a_row(nlp: Language, text: str) -> None:
    said = [fold(word) for word in WORD.findall(text)]
    runs = {" ".join(said[at : at + 5]) for at in range(len(said) - 4)}
    for item in analyse("a", text, DISPUTE, nlp).items:
        assert not any(run in key for key in item.key for run in runs)
        assert " ".join(item.key) not in runs
        assert all(a <= b for a, b in pairwise(item.spans))
        assert all(0 <= span.start < span.end <= len(text) for span in item.spans)
