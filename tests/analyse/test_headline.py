"""What a headline states, against its body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.article import analyse
from generator.model import Dispute, Headline, Loss, Side

if TYPE_CHECKING:
    from spacy.language import Language

DISPUTE = Dispute(
    "d",
    "Dam",
    (
        Side("nor", "Norland", ("Norlandic", "Ann Berg")),
        Side("sud", "Sudland", ("Sudlandic",)),
    ),
)
BODY = """\
Villagers left the valley on Monday. The Norlandic governor Ann Berg said that Sudlandic engineers \
had poisoned the wells of Osby. Sheep grazed along the river bank as before. The market was open \
and the baker sold bread. The Sudlandic minister said that the wells were clean.

It rained in the afternoon. A crane lifted the last stone of the bridge. Children played. The \
school was shut. The road to the north stayed open. The inn was full."""


def headline(nlp: Language, title: str, body: str = BODY) -> Headline:
    found = analyse("a", body, DISPUTE, nlp, title=title).headline
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("title", "loss", "side"),
    [
        ("Engineers poisoned wells of Osby", "reported", "nor"),
        ("Ann Berg says engineers poisoned wells of Osby", "attributed", "nor"),
        ("Engineers poisoned wells of Osby, Berg says", "attributed", "nor"),
        ("Berg: Engineers poisoned wells of Osby", "attributed", "nor"),
        ("Crane lifts last stone of the bridge", "stated", None),
        ("Bishop sells golden trumpet at Easter auction", "absent", None),
    ],
)
def test_what_becomes_of_the_source(
    nlp: Language, title: str, loss: Loss, side: str | None
) -> None:
    (pair,) = headline(nlp, title).pairs
    assert (pair.loss, pair.side) == (loss, side)


def test_a_statement_stands_beside_the_passage_that_comes_nearest(nlp: Language) -> None:
    title = "Engineers poisoned wells of Osby"
    (pair,) = headline(nlp, title).pairs
    assert " ".join(span.of(title) for span in pair.title) == title
    assert "poisoned the wells of Osby" in " ".join(span.of(BODY) for span in pair.attributed)
    assert pair.speaker == "Ann Berg"


@pytest.mark.parametrize(
    "title", ["Why did engineers poison the wells?", "The wells of Osby", "", "…"]
)
def test_questions_and_names_claim_nothing(nlp: Language, title: str) -> None:
    assert not [p for p in headline(nlp, title).pairs if p.loss != "no claim"]


def test_a_headline_that_stands_above_the_text_again_proves_nothing(nlp: Language) -> None:
    title = "Engineers poisoned wells of Osby"
    (pair,) = headline(nlp, title, f"{title}\n\n{BODY}").pairs
    assert pair.loss == "reported"


@pytest.mark.parametrize(
    "title",
    [
        "Norlandic Troops Said to Kill Shepherd, Testing Truce",
        "Norlandic troops said to kill shepherd",
        "Norlandic engineers believed to have poisoned wells",
    ],
)
def test_of_whom_something_is_said_is_not_who_says_it(nlp: Language, title: str) -> None:
    found = headline(nlp, title)
    assert not [one for one in found.attributions if one.side or one.speaker]
    assert not [pair for pair in found.pairs if pair.loss == "attributed" and pair.side]


def test_tone_against_the_authors_own(nlp: Language) -> None:
    found = headline(nlp, "Terrible poison horror kills hope")
    assert found.tone_body is None or found.tone < found.tone_body
    assert headline(nlp, "It rained", "It rained.").tone_body is None


def test_without_a_title_there_is_no_headline(nlp: Language) -> None:
    assert analyse("a", BODY, DISPUTE, nlp).headline is None
