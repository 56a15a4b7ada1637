"""`stories`: what each story is about, how its articles were chosen, and where its data lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site, Story, StoryComparison
from generator.publish import keys, urls
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin, published
from generator.publish.data.table import Field, Table, listed

ROW = "story"


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story."""

    origin: Origin
    found: StoryComparison
    row: str = ROW

    @property
    def story(self) -> Story:
        """The story itself."""
        return self.found.story


def items(site: Site) -> Iterator[StoryRow]:
    """All stories."""
    for found in site.stories:
        id_ = found.story.id
        yield StoryRow(Origin(keys.of_story(id_), published(urls.story_path(id_)), id_), found)


STORIES: Table[Site, StoryRow] = Table(
    "stories",
    "Stories",
    "One event each; the data of each lie in a package of their own.",
    (
        *PLACE,
        Field("story", "string", "The story’s id", lambda one: one.story.id),
        Field("title", "string", "Its title", lambda one: one.story.title),
        Field("summary", "string", "What happened", lambda one: one.story.summary),
        Field("first_day", "date", "The first day that it is about", lambda one: one.story.start),
        Field("last_day", "date", "The last day", lambda one: one.story.end),
        Field("dispute", "string", "The dispute that it belongs to",
              lambda one: one.story.dispute.id, of="disputes"),
        Field("tags", "string", "Its tags, with `; ` between them",
              lambda one: listed(one.story.tags, "; ")),
        Field("selection", "string", "How its articles were chosen",
              lambda one: one.story.selection),
        Field("articles", "integer", "How many articles there are",
              lambda one: len(one.found.coverage)),
        Field("counted", "integer", "Of these, those of which text or record is held",
              lambda one: sum(c.analysis is not None for c in one.found.coverage)),
        Field("outlets", "integer", "By how many outlets",
              lambda one: len({c.outlet.id for c in one.found.coverage})),
        Field("data", "string", "The zip with its data, from the start of the site",
              lambda one: urls.data_path(one.story.id).as_posix()),
        PAGE,
    ),
    items,
)  # fmt: skip
