"""The metrics: one module each, listed in METRICS. A module's docstring is its text on the Method
page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.analyse.metrics import (
    agency,
    anonymity,
    author_voice,
    claims,
    cue_class,
    direct_share,
    headline,
    hedges,
    labels,
    loaded_words,
    order,
    readability,
    source_types,
    tone_of_voice,
    tone_toward,
    voice_share,
)
from generator.analyse.reading import Reading
from generator.model import Measurement


@dataclass(frozen=True, slots=True)
class Metric:
    """A way to measure a reading. `text` says what it is, how it is computed and how it can
    mislead.
    """

    id: str
    title: str
    family: str
    unit: str
    measure: Callable[[Reading], Iterable[Measurement]]
    text: str


_VOICES, _TONE, _LANGUAGE = "Who gets to speak", "In what tone", "How hard to read"
_TOLD, _FRAME = "What the author says", "What stands on top"

METRICS: tuple[Metric, ...] = tuple(
    Metric(module.__name__.rpartition(".")[2], title, family, unit, measure, module.__doc__ or "")
    for module, title, family, unit, measure in (
        (voice_share, "Share of voice", _VOICES, "share", voice_share.measure),
        (author_voice, "Author's voice", _VOICES, "share", author_voice.measure),
        (direct_share, "Direct quotation", _VOICES, "share", direct_share.measure),
        (anonymity, "Named and unnamed sources", _VOICES, "share", anonymity.measure),
        (source_types, "Kinds of sources", _VOICES, "share", source_types.measure),
        (order, "Order", _VOICES, "share", order.measure),
        (cue_class, "Introducing words", _TONE, "share", cue_class.measure),
        (tone_of_voice, "Tone of voice", _TONE, "compound", tone_of_voice.measure),
        (tone_toward, "Tone toward the sides", _TONE, "difference of tone", tone_toward.measure),
        (readability, "Readability", _LANGUAGE, "school years", readability.measure),
        (agency, "Acts of harm", _TOLD, "acts", agency.measure),
        (labels, "Contested words", _TOLD, "times", labels.measure),
        (claims, "Contested claims", _TOLD, "times", claims.measure),
        (loaded_words, "Loaded words", _TOLD, "per 1,000 words", loaded_words.measure),
        (hedges, "Hedges", _TOLD, "per 1,000 words", hedges.measure),
        (headline, "Headline", _FRAME, "share", headline.measure),
    )
)
