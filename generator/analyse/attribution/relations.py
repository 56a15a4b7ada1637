"""What a candidate is among the others: inside a stronger one, around weaker ones, beside rivals.

In: the plausible candidates of a Doc with their log-odds. Out: for each of their variants, named
features for the second table of weights. Log-odds are named by level, 0 (least) to 13.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.boundaries import WORDY, Variant
from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.features import NAME, is_name, size
from generator.analyse.attribution.weights import probability
from generator.model import Doc

LEVELS = (-4, -3, -2.2, -1.5, -1, -0.5, 0, 0.5, 1, 1.6, 2.3, 3.2, 4)
GAPS = (0.01, 0.1, 0.25, 0.5, 0.9, 1.4, 2, 3)
LIKELY = -0.5
"""Log-odds from which a candidate inside another counts as likely."""
STRONGEST = 8
"""Candidates that are looked at for each token: with more, time is no longer linear."""
QUOTES = frozenset({'"', "“", "”", "''", "``"})


@dataclass(frozen=True, slots=True)
class Rated:
    """A plausible candidate with its log-odds."""

    candidate: Candidate
    odds: float
    tokens: frozenset[int]


@dataclass(frozen=True, slots=True)
class Crowd:
    """All plausible candidates of a Doc: by the tokens they hold, the best of each sentence, and
    the part of the sentences that has a likely one.
    """

    doc: Doc
    rated: Sequence[Rated]
    holding: Mapping[int, Sequence[int]]
    best: Mapping[int, float]
    density: float


def crowd_of(doc: Doc, rated: Sequence[Rated]) -> Crowd:
    """The crowd of a Doc's plausible candidates."""
    holding: defaultdict[int, list[int]] = defaultdict(list)
    best: dict[int, float] = {}
    for number in sorted(range(len(rated)), key=lambda n: (-rated[n].odds, n)):
        one = rated[number]
        for token in one.tokens | {one.candidate.cue}:
            if len(holding[token]) < STRONGEST:
                holding[token].append(number)
        sentence = doc.tokens[one.candidate.cue].sentence
        best[sentence] = max(one.odds, best.get(sentence, one.odds))
    likely = sum(odds > 0 for odds in best.values())
    return Crowd(doc, rated, holding, best, likely / max(1, len(doc.sentences)))


def level(odds: float | None) -> str:
    """The level of log-odds; `-` where there is no such candidate."""
    return "-" if odds is None else str(bisect(LEVELS, odds))


@dataclass(frozen=True, slots=True)
class Near:
    """The log-odds of the best candidates near one: over it, inside it, across its edge, and
    wider or narrower ones of the same cue; `inside` by cue.
    """

    over: float | None
    across: float | None
    wider: float | None
    narrower: float | None
    inside: Mapping[int, float]

    @property
    def within(self) -> float | None:
        """The best inside."""
        return most(tuple(self.inside.values()))


def near(crowd: Crowd, number: int, tokens: frozenset[int]) -> Near:
    """The candidates that touch some tokens, a variant of those of candidate `number`."""
    cue = crowd.rated[number].candidate.cue
    holding = crowd.holding
    touching = set().union(*[holding[t] for t in tokens | {cue} if t in holding]) - {number}
    over: list[float] = []
    across: list[float] = []
    wider: list[float] = []
    narrower: list[float] = []
    inside: dict[int, float] = {}
    for other in (crowd.rated[n] for n in touching):
        if other.candidate.cue == cue:
            same = other.tokens == tokens
            (wider if len(other.tokens) > len(tokens) else narrower).extend([other.odds][same:])
        elif cue in other.tokens or tokens <= other.tokens:
            over.append(other.odds)
        elif other.candidate.cue in tokens or other.tokens <= tokens:
            held = inside.get(other.candidate.cue, other.odds)
            inside[other.candidate.cue] = max(held, other.odds)
        else:
            across.append(other.odds)
    return Near(most(over), most(across), most(wider), most(narrower), inside)


def most(odds: Sequence[float]) -> float | None:
    """The greatest; None of none."""
    return max(odds, default=None)


