"""What spaCy's first layer makes of a word, remembered: the vector of its form.

The vector of a word before its neighbours are looked at rests on its form alone (its norm, prefix,
suffix, shape and blanks), and making it is a seventh of a parse. Here each form is put to the layer
once. A row's numbers must not rest on the rows beside it, or an analysis would on those before it:
so forms are put to it in blocks of a size that leaves no row at an edge of the matrix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import Model, NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "remembered"
LAYERS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
"""What the first layer is made of, by the beginnings of their names."""
BLOCK = 96
"""Rows of a block: the least number that the widths of all kernels of a matrix product divide."""
MOST = 49_152
"""Forms kept in memory; beyond them all are forgotten."""

Rows = Any
"""A matrix, a form or a vector a row."""


@dataclass(frozen=True, slots=True)
class VectorMemory:
    """Vectors by the bytes of their forms."""

    features: Model[Any, Any]
    made_of: Sequence[Model[Any, Any]]  # what makes vectors of forms, one layer after the other
    vectors: Rows
    known: dict[bytes, int] = field(default_factory=dict)

    def of(self, docs: Sequence[Doc]) -> list[Rows]:
        """The vectors of each Doc's words."""
        features = self.features.predict(docs)
        forms = np.ascontiguousarray(np.vstack(features))
        keys = forms.view(f"V{forms.itemsize * forms.shape[1]}").ravel().tolist()
        self.learn(list(dict.fromkeys(keys)), forms.shape[1])
        found = self.vectors[[self.known[key] for key in keys]]
        ends = list(accumulate(len(rows) for rows in features))
        return np.split(found, ends[:-1])

    def learn(self, keys: Sequence[bytes], width: int) -> None:
        """Make the vectors of forms that are new."""
        if len(self.known) + len(keys) > len(self.vectors):
            self.known.clear()
        new = [key for key in keys if key not in self.known]
        if not new:
            return
        forms = np.zeros((-(-len(new) // BLOCK) * BLOCK, width), dtype=np.uint64)
        forms[: len(new)] = np.frombuffer(b"".join(new), dtype=np.uint64).reshape(-1, width)
        made = forms
        for layer in self.made_of:
            made = layer.predict(made)
        first = len(self.known)
        self.vectors[first : first + len(new)] = made[: len(new)]
        self.known.update(zip(new, range(first, first + len(new)), strict=True))


def remembering_vectors(nlp: Language) -> Language:
    """The pipeline with a VectorMemory for its first layer, or as it is where that is another."""
    if "tok2vec" not in nlp.pipe_names:
        return nlp
    whole: Model[Any, Any] = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    first = whole.layers[0] if whole.layers else whole
    if is_of_forms(first):
        whole.replace_node(first, remembered(first))
    return nlp


def is_of_forms(layer: Model[Any, Any]) -> bool:
    """Whether a layer makes vectors of the forms of words alone, on an ordinary processor."""
    names = [each.name for each in layer.layers]
    alike = len(names) == len(LAYERS) and all(map(str.startswith, names, LAYERS))
    return alike and isinstance(layer.ops, NumpyOps)


def remembered(layer: Model[Any, Any]) -> Model[Any, Any]:
    """A layer that remembers what the first one makes."""
    features, _, hashed, mixed, _ = layer.layers
    width = layer.get_dim("nO") or mixed.get_dim("nO")
    memory = VectorMemory(
        features,
        (hashed.layers[0], mixed.layers[0]),
        np.empty((MOST, width), dtype=np.float32),
    )

    def forward(_: Rows, docs: Sequence[Doc], is_train: bool) -> tuple[list[Rows], None]:  # noqa: ARG001, FBT001 - as thinc calls it
        return memory.of(docs), None

    return Model(NAME, forward, layers=[layer])
