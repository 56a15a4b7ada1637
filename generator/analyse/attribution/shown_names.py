"""What is shown as a speaker: a name in full, or the words of a description.

In: a Doc and the head of a mention. Out: a text.
"""

from __future__ import annotations

from generator.analyse.attribution.proper_names import conjoined, name_tokens
from generator.analyse.attribution.tree import children, subtree
from generator.model import Doc

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})
LONGEST_NAME = 90
"""Characters of a description that are shown as a speaker."""


def proper_name(doc: Doc, head: int) -> str:
    """The name in full as the text has it, with what is joined to it."""
    if conjoined(doc, head):
        return description(doc, head)
    parts = name_tokens(doc, head)
    return doc.text[doc.tokens[parts[0]].start : doc.tokens[head].end]


def description(doc: Doc, head: int) -> str:
    """The words of a description, without its determiner and its clauses."""
    clauses = frozenset(children(doc, head, "relcl", "acl", "appos", "punct"))
    tokens = [
        t
        for t in subtree(doc, head, clauses)
        if doc.tokens[t].sentence == doc.tokens[head].sentence
    ]
    if tokens and doc.tokens[tokens[0]].text.lower() in DETERMINERS and len(tokens) > 1:
        tokens = tokens[1:]
    text = doc.text[doc.tokens[tokens[0]].start : doc.tokens[tokens[-1]].end]
    if is_only_begun(doc, tokens[0]):
        text = text[:1].lower() + text[1:]
    return " ".join(text.split()).strip(" ,;:")[:LONGEST_NAME]


def is_only_begun(doc: Doc, token: int) -> bool:
    """Whether a common noun has its capital only because it begins a sentence."""
    word = doc.tokens[token]
    begins = token == doc.sentences[word.sentence].first
    return begins and word.tag in {"NN", "NNS"} and word.text[1:].islower()
