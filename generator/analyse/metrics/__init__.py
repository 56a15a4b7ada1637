"""The metrics: one module each, listed in METRICS. A module's docstring is its text on the Method
page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.analyse.metrics import (
    author_voice,
    direct_share,
    headline,
    readability,
    tone_of_voice,
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
_FRAME = "What stands on top"

METRICS: tuple[Metric, ...] = tuple(
    Metric(module.__name__.rpartition(".")[2], title, family, unit, measure, module.__doc__ or "")
    for module, title, family, unit, measure in (
        (voice_share, "Share of voice", _VOICES, "share", voice_share.measure),
        (author_voice, "Author's voice", _VOICES, "share", author_voice.measure),
        (direct_share, "Direct quotation", _VOICES, "share", direct_share.measure),
        (headline, "Headline", _FRAME, "share", headline.measure),
        (tone_of_voice, "Tone of voice", _TONE, "compound", tone_of_voice.measure),
        (readability, "Readability", _LANGUAGE, "school years", readability.measure),
    )
)
