"""Where a text is at each sentence: `In Vik, …` holds until the text goes elsewhere.

In: a Doc, the Names in it and its quotations. Out: for each sentence the Name of the place that it
and those before it were set in, or None. Only a place at the start of a sentence sets a scene;
another place there, known or not, ends it.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.analyse.attribution.identities import Name
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import subtree
from generator.model import Doc, Sentence

LASTS = 4
"""Paragraphs behind the one that sets a scene in which it still holds."""
LEADS = frozenset({"in", "from", "inside", "near", "outside", "at", "across", "around"})
BEFORE = frozenset(
    {"but", "and", "meanwhile", "also", "elsewhere", "later", "back", "even", ",", "on"}
    | {"just", "north", "south", "east", "west"}
)
OPENING = 4
"""Words of a sentence among which its place may begin."""

Scenes = tuple[Name | None, ...]


def find_scenes(doc: Doc, at: Mapping[int, Name], inside: frozenset[int]) -> Scenes:
    """The scene of each sentence; `inside` are the tokens in quotation marks."""
    found: list[Name | None] = []
    scene, since = None, 0
    for sentence in doc.sentences:
        lead = None if sentence.first in inside else opening_place(doc, sentence)
        if lead is not None:
            told = [at[t] for t in subtree(doc, lead) if t in at]
            if told or names_place(doc, lead):
                scene, since = (told[0] if told else None), sentence.paragraph
        elif sentence.paragraph - since > LASTS:
            scene = None
        found.append(scene)
    return tuple(found)


def opening_place(doc: Doc, sentence: Sentence) -> int | None:
    """The preposition of place that a sentence begins with."""
    for token in range(sentence.first, min(sentence.first + OPENING, sentence.last)):
        lower = doc.tokens[token].text.lower()
        of_compass = lower == "of" and token > sentence.first
        if of_compass or (lower in LEADS and doc.tokens[token].dep in {"prep", "advmod", "mark"}):
            return token
        if lower not in BEFORE:
            return None
    return None


def find_lands(
    doc: Doc, at: Mapping[int, Name], persons: frozenset[int] = frozenset()
) -> frozenset[str]:
    """The sides that are lands in this text: something happens in them, not in a person (trust in
    Berg), nor in what is part of a longer name (Norlanders in Parliament).
    """
    return frozenset(
        name.identity.side
        for token, name in at.items()
        if name.identity is not None
        and name.identity.side is not None
        and name.tokens[-1] not in persons
        and governor(doc, token) not in name.tokens[:-1]
        and doc.tokens[governor(doc, token)].text.lower() in {"in", "inside", "into", "across"}
        and is_place(doc, name)
    )


def governor(doc: Doc, token: int) -> int:
    """The word that governs a place, or the longer name of a land or town that it is part of."""
    head = doc.tokens[token].head
    lies = words("polity") | words("settlement")
    named = doc.tokens[head].text in words("land") or doc.tokens[head].lemma.lower() in lies
    longer = doc.tokens[token].dep == "compound" and named
    if longer:
        return doc.tokens[head].head
    return head if doc.tokens[token].dep == "pobj" else token


def is_place(doc: Doc, name: Name) -> bool:
    """Whether a name can be a place's: not a people's or an institution's (the White House), nor
    one under `except`.
    """
    last = name.tokens.stop - 1
    if name.identity is None or name.area or doc.tokens[last].tag != "NNP":
        return False
    the = any(doc.tokens[c].text.lower() == "the" for c in doc.children[last])
    return not the or doc.tokens[last].text in words("land")


def names_place(doc: Doc, lead: int) -> bool:
    """Whether a proper name that may be a place's stands behind the preposition."""
    return any(
        doc.tokens[t].pos == "PROPN" and doc.tokens[t].text not in words("date")
        for t in subtree(doc, lead)
    )
