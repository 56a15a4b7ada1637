"""Mentions of the sides in the author's voice, and how the author's words bear on each.

In: a Doc, the names found in it, and its attributions. Out: Bearings in text order. A side's name
inside reported words, or in a phrase that is not the side, is no mention of the author's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from generator.analyse.attribution.identities import Name
from generator.analyse.attribution.tree import tokens_in
from generator.analyse.toward import Told, told_of, verdict
from generator.model import Attribution, Bearing, Doc, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A side's name in the author's voice, its paragraph, and what the words around it tell."""

    span: Span
    side: str
    paragraph: int
    told: tuple[Told, ...]


def find_mentions(
    doc: Doc, names: Iterable[Name], attributions: Sequence[Attribution]
) -> Iterator[Mention]:
    """The mentions of the sides in the author's voice."""
    heard = frozenset(t for a in attributions for span in a.content for t in tokens_in(doc, span))
    starts = [paragraph.start for paragraph in doc.paragraphs]
    for name in sorted(set(names), key=attrgetter("span")):
        if name.identity is None or name.identity.side is None or heard.intersection(name.tokens):
            continue
        told = tuple(told_of(doc, frozenset(name.tokens), heard))
        paragraph = bisect_right(starts, name.span.start) - 1
        yield Mention(name.span, name.identity.side, paragraph, told)


def bearing(mention: Mention) -> Bearing:
    """The mention as it is kept: without the words that tell it."""
    value = verdict(feature for _, feature in mention.told)
    return Bearing(mention.span, mention.side, mention.paragraph, value)
