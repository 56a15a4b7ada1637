"""Among whose people the text is, where it is nowhere in particular: Most Norlanders stayed at
home. Mia Lund, 53, said so.

In: a Doc, the head of a mention and the NameIndex. Out: the Name of the people or place told of
last, with the rule, or None. Only of lands, and not where a sentence tells of two sides' people.
"""

from __future__ import annotations

from generator.analyse.attribution.affiliation import NameIndex
from generator.analyse.attribution.identities import Name
from generator.analyse.attribution.scenes import is_place
from generator.analyse.attribution.tables import words
from generator.model import Doc

FAR_BACK = 250
"""Tokens before a mention among which its people may be told of."""
PARAGRAPHS = 3
"""Paragraphs before a mention among which they are told of."""
CLIMB = 6
"""Steps up from a place to what it is told of."""
WHERE = frozenset({"in", "inside", "near", "outside", "across", "around"})
ACTS = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})


def among(
    doc: Doc, head: int, names: NameIndex, paragraphs: int = PARAGRAPHS
) -> tuple[Name, str] | None:
    """The people or place of a land that the text told of last, close before a mention."""
    token = told_last(doc, head, names, paragraphs)
    name = None if token is None else names.at(token)
    if token is None or name is None or not is_only_land(doc, token, names):
        return None
    return name, "among the people of"


def told_last(doc: Doc, head: int, names: NameIndex, paragraphs: int = PARAGRAPHS) -> int | None:
    """The token before a mention that tells last of people or a place, known or not."""
    paragraph = doc.sentences[doc.tokens[head].sentence].paragraph
    for token in range(head - 1, max(-1, head - FAR_BACK), -1):
        if doc.sentences[doc.tokens[token].sentence].paragraph < paragraph - paragraphs:
            return None
        if token in names.inside:
            continue
        name = names.at(token)
        if is_unknown_place(doc, token) if name is None else tells_people(doc, token, name):
            return token
    return None


def is_only_land(doc: Doc, token: int, names: NameIndex) -> bool:
    """Whether a sentence tells of the people of one side alone, which is a land's."""
    sentence = doc.sentences[doc.tokens[token].sentence]
    sides = {
        name.identity.side
        for t in range(max(sentence.first, token - FAR_BACK), min(sentence.last, token + FAR_BACK))
        if (name := names.at(t)) is not None
        and name.identity is not None
        and tells_people(doc, t, name)
    }
    return len(sides) == 1 and not sides.isdisjoint(names.lands)


def is_unknown_place(doc: Doc, token: int) -> bool:
    """Whether a token is a place that nobody is known to have (in Cairo)."""
    word = doc.tokens[token]
    before = doc.tokens[word.head].text.lower() if word.dep == "pobj" else ""
    placed = before in {"in", "near", "outside"} and word.tag == "NNP"
    return placed and word.text not in words("date") and not is_aside(doc, word.head)


def is_aside(doc: Doc, token: int) -> bool:
    """Whether a token is part of what is told beside a name (Moe, who is at the talks in Cairo)."""
    for _ in range(CLIMB):
        word = doc.tokens[token]
        if word.dep in {"appos", "relcl"}:
            return True
        if word.pos in {"VERB", "AUX"}:
            return False
        token = word.head
    return False


def glued(doc: Doc, token: int) -> bool:
    """Whether a name is part of a longer word (Norland-based)."""
    end = doc.tokens[token].end
    return doc.text[end : end + 1] in {"-", "‑"}


def tells_people(doc: Doc, token: int, name: Name) -> bool:
    """Whether a name tells of people or where they are: Norlanders, Norlandic farmers, in Vik."""
    word = doc.tokens[token]
    if name.identity is None or name.area or glued(doc, token):
        return False
    if word.dep == "pobj":
        return doc.tokens[word.head].text.lower() in WHERE and is_place(doc, name)
    if word.dep == "dobj" and doc.tokens[word.head].lemma in words("harm"):
        return is_place(doc, name)
    if word.pos in {"NOUN", "PROPN"} and word.dep in ACTS:
        return word.tag in {"NNS", "NNPS"} and name.identity.party is None
    noun = doc.tokens[word.head]
    people = noun.lemma in words("civilian") | words("local") and noun.dep != "appos"
    return word.dep in {"amod", "compound", "poss"} and people
