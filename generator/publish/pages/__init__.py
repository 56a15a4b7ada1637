"""One module a page type, each `(Site) -> Iterator[Page]`, all of them listed in PAGES."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Site
from generator.publish.page import Page
from generator.publish.pages import (
    about,
    archive,
    article,
    choose,
    compare,
    corrections,
    data,
    dispute,
    disputes,
    document,
    home,
    method,
    month,
    outlet,
    outlets,
    package,
    search,
    speaker,
    speakers,
    stories,
    story,
    tag,
    tags,
)

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    stories.pages,
    story.pages,
    article.pages,
    compare.pages,
    choose.pages,
    tags.pages,
    tag.pages,
    archive.pages,
    month.pages,
    disputes.pages,
    dispute.pages,
    outlets.pages,
    outlet.pages,
    speakers.pages,
    speaker.pages,
    method.pages,
    corrections.pages,
    data.pages,
    package.pages,
    about.pages,
    document.pages,
    search.pages,
)

__all__ = ["PAGES", "Page"]
