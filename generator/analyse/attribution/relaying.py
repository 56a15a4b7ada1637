"""Who only passes on the words of others: media give way to those they relay (codebook 4.2).

In: passages by the token of their cue. Out: whether one only relays; whom a medium cites; which
quotations are a medium's own reports; a content without what is not its source's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.analyse.attribution.agents import RELAYING
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.proper_names import is_proper
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import Quoted
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import child, children, subtree, tokens_in
from generator.model import Doc

SPOKEN_FOR = ("person", "civilian", "local", "office", "organisation")
"""Groups of words for people and bodies that a medium cites."""


def relays(doc: Doc, passage: Passage, by_cue: Mapping[int, Passage]) -> bool:
    """Whether a medium only passes on what another source in its content says."""
    if passage.source is None or not is_medium(doc, passage.source):
        return False
    inner = (by_cue[cue] for cue in passage.content & by_cue.keys())
    return any(
        other.source is not None
        and other.source in passage.content
        and not is_medium(doc, other.source)
        and 2 * len(other.content & passage.content) > len(passage.content - whose(doc, other))
        for other in inner
    )


def whose(doc: Doc, passage: Passage) -> frozenset[int]:
    """The words of a passage's source and cue."""
    source = () if passage.source is None else subtree(doc, passage.source)
    return frozenset((*source, *passage.cue)) - passage.content


def cited(doc: Doc, passage: Passage) -> int | None:
    """Whom a medium cites for what it reports (citing officials, the Courier said X)."""
    source = passage.source
    if source is None or not is_medium(doc, source):
        return None
    for clause in children(doc, passage.cue[0], "advcl", "acl", "prep"):
        token = doc.tokens[clause]
        if token.lemma in RELAYING and token.tag == "VBG":
            return next((c for c in children(doc, clause, "dobj") if can_speak(doc, c)), None)
    return None


def can_speak(doc: Doc, noun: int) -> bool:
    """Whether a noun names people or a body of people, and no medium."""
    if is_medium(doc, noun):
        return False
    lemma = doc.tokens[noun].lemma.lower()
    known = lemma in kinds_of_party() or any(lemma in words(group) for group in SPOKEN_FOR)
    return known or is_proper(doc, noun)


def excerpts(
    doc: Doc,
    quotes: Sequence[Quotation],
    linked: Sequence[Quoted],
    inner: Mapping[int, Passage],
) -> Iterator[int]:
    """The quotations in which a medium only reports what others say (“Berg says X,” the Courier
    writes): those others are the sources.
    """
    for link in linked:
        if link.source is not None and is_medium(doc, link.source):
            tokens = tokens_in(doc, quotes[link.quotation].inner)
            told = [t for t in tokens if t in inner and speaks_itself(doc, inner[t], tokens)]
            reported = {t for cue in told for t in inner[cue].content}
            if 2 * len(reported.intersection(tokens)) > len(tokens):
                yield link.quotation


def speaks_itself(doc: Doc, passage: Passage, tokens: range) -> bool:
    """Whether the source of a passage within some tokens is there, and no medium."""
    source = passage.source
    named = source in tokens and doc.tokens[source].pos in {"NOUN", "PROPN"} if source else False
    return named and not is_medium(doc, passage.source or 0)


def is_medium(doc: Doc, head: int) -> bool:
    """Whether a source is a newspaper, agency or reporter."""
    token = doc.tokens[head]
    said = {token.lemma.lower(), token.text.lower()}  # `media` has the lemma `medium`
    return not said.isdisjoint(words("medium")) or token.text in words("media name")


def own_content(doc: Doc, passage: Passage, by_cue: Mapping[int, Passage]) -> frozenset[int]:
    """The content without what another source says in a clause set against it (while Y said …), and
    without the medium behind it (…, X said, Reuters reports).
    """
    content = passage.content
    head = doc.tokens[passage.cue[0]].head
    over = by_cue.get(head)
    if over is not None and over.source is not None and is_medium(doc, over.source):
        content -= {head, *subtree(doc, over.source)}
    for cue in sorted(content & by_cue.keys()):
        if by_cue[cue].source is not None and stands_apart(doc, cue):
            content -= frozenset(subtree(doc, cue))
    return content


def stands_apart(doc: Doc, cue: int) -> bool:
    """Whether a verb's clause is no part of what the other speaker says."""
    mark = child(doc, cue, "mark")
    against = mark is not None and doc.tokens[mark].text.lower() in {"while", "whereas", "although"}
    return doc.tokens[cue].dep == "parataxis" or (doc.tokens[cue].dep == "advcl" and against)
