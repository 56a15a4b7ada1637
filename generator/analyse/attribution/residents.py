"""Whether someone without a known affiliation is of the place where the text meets them.

In: a Doc, the head of a mention and the NameIndex. Out: the Name of the place with the rule, or
None. Residents, witnesses, local officials and people named without any tie to a body elsewhere are
taken to be of the place; those who come from outside are not: reporters, aid workers, envoys,
visiting leaders, experts, and whoever is described by a proper name that is not the place's.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.affiliation import NameIndex, mentions
from generator.analyse.attribution.among import PARAGRAPHS, among, told_last
from generator.analyse.attribution.identities import Name
from generator.analyse.attribution.proper_names import (
    NAME_PARTS,
    is_proper,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.scenes import is_place
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children, subtree
from generator.model import Doc

PLACE_WORDS = frozenset({"in", "inside", "near", "outside", "across", "around", "from", "at"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
CLAUSES = ("advcl", "xcomp", "acl", "relcl")
DESCRIBES = ("compound", "amod", "nmod", "appos", "poss", "acl", "relcl", "prep")
OWNED = ("compound", "amod", "nmod", "poss", "prep")
NEAR_BY = 1
"""Paragraphs in which the people are told of whom police are, or somebody of an unknown place."""
NEAR = 30
"""Tokens of a description that are looked at."""


def local_place(doc: Doc, head: int, names: NameIndex) -> tuple[Name, str] | None:
    """The place that a person is of, with the rule."""
    head = next((c for c in children(doc, head, "appos") if named_person(doc, c)), head)
    seen = mentions(doc, head) if is_proper(doc, head) else [head]
    if not is_somebody(doc, head) or any(is_outsider(doc, t, names) for t in seen):
        return None
    for mention in seen:
        for place in clause_places(doc, mention, names):
            return (place, "met in a place") if is_land(doc, place, names) else None
    in_office = any(holds_office(doc, mention) for mention in seen)
    for mention in seen:
        at = doc.tokens[mention].sentence
        scene = names.scenes[at] if names.scenes else None
        if scene is not None and is_land(doc, scene, names):
            here = doc.tokens[scene.tokens.start].sentence == at
            if not here and has_moved(doc, mention, scene, names):
                return None
            if here or not in_office:
                return scene, "where the text is"
    if in_office or roles_of(doc, head) & (words("on duty") - words("on the spot")):
        return None
    guessed = any(is_home(doc, t) for mention in seen for t in description_of(doc, mention))
    guessed |= bool(roles_of(doc, head) & words("on duty"))
    return among(doc, seen[0], names, NEAR_BY if guessed else PARAGRAPHS)


def is_land(doc: Doc, name: Name, names: NameIndex) -> bool:
    """Whether a name is a place’s, of a side that is a land in this text."""
    identity = name.identity
    return is_place(doc, name) and identity is not None and identity.side in names.lands


def has_moved(doc: Doc, mention: int, scene: Name, names: NameIndex) -> bool:
    """Whether the text has since told of other people or another place than a scene's."""
    token = told_last(doc, mention, names)
    if token is None or scene.identity is None:
        return False
    name = names.at(token)
    if name is None or name.identity is None:
        return token > scene.tokens.stop
    return name.identity.side != scene.identity.side


def is_somebody(doc: Doc, head: int) -> bool:
    """Whether a head is a named person, or people whom one meets at a place."""
    if is_proper(doc, head):
        return named_person(doc, head)
    lemmas = {doc.tokens[t].lemma for t in (head, *children(doc, head, "compound"))}
    return not lemmas.isdisjoint(words("civilian") | words("local"))


def holds_office(doc: Doc, head: int) -> bool:
    """Whether a mention is described by an office, which its holder may hold for either side."""
    roles = roles_of(doc, head)
    offices = (words("office") | kinds_of_party().keys()) - words("local") - words("civilian")
    if not any(True for _ in children(doc, head, "appos", "prep", "poss")):
        offices -= words("own trade")
    return bool(roles & offices) and not roles & (words("local") | words("kin"))


