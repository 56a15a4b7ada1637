"""Passages: which words are reported, by which cue, from which source. No names or sides yet.

In: a Doc. Out: Passages with disjoint contents, in text order. Every candidate is weighed by itself
(`weights.tsv`), then among the others and with other boundaries (`relations.tsv`); of those that
overlap the set is taken that is worth most. A medium that only relays gives way to the one it
relays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.boundaries import Variant, variants
from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.choice import Choice, choose
from generator.analyse.attribution.features import features
from generator.analyse.attribution.lexicon import Lexicon
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.pool import Pool, gather, passage_of
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.relations import Crowd, Rated, crowd_of, relations
from generator.analyse.attribution.relaying import own_content, relays
from generator.analyse.attribution.tree import tokens_with_words
from generator.analyse.attribution.weights import load_weights, log_odds, probability, reasons
from generator.model import Doc

PLAUSIBLE = -1.8
"""Least log-odds, by itself, of a candidate that is looked at further."""
LIKELY = 0.0
"""Log-odds from which a candidate may make a medium give way."""
LEAST = {"speech": 0.16, "stance": 0.3, "unlisted": 0.45}
"""Worth from which a passage is taken, chosen on the training articles, each read with weights of
others: less finds more words and more wrong ones. A stance that nobody put into words has to be
surer.
"""
REASONS = 3
"""What told most, as shown with a passage."""
BY_WORD = 0.1
"""How much each further word adds to what a passage is worth."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A variant of a candidate, how likely it is, and how likely it has to be."""

    variant: Variant
    of: Candidate
    weight: float
    least: float


def find_passages(doc: Doc, quotes: Sequence[Quotation], lexicon: Lexicon) -> tuple[Passage, ...]:
    """All passages of a Doc."""
    pool = gather(doc, quotes, lexicon)
    weighed = list(weigh(crowd_of(doc, settled(doc, rate(pool))), lexicon))
    taken = [explained(pool, one) for one in chosen(weighed)]
    return tuple(sorted(with_words(doc, taken), key=lambda p: min(p.content)))


def explained(pool: Pool, one: Weighed) -> Passage:
    """The passage of what was taken, with what told most for or against its candidate."""
    weights = load_weights("weights.tsv")
    told = reasons(features(pool.scene, one.of), weights, REASONS)
    return replace(passage_of(one.variant.candidate, one.weight), told=tuple(told))


def rate(pool: Pool) -> list[Rated]:
    """The plausible candidates, each weighed by itself."""
    weights = load_weights("weights.tsv")
    return plausible(
        (candidate, log_odds(features(pool.scene, candidate), weights))
        for candidate in pool.candidates
    )


def plausible(weighed: Iterable[tuple[Candidate, float]]) -> list[Rated]:
    """Those that are looked at further."""
    return [Rated(one, odds, frozenset(one.content)) for one, odds in weighed if odds >= PLAUSIBLE]


def settled(doc: Doc, rated: Sequence[Rated]) -> list[Rated]:
    """Those that do more than relay another likely one, without what is not their source's."""
    likely = sorted((one for one in rated if one.odds >= LIKELY), key=lambda one: one.odds)
    by_cue = {one.candidate.cue: passage_of(one.candidate, one.odds) for one in likely}
    found: list[Rated] = []
    for one in rated:
        passage = passage_of(one.candidate, one.odds)
        if not relays(doc, passage, by_cue):
            own = own_content(doc, passage, by_cue)
            content = tuple(t for t in one.candidate.content if t in own)
            found += [Rated(replace(one.candidate, content=content), one.odds, own)] * bool(content)
    return found


def varied(crowd: Crowd) -> Iterator[tuple[int, Variant, list[str]]]:
    """Every variant of every candidate: the candidate's number, the variant, its features."""
    for number, one in enumerate(crowd.rated):
        for variant in variants(crowd.doc, one.candidate):
            yield number, variant, relations(crowd, number, variant)


def weigh(crowd: Crowd, lexicon: Lexicon) -> Iterator[Weighed]:
    """Every variant with how likely it is, and how likely it has to be."""
    weights = load_weights("relations.tsv")
    for number, variant, told in varied(crowd):
        least = least_of(lexicon, variant.candidate)
        candidate = crowd.rated[number].candidate
        yield Weighed(variant, candidate, probability(log_odds(told, weights)), least)


def least_of(lexicon: Lexicon, candidate: Candidate) -> float:
    """How likely a candidate has to be: more for a stance, most for a predicate nobody listed."""
    kind = lexicon.kind(candidate.predicate, candidate.frame)
    known = kind == "speech" or lexicon.known(candidate.predicate, candidate.frame) is not None
    return LEAST[kind if known else "unlisted"]


def chosen(weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """The variants that are worth most together."""
    worthy = [one for one in weighed if one.weight > one.least]
    for number in choose([choice(one) for one in worthy]):
        yield worthy[number]


def choice(one: Weighed) -> Choice:
    """What a variant holds and is worth: its excess over the least, and more by its length."""
    candidate = one.variant.candidate
    worth = (one.weight - one.least) * (1 + BY_WORD * len(candidate.content))
    return Choice(frozenset(candidate.content), candidate.cue, worth)


def with_words(doc: Doc, passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages that still hold a word."""
    worded = tokens_with_words(doc)
    return (passage for passage in passages if not worded.isdisjoint(passage.content))
