"""What speaks for or against a candidate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attribution.features import SIZES, features, kind_of_source, size
from generator.analyse.attribution.lexicon import load_lexicon
from generator.analyse.attribution.pool import gather
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.parse import parse
from tests.analyse.attribution.nasty import EXAMPLES, GLUED
from tests.analyse.attribution.test_weights import PREFIXES

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = (
    (
        "The mayor said the bridge was safe.",
        {"frame=say v:clause", "class=neutral v:clause", "cue form=VBD v", "cue place=main"},
    ),
    ("The mayor said the bridge was safe.", {"source=person", "source word=mayor"}),
    ("The mayor said the bridge was safe.", {"source article=the", "before the cue=False"}),
    ("The bridge was safe, the mayor said.", {"before the cue=True", "question=False"}),
    ("Ana Berg did not say the bridge was safe.", {"with=not", "with=not say", "source=name"}),
    ("She said the bridge was safe.", {"source=she"}),
    ("Reuters said the bridge was safe.", {"source=medium"}),
    ("“The bridge is safe,” she said.", {"in marks=all", "quotations in article=0"}),
    ("Did the mayor say that the bridge was safe?", {"question=True"}),
    ("It was announced that the bridge was safe.", {"source=nobody", "frame=announce p:clause"}),
    ("The mayor would say the bridge was safe.", {"with=would aux"}),
)


def told(text: str, nlp: Language) -> list[list[str]]:
    """The features of each candidate of a text."""
    doc = parse(text, nlp)
    pool = gather(doc, find_quotations(doc.text, doc.paragraphs), load_lexicon())
    return [features(pool.scene, candidate) for candidate in pool.candidates]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_features(text: str, expected: set[str], nlp: Language) -> None:
    found = [set(own) for own in told(text, nlp)]
    assert any(expected <= own for own in found), found


NAMED = (
    "Ana Berg condemned Jon Dahl.",
    "Everyone knows that Dahl opposes Berg, who lives in Norland.",
    "Some 40 percent of Norlanders support Dahl, and Berg said Norland wants peace with Sudland.",
    "Norland has plans. Nobody said Norland would keep them.",
    "Criticism of Berg by Dahl continued in Vik.",
)


@pytest.mark.parametrize("text", NAMED)
def test_no_feature_tells_whose_name_it_is(text: str, nlp: Language) -> None:
    """What tells for or against one side must tell the same of the other."""
    names = {"ana", "berg", "jon", "dahl", "norland", "norlanders", "norlander", "sudland", "vik"}
    words = {word for own in told(text, nlp) for f in own for word in f.split("=")[1].split()}
    assert words, text
    assert not words & names


def test_a_source_that_speaks_elsewhere_is_told(nlp: Language) -> None:
    text = "Ana Berg said the bridge was safe. “It will hold,” {} said."
    (_, alone), (_, again) = (told(text.format(name), nlp) for name in ("Jon Dahl", "Ms. Berg"))
    assert "source quoted elsewhere=False" in alone
    assert "source quoted elsewhere=True" in again


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Berg", "name"),
        ("officials", "person"),
        ("The union", "organisation"),
        ("many", "many"),
        ("the river", "NOUN NN"),
        ("Newspapers", "medium"),
    ],
)
def test_kinds_of_sources(text: str, kind: str, nlp: Language) -> None:
    doc = parse(f"{text} said the bridge was safe.", nlp)
    source = next(n for n, token in enumerate(doc.tokens) if token.text == "said") - 1
    assert kind_of_source(doc, source) == kind


def test_nobody_is_of_no_kind(nlp: Language) -> None:
    assert kind_of_source(parse("", nlp), None) == "nobody"


@given(st.integers(0, 10_000))
def test_classes_of_size_rise(number: int) -> None:
    assert size(number) <= size(number + 1) <= len(SIZES)
    assert all(size(bound) < size(bound + 1) for bound in SIZES)
    assert all(one < two for one, two in pairwise(SIZES))


@given(GLUED)
@EXAMPLES
def test_of_any_text(nlp: Language, text: str) -> None:
    for own in told(text, nlp):
        assert all(PREFIXES["weights.tsv"].fullmatch(f.partition("=")[0]) for f in own)
        assert not [f for f in own if "\t" in f or "\n" in f]
        assert sum(f.startswith("frame=") for f in own) == 1
    assert told(text, nlp) == told(text, nlp)
