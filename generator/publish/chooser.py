"""The form that asks which two articles of a story to see side by side."""

from __future__ import annotations

from collections.abc import Mapping
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


def chooser(
    page: PurePosixPath, comparison: StoryComparison, chosen: tuple[str, ...] = ()
) -> Chooser:
    """The form as `page` shows it; the first two articles stand in it, or those that are chosen."""
    held = [one for one in comparison.coverage if one.analysis]
    names = dict(zip(comparison.coverage, short_names(comparison.coverage), strict=True))
    told = [(one.article.id, f"{names[one]}: {one.article.title}") for one in held]
    action = urls.href(page, urls.compare_index(comparison.story.id)) or "index.html"
    if len(held) < FEWEST:
        return Chooser(action, (), ())
    first, second = chosen or [id_ for id_, _ in told[:FEWEST]]
    return Chooser(action, _choices(told, first), _choices(told, second))


def _choices(told: list[tuple[str, str]], chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(id_, name, id_ == chosen) for id_, name in told)


def pair_pages(page: PurePosixPath, comparison: StoryComparison) -> Mapping[str, Mapping[str, str]]:
    """The addresses of the pairs that have a page, by one article and the other."""
    found: dict[str, dict[str, str]] = {}
    for pair in comparison.pairs:
        address = urls.href(page, urls.compare_path(comparison.story.id, pair.one, pair.two))
        found.setdefault(pair.one, {})[pair.two] = address
        found.setdefault(pair.two, {})[pair.one] = address
    return found
