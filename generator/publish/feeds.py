"""Atom feeds (RFC 4287) of the site, of each dispute and of each outlet.

With the site's address every link is whole. Without one they are relative to the feed's own place,
which RFC 3986 resolves, and the feed does not say where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement

from generator.model import DisputeProfile, OutletProfile, Site, SiteInfo
from generator.publish import dates, entries, lasting, urls
from generator.publish.characters import document, plain
from generator.publish.dates import When
from generator.publish.entries import Entry
from generator.publish.frame import sample
from generator.publish.labels import FAIR
from generator.publish.told import NAME

MOST = 50
"""Entries of a feed."""
OWN_MOST = 15
"""Entries of an outlet's feed, of which there are many."""
ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml"
NEW = "Stories and articles added or changed"
OWN = "Articles added or changed"
PRIVATE = "Private build, do not publish: "
NEVER = "1970-01-01T00:00:00Z"
"""When a site without stories last changed: the format asks for a time."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new on a page and what lies below it."""

    path: PurePosixPath
    first: PurePosixPath  # where it first lay
    also: tuple[PurePosixPath, ...]  # where programs may still look for it
    title: str
    subtitle: str
    page: PurePosixPath
    updated: When | None
    entries: tuple[Entry, ...]


def feeds(site: Site) -> dict[PurePosixPath, str]:
    """The text of every feed by its place; a renamed one stays at its old places too.

    An outlet without an article has none.
    """
    new = [entry for story in site.stories for entry in entries.of_story(site, story)]
    new = entries.newest_first(new)
    every = [_of_site(site, new)]
    every += [_of_dispute(site, profile, new) for profile in site.disputes]
    every += [_of_outlet(site, profile, new) for profile in site.outlets if profile.disputes]
    written = {feed.path: xml(site, feed) for feed in every}
    return {old: written[feed.path] for feed in every for old in feed.also} | written


def _of_site(site: Site, new: Sequence[Entry]) -> Feed:
    return Feed(
        path=urls.FEED,
        first=urls.FEED,
        also=(),
        title=site.info.name or NAME,
        subtitle=_subtitle(NEW, sample(tuple(profile.outlet for profile in site.outlets))),
        page=urls.HOME,
        updated=dates.of_site(site),
        entries=_first(new),
    )


def _of_dispute(site: Site, profile: DisputeProfile, new: Sequence[Entry]) -> Feed:
    dispute = profile.dispute
    outlets = tuple(c.outlet for story in profile.stories for c in story.coverage)
    return Feed(
        path=urls.dispute_feed(dispute.id),
        first=lasting.dispute_feed(dispute),
        also=tuple(map(urls.dispute_feed, dispute.formerly)),
        title=f"{dispute.title} - {site.info.name or NAME}",
        subtitle=_subtitle(f"{NEW} on this dispute", sample(outlets)),
        page=urls.dispute_path(dispute.id),
        updated=dates.of_dispute(profile),
        entries=_first(entry for entry in new if entry.dispute.id == dispute.id),
    )


def _of_outlet(site: Site, profile: OutletProfile, new: Sequence[Entry]) -> Feed:
    outlet = profile.outlet
    return Feed(
        path=urls.outlet_feed(outlet.id),
        first=lasting.outlet_feed(outlet),
        also=tuple(map(urls.outlet_feed, outlet.formerly)),
        title=f"{outlet.name} - {site.info.name or NAME}",
        subtitle=_subtitle(f"{OWN} that {outlet.name} published", sample((outlet,))),
        page=urls.outlet_path(outlet.id),
        updated=dates.of_outlet(profile),
        entries=_first((entry for entry in new if entry.outlet == outlet.id), OWN_MOST),
    )


def _subtitle(what: str, invented: str) -> str:
    sentences = (f"{what}, newest first: whose words fill them.", FAIR, invented)
    return " ".join(sentence for sentence in sentences if sentence)


def _first(new: Iterable[Entry], most: int = MOST) -> tuple[Entry, ...]:
    return tuple(islice(new, most))


def xml(site: Site, feed: Feed) -> str:
    """The feed's document."""
    info = site.info
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _text(root, "id", lasting.urn(info, feed.first))
    _text(root, "title", f"{PRIVATE if site.private else ''}{feed.title}")
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _updated(feed))
    if info.address:
        _link(root, "self", urls.address(info.address, feed.path, feed.path), MEDIA)
    _link(root, "alternate", urls.address(info.address, feed.path, feed.page), "text/html")
    _author(root, info)
    _text(root, "generator", NAME)
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), info, feed, entry)
    return document(root)


def _updated(feed: Feed) -> str:
    newest = dates.newest((feed.updated, *(entry.updated for entry in feed.entries)))
    return dates.stamp(newest) if newest else NEVER


def _entry(element: Element, info: SiteInfo, feed: Feed, entry: Entry) -> None:
    _text(element, "id", lasting.urn(info, entry.first))
    _text(element, "title", entry.title)
    _text(element, "updated", dates.stamp(entry.updated))
    if entry.published:
        _text(element, "published", dates.stamp(entry.published))
    _link(element, "alternate", urls.address(info.address, feed.path, entry.path), "text/html")
    if entry.original:
        _link(element, "via", entry.original)
    for term, label in _categories(entry):
        SubElement(element, "category", {"term": plain(term), "label": plain(label)})
    _text(element, "summary", entry.summary)


def _categories(entry: Entry) -> Iterator[tuple[str, str]]:
    """The dispute by its id and title, and the story's tags."""
    yield entry.dispute.id, entry.dispute.title
    yield from ((tag, tag) for tag in entry.tags)


def _author(root: Element, info: SiteInfo) -> None:
    """Who tells all this: the site, not those whose articles it counts."""
    author = SubElement(root, "author")
    _text(author, "name", info.publisher or info.name or NAME)
    if info.address:
        _text(author, "uri", info.address)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = plain(text)


def _link(parent: Element, relation: str, address: str, media: str = "") -> None:
    kind = {"type": media} if media else {}
    SubElement(parent, "link", {"rel": relation, **kind, "href": address})
