"""A text as the engine reads it, for what is measured with the parser."""

from __future__ import annotations

from functools import cache

from generator.analyse.agency import acts
from generator.analyse.attribution.extract import attributions_of, context_of
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.analyse.reading import Reading
from generator.model import Dispute
from tests.analyse.attribution.dispute import DISPUTE


@cache
def read(text: str, dispute: Dispute | None = DISPUTE) -> Reading:
    """The Reading of a text, without clips."""
    context = context_of(parse(text, pipeline(PIPELINE)), dispute)
    attributions = attributions_of(context)
    return Reading(
        doc=context.doc,
        quoted=context.quoted,
        attributions=attributions,
        clips=(),
        dispute=dispute,
        acts=acts(context, attributions),
    )
