"""What is remembered of forms is what spaCy's own first layer makes of them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import spacy

from generator.analyse import vector_memory
from generator.analyse.parse import PIPELINE, UNNEEDED
from generator.analyse.vector_memory import (
    NAME,
    is_of_forms,
    remembered,
    remembering_vectors,
)

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = (
    "There is a bridge, and there were two.",
    "",
    "The bridge-builders' 12 bridges: “We don't,” she said \u00a0 in Vik.",
    "He did it, and it did him no good. " * 20,
)


@pytest.fixture(scope="module")
def own() -> Language:
    """spaCy's pipeline as it comes."""
    found: Language = importlib.import_module(PIPELINE).load(exclude=UNNEEDED)
    return found


def first(nlp: Language) -> Any:  # noqa: ANN401 - a layer of spaCy's
    return nlp.get_pipe("tok2vec").model.layers[0]  # type: ignore[attr-defined]


def vectors(layer: Any, nlp: Language, *texts: str) -> list[bytes]:  # noqa: ANN401
    """The vectors of each text, bit for bit."""
    return [rows.tobytes() for rows in layer.predict([nlp.make_doc(text) for text in texts])]


def test_the_pipeline_in_use_remembers(nlp: Language) -> None:
    assert first(nlp).name == NAME


def test_they_are_spacys_own_whatever_was_asked_before(own: Language) -> None:
    layer = first(own)
    expected = vectors(layer, own, *TEXTS)
    memory = remembered(layer)
    assert vectors(memory, own, *reversed(TEXTS)) == expected[::-1]
    assert vectors(memory, own, *TEXTS) == expected
    assert [vectors(memory, own, text)[0] for text in TEXTS[2:]] == expected[2:]


def test_what_is_forgotten_is_asked_again(own: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    layer = first(own)
    monkeypatch.setattr(vector_memory, "MOST", 24)
    memory = remembered(layer)
    for text in (*TEXTS, *TEXTS):
        if text:
            assert vectors(memory, own, text) == vectors(layer, own, text)


def test_a_pipeline_with_another_first_layer_stays_as_it_is() -> None:
    blank = spacy.blank("en")
    assert remembering_vectors(blank) is blank
    other = spacy.blank("en")
    other.add_pipe("tok2vec", config={"model": OTHER})
    other.initialize()
    before = first(other)
    assert not is_of_forms(before)
    assert first(remembering_vectors(other)) is before


OTHER = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.CharacterEmbed.v2",
        "width": 8,
        "rows": 20,
        "nM": 4,
        "nC": 2,
        "feature": "LOWER",
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 8,
        "depth": 1,
        "window_size": 1,
        "maxout_pieces": 2,
    },
}
"""Made of letters."""


def test_nothing_of_a_row_rests_on_those_beside_it(own: Language) -> None:
    layer = first(own)
    docs = [own.make_doc(text) for text in TEXTS[2:]]
    whole = np.vstack(layer.predict(docs))
    memory = remembered(layer)
    for doc in docs:
        for number in range(len(doc)):
            memory.predict([doc[number : number + 1].as_doc()])
    assert np.vstack(memory.predict(docs)).tobytes() == whole.tobytes()
