"""The form that asks which two articles of a story to see side by side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import StoryComparison
from generator.publish import urls
from generator.publish.reports import short_names

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """An article that can be chosen, by its id."""

    id: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chooser:
    """Where the form leads, and between what it chooses; nothing where fewer than two can be."""

    action: str
    one: tuple[Choice, ...]
    two: tuple[Choice, ...]


def chooser(page: PurePosixPath, comparison: StoryComparison) -> Chooser:
    """The form as `page` shows it; at first the first two articles stand in it."""
    held = [one for one in comparison.coverage if one.analysis]
    names = dict(zip(comparison.coverage, short_names(comparison.coverage), strict=True))
    told = [(one.article.id, f"{names[one]}: {one.article.title}") for one in held]
    action = urls.href(page, urls.compare_index(comparison.story.id)) or "index.html"
    if len(held) < FEWEST:
        return Chooser(action, (), ())
    one, two = (
        tuple(Choice(id_, name, n == at) for n, (id_, name) in enumerate(told)) for at in range(2)
    )
    return Chooser(action, one, two)
