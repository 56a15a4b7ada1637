"""Ids of feeds and their entries, which stay when something is renamed.

An id is made of the address that the page first had: of the ids that a thing had before, the first
is taken. Where the site says no address, its repository or name stands in its place, so that
two sites do not use one id for two things.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from uuid import NAMESPACE_URL, uuid5

from generator.model import Article, Dispute, Outlet, SiteInfo, Story
from generator.publish import urls

Renamed = Article | Dispute | Outlet | Story


def urn(info: SiteInfo, path: PurePosixPath) -> str:
    """The id of what lies at the path, in the form of RFC 4122."""
    site = info.address or f"{info.repository or info.name}/"
    return uuid5(NAMESPACE_URL, f"{site}{urls.published(path)}").urn


def first_id(thing: Renamed) -> str:
    """The id that it was added with."""
    return (*thing.formerly, thing.id)[0]


def story_path(story: Story) -> PurePosixPath:
    """Where a story's page first lay."""
    return urls.story_path(first_id(story))


def article_path(story: Story, article: Article) -> PurePosixPath:
    """Where an article's page first lay."""
    return story_path(story).with_name(f"{first_id(article)}.md")


def dispute_feed(dispute: Dispute) -> PurePosixPath:
    """Where a dispute's feed first lay."""
    return urls.dispute_feed(first_id(dispute))


def outlet_feed(outlet: Outlet) -> PurePosixPath:
    """Where an outlet's feed first lay."""
    return urls.outlet_feed(first_id(outlet))
