"""Sources named in a phrase (codebook 2.1): according to X; in X's view; in the words of X; for X.

In: a Doc. Out: Passages whose content is the clause without the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, subtree
from generator.model import Doc

VIEWS = frozenset(
    {"view", "opinion", "word", "account", "eye", "estimation", "telling", "judgment"}
)
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "acl"})
PEOPLE = words("person") | words("on duty")
WEIGHT = 0.9


def phrase_passages(doc: Doc) -> Iterator[Passage]:
    """All source phrases of a Doc."""
    for number, token in enumerate(doc.tokens):
        lower = token.text.lower()
        if lower == "according":
            yield from according(doc, number)
        elif lower == "in" and token.dep == "prep":
            yield from in_view(doc, number)
        elif lower == "for" and token.dep == "prep":
            yield from for_whom(doc, number)
        elif lower == "it" and token.dep == "dobj":
            yield from as_seen(doc, number)


def according(doc: Doc, word: int) -> Iterator[Passage]:
    """`according to X`, with the clause it stands in; not what goes by X (according to size)."""
    to = child(doc, word, "prep", "aux", "mark")
    to = (
        word + 1
        if to is None and doc.tokens[min(word + 1, len(doc.tokens) - 1)].text == "to"
        else to
    )
    source = None if to is None else child(doc, to, "pobj") or child(doc, word, "pobj")
    if source is None or to is None or doc.tokens[source].lemma in words("measure"):
        return
    yield from phrase(doc, word, (word, to), source, "according to")


def in_view(doc: Doc, word: int) -> Iterator[Passage]:
    """`in X's view` and `in the words of X`."""
    inner = child(doc, word, "pobj")
    if inner is None or doc.tokens[inner].lemma not in VIEWS:
        return
    source = child(doc, inner, "poss")
    of = child(doc, inner, "prep")
    if source is None and of is not None and doc.tokens[of].text.lower() == "of":
        source = child(doc, of, "pobj")
    if source is not None:
        yield from phrase(doc, word, (word, inner), source, f"in the {doc.tokens[inner].lemma} of")


def for_whom(doc: Doc, word: int) -> Iterator[Passage]:
    """`For them, X amounts to Y`: people at the start of a sentence, set off by a comma."""
    sentence = doc.sentences[doc.tokens[word].sentence]
    source = child(doc, word, "pobj")
    own = subtree(doc, word)
    if word != sentence.first or source is None or own[-1] + 1 >= sentence.last:
        return
    token = doc.tokens[source]
    people = token.text.lower() in {"them", "him", "her"} or token.lemma in PEOPLE
    if people and doc.tokens[own[-1] + 1].text == ",":
        yield from phrase(doc, word, (word,), source, "for")


def as_seen(doc: Doc, word: int) -> Iterator[Passage]:
    """`As X sees it` and `to hear X tell it`, with the clause it stands in."""
    verb = doc.tokens[word].head
    token, source = doc.tokens[verb], child(doc, verb, "nsubj")
    ends = word + 1 < len(doc.tokens) and doc.tokens[word + 1].pos == "PUNCT"
    if source is None or word != verb + 1 or token.lemma not in words("seeing it") or not ends:
        return
    mark = child(doc, verb, "mark", "advmod")
    if token.dep == "advcl" and mark is not None and doc.tokens[mark].text.lower() == "as":
        yield from phrase(doc, verb, (verb,), source, "in the view of")
    elif token.dep == "ccomp" and doc.tokens[token.head].lemma == "hear":
        yield from phrase(doc, token.head, (verb,), source, "in the view of")


def phrase(
    doc: Doc, top: int, cue: tuple[int, ...], source: int, predicate: str
) -> Iterator[Passage]:
    """The phrase, with the words of its clause that are not its own."""
    clause = doc.tokens[top].head
    while doc.tokens[clause].dep not in CLAUSES and doc.tokens[clause].head != clause:
        clause = doc.tokens[clause].head
    own = frozenset(subtree(doc, top))
    content = frozenset(subtree(doc, clause)) - own
    if doc.tokens[clause].dep == "relcl":
        content -= {t for t in content if doc.tokens[t].text.lower() in {"which", "who", "that"}}
    if content:
        yield Passage(cue, source, content, predicate, "r:clause", WEIGHT, "source phrase")