def roles_of(doc: Doc, head: int) -> set[str]:
    """The words that describe a mention."""
    return {doc.tokens[t].lemma.lower() for t in description_of(doc, head)}


def is_outsider(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a mention is described as somebody from elsewhere."""
    own = set(name_tokens(doc, head)) if is_proper(doc, head) else set()
    if any(is_body_word(doc.tokens[t].lemma.lower()) for t in own):
        return True
    outside = words("medium") | words("topical") | words("outsider")
    told = [t for t in description_of(doc, head) if t not in names.inside or head in names.inside]
    owned = any(t in names.by_token for c in children(doc, head, *OWNED) for t in subtree(doc, c))
    outside |= words("reversing") if owned else words("reversing") - words("local")
    for token in told:
        if doc.tokens[token].lemma.lower() in outside:
            return True
        if token in own or is_kin(doc, token) or is_home(doc, token):
            continue
        if is_foreign(doc, token, names):
            return True
    return False


def is_body_word(lemma: str) -> bool:
    """Whether a word in a name tells that a body has it (International, News)."""
    return lemma in words("organisation") | words("body name")


def is_foreign(doc: Doc, token: int, names: NameIndex) -> bool:
    """Whether a word is part of a proper name that belongs to nobody known nearby."""
    word = doc.tokens[token]
    if not word.text[:1].isupper() or word.pos not in {"PROPN", "ADJ"}:
        return False
    if token in names.by_token or word.text in words("title") | words("date"):
        return False
    if word.lemma.lower() in words("no demonym"):
        return False  # Senior officials
    last = token
    while last + 1 < len(doc.tokens) and doc.tokens[last + 1].pos == "PROPN":
        last += 1
    if doc.tokens[last].lemma.lower() in words("institution"):
        return False
    return word.lemma.lower() not in words("person") | words("local") | words("office")


def is_kin(doc: Doc, token: int) -> bool:
    """Whether a word is in the name of a family, or of a person to whom somebody is kin (mother
    of X).
    """
    while doc.tokens[token].dep in NAME_PARTS:
        token = doc.tokens[token].head
    if doc.tokens[token].lemma.lower() in words("kin"):
        return True
    if not is_proper(doc, token) or not named_person(doc, token):
        return False
    of = doc.tokens[token].head
    noun = doc.tokens[of].head if doc.tokens[of].text.lower() == "of" else of
    return doc.tokens[noun].lemma.lower() in words("civilian") | words("local")


def is_home(doc: Doc, token: int) -> bool:
    """Whether a word is in the name of a place that somebody is a resident of."""
    while doc.tokens[token].dep in NAME_PARTS:
        token = doc.tokens[token].head
    of = doc.tokens[token].head
    lives = doc.tokens[of].text.lower() == "of" and doc.tokens[token].dep == "pobj"
    return lives and doc.tokens[doc.tokens[of].head].lemma in words("living there")


def description_of(doc: Doc, head: int) -> list[int]:
    """The words that describe a mention."""
    found = [head]
    for beside in children(doc, head, *DESCRIBES):
        found += subtree(doc, beside)
    if doc.tokens[head].dep == "appos":
        found += description_of(doc, doc.tokens[head].head)
    return found[:NEAR]


def clause_places(doc: Doc, head: int, names: NameIndex) -> Iterator[Name]:
    """Known places where the mention is or does something: in its own clause, or one beside it."""
    token = doc.tokens[head]
    verbs = list(children(doc, head, "acl", "relcl"))
    if token.dep in SUBJECT:
        verbs += [token.head, *children(doc, token.head, *CLAUSES)]
    for verb in verbs:
        for prep in children(doc, verb, "prep"):
            if doc.tokens[prep].text.lower() in PLACE_WORDS:
                for place in children(doc, prep, "pobj"):
                    yield from named_place(doc, place, names)


def named_place(doc: Doc, place: int, names: NameIndex) -> Iterator[Name]:
    """The known name that a place has, or one that tells where it lies."""
    tokens = [place, *children(doc, place, "compound", "amod", "nmod")]
    for prep in children(doc, place, "prep"):
        tokens += children(doc, prep, "pobj")
    yield from (name for t in tokens if (name := names.at(t)) is not None)
