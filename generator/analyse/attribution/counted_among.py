"""People whom a sentence counts among others: Moe is a Norlander, Moe and other Norlanders,
Norlanders such as Moe, Moe is among the Norlanders who stayed.

In: a Doc and a mention of somebody. Out: rules, each with the words that tell whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import child, children, subtree
from generator.model import Doc

JOINED = 8
"""Steps back to the first of those joined."""
OTHERS = frozenset({"other", "fellow"})
FOR_ONE = frozenset({"including", "like", "as"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BEFORE = ("compound", "amod", "nmod")
PEOPLE = ("person", "office", "civilian", "local", "anonymous", "belonging", "belongs")
PLURAL = frozenset({"NNS", "NNPS"})


def counted_among(doc: Doc, mention: int) -> Iterator[tuple[str, list[int]]]:
    """Where a sentence tells among whom somebody is."""
    for noun in others_beside(doc, mention):
        yield "one of them", with_modifiers(doc, noun)
    if (those := those_for_whom(doc, mention)) is not None:
        yield "one of them", with_modifiers(doc, those)
    yield "one of them", introduced_with(doc, mention)
    if doc.tokens[mention].dep in SUBJECTS:
        for noun in told_to_be(doc, doc.tokens[mention].head):
            yield "told to be one", with_modifiers(doc, noun)


def introduced_with(doc: Doc, mention: int) -> list[int]:
    """What tells of several persons at once: Norlandic Sens. Moe and Lund; two Norlanders, Moe and
    Lund.
    """
    first = first_of(doc, mention)
    if first == mention and child(doc, first, "conj") is None:
        return []
    noun = doc.tokens[first].head
    if doc.tokens[first].dep == "appos" and doc.tokens[noun].tag in PLURAL:
        return with_modifiers(doc, noun)
    before = [c for c in children(doc, first, *BEFORE) if c < first]
    several = any(
        doc.tokens[c].tag in PLURAL or doc.tokens[c].text in words("of several") for c in before
    )
    return [t for c in before for t in subtree(doc, c)] if several else []


def first_of(doc: Doc, mention: int) -> int:
    """The first of those joined, also where the parser joins one to what the first is of (Moe of
    Vik and Lund of Hask).
    """
    for _ in range(JOINED):
        token = doc.tokens[mention]
        if token.dep == "conj":
            mention = token.head
        elif token.dep == "pobj" and doc.tokens[token.head].text.lower() == "of":
            mention = doc.tokens[token.head].head
        else:
            return mention
    return mention


def others_beside(doc: Doc, mention: int) -> Iterator[int]:
    """The others joined to somebody (Moe and other Norlanders)."""
    for noun in children(doc, mention, "conj"):
        told = {doc.tokens[c].text.lower() for c in children(doc, noun, "amod")}
        if told & OTHERS and doc.tokens[noun].tag in PLURAL:
            yield noun
        yield from others_beside(doc, noun)


def those_for_whom(doc: Doc, mention: int) -> int | None:
    """The people right before `such as`, `like` or `including` for whom somebody stands."""
    while doc.tokens[mention].dep == "conj":
        mention = doc.tokens[mention].head
    prep = doc.tokens[mention].head
    if doc.tokens[mention].dep != "pobj" or doc.tokens[prep].text.lower() not in FOR_ONE:
        return None
    noun = doc.tokens[prep].head
    such = any(doc.tokens[c].text.lower() == "such" for c in children(doc, prep, "amod"))
    if doc.tokens[prep].text.lower() == "as" and not such:
        return None
    between = range(noun + 1, prep)
    apart = any(doc.tokens[t].text not in {",", "such", "–", "—"} for t in between)
    return None if apart or doc.tokens[noun].tag not in PLURAL else noun


def told_to_be(doc: Doc, verb: int) -> Iterator[int]:
    """What somebody is told to be, not what is denied or asked: a Norlander, one of the
    Norlanders, among the Norlanders.
    """
    doubted = child(doc, verb, "neg", "mark") is not None or asks(doc, verb)
    if doc.tokens[verb].lemma != "be" or doubted:
        return
    for noun in children(doc, verb, "attr"):
        of = [p for p in children(doc, noun, "prep") if doc.tokens[p].text == "of"]
        one = doc.tokens[noun].text.lower() == "one"
        yield from (c for p in of for c in children(doc, p, "pobj")) if one else (noun,)
    for prep in children(doc, verb, "prep"):
        if doc.tokens[prep].text.lower() == "among":
            yield from (c for c in children(doc, prep, "pobj") if doc.tokens[c].tag in PLURAL)


def asks(doc: Doc, verb: int) -> bool:
    """Whether a clause is a question, or one that only could be."""
    last = doc.sentences[doc.tokens[verb].sentence].last - 1
    modal = any(doc.tokens[c].tag == "MD" for c in children(doc, verb, "aux"))
    return modal or doc.tokens[last].text == "?"


def with_modifiers(doc: Doc, noun: int) -> list[int]:
    """A noun for people with the words before it; only the noun where it may be no people's."""
    lemma = doc.tokens[noun].lemma.lower()
    people = lemma in kinds_of_party() or any(lemma in words(group) for group in PEOPLE)
    before = children(doc, noun, *BEFORE) if people else ()
    return [noun, *(c for c in before if c < noun)]
