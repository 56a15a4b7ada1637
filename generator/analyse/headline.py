"""What a headline states, set against the body: whose claim it is, and whether what comes nearest
in the body is attributed.

In: the parsed headline (see `titles`) and the body as read. Out: a Headline. Each statement of the
headline is looked for in the body's sentences, by the words that they share: rare words of the body
weigh more. Words that the body attributes and words in the author's voice are searched apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from statistics import fmean

from generator.analyse.attribution import extract, quotations
from generator.analyse.attribution.tree import spans_of, tokens_in
from generator.analyse.reading import Reading
from generator.analyse.stems import cached_stem, fold, stems
from generator.analyse.tone import tone
from generator.analyse.wordlists import group
from generator.model import (
    AUTHOR,
    Attribution,
    Doc,
    Headline,
    HeadlinePair,
    Loss,
    Spans,
)
from generator.statistics import MINIMUM

FEWEST = 3
"""Words of a statement that tell something, below which it is not looked for."""
NEAR, FAR = 0.6, 0.3
"""Share of a statement's words from which a passage says the same, below which none does."""
MARGIN = 0.15
"""How much nearer the attributed passage must be than the author's own words."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the body, or the part of one that stands in one voice."""

    doc: Doc
    tokens: tuple[int, ...]
    stems: frozenset[str]
    attribution: Attribution | None  # None: the author's voice

    @property
    def spans(self) -> Spans:
        """Where it stands."""
        return spans_of(self.doc, self.tokens)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a headline states: where, in which words, and who is named as saying it."""

    title: Spans
    stems: frozenset[str]
    attribution: Attribution | None
    headline: str  # all of it, folded


def headline_of(title: str, heading: Doc, reading: Reading, masks: tuple[str, ...]) -> Headline:
    """The Headline of an article; `heading` is its title, parsed, of the same length."""
    found = tuple(
        with_body(unnamed(heading, one), reading.attributions)
        for one in extract(heading, reading.dispute)
    )
    units = tuple(units_of(reading, title.strip()))
    weights = weights_of(units)
    tones = [clip.tone for clip in reading.clips if clip.voice == AUTHOR]
    return Headline(
        title=title,
        words=len(heading.words),
        attributions=found,
        pairs=tuple(
            pair(statement, units, weights) for statement in statements(heading, found, reading.doc)
        ),
        tone=tone(title, masks),
        tone_body=fmean(tones) if len(tones) >= MINIMUM.tone_sentences else None,
    )


def unnamed(heading: Doc, one: Attribution) -> Attribution:
    """A headline's attribution, without a source where it tells what is said of somebody (Troops
    said to leave) and not by whom.
    """
    cue = " ".join(span.of(heading.text) for span in one.cue).lower()
    behind = heading.text[max((span.end for span in one.cue), default=0) :]
    if cue not in group("hearsay") or not behind.lower().startswith(" to "):
        return one
    return replace(
        one,
        source=(),
        voice="unknown",
        side=None,
        sides=(),
        party=None,
        other=None,
        speaker=None,
        named=False,
    )


def with_body(one: Attribution, body: Sequence[Attribution]) -> Attribution:
    """A headline's attribution, its speaker told by the body where the headline has half a name."""
    if one.speaker is None or one.voice in {"side", "both"}:
        return one
    last = surname(one.speaker)
    full = next((b for b in body if b.named and surname(b.speaker) == last), None)
    if full is None:
        return one
    return replace(
        one,
        voice=full.voice,
        side=full.side,
        sides=full.sides,
        party=full.party,
        other=full.other,
        speaker=full.speaker,
        named=True,
    )


def surname(speaker: str | None) -> str:
    """The last word of a speaker's name."""
    return "" if not speaker else fold(speaker.split()[-1])


def statements(heading: Doc, found: Sequence[Attribution], body: Doc) -> Iterator[Statement]:
    """What a headline states: what it attributes, then what is left of each of its sentences."""
    whole, verbs = fold(heading.text), verbs_of(body)
    for one in found:
        tokens = [t for span in one.content for t in tokens_in(heading, span)]
        yield Statement(one.content, frozenset(stems(heading, tokens)), one, whole)
    taken = set(told_by_others(heading, found))
    for sentence in heading.sentences:
        rest = [t for t in range(sentence.first, sentence.last) if t not in taken]
        if claims(heading, rest, verbs):
            yield Statement(spans_of(heading, rest), frozenset(stems(heading, rest)), None, whole)


