"""`left_out`: coverage of a story that is known to exist and is not compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Eligible
from generator.publish.data.origin import PLACE, of_story
from generator.publish.data.placed import Origin
from generator.publish.data.read import StoryRead
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """An outlet that is known to have reported; `row` is its id."""

    origin: Origin
    found: Eligible
    row: str


def items(read: StoryRead) -> Iterator[LeftOutRow]:
    """What the story's file says was left out."""
    for each in read.comparison.story.eligible:
        if not each.included:
            yield LeftOutRow(of_story(read), each, each.outlet)


LEFT_OUT: Table[StoryRead, LeftOutRow] = Table(
    "left_out",
    "Known and left out",
    "Outlets that are known to have reported and are not compared, and why.",
    (
        *PLACE,
        Field("outlet", "string", "The outlet’s id", lambda one: one.found.outlet),
        Field("why", "string", "Why", lambda one: one.found.why),
    ),
    items,
)
