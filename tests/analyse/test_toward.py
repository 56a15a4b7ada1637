"""How the author's words bear on a mention: which words tell, and which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from generator.analyse.events import event_tokens
from generator.analyse.parse import parse
from generator.analyse.toward import (
    ROLE,
    VERDICTS,
    head_of,
    load_centres,
    load_toward,
    mention_features,
    steps_from,
    tokens_at,
    told_of,
    verdict,
)
from generator.model import Doc, Span
from tests.analyse.attribution.nasty import GLUED

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLES = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
AGAINST = (
    "Critics accuse *Vik* of lying to the court.",
    "*Vik* has been blamed for the scandal.",
    "The failures of *Vik* are a disgrace.",
    "*Vik* threatened the witnesses.",
)
FOR = (
    "Teachers praised *Vik* for her courage.",
    "*Vik* won a great victory.",
    "*Vik* is a respected and honest leader.",
    "*Vik* helped the town to recover.",
)


def marked(text: str, nlp: Language) -> tuple[Doc, frozenset[int]]:
    """A Doc and the tokens of what stands between stars."""
    before, name, behind = text.split("*")
    doc = parse(before + name + behind, nlp)
    return doc, tokens_at(doc, Span(len(before), len(before) + len(name)))


def value(text: str, nlp: Language) -> float:
    return verdict(mention_features(*marked(text, nlp)))


@pytest.mark.parametrize("text", AGAINST)
def test_words_against(nlp: Language, text: str) -> None:
    assert value(text, nlp) < 0


@pytest.mark.parametrize("text", FOR)
def test_words_for(nlp: Language, text: str) -> None:
    assert value(text, nlp) > 0


def test_who_does_it_and_to_whom_it_is_done_are_told_apart(nlp: Language) -> None:
    accused = value("The mayor accused *Vik* of fraud.", nlp)
    accuser = value("*Vik* accused the mayor of fraud.", nlp)
    assert accused < accuser


@pytest.mark.parametrize("text", [*AGAINST, *FOR])
def test_no_name_tells(nlp: Language, text: str) -> None:
    assert value(text, nlp) == value(text.replace("Vik", "Oru"), nlp)


def test_no_name_is_in_the_table() -> None:
    names = {"trump", "clinton", "obama", "israel", "hamas", "republican", "mueller"}
    held = {word for feature in load_toward() for word in feature.replace("=", " ").split()}
    assert not held & names
    assert all(len(row) == len(VERDICTS) for row in load_toward().values())


def test_what_others_say_tells_nothing(nlp: Language) -> None:
    doc, mention = marked("*Vik* is, said the mayor, a disgraceful liar.", nlp)
    liar = frozenset(
        n for n, token in enumerate(doc.tokens) if token.lemma in {"liar", "disgraceful"}
    )
    assert {word for word, _ in told_of(doc, mention, liar)}.isdisjoint({"liar", "disgraceful"})


@pytest.mark.parametrize(
    ("event", "plain"),
    [
        ("Rockets killed nine people near *Vik*.", "Trucks passed nine people near *Vik*."),
        ("*Vik* bombed the harbour.", "*Vik* passed the harbour."),
        ("Three people died in *Vik* in the war.", "Three people stood in *Vik* in the hall."),
    ],
)
def test_what_happened_is_neither_good_nor_bad(nlp: Language, event: str, plain: str) -> None:
    assert value(event, nlp) == pytest.approx(value(plain, nlp), abs=0.12)


def test_words_of_fighting_are_events_only_in_a_text_about_it(nlp: Language) -> None:
    calm = "The mayor attacked the plan."
    assert not event_tokens(parse(calm, nlp))
    fought = f"Soldiers fired rockets. A bomb wounded rebels. {calm}"
    doc = parse(fought, nlp)
    assert "attacked" in {doc.tokens[at].text for at in event_tokens(doc)}


@pytest.mark.parametrize("word", ["terrorist", "regime", "thug"])
def test_what_an_author_calls_somebody_is_no_event(nlp: Language, word: str) -> None:
    doc = parse(f"Soldiers fired rockets. A bomb wounded rebels. They are a {word}.", nlp)
    assert word not in {doc.tokens[at].text for at in event_tokens(doc)}


def test_a_better_role_by_grammar_alone_is_taken_off() -> None:
    centres = load_centres()
    assert centres[f"{ROLE}S"] > centres[f"{ROLE}O"]
    for role, centre in centres.items():
        assert verdict([role]) == pytest.approx(verdict([]) - centre)
        assert role not in load_toward()


@given(GLUED)
@EXAMPLES
def test_of_any_text(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    for token in range(0, len(doc.tokens), 7):
        mention = frozenset({token})
        assert -1 <= verdict(mention_features(doc, mention)) <= 1
        steps = list(steps_from(doc, head_of(doc, mention), mention))
        assert all(doc.tokens[s.token].sentence == doc.tokens[token].sentence for s in steps)
