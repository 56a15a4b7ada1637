"""What is remembered of words is what spaCy itself tells of them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings

from generator.analyse.parse import PIPELINE, UNNEEDED, parse, parse_together
from generator.analyse.word_memory import NAME, remembering, stretches
from tests.analyse.attribution.nasty import ANY

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = (
    "There is a bridge, and there were two.",
    "Let's go; they let us. Y'all ain't gonna cross, you gotta wait.",
    "He did it, and it did him no good. That is that.",
    "She has not said nothin' of what she saw: saws, mice and leaves.",
    "The leaves fall, he leaves, the left left left.",
    "But for but one, all's well  \u00a0 that ends.",
)


@pytest.fixture(scope="module")
def own() -> Language:
    """spaCy's pipeline as it comes."""
    found: Language = importlib.import_module(PIPELINE).load(exclude=UNNEEDED)
    return found


@pytest.mark.parametrize("text", [*SENTENCES, "\n\n".join(SENTENCES)])
def test_a_doc_is_the_same_with_it(nlp: Language, own: Language, text: str) -> None:
    expected = parse(text, own)
    assert [parse(text, nlp), parse(text, nlp)] == [expected, expected]


@given(text=ANY)
@settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
def test_so_is_that_of_any_text(nlp: Language, own: Language, text: str) -> None:
    assert parse(text, nlp) == parse(text, own)


def test_the_pipeline_in_use_remembers(nlp: Language) -> None:
    assert nlp.pipe_names[-1] == NAME


def test_a_pipeline_with_other_rules_stays_as_it_is() -> None:
    other = spacy.blank("en")
    ruler = other.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "old", "OP": "+"}]], {"POS": "ADJ"})  # type: ignore[attr-defined]
    other.add_pipe("lemmatizer", config={"mode": "lookup"})
    assert remembering(other).pipe_names == ["attribute_ruler", "lemmatizer"]
    other.remove_pipe("lemmatizer")
    assert remembering(other).pipe_names == ["attribute_ruler"]


@pytest.mark.parametrize(
    ("begins", "longest", "found"),
    [
        ("....", 2, []),
        ("x...", 2, [(0, 2)]),
        (".xx.", 2, [(1, 4)]),
        ("x.x.", 2, [(0, 2), (2, 4)]),
        ("...x", 2, [(3, 4)]),
        ("x.x...", 3, [(0, 5)]),
    ],
)
def test_words_over_which_a_rule_may_hold_are_asked_together(
    begins: str, longest: int, found: list[tuple[int, int]]
) -> None:
    assert list(stretches([mark == "x" for mark in begins], longest)) == found


def test_so_are_many_texts_at_once(nlp: Language, own: Language) -> None:
    assert parse_together(SENTENCES, nlp) == tuple(parse(text, own) for text in SENTENCES)