def told_by_others(heading: Doc, found: Sequence[Attribution]) -> Iterator[int]:
    """The tokens of a headline that are attributed, say to whom, or stand in quotation marks."""
    parts = [span for one in found for span in (*one.source, *one.cue, *one.content)]
    for span in (*parts, *quotations(heading.text, heading.paragraphs)):
        yield from tokens_in(heading, span)


def verbs_of(body: Doc) -> frozenset[str]:
    """The stems of the body's verbs: the parser takes many verbs of headlines for nouns."""
    return frozenset(cached_stem(token.lemma) for token in body.tokens if token.pos == "VERB")


def claims(heading: Doc, tokens: Sequence[int], verbs: frozenset[str]) -> bool:
    """Whether words of a headline state something: they have a verb and do not ask."""
    told = [heading.tokens[t] for t in tokens]
    if not told or told[0].text.lower() in group("asking") or any(t.text == "?" for t in told):
        return False
    return any(t.pos in {"VERB", "AUX"} for t in told) or any(
        t.pos == "NOUN" and cached_stem(t.lemma) in verbs for t in told[1:]
    )


def units_of(reading: Reading, title: str) -> Iterator[Unit]:
    """The body's sentences by voice."""
    doc, owner, own = reading.doc, owners(reading), fold(title)
    for sentence in doc.sentences:
        if fold(sentence.span.of(doc.text)) == own:
            continue  # the headline again, above the text
        by_voice: dict[int | None, list[int]] = {}
        for t in range(sentence.first, sentence.last):
            by_voice.setdefault(owner.get(t), []).append(t)
        for voice, tokens in by_voice.items():
            told = frozenset(stems(doc, tokens))
            if told:
                one = None if voice is None else reading.attributions[voice]
                yield Unit(doc, tuple(tokens), told, one)


def owners(reading: Reading) -> Mapping[int, int]:
    """For each token of reported speech the number of its attribution."""
    return {
        t: number
        for number, one in enumerate(reading.attributions)
        if one.kind == "speech"
        for span in one.content
        for t in tokens_in(reading.doc, span)
    }


def weights_of(units: Sequence[Unit]) -> Mapping[str, float]:
    """How much a word tells, by how few units have it; `""` stands for words that none has."""
    counted = Counter(word for unit in units for word in unit.stems)
    found = {word: log(1 + len(units) / n) for word, n in counted.items()}
    return {**found, "": log(1 + len(units))}


def pair(statement: Statement, units: Sequence[Unit], weights: Mapping[str, float]) -> HeadlinePair:
    """A statement with the passages nearest to it, and what became of its source."""
    told = statement.stems
    attributed, near = nearest(told, (u for u in units if u.attribution is not None), weights)
    stated, own = nearest(told, (u for u in units if u.attribution is None), weights)
    source = None if attributed is None else attributed.attribution
    loss = loss_of(statement, source, near, own)
    whose = statement.attribution or (source if loss in {"reported", "attributed"} else None)
    return HeadlinePair(
        title=statement.title,
        loss=loss,
        attributed=attributed.spans if attributed is not None and near >= FAR else (),
        stated=stated.spans if stated is not None and own >= FAR else (),
        near=max(near, own),
        side=None if whose is None else whose.side,
        speaker=None if whose is None else whose.speaker,
    )


def loss_of(statement: Statement, source: Attribution | None, near: float, own: float) -> Loss:
    """What became of a statement's source between body and headline; a source that the headline
    names beside it (Berg to voters: stay) is there.
    """
    if statement.attribution is not None:
        return "attributed"
    if len(statement.stems) < FEWEST:
        return "no claim"
    if near >= NEAR and own < NEAR and near - own >= MARGIN:
        last = surname(None if source is None else source.speaker)
        return "attributed" if last and last in statement.headline else "reported"
    if own >= NEAR:
        return "stated"
    return "absent" if max(near, own) < FAR else "unclear"


def nearest(
    told: frozenset[str], units: Iterable[Unit], weights: Mapping[str, float]
) -> tuple[Unit | None, float]:
    """The unit that has most of a statement's words, by weight, and their share."""
    whole = sum(weights.get(word, weights[""]) for word in sorted(told))
    best, most = None, 0.0
    for unit in units:
        common = sum(weights[word] for word in sorted(told & unit.stems))
        if whole and common / whole > most:
            best, most = unit, common / whole
    return best, most
