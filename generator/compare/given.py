"""From an article and its Analysis to what it gives to figures over several articles.

It is read off once: a story, an outlet and a dispute are pooled of the same.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from sys import intern

from generator.model import (
    AUTHOR,
    BOTH,
    OTHER,
    UNKNOWN,
    WORD,
    Analysis,
    Article,
    Attribution,
    Clip,
    Given,
    Harm,
    Reported,
    Sentences,
    Shares,
)
from generator.statistics import of_voice

_NOBODYS = frozenset({OTHER, BOTH, UNKNOWN})
"""Voices of which nothing is pooled."""
_START = attrgetter("start")


def words_at(article: Article) -> str | None:
    """A text with the article's words at their places: its own, or its record's shadow."""
    if article.text is None and article.record is not None:
        return article.record.shadow
    return article.text


@lru_cache(maxsize=256)
def starts_of(text: str) -> Sequence[int]:
    """Where the words of a text begin; every count of an article's speech asks for them."""
    return array("I", map(re.Match.start, WORD.finditer(text)))


def given(article: Article, analysis: Analysis) -> Given:
    """All that the article gives."""
    reported = tuple(_reported(analysis.attributions, words_at(article) or ""))
    speech = [row for row in reported if row.kind == "speech"]
    return Given(
        sentences=dict(_sentences(analysis)),
        reported=reported,
        shares={
            "words": _shares([(row.words, row.voices) for row in speech]),
            "attributions": _shares([(1, row.voices) for row in speech]),
        },
        turns=len({row.turn for row in speech if row.voices}),
        cues=tuple(
            dict.fromkeys(m.by for m in analysis.measurements if m.metric == "cue_class" and m.by)
        ),
        bearings=analysis.bearings,
        harms=tuple(Harm(act.patient_side, act.named, act.words[0]) for act in analysis.acts),
    )


def _sentences(analysis: Analysis) -> Iterator[tuple[str, Sentences]]:
    for voice in dict.fromkeys(clip.voice for clip in analysis.clips):
        if voice not in _NOBODYS:
            clips = of_voice(analysis.clips, voice, analysis.sentences, analysis.attributions)
            yield (
                voice,
                Sentences(
                    spans=tuple([clip.span for clip in clips]),
                    turns=tuple([_turn(clip, analysis) for clip in clips]),
                    words=tuple([clip.words for clip in clips]),
                    syllables=tuple([clip.syllables for clip in clips]),
                    tones=tuple([clip.tone for clip in clips]),
                ),
            )


def _turn(clip: Clip, analysis: Analysis) -> int | None:
    """The turn to speak that a clip is part of; of the author's, the paragraph."""
    if clip.voice != AUTHOR:
        return clip.turn
    return bisect_right(analysis.paragraphs, clip.span.start, key=_START)


def _reported(rows: Sequence[Attribution], text: str) -> Iterator[Reported]:
    starts = starts_of(text)
    for a in rows:
        told = any(WORD.search(text, span.start, span.end) for span in a.cue)
        yield Reported(
            kind=a.kind,
            voices=_once(spoken_by(a)),
            words=_begun(starts, a),
            confidence=a.confidence,
            turn=a.turn,
            cue=intern(a.cue_class) if told else None,
            at=a.content[0] if a.content else None,
        )


def _shares(speech: Sequence[tuple[int, tuple[str, ...]]]) -> Shares:
    """What passages of that weight, in those voices, come to; sums are exactly rounded."""
    mine: defaultdict[str, list[float]] = defaultdict(list)
    for weight, voices in speech:
        for side in voices:
            mine[side].append(weight / len(voices))
    sides = [weight for weights in mine.values() for weight in weights]
    others = [weight for weight, voices in speech if not voices]
    return Shares(
        {side: math.fsum(weights) for side, weights in mine.items()},
        math.fsum(sides),
        math.fsum([*sides, *others]),
    )


@lru_cache(maxsize=1024)
def _once(voices: tuple[str, ...]) -> tuple[str, ...]:
    """The same, held once for all passages."""
    return tuple(map(intern, voices))


def spoken_by(attribution: Attribution) -> tuple[str, ...]:
    """The sides in whose voice it stands: one, several of a joint source, or none."""
    return attribution.sides if attribution.voice in ("side", "both") else ()


def _begun(starts: Sequence[int], attribution: Attribution) -> int:
    """The words that begin in the content."""
    return sum(
        bisect_left(starts, span.end) - bisect_left(starts, span.start)
        for span in attribution.content
    )
