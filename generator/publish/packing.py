"""Stories as lists of their data show them: by whose zip, of how many articles.

Lists hold so many stories each, counted from the oldest: a new story changes the last one alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import StoryComparison
from generator.publish import urls
from generator.publish.page import Link

MOST = 100
"""Stories of one list."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A story's zip, and of how many articles it is."""

    link: Link
    articles: str


@dataclass(frozen=True, slots=True)
class Part:
    """The stories of one list, the newest first, and its name."""

    name: str
    path: PurePosixPath
    stories: tuple[StoryComparison, ...]


def parts(stories: Sequence[StoryComparison]) -> list[Part]:
    """All lists, the one with the oldest stories first; the stories come newest first."""
    starts = range(0, len(stories), MOST)
    return [_part(n, at, stories[::-1][at : at + MOST]) for n, at in enumerate(starts, 1)]


def _part(number: int, at: int, stories: Sequence[StoryComparison]) -> Part:
    name = f"stories {at + 1:,} to {at + len(stories):,}"
    return Part(name, urls.data_list(number), tuple(reversed(stories)))


def packed(page: PurePosixPath, stories: Sequence[StoryComparison]) -> tuple[Packed, ...]:
    """The stories as a page lists their data."""
    return tuple(
        Packed(
            Link(each.story.title, urls.href(page, urls.data_path(each.story.id))),
            f"{len(each.coverage):,}",
        )
        for each in stories
    )
