"""One module a page type, each `(Site) -> Iterator[Page]`, all of them listed in
OF_STORY or ABOVE.
"""

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
    dispute_list,
    disputes,
    document,
    home,
    method,
    month,
    outlet,
    outlet_part,
    outlets,
    packs,
    search,
    speaker,
    speaker_part,
    speakers,
    stories,
    story,
    tag,
    tags,
)

Kind = Callable[[Site], Iterator[Page]]

OF_STORY: tuple[Kind, ...] = (
    story.pages,
    article.pages,
    compare.pages,
    choose.pages,
)
"""What a story has for itself: of a site with one story these are the pages of that one."""
ABOVE: tuple[Kind, ...] = (
    home.pages,
    stories.pages,
    tags.pages,
    tag.pages,
    archive.pages,
    month.pages,
    disputes.pages,
    dispute.pages,
    dispute_list.pages,
    outlets.pages,
    outlet.pages,
    outlet_part.pages,
    speakers.pages,
    speaker.pages,
    speaker_part.pages,
    method.pages,
    corrections.pages,
    data.pages,
    packs.pages,
    about.pages,
    document.pages,
    search.pages,
)
"""What stands above the stories, whose comparisons may be `lighter` there."""
PAGES: tuple[Kind, ...] = (*OF_STORY, *ABOVE)

__all__ = ["ABOVE", "OF_STORY", "PAGES", "Page"]
