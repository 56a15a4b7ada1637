"""The data behind the pages: one file a table, all of them listed here.

STORY_TABLES are in the package of every story, SITE_TABLES in that of the site. A table is one file
with its fields and its rows, and a line here.
"""

from __future__ import annotations

from typing import Any

from generator.model import Site
from generator.publish.data.acts import ACTS
from generator.publish.data.agreement import AGREEMENT
from generator.publish.data.articles import ARTICLES
from generator.publish.data.corrections import CORRECTIONS
from generator.publish.data.coverage import COVERAGE
from generator.publish.data.differences import ARTICLES_APART, OUTLETS_APART
from generator.publish.data.disputes import DISPUTES
from generator.publish.data.errors import ERRORS
from generator.publish.data.figures import FIGURES, POOLED
from generator.publish.data.headline import HEADLINE
from generator.publish.data.left_out import LEFT_OUT
from generator.publish.data.metrics import METRICS
from generator.publish.data.omission_cells import OMISSION_CELLS
from generator.publish.data.omissions import OMISSIONS
from generator.publish.data.outlets import OUTLETS
from generator.publish.data.passages import PASSAGES
from generator.publish.data.read import StoryRead
from generator.publish.data.sides import SIDES
from generator.publish.data.speaker_articles import SPEAKER_ARTICLES
from generator.publish.data.speaker_outlets import SPEAKER_OUTLETS
from generator.publish.data.speakers import SPEAKERS
from generator.publish.data.speaking import SPEAKING
from generator.publish.data.stories import STORIES
from generator.publish.data.table import Table
from generator.publish.data.versions import VERSIONS
from generator.publish.data.words import WORDS

STORY_TABLES: tuple[Table[StoryRead, Any], ...] = (
    ARTICLES,
    FIGURES,
    WORDS,
    PASSAGES,
    SPEAKING,
    ARTICLES_APART,
    ACTS,
    HEADLINE,
    OMISSIONS,
    OMISSION_CELLS,
    CORRECTIONS,
    LEFT_OUT,
)
SITE_TABLES: tuple[Table[Site, Any], ...] = (
    STORIES,
    OUTLETS,
    DISPUTES,
    SIDES,
    COVERAGE,
    POOLED,
    OUTLETS_APART,
    SPEAKERS,
    SPEAKER_ARTICLES,
    SPEAKER_OUTLETS,
    METRICS,
    ERRORS,
    AGREEMENT,
    VERSIONS,
)

__all__ = ["SITE_TABLES", "STORY_TABLES"]
