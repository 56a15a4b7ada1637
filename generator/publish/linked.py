"""What a page says to machines, in the vocabulary of schema.org, as JSON-LD.

It says no more than the page: which article or story it is about, by whom and when that was
published, and to what the page belongs. Nothing in it is a review, a rating or a check of claims,
as the site gives no verdict. Invented articles are called works with a sentence that says so, and
neither an address nor a publisher is given for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import (
    Article,
    Coverage,
    DisputeProfile,
    Genre,
    Outlet,
    OutletProfile,
    Site,
    Story,
    StoryComparison,
)
from generator.publish import dates, labels, urls
from generator.publish.characters import plain
from generator.publish.told import NAME

Node = dict[str, object]
"""A thing with its properties; those that are None or empty are not told."""

GENRES: Mapping[Genre, str] = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "opinion": "OpinionNewsArticle",
    "interview": "NewsArticle",
    "live": "LiveBlogPosting",
}
LISTED = 10
"""Pages of a list that machines are told of; the sitemap has all."""
_ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def script(node: Mapping[str, object]) -> Markup:
    """The thing as a script element that no text in it can end; nothing for nothing."""
    if not node:
        return Markup()
    told = _told({"@context": "https://schema.org", **node})
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    escaped = text.translate(_ESCAPES)
    return Markup(f'<script type="application/ld+json">{escaped}</script>\n')  # noqa: S704


def of_site(site: Site) -> Node:
    """The first page: the site itself."""
    return website(site, urls.HOME) | {
        "description": "Whose words fill articles of different outlets about the same story.",
        "inLanguage": "en",
        "publisher": publisher(site),
        "dateModified": iso(dates.of_site(site)),
    }


def of_story(site: Site, path: PurePosixPath, comparison: StoryComparison) -> Node:
    """A story's page: the event, the dispute that it belongs to, its articles."""
    story = comparison.story
    above = urls.dispute_path(story.dispute.id)
    items = [urls.article_path(c.article) for c in comparison.coverage]
    return page_of(site, path, "CollectionPage", story.title, dates.of_story(comparison)) | {
        "description": story.summary,
        "keywords": list(story.tags),
        "about": _event(comparison),
        "isPartOf": _part(site, path, above),
        "mainEntity": _list(site, path, items),
    }


def of_article(site: Site, path: PurePosixPath, story: Story, coverage: Coverage) -> Node:
    """An article's page: the article that it is about, and the story that it belongs to. Its own
    address is that of its head.
    """
    return {
        "@type": "WebPage",
        "dateModified": iso(dates.of_article(coverage.article)),
        "about": _article(coverage),
        "isPartOf": _part(site, path, urls.story_path(story.id)),
    }


def of_dispute(site: Site, path: PurePosixPath, profile: DisputeProfile) -> Node:
    """A dispute's page: its stories."""
    dispute = profile.dispute
    items = [urls.story_path(s.story.id) for s in profile.stories]
    return page_of(site, path, "CollectionPage", dispute.title, dates.of_dispute(profile)) | {
        "about": {"@type": "Thing", "name": dispute.title},
        "isPartOf": website(site, path),
        "mainEntity": _list(site, path, items),
    }


def of_outlet(site: Site, path: PurePosixPath, profile: OutletProfile) -> Node:
    """An outlet's page: the outlet, and its articles that are shown here."""
    outlet = profile.outlet
    articles = [c.article for found in profile.disputes for _, c in found.coverage]
    items = [urls.article_path(article) for article in articles]
    return page_of(site, path, "CollectionPage", outlet.name, dates.of_outlet(profile)) | {
        "about": _outlet(outlet),
        "isPartOf": website(site, path),
        "mainEntity": _list(site, path, items) if items else None,
    }


def page_of(
    site: Site, path: PurePosixPath, kind: str, name: str, changed: dates.When | None
) -> Node:
    """What is said of every page."""
    return {
        "@type": kind,
        "url": address(site, path, path),
        "name": name,
        "dateModified": iso(changed),
    }


def _part(site: Site, path: PurePosixPath, above: PurePosixPath) -> Node:
    """The page above, which says itself what it is called and a part of."""
    return {"@type": "CollectionPage", "url": address(site, path, above)}


def website(site: Site, path: PurePosixPath) -> Node:
    """The site that a page is part of."""
    return {
        "@type": "WebSite",
        "url": site.info.address or address(site, path, urls.HOME),
        "name": site.info.name or NAME,
    }


def publisher(site: Site) -> Node | None:
    """Who runs the site, if it says so."""
    name = site.info.publisher
    return {"@type": "Organization", "name": name} if name else None


def _event(comparison: StoryComparison) -> Node:
    """What happened, unless all that tells of it is invented."""
    story = comparison.story
    if all(coverage.outlet.invented for coverage in comparison.coverage):
        return {"@type": "Thing", "name": story.title, "description": labels.ALL_INVENTED}
    return {
        "@type": "Event",
        "name": story.title,
        "startDate": story.start.isoformat(),
        "endDate": story.end.isoformat(),
    }


def _article(coverage: Coverage) -> Node:
    """The original article; of an invented one its title alone, and that it is invented."""
    article, outlet = coverage.article, coverage.outlet
    if outlet.invented:
        return {
            "@type": "CreativeWork",
            "name": article.title,
            "description": labels.INVENTED,
        }
    return {
        "@type": GENRES[article.genre],
        "url": article.url,
        "headline": article.title,
        "datePublished": iso(article.published),
        "dateModified": iso(article.updated),
        "author": _authors(article),
        "publisher": _outlet(outlet),
        "inLanguage": article.language,
    }


def _authors(article: Article) -> Sequence[Node]:
    return [{"@type": "Person", "name": name} for name in article.authors]


def _outlet(outlet: Outlet) -> Node:
    """The medium; an invented one is only a thing with a name."""
    if outlet.invented:
        return {"@type": "Thing", "name": outlet.name, "description": labels.INVENTED}
    return {"@type": "NewsMediaOrganization", "name": outlet.name, "url": outlet.homepage}


def _list(site: Site, path: PurePosixPath, items: Iterable[PurePosixPath]) -> Node:
    """Pages in the order in which the page lists them; of many the first."""
    every = tuple(items)
    entries = [{"@id": address(site, path, target)} for target in islice(every, LISTED)]
    return {"@type": "ItemList", "numberOfItems": len(every), "itemListElement": entries}


def address(site: Site, path: PurePosixPath, target: PurePosixPath) -> str:
    """Whole where the site says where it stands, else as seen from the page."""
    return urls.address(site.info.address, path, target)


def iso(when: dates.When | None) -> str | None:
    """The day or time, if one is known."""
    return dates.iso(when) if when else None


def _told(value: object) -> object:
    """The value without what is not known, its texts as JSON can hold them."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        told = {key: _told(each) for key, each in value.items()}
        return {key: each for key, each in told.items() if each not in (None, "", [], {})}
    if isinstance(value, Sequence):
        return [_told(each) for each in value]
    return value