def relations(crowd: Crowd, number: int, variant: Variant) -> list[str]:
    """All features of a variant of candidate `number` among the others."""
    tokens = frozenset(variant.candidate.content)
    beside = near(crowd, number, tokens)
    return [
        *of_rivals(crowd.rated[number], variant, beside, size(len(tokens))),
        *of_neighbourhood(crowd, crowd.rated[number], size(len(tokens))),
        *of_boundary(crowd.doc, variant),
    ]


def of_rivals(one: Rated, variant: Variant, beside: Near, words: int) -> tuple[str, ...]:
    """How it stands to those it excludes."""
    own, over, within = level(one.odds), level(beside.over), level(beside.within)
    made, kind = " ".join(variant.made.split()[:3]), variant.made.split()[0]
    frame = one.candidate.frame
    rivals = [odds for odds in (beside.wider, beside.narrower) if odds is not None]
    gap = bisect(GAPS, max([one.odds, *rivals]) - one.odds)
    likely = min(3, sum(odds > LIKELY for odds in beside.inside.values()))
    mass = int(2 * sum(map(probability, beside.inside.values())))
    before = size(len(one.tokens))
    return (
        *(f"own={own}", f"own={own} {made}", f"own={own} {frame}", f"own={own} {kind}"),
        *(f"over={over}", f"own={own} over={over}", f"over={over} words={words}"),
        *(f"within={within}", f"own={own} within={within}", f"within={within} words={words}"),
        *(f"own={own} across={level(beside.across)}", f"over={over} within={within}"),
        *(f"own={own} wider={level(beside.wider)}", f"own={own} narrower={level(beside.narrower)}"),
        *(f"own={own} behind={gap}", f"{made} behind={gap}", f"words={words} behind={gap}"),
        *(f"likely inside={likely} own={own}", f"likely inside={likely} words={words}"),
        *(f"inside={mass} own={own}", f"inside={mass} words={words} {kind}"),
        *(f"{kind} over={over}", f"{kind} within={within}", f"own={own} words={words}"),
        f"{kind} words={words} of {before}",
    )


def of_neighbourhood(crowd: Crowd, one: Rated, words: int) -> tuple[str, ...]:
    """How much is reported around it, in the sentences beside it and in the article."""
    own = level(one.odds)
    sentence = crowd.doc.tokens[one.candidate.cue].sentence
    density = int(crowd.density * 10)
    return (
        f"sentence before={level(crowd.best.get(sentence - 1))} own={own}",
        f"sentence behind={level(crowd.best.get(sentence + 1))} own={own}",
        f"density={density}",
        f"density={density} own={own}",
        f"density={density} words={words}",
    )


def of_boundary(doc: Doc, variant: Variant) -> tuple[str, ...]:
    """Where it begins and ends, how that was made, and how much of the sentence is left."""
    candidate, made = variant.candidate, variant.made
    short, frame = " ".join(made.split()[:3]), candidate.frame
    predicate = NAME if is_name(doc, candidate.cue) else candidate.predicate
    first, last = candidate.content[0], candidate.content[-1]
    before = "cue" if first - 1 == candidate.cue else beside(doc, first - 1, first)
    behind = beside(doc, last + 1, last)
    marks = sum([doc.tokens[t].text in QUOTES for t in candidate.content]) % 2
    sentence = doc.sentences[doc.tokens[candidate.cue].sentence]
    rest = size(max(0, sentence.last - sentence.first - len(candidate.content)))
    return (
        *(f"made={made}", f"made={made} {frame[0]}", f"made={short} {frame}"),
        *(f"made={short} {predicate}", f"rest={rest} {short}"),
        *(f"before={before}", f"before={before} {frame}"),
        *(f"behind={behind}", f"behind={behind} {frame}"),
        f"begins={word(doc, first)} {short}",
        f"ends={doc.tokens[last].dep} {behind}",
        f"odd marks={marks} {frame[0]}",
    )


def beside(doc: Doc, token: int, edge: int) -> str:
    """The word beside an edge, or that the sentence ends there."""
    inside = 0 <= token < len(doc.tokens)
    if not inside or doc.tokens[token].sentence != doc.tokens[edge].sentence:
        return "edge"
    return word(doc, token)


def word(doc: Doc, token: int) -> str:
    """A small word or mark itself, of others the part of speech."""
    told = doc.tokens[token]
    return told.text.lower() if told.pos in WORDY or told.pos == "PUNCT" else told.pos
