"""Whose word a verb or noun is: sentence by sentence, the word and its source (None: nobody)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution.agents import (
    has_mind,
    noun_source,
    passive_agent,
    quotes_as_saying,
    subject,
)
from generator.analyse.parse import parse
from generator.model import Doc

if TYPE_CHECKING:
    from spacy.language import Language

VERBS = (
    ("plain", "Ana Berg said the bridge would stay shut.", "said", "Berg"),
    ("behind", "The bridge, engineers warn, could fall.", "warn", "engineers"),
    # control verbs: the one who does the first does the second
    ("went-on", "Ana Berg went on to say the bridge would stay shut.", "say", "Berg"),
    ("wants", "Ana Berg wants to say that the bridge is shut.", "say", "Berg"),
    ("refused", "Ana Berg refused to admit that the bridge was weak.", "admit", "Berg"),
    ("continued", "The mayor continued to insist that the bridge is safe.", "insist", "mayor"),
    ("seems", "The mayor seems to believe that the bridge is safe.", "believe", "mayor"),
    ("quick", "Ana Berg was quick to add that nobody had been hurt.", "add", "Berg"),
    ("reluctant", "The mayor was reluctant to say whether the bridge was safe.", "say", "mayor"),
    ("convinced", "The mayor is convinced that the bridge will hold.", "convinced", "mayor"),
    ("joined", "The union threatened to strike and said the mayor had lied.", "said", "union"),
    ("heard", "The crowd heard the mayor say that the bridge was safe.", "say", "mayor"),
    # participles
    ("adding", "The mayor left, adding that the ferry would return.", "adding", "mayor"),
    (
        "behind-marks",
        "The mayor stressed that “the bridge is safe,” suggesting the closure was a mistake.",
        "suggesting",
        "mayor",
    ),
    (
        "of-a-thing",
        "The engineer says the way is blocked, suggesting a longer detour.",
        "suggesting",
        "engineer",
    ),
    (
        "statement-saying",
        "The ministry released a statement saying the talks had failed.",
        "saying",
        "ministry",
    ),
    (
        "report-claiming",
        "The mayor issued a report claiming that the bridge was weak.",
        "claiming",
        "mayor",
    ),
    # clauses that describe a noun
    ("right-to", "The union has a right to say that the bridge is weak.", "say", "union"),
    ("effort-to", "The mayor’s effort to show that the bridge is safe failed.", "show", "mayor"),
    (
        "who",
        "Ana Berg, who leads the union and says the bridge is weak, resigned.",
        "leads",
        "Berg",
    ),
    (
        "who-and",
        "Ana Berg, who leads the union and says the bridge is weak, resigned.",
        "says",
        "Berg",
    ),
    # words that are only passed on
    ("quoted", "The paper quoted Ana Berg as saying that the bridge was weak.", "saying", "Berg"),
    ("was-quoted", "Ana Berg was quoted as saying that the bridge was weak.", "saying", "Berg"),
    # nobody
    ("there", "There is fear that the bridge will fall.", "is", None),
)
PASSIVES = (
    ("by", "It was announced by the mayor that the bridge would open.", "announced", "mayor"),
    ("by-name", "The plan was called a theft by Jon Dahl.", "called", "Dahl"),
    ("moved", "The mayor was convinced that the bridge would hold.", "convinced", "mayor"),
    (
        "who-is-moved",
        "Ana Berg, who was convinced that the bridge would hold, crossed it.",
        "convinced",
        "Berg",
    ),
    ("nobody", "It was announced that the bridge would open.", "announced", None),
)
NOUNS = (
    ("owner", "The union’s demand that the bridge be shut was refused.", "demand", "union"),
    (
        "by",
        "A warning by the engineers was ignored.",
        "warning",
        "engineers",
    ),
    ("floated", "The mayor floated the notion that the ferry could return.", "notion", "mayor"),
    (
        "bristled",
        "The engineers bristled at the idea of a new bridge.",
        "idea",
        "engineers",
    ),
    ("hope", "The union expressed hope that the talks would go on.", "hope", "union"),
    (
        "released",
        "The ministry released a statement.",
        "statement",
        "ministry",
    ),
    ("mistake", "The closure was a mistake.", "closure", None),
    ("rumour", "The report that the bridge was weak shocked many.", "report", None),
    # who rejects an idea in the passive does not hold it
    ("rejected", "The idea that the bridge was weak was rejected by the engineers.", "idea", None),
    ("fear", "There is fear that the bridge will fall.", "fear", None),
)
MUST_NOT = (
    ("pleased", "The union pleased the mayor, who said the bridge was safe.", "said", "union"),
    ("crowd", "The mayor saw the crowd cheer.", "cheer", "mayor"),
    ("said-to", "The mayor said to the union that the bridge was safe.", "said", "union"),
    ("quoted", "The paper quoted Ana Berg as saying that the bridge was weak.", "saying", "paper"),
    ("two-speakers", "Jon Dahl left after Ana Berg said the bridge was weak.", "said", "Dahl"),
)


def at(doc: Doc, word: str) -> int:
    return next(n for n, token in enumerate(doc.tokens) if token.text == word)


def text_of(doc: Doc, token: int | None) -> str | None:
    return None if token is None else doc.tokens[token].text


def cases(table: tuple[tuple[str, str, str, str | None], ...]) -> list[object]:
    """The rows by their id; those with a known fault are expected to fail."""
    return [
        pytest.param(
            *row[1:],
            id=row[0],
        )
        for row in table
    ]


@pytest.mark.parametrize(("text", "verb", "source"), cases(VERBS))
def test_whose_a_verb_is(text: str, verb: str, source: str | None, nlp: Language) -> None:
    doc = parse(text, nlp)
    assert text_of(doc, subject(doc, at(doc, verb))) == source


@pytest.mark.parametrize(("text", "verb", "source"), cases(PASSIVES))
def test_whose_a_passive_is(text: str, verb: str, source: str | None, nlp: Language) -> None:
    doc = parse(text, nlp)
    assert text_of(doc, passive_agent(doc, at(doc, verb))) == source


@pytest.mark.parametrize(("text", "noun", "source"), cases(NOUNS))
def test_whose_a_noun_is(text: str, noun: str, source: str | None, nlp: Language) -> None:
    doc = parse(text, nlp)
    found = text_of(doc, noun_source(doc, at(doc, noun)))
    assert found == source or (
        found is not None and source is not None and found.startswith(source)
    )


@pytest.mark.parametrize(("text", "verb", "other"), cases(MUST_NOT))
def test_whose_a_verb_is_not(text: str, verb: str, other: str, nlp: Language) -> None:
    doc = parse(text, nlp)
    assert text_of(doc, subject(doc, at(doc, verb))) != other


@pytest.mark.parametrize(
    ("text", "passes_on"),
    [
        ("The paper quoted Ana Berg as saying that the bridge was weak.", True),
        ("The paper cited Ana Berg as a witness.", False),
        ("The paper described Ana Berg as saying little.", False),
    ],
)
def test_who_only_quotes(text: str, passes_on: bool, nlp: Language) -> None:  # noqa: FBT001 - a column
    doc = parse(text, nlp)
    assert quotes_as_saying(doc, 2) is passes_on


@pytest.mark.parametrize(
    ("word", "minded"),
    [("Berg", True), ("they", True), ("mayor", True), ("engineers", True), ("rust", False)],
)
def test_who_has_a_mind(word: str, minded: bool, nlp: Language) -> None:  # noqa: FBT001 - a column
    doc = parse("The mayor told Ana Berg and the engineers what they knew of rust.", nlp)
    assert has_mind(doc, at(doc, word)) is minded


def test_any_token_of_any_tree_may_be_asked(nlp: Language) -> None:
    for text in ("", "said", "to to to to to", "that that that said as saying", "“ ” “ said ”,"):
        doc = parse(text, nlp)
        for token in range(len(doc.tokens)):
            for found in (subject(doc, token), noun_source(doc, token), passive_agent(doc, token)):
                assert found is None or 0 <= found < len(doc.tokens)
