"""Who only passes on the words of others: media give way to those they relay (codebook 4.2).

In: passages by the token of their cue. Out: whether one only relays; a content without what is not
its source's.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, subtree
from generator.model import Doc


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
