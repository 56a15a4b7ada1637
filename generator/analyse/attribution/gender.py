"""Whether a pronoun can stand for a name, by what the text itself tells of the person.

In: a Doc and the head of a name. Out: "male", "female" or None: from a title or description at any
mention (Mr., spokeswoman). First names are not looked up: no list of them is fair to all languages.
"""

from __future__ import annotations

from generator.analyse.attribution.proper_names import same_word
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

DESCRIBES = ("compound", "appos", "amod", "nmod")
MENTIONS = 12
"""Mentions of a name that are looked at."""


def fits(doc: Doc, pronoun: int, head: int, called: list[int]) -> bool:
    """Whether nothing in the text speaks against the pronoun standing for the head, which the
    pronouns `called` stood for before.
    """
    known = told(doc, head, called)
    return known is None or doc.tokens[pronoun].text.lower() in words(known)


def told(doc: Doc, head: int, called: list[int]) -> str | None:
    """What earlier pronouns or the text's own words tell."""
    return of_words(doc, called) or gender(doc, head)


def gender(doc: Doc, head: int) -> str | None:
    """What the text tells of a person; None where it does not."""
    word = doc.tokens[head].text
    places = same_word(doc, head)[: 4 * MENTIONS]
    mentions = [t for t in places if doc.tokens[t].text == word]
    for mention in mentions[:MENTIONS]:
        beside = [c for c in children(doc, mention, *DESCRIBES) if child(doc, c, "poss") is None]
        if (told := of_words(doc, [mention, *beside])) is not None:
            return told
    return None


def of_words(doc: Doc, tokens: list[int]) -> str | None:
    """The gender that one of the words tells."""
    for token in tokens:
        for told in ("male", "female"):
            if {doc.tokens[token].text, doc.tokens[token].text.lower()} & words(told):
                return told
    return None
