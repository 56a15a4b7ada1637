"""Addresses with a former id: small pages that lead to where the page is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import PurePosixPath
from posixpath import relpath

from generator.model import Article, Dispute, Site, Story
from generator.publish import urls
from generator.publish.assets import JS
from generator.publish.page import Listed

Move = tuple[PurePosixPath, PurePosixPath]
"""From where to where, both as Markdown paths."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, where it leads, and where the site's scripts are."""

    path: PurePosixPath
    title: str
    href: str
    canonical: str  # empty where the site's address is not set
    script: str


def redirects(site: Site, pages: Iterable[Listed]) -> Iterator[Redirect]:
    """One for each address that a page had under a former id."""
    titles = {page.path: page.title for page in pages}
    for old, new in sorted(set(_moves(site))):
        if new in titles and old not in titles:
            yield _redirect(site.info.address, old, new, titles[new])


def _redirect(address: str, old: PurePosixPath, new: PurePosixPath, title: str) -> Redirect:
    return Redirect(
        path=urls.published(old),
        title=title,
        href=urls.href(old, new),
        canonical=f"{address}{urls.published(new)}" if address else "",
        script=relpath(JS, old.parent),
    )


def _moves(site: Site) -> Iterator[Move]:
    """All of them; those that stay where they are too."""
    for profile in site.outlets:
        for name in profile.outlet.formerly:
            yield urls.outlet_path(name), urls.outlet_path(profile.outlet.id)
    for dispute in (profile.dispute for profile in site.disputes):
        yield from _of_dispute(dispute)
    for story in (comparison.story for comparison in site.stories):
        yield from _of_story(story)


def _of_dispute(dispute: Dispute) -> Iterator[Move]:
    names = (dispute.id, *dispute.formerly)
    for name in names:
        yield urls.dispute_path(name), urls.dispute_path(dispute.id)
    for speaker in dispute.speakers:
        for name, old in product(names, (speaker.id, *speaker.formerly)):
            yield urls.speaker_path(name, old), urls.speaker_path(dispute.id, speaker.id)


def _of_story(story: Story) -> Iterator[Move]:
    """The story, its articles and their comparisons, two by two."""
    for name in (story.id, *story.formerly):
        yield urls.story_path(name), urls.story_path(story.id)
        yield urls.compare_index(name), urls.compare_index(story.id)
        for article in story.articles:
            for old in _ids(article):
                yield urls.story_path(name).with_name(f"{old}.md"), urls.article_path(article)
        for one, two in combinations(story.articles, 2):
            new = urls.compare_path(story.id, one.id, two.id)
            for pair in product(_ids(one), _ids(two)):
                yield urls.compare_path(name, *pair), new


def _ids(article: Article) -> tuple[str, ...]:
    return (article.id, *article.formerly)
