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
from generator.analyse.events import event_tokens
from generator.analyse.toward import Told, told_of, verdict, weighed
from generator.model import Attribution, Bearing, Doc


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a side, and the features of the words around it; none where only a record tells
    of it.
    """

    bearing: Bearing
    told: tuple[Told, ...] = ()


def find_mentions(
    doc: Doc, names: Iterable[Name], attributions: Sequence[Attribution]
) -> Iterator[Mention]:
    """The mentions of the sides in the author's voice."""
    heard = frozenset(t for a in attributions for span in a.content for t in tokens_in(doc, span))
    silent = heard | event_tokens(doc)
    starts = [paragraph.start for paragraph in doc.paragraphs]
    known: dict[Told, Told] = {}
    features = weighed()
    for name in sorted(set(names), key=attrgetter("span")):
        if name.identity is None or name.identity.side is None or heard.intersection(name.tokens):
            continue
        told = tuple(
            known.setdefault(pair, pair)  # the same few stand around many mentions
            for pair in told_of(doc, frozenset(name.tokens), silent)
            if pair[1] in features
        )
        paragraph = bisect_right(starts, name.span.start) - 1
        value = verdict(feature for _, feature in told)
        yield Mention(Bearing(name.span, name.identity.side, paragraph, value), told)
