"""Forms in which a verb or noun of harm is not told as done: asked, wished, to come.

In: a Doc and the token. Out: yes or no.
"""

from __future__ import annotations

from generator.analyse.attribution.tree import child, children
from generator.analyse.harm.things import lemma_of
from generator.model import Doc

CAUSED = frozenset({"get", "have", "see"})
"""Verbs that others’ deeds are told under: got them killed."""


def is_brought_about(doc: Doc, verb: int) -> bool:
    """Whether a participle is told as brought about by the verb above it: could get them killed."""
    token = doc.tokens[verb]
    return token.tag == "VBN" and lemma_of(doc, token.head) in CAUSED


def is_bare_verb(doc: Doc, verb: int) -> bool:
    """Whether a verb stands bare, without a subject: a wish, or behind a modal the parser lost."""
    token = doc.tokens[verb]
    alone = child(doc, verb, "nsubj", "nsubjpass", "aux") is None
    return token.tag == "VB" and token.dep == "ROOT" and alone


def is_next_time(doc: Doc, verb: int) -> bool:
    """Whether a verb tells of a time to come: the next time somebody attacks."""
    times = (doc.tokens[verb].head, *children(doc, verb, "npadvmod", "advmod"))
    coming = any(
        doc.tokens[c].text.lower() == "next"
        for time in times
        if lemma_of(doc, time) == "time"
        for c in doc.children[time]
    )
    return coming and doc.tokens[verb].tag in {"VBZ", "VBP"}


def may_come(doc: Doc, noun: int) -> bool:
    """Whether a noun tells of what only may come: an invasion would bring chaos."""
    own = child(doc, noun, "det", "poss")
    known = own is not None and doc.tokens[own].text.lower() not in {"a", "an", "any", "another"}
    verb = doc.tokens[noun].head
    modal = any(doc.tokens[c].tag == "MD" for c in doc.children[verb])
    return doc.tokens[noun].dep == "nsubj" and modal and not known


def is_asked(doc: Doc, verb: int) -> bool:
    """Whether the sentence is a question."""
    sentence = doc.sentences[doc.tokens[verb].sentence]
    return doc.text[sentence.span.start : sentence.span.end].rstrip("\"'”’ ").endswith("?")
