"""Whom a head belongs to, from the words around it: the name nearest to it decides.

In: a Doc, the head of a mention and the Names of the dispute. Out: an Identity with the rule and
the words that decided, or None. Its own name comes first, then the words before it, what is set
beside it, whom it speaks for, last where it is or lives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.analyse.attribution.counted_among import counted_among
from generator.analyse.attribution.deeds import find_protesters, protests
from generator.analyse.attribution.identities import Identity, Name, by_token
from generator.analyse.attribution.proper_names import (
    conjoined,
    fullest_mention,
    is_proper,
    name_tokens,
    named_person,
    same_word,
)
from generator.analyse.attribution.scenes import Scenes, find_lands, find_scenes
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.told_beside import (
    is_followed,
    is_turned,
    places_to_look,
    plain_words,
)
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

LOOK_BACK = 200
BEFORE_IT = ("before the name", "named")
MENTIONS = 12
"""Mentions of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by the tokens they cover, where the text is at each sentence, what is quoted, and the
    sides that are lands, the last tokens of the dispute's persons, a name of the protesters where
    they are one side's.
    """

    by_token: dict[int, Name] = field(default_factory=dict)
    scenes: Scenes = ()
    inside: frozenset[int] = frozenset()
    lands: frozenset[str] = frozenset()
    persons: frozenset[int] = frozenset()
    protesters: Name | None = None

    def at(self, token: int) -> Name | None:
        """The name that covers a token."""
        return self.by_token.get(token)


def index_names(
    doc: Doc,
    names: tuple[Name, ...],
    inside: frozenset[int],
    persons: frozenset[int] = frozenset(),
    lands: frozenset[str] = frozenset(),
) -> NameIndex:
    """Names by token; `except` phrases cover theirs too, with no identity. `inside` are the tokens
    in quotation marks: they set no scene. `lands` are sides that are lands by their names.
    """
    at = by_token(names)
    scenes = find_scenes(doc, at, inside)
    every = lands | find_lands(doc, at, persons)
    return NameIndex(at, scenes, inside, every, persons, find_protesters(doc, names))


def identity_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, with the rule; None for nobody known."""
    return (
        identity_near(doc, head, names)
        or of_owner(doc, head, names)
        or elsewhere(doc, head, names)
        or by_deeds(doc, head, names)
    )


