"""What of a new article does not fit the story that it goes into, in words: nothing forbids it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.adding import Draft
from generator.load.proposing import day_of
from generator.model import Corpus, Story
from generator.sketches import credited


def misfits(draft: Draft, corpus: Corpus) -> Iterator[str]:
    """What to look at in the story with the article in it."""
    story = next((each for each in corpus.stories if each.id == draft.story), None)
    if story is not None:
        yield from _days(draft, story)
        yield from _left_out(draft, story)
        yield from _credited(draft, story, corpus)


def _days(draft: Draft, story: Story) -> Iterator[str]:
    day = day_of(draft.published)
    if day and not story.start <= day <= story.end:
        field = "from" if day < story.start else "to"
        days = f"{story.start} to {story.end}"
        yield f"published {day}, the story's days are {days}: look at `{field}:` in its story.yml"


def _left_out(draft: Draft, story: Story) -> Iterator[str]:
    for one in story.eligible:
        if one.outlet == draft.outlet.id and not one.included:
            yield f"story.yml says that {one.outlet} is left out ({one.why}): take that line out"


def _credited(draft: Draft, story: Story, corpus: Corpus) -> Iterator[str]:
    """Agency copy: an article and one of the agency whom it credits count as one text."""
    one = "as agency copy, the site takes the two for one text where it says what articles lack"
    outlets = {outlet.id: outlet for outlet in corpus.outlets}
    for article in story.articles:
        outlet = outlets[article.outlet]
        if outlet.id != draft.outlet.id and credited(outlet, draft.credits):
            yield f"credits {outlet.name}, whose {article.id}.md is in this story: {one}"
        elif outlet.id != draft.outlet.id and credited(draft.outlet, article.credits):
            yield f"{article.id}.md in this story credits {draft.outlet.name}: {one}"
