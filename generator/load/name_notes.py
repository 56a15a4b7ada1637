"""Names with a word that mixes letters which look alike: notes, since such names do exist.

In: a Corpus. Out: the file of each below content/, and what is odd.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.lookalike import mixed, told
from generator.load.values import quoted
from generator.model import Corpus, Dispute

MOST = 20
"""Notes that are told."""


def name_notes(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """A note for each name that may not be what it looks like."""
    seen = ((path, name, mixed(name)) for path, name in dict.fromkeys(_names(corpus)))
    odd = [(path, name, word) for path, name, word in seen if word]
    for path, name, word in odd[:MOST]:
        whose = f"{quoted(name)}: in {quoted(word)} are letters of {told(word)}"
        yield path, f"{whose}. If it only looks like Latin letters, type it anew"


def _names(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for outlet in corpus.outlets:
        yield from (("outlets.yml", name) for name in (outlet.name, outlet.short or ""))
    for dispute in corpus.disputes:
        yield from ((f"disputes/{dispute.id}.yml", name) for name in party_names(dispute))
        yield from ((f"disputes/{dispute.id}.yml", each.name) for each in dispute.speakers)
    for story in corpus.stories:
        yield f"stories/{story.id}/story.yml", story.title
        for article in story.articles:
            file = f"stories/{story.id}/{article.id}.md"
            yield from ((file, name) for name in (article.title, *article.authors))


def party_names(dispute: Dispute) -> Iterator[str]:
    """What a dispute, its sides and third parties are called, in order of the file."""
    yield dispute.title
    for side in dispute.sides:
        yield from (side.name, *side.aliases, *side.excepts)
        for party in side.parties:
            yield from (party.name, *party.aliases)
    for other in dispute.others:
        yield from (other.name, *other.aliases)