def by_deeds(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose somebody is who is told to protest, where protesters are one side's."""
    protesters = names.protesters
    if protesters is None or protesters.identity is None:
        return None
    own = mentions(doc, head) if is_proper(doc, head) else [head]
    if not any(protests(doc, mention) for mention in own):
        return None
    return protesters.identity, told(doc, "told to be of the", protesters)


def elsewhere(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a named person belongs to by another mention of the same name."""
    if not is_proper(doc, head) or not named_person(doc, head):
        return None
    found = (identity_near(doc, t, names) for t in mentions(doc, head) if t != head)
    near = next((f for f in found if f is not None), None)
    if near is not None or is_turned(doc, head):
        return near
    seen = mentions(doc, head, joined=True)
    joined = (of_first(doc, t, names) for t in seen if conjoined(doc, t))
    if (first := next((f for f in joined if f is not None), None)) is not None:
        return first
    counted = (by_count(doc, t, names) for t in seen if t not in names.inside)
    return next((f for f in counted if f is not None), None)


def of_first(doc: Doc, first: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the first of several belongs to: by what stands before the name; by what stands beside
    it where only a description is joined to it (Moe, a Norlander and captain).
    """
    second = child(doc, first, "conj")
    same = second is not None and doc.tokens[second].tag == "NN"
    found = identity_near(doc, first, names)
    return found if found is None or same or found[1].startswith(BEFORE_IT) else None


def by_count(doc: Doc, mention: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Among whose people a sentence counts somebody: Moe is a Norlander, Moe and other
    Norlanders.
    """
    for rule, tokens in counted_among(doc, mention):
        for token in tokens:
            name = names.at(token)
            if name is not None and name.identity is not None and token not in names.persons:
                return name.identity, told(doc, rule, name)
    return None


def mentions(doc: Doc, head: int, *, joined: bool = False) -> list[int]:
    """A mention of a person and those that may name the same: a name ends in the other; those
    `joined` to others only where asked for.
    """
    own = [doc.tokens[t].text for t in name_tokens(doc, head)]
    found = [head]
    for token in same_word(doc, head)[:LOOK_BACK]:
        if len(found) == MENTIONS:
            break
        if token == head or doc.tokens[token].text != own[-1]:
            continue
        if conjoined(doc, token) and not joined:
            continue
        name = [doc.tokens[t].text for t in name_tokens(doc, token)]
        shared = min(len(own), len(name))
        if own[-shared:] == name[-shared:]:
            found.append(token)
    return found


def identity_near(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a head belongs to, by the name nearest to it, with the rule."""
    own = names.at(head)
    if own is not None:
        return None if own.identity is None else (own.identity, f"named: {own.span.of(doc.text)}")
    if is_title_of_medium(doc, head):
        return None
    placed = doc.tokens[head].lemma not in words("medium") and not is_foreigner(doc, head, names)
    for rule, tokens in places_to_look(doc, head, place=placed):
        for token in tokens:
            name = names.at(token)
            if name is None or is_only_area(doc, name):
                continue
            if not (is_only_base(doc, name) and is_of_another(doc, head)):
                return None if name.identity is None else (name.identity, told(doc, rule, name))
    return None


def is_only_area(doc: Doc, name: Name) -> bool:
    """Whether a name is that of the place a body governs, and not set to who governs: a Vik
    resident, people from Vik.
    """
    if not name.area:
        return False
    noun = doc.tokens[doc.tokens[name.tokens[-1]].head]
    if noun.pos == "ADP":
        noun = doc.tokens[noun.head]
    lemma = noun.lemma.lower()
    governs = lemma in words("office") | words("organisation") | kinds_of_party().keys()
    return not governs or kinds_of_party().get(lemma) == "civilian"


def is_only_base(doc: Doc, name: Name) -> bool:
    """Whether a name only tells where somebody is based (Norland-based)."""
    return doc.text[name.span.end : name.span.end + 6].lower() in {"-based", "‑based"}


def is_of_another(doc: Doc, head: int) -> bool:
    """Whether people belong to a body that is named (staff of the U.N. agency)."""
    return doc.tokens[head].pos == "NOUN" and any(
        doc.tokens[t].tag == "NNP"
        for prep in children(doc, head, "prep")
        if doc.tokens[prep].text.lower() in {"of", "for", "with"}
        for t in plain_words(doc, prep)
    )


def is_title_of_medium(doc: Doc, head: int) -> bool:
    """Whether a head ends the name of a newspaper that has a land in it (the Norland Post)."""
    title = is_proper(doc, head) and doc.tokens[head].text in words("media name")
    return title and len(name_tokens(doc, head)) > 1


def is_foreigner(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a demonym of nobody in the dispute stands before a head (a French doctor)."""
    return any(
        doc.tokens[c].pos == "ADJ"
        and doc.tokens[c].text[:1].isupper()
        and names.at(c) is None
        and doc.tokens[c].start != doc.sentences[doc.tokens[c].sentence].span.start
        for c in children(doc, head, "amod")
    )


def told(doc: Doc, rule: str, name: Name) -> str:
    """The rule with the words that decided."""
    return f"{rule}: {name.span.of(doc.text)}"


def of_owner(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom the owner of an office belongs to (Mr. X's office, an X aide, a spokesman for X), by
    the first mention of X or what else is told of X; not of X's critics, nor of X's supporters.
    """
    for owner in () if is_turned(doc, head) else owners(doc, head):
        if is_followed(doc, head, owner):
            continue
        full = fullest_mention(doc, owner) if doc.tokens[owner].pos == "PROPN" else owner
        if full != owner:
            return identity_near(doc, full, names) or elsewhere(doc, full, names)
    return None


def owners(doc: Doc, head: int) -> Iterator[int]:
    """By name whose somebody is: X in X's office, an X aide, a spokesman for X."""
    yield from children(doc, head, "poss")
    if doc.tokens[head].lemma.lower() in words("of one person"):
        yield from (c for c in children(doc, head, "compound") if doc.tokens[c].pos == "PROPN")
        for prep in children(doc, head, "prep"):
            if doc.tokens[prep].text.lower() in {"for", "of", "to"}:
                yield from children(doc, prep, "pobj")
