"""What spaCy's rules tell of a word, remembered: its part of speech and its lemma.

For every token spaCy's attribute ruler and lemmatizer ask anew, in Python, what its letters, its
tag and its relation to its head make of it; that is a third of a parse. Here each (word, tag,
relation) is put to them once, and so is each row of words over which a rule may hold (`let 's`).
So the answers are spaCy's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

RULES = ("attribute_ruler", "lemmatizer")
"""The last components of a pipeline, which ask of each word alone."""
NAME = "word_memory"
READ = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
"""What rules may ask of a word so that they can be remembered."""
ASKED, TOLD = list[int | str](("ORTH", "TAG", "DEP")), list[int | str](("POS", "LEMMA"))
MOST = 500_000
"""Words kept in memory; beyond it all are forgotten."""

Component = Callable[[Doc], Doc]
Pattern = dict[Any, Any]
"""What a rule asks of a word."""
Rule = dict[str, Any]
"""A rule of a ruler: its patterns, and what it sets."""
Key = tuple[int, ...]
"""Word, tag and relation, as spaCy numbers them."""
Told = tuple[int, int, bool]
"""Part of speech, lemma, and whether a rule over several words may begin with it."""


@dataclass(frozen=True, slots=True)
class WordMemory:
    """A component that does the work of the ruler and the lemmatizer."""

    ruler: Component
    lemmatizer: Component
    lone: AttributeRuler  # its rules about one word
    first: Matcher  # the first words of its rules about several
    longest: int  # of these, in words
    known: dict[Key, Told] = field(default_factory=dict)
    rows: dict[tuple[Key, ...], Sequence[tuple[int, int]]] = field(default_factory=dict)

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with parts of speech and lemmas."""
        (known,) = self.pipe([doc], batch_size=1)
        return known

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The Docs with parts of speech and lemmas; what is new in some of them is asked once."""
        docs = iter(docs)
        while batch := list(islice(docs, batch_size)):
            if len(self.known) + len(self.rows) > MOST:
                self.known.clear()
                self.rows.clear()
            asked = [[tuple(row) for row in doc.to_array(ASKED).tolist()] for doc in batch]
            every = dict.fromkeys(key for keys in asked for key in keys)
            if new := [key for key in every if key not in self.known]:
                self.learn(batch[0].vocab, new)
            yield from map(self.told, batch, asked)

    def told(self, doc: Doc, keys: Sequence[Key]) -> Doc:
        """The Doc with what is known of its words."""
        found = [self.known[key] for key in keys]
        if not found:
            return doc
        told = [(pos, lemma) for pos, lemma, _ in found]
        for first, last in stretches([begins for _, _, begins in found], self.longest):
            told[first:last] = self.together(doc.vocab, tuple(keys[first:last]))
        doc.from_array(TOLD, as_array(told))
        return doc

    def together(self, vocab: Vocab, keys: tuple[Key, ...]) -> Sequence[tuple[int, int]]:
        """What the rules tell of some words in a row."""
        if keys not in self.rows:
            found = self.lemmatizer(self.ruler(apart(vocab, keys))).to_array(TOLD)
            self.rows[keys] = [(pos, lemma) for pos, lemma in found.tolist()]
        return self.rows[keys]

    def learn(self, vocab: Vocab, keys: Sequence[Key]) -> None:
        """Ask the rules about words that are new."""
        doc = apart(vocab, keys)
        begins = {start for _, start, _ in self.first(doc, allow_missing=True)}
        found = self.lemmatizer(self.lone(doc)).to_array(TOLD).tolist()
        for number, (key, (pos, lemma)) in enumerate(zip(keys, found, strict=True)):
            self.known[key] = (pos, lemma, number in begins)


def apart(vocab: Vocab, keys: Sequence[Key]) -> Doc:
    """Words with their tags and relations, each for itself."""
    columns = zip(*keys, strict=True)
    words, tags, deps = ([vocab.strings[code] for code in column] for column in columns)
    return Doc(vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))


def stretches(begins: Sequence[bool], longest: int) -> Iterator[tuple[int, int]]:
    """Where rules over so many words may hold, each of which begins at one of these: from a first
    word to before a last; stretches that share a word are one.
    """
    first = last = 0
    for at in [number for number, here in enumerate(begins) if here]:
        if at >= last:
            if first < last:
                yield first, last
            first = at
        last = min(at + longest, len(begins))
    if first < last:
        yield first, last


def as_array(numbers: Sequence[object]) -> Any:  # noqa: ANN401 - spaCy's own type of arrays
    """Numbers, or rows of them, as spaCy takes them."""
    return np.array(numbers, dtype=np.uint64)


def remembering(nlp: Language) -> Language:
    """The pipeline with a WordMemory in place of its last components, or as it is where they are
    others or ask for more than a word, its tag and its relation.
    """
    if tuple(nlp.pipe_names[-2:]) == RULES and can_be_remembered(*map(nlp.get_pipe, RULES)):
        nlp.add_pipe(NAME)
        for name in RULES:
            nlp.remove_pipe(name)
    return nlp


def can_be_remembered(ruler: object, lemmatizer: object) -> bool:
    """Whether their answers rest on a word, its tag and its relation alone."""
    return (
        isinstance(ruler, AttributeRuler)
        and isinstance(lemmatizer, Lemmatizer)
        and lemmatizer.mode in {"rule", "lookup"}
        and all(READ.issuperset(token) for _, tokens in rules(ruler.patterns) for token in tokens)
    )


@Language.factory(NAME)
def word_memory(nlp: Language, name: str) -> WordMemory:  # noqa: ARG001 - spaCy gives both
    """The WordMemory of a pipeline's ruler and lemmatizer."""
    ruler: Any
    lemmatizer: Any
    ruler, lemmatizer = map(nlp.get_pipe, RULES)
    quicken(lemmatizer.lookups)
    lone, first = AttributeRuler(nlp.vocab), Matcher(nlp.vocab)
    for rule, tokens in rules(ruler.patterns):
        if len(tokens) == 1:
            lone.add([tokens], rule["attrs"])
        else:
            first.add(NAME, [tokens[:1]])
    longest = max((len(tokens) for _, tokens in rules(ruler.patterns)), default=1)
    return WordMemory(ruler, lemmatizer, lone, first, longest)


def quicken(lookups: Lookups) -> None:
    """Make sets of the lists of known lemmas, in which the lemmatizer looks from the first on."""
    index = lookups.get_table("lemma_index", {})
    for pos, lemmas in index.items():
        index[pos] = frozenset(lemmas)


def rules(patterns: Iterable[Any]) -> Iterator[tuple[Rule, list[Pattern]]]:
    """Each pattern of a ruler, with the rule that it belongs to, in their order."""
    return ((rule, tokens) for rule in patterns for tokens in rule["patterns"])
