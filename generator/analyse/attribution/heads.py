"""Whom the grammatical head of a source really names: those counted, those a relative stands for.

In: a Doc and the head of a source. Out: the head to resolve: `lawyers` in `two of his lawyers`,
`Norland` in `Norland, whose threats …`.
"""

from __future__ import annotations

from generator.analyse.attribution.proper_names import named_person
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children, subtree
from generator.model import Doc

RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
DASHES = frozenset({"-", "–", "—", "--"})
DATELINE = 12
"""Tokens of a dateline."""
CLIMB = 6
"""Steps up the tree from a relative pronoun to its clause."""


def real_head(doc: Doc, source: int) -> int:
    """The head that tells who a source is."""
    if doc.tokens[source].text.lower() in RELATIVE and doc.tokens[source].tag[:1] == "W":
        return antecedent(doc, source)
    if (member := one_among(doc, source)) is not None:
        return member
    if doc.tokens[source].text.lower() in {"both", "all"} and (pair := pair_before(doc, source)):
        return pair
    if (behind := behind_dateline(doc, source)) is not None:
        return behind
    if doc.tokens[source].pos == "VERB" and (own := child(doc, source, "nsubj")) is not None:
        return own  # a headline: X arrives, says Y
    if (named := name_behind(doc, source)) is not None:
        return named
    counted = counted_of(doc, source)
    return source if counted is None else counted


def name_behind(doc: Doc, source: int) -> int | None:
    """The name that a description stands before, where the parser gave the verb two subjects
    (retired pilot and captain Kay Wall said); the name set beside `one of the makers`.
    """
    token = doc.tokens[source]
    if token.dep == "nsubj" and token.pos == "NOUN":
        others = (c for c in children(doc, token.head, "nsubj") if source < c < token.head)
        name = next((c for c in others if doc.tokens[c].pos == "PROPN"), source)
        apart = any(doc.tokens[t].text == "," for t in range(source, name))
        if name != source and not apart and named_person(doc, name):
            return name
    of = counted_of(doc, source) if token.lemma.lower() == "one" else None
    if of is None or any(doc.tokens[t].text[:1].isupper() for t in subtree(doc, of)):
        return None  # one of the Norlandic makers: told by that
    return next((c for c in children(doc, source, "appos") if doc.tokens[c].pos == "PROPN"), None)


def behind_dateline(doc: Doc, source: int) -> int | None:
    """Who speaks behind a dateline that the parser took for the speaker: VIK (Reuters) - X said."""
    first = doc.sentences[doc.tokens[source].sentence].first
    if source - first > DATELINE or not doc.tokens[source].text.isupper():
        return None
    verb = doc.tokens[source].head
    dashes = range(source + 1, min(source + DATELINE, verb))
    dash = next((t for t in dashes if doc.tokens[t].text in DASHES), None)
    if dash is None:
        return None
    behind = (
        t for t in range(verb - 1, dash, -1) if doc.tokens[t].pos in {"NOUN", "PROPN", "PRON"}
    )
    heads = [t for t in behind if not dash < doc.tokens[t].head < verb]
    return heads[-1] if heads else None


def antecedent(doc: Doc, relative: int) -> int:
    """What a relative pronoun stands for; itself where no clause is found."""
    token = relative
    for _ in range(CLIMB):
        if doc.tokens[token].dep == "relcl":
            return doc.tokens[token].head
        token = doc.tokens[token].head
    return relative


def one_among(doc: Doc, those: int) -> int | None:
    """Who is told to be among those who speak (X was among those who said so, one of those who
    did).
    """
    token = doc.tokens[those]
    among = token.head if token.dep == "pobj" else those
    if token.text.lower() != "those" or doc.tokens[among].text.lower() not in {"among", "of"}:
        return None
    verb = doc.tokens[among].head
    if doc.tokens[verb].text.lower() == "one" and doc.tokens[verb].dep == "attr":
        verb = doc.tokens[verb].head
    return child(doc, verb, "nsubj") if doc.tokens[verb].lemma == "be" else None


def pair_before(doc: Doc, source: int) -> int | None:
    """The first of two that `both` stands behind: X and Y both said."""
    last = source - 1
    if last < 0 or doc.tokens[last].dep != "conj":
        return None
    first = doc.tokens[last].head
    return first if 0 < last - first <= CLIMB else None


def part_of(doc: Doc, head: int) -> int | None:
    """The pronoun of those of whom a number or a part speaks: one of them."""
    of = child(doc, head, "prep")
    if of is None or doc.tokens[of].text.lower() != "of":
        return None
    token = doc.tokens[head]
    inner = child(doc, of, "pobj")
    parts = words("quantity") | words("counted") | {"%"}
    counts = token.pos in {"NUM", "PRON"} or token.lemma.lower() in parts
    plural = inner is not None and doc.tokens[inner].text.lower() == "them"
    return inner if counts and plural else None


def counted_of(doc: Doc, head: int) -> int | None:
    """Those of whom a number or a part is named: officials, in `two of the officials`."""
    token = doc.tokens[head]
    if token.pos != "NUM" and token.lemma.lower() not in words("quantity"):
        return None
    of = child(doc, head, "prep")
    if of is None or doc.tokens[of].text.lower() != "of":
        return None
    inner = child(doc, of, "pobj")
    return None if inner is None or doc.tokens[inner].pos == "PRON" else inner
