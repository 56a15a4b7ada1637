"""Whose words a document has that is the source: a statement, an editorial, a sign.

In: a Doc, the head of the document and the sources before it. Out: the head of the mention of its
author with the rule, or None where the text does not tell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from generator.analyse.attribution.pronouns import Spoken
from generator.analyse.attribution.proper_names import is_proper, named_person
from generator.analyse.attribution.relaying import is_medium
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

CLOSE_BY = 3
"""Sentences behind a speaker in which a statement is still theirs."""
LOOK_BACK = 40
"""Earlier sources or mentions that are looked at."""
TELLING = frozenset({"say", "tell", "address", "speak", "declare", "deliver"})


@cache
def written() -> frozenset[str]:
    """The words for what somebody has written or will say."""
    return words("document") | words("paper") | words("spoken text")


def bearer_of(doc: Doc, thing: int) -> int | None:
    """Who carries a sign or holds a press conference, whose words it has."""
    token = doc.tokens[thing]
    if token.lemma.lower() not in words("borne") or token.dep != "dobj":
        return None
    verb = token.head
    for _ in range(CLOSE_BY if doc.tokens[verb].lemma in words("bearing") else 0):
        bearer = child(doc, verb, "nsubj")
        if doc.tokens[verb].dep in {"acl", "relcl"} and are_people(doc, doc.tokens[verb].head):
            bearer = doc.tokens[verb].head
        if bearer is not None:
            return bearer if doc.tokens[bearer].pos in {"NOUN", "PROPN"} else None
        verb = doc.tokens[verb].head
    return None


def are_people(doc: Doc, noun: int) -> bool:
    """Whether a noun is a person's or people's."""
    told = doc.tokens[noun].lemma.lower() in words("person") | words("civilian") | words("local")
    return told or (is_proper(doc, noun) and named_person(doc, noun))


def author_of(doc: Doc, source: int, earlier: Sequence[Spoken]) -> tuple[int, int, str] | None:
    """Whose words a document has: who issues it there, who did so before, the last speaker close
    by; of a bare `an editorial`, only the medium that has just spoken.
    """
    definite = is_definite(doc, source)
    issuer = issued_before(doc, source) if definite else issuer_of(doc, source)
    issuer = spoken_by(doc, source) if issuer is None else issuer
    if issuer is not None:
        return issuer, source, "who issued it"
    if doc.tokens[source].lemma in words("of a court"):
        return None
    last = last_speaker(doc, source, earlier)
    if definite:
        lemma = doc.tokens[source].lemma
        same = (s for s in reversed(earlier[-LOOK_BACK:]) if doc.tokens[s.at].lemma == lemma)
        last = next(same, last)
        return None if last is None else (last.head, source, "words of the last speaker")
    if last is None or not is_medium(doc, last.head):
        return None
    bare = all(doc.tokens[c].tag == "DT" or c > source for c in doc.children[source])
    return (last.head, source, "words of the last medium") if bare else None


def spoken_by(doc: Doc, source: int) -> int | None:
    """Who speaks according to a text of what they say (“…,” Berg plans to tell the crowd, according
    to prepared remarks).
    """
    token, to = doc.tokens[source], doc.tokens[doc.tokens[source].head]
    if token.lemma not in words("spoken text") or doc.tokens[to.head].lemma != "accord":
        return None
    verb = doc.tokens[to.head].head
    speaker = child(doc, verb, "nsubj")
    tells = {doc.tokens[t].lemma for t in (verb, *children(doc, verb, "xcomp"))}
    if speaker is None or tells.isdisjoint(TELLING):
        return None
    return speaker if doc.tokens[speaker].pos == "PROPN" else None


def issued_before(doc: Doc, source: int) -> int | None:
    """Who issued `the statement`, there or where the word stood last, close before."""
    places = doc.places.get(doc.tokens[source].lemma, ())
    until = bisect_right(places, source)
    for token in reversed(places[max(0, until - LOOK_BACK) : until]):
        if doc.tokens[source].sentence - doc.tokens[token].sentence > CLOSE_BY:
            return None
        if (issuer := issuer_of(doc, token)) is not None:
            return issuer
    return None


def issuer_of(doc: Doc, document: int) -> int | None:
    """Who issues a document where it is an object (Berg released a statement)."""
    token = doc.tokens[document]
    issuer = child(doc, token.head, "nsubj") if token.dep == "dobj" else None
    if issuer is None or doc.tokens[token.head].lemma not in words("issuing"):
        return None
    return issuer if doc.tokens[issuer].pos in {"NOUN", "PROPN"} else None


def is_definite(doc: Doc, head: int) -> bool:
    """Whether `the` stands before a head and nothing else tells which one."""
    beside = [doc.tokens[c] for c in doc.children[head] if doc.tokens[c].dep != "punct"]
    return [token.text.lower() for token in beside] == ["the"]


def last_speaker(doc: Doc, source: int, earlier: Sequence[Spoken]) -> Spoken | None:
    """The source before, where it stands close by."""
    if not earlier or doc.tokens[source].sentence - doc.tokens[earlier[-1].at].sentence > CLOSE_BY:
        return None
    return earlier[-1]
