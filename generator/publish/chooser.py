"""The way from a page to any two articles of its story side by side, and to the pairs' pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import StoryComparison
from generator.publish import urls

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Chooser:
    """The page on which two articles are chosen; it `fits` where there are as many."""

    action: str
    fits: bool


def chooser(page: PurePosixPath, comparison: StoryComparison) -> Chooser:
    """The way as `page` shows it."""
    held = [one for one in comparison.coverage if one.analysis]
    action = urls.href(page, urls.compare_index(comparison.story.id)) or "index.html"
    return Chooser(action, len(held) >= FEWEST)


def pair_pages(page: PurePosixPath, comparison: StoryComparison) -> Mapping[str, Mapping[str, str]]:
    """Where pairs are seen side by side, by one article and the other: those that have a page, and
    of all others whoever is compared in figures.
    """
    found: dict[str, dict[str, str]] = {}
    for pair in comparison.pairs:
        address = urls.href(page, urls.compare_path(comparison.story.id, pair.one, pair.two))
        found.setdefault(pair.one, {})[pair.two] = address
        found.setdefault(pair.two, {})[pair.one] = address
    way = chooser(page, comparison).action
    for each in comparison.differences:
        chosen = f"{way}?one={each.one}&two={each.two}"
        found.setdefault(each.one, {}).setdefault(each.two, chosen)
    return found
