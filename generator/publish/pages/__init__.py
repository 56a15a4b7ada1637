"""One module a page type, each `(Site) -> Iterator[Page]`, all of them listed in PAGES."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Site
from generator.publish.page import Page
from generator.publish.pages import (
    about,
    article,
    choose,
    compare,
    corrections,
    dispute,
    disputes,
    home,
    method,
    outlet,
    outlets,
    search,
    speaker,
    speakers,
    stories,
    story,
)

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    stories.pages,
    story.pages,
    article.pages,
    compare.pages,
    choose.pages,
    disputes.pages,
    dispute.pages,
    outlets.pages,
    outlet.pages,
    speakers.pages,
    speaker.pages,
    method.pages,
    corrections.pages,
    about.pages,
    search.pages,
)

__all__ = ["PAGES", "Page"]
