"""JSON-LD of a page in; the object that is the article, with what it points to, out."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.load.page.markup import Element

Thing = Mapping[str, Any]

_MOST = 3_000
_LEAST_ALIKE, _ALIKE = 12, 60  # letters at the beginning of a headline
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|(?://\s*)?\]\]>)\s*$"
)
_TRAILING = re.compile(r",\s*([}\]])")
_ARTICLE = re.compile(
    r"(?:[a-z]*news)?article|liveblogposting|blogposting|advertisercontentarticle|report|"
    r"satiricalarticle|scholarlyarticle|techarticle|interview|review"
)


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The article's object (empty where there is none), and all others by their `@id`."""

    article: Thing
    by_id: Mapping[str, Thing] = field(default_factory=dict)
    others: int = 0  # further articles of the page

    def values(self, key: str) -> tuple[object, ...]:
        """What the article has under a key, always several; references are followed."""
        return tuple(self.followed(value) for value in several(self.article.get(key)))

    def followed(self, value: object) -> object:
        """The object that a reference means, or the value itself."""
        if isinstance(value, Mapping) and set(value) <= {"@id", "@type"}:
            return self.by_id.get(str(value.get("@id")), value)
        return value


def linked_data(
    tree: Element, addresses: tuple[str, ...], headlines: tuple[str, ...]
) -> LinkedData:
    """The article among a page's JSON-LD: with this address or headline, else the only one."""
    things = list(_things(_blocks(tree)))
    by_id: dict[str, Thing] = {}
    for thing in things:
        id_ = thing.get("@id")
        if isinstance(id_, str) and len(thing) > len(by_id.get(id_, {})):
            by_id[id_] = thing
    articles = [t for t in things if kinds(t) and set(t) - {"@id", "@type", "@context"}]
    ranked = sorted(articles, key=lambda thing: -_fit(thing, addresses, headlines))
    if not ranked or (len(ranked) > 1 and not _fit(ranked[0], addresses, headlines)):
        return LinkedData({}, by_id, len(ranked))
    return LinkedData(ranked[0], by_id, len(ranked) - 1)


def kinds(thing: Thing) -> tuple[str, ...]:
    """Types of an object that make it an article, in small letters."""
    types = (str(t).rpartition("/")[2].lower() for t in several(thing.get("@type")))
    return tuple(t for t in types if _ARTICLE.fullmatch(t))


def several(value: object) -> Sequence[object]:
    """A list as it is, nothing as no items, all else as one."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, list) else (value,)


_NAMES = ("name", "@value", "headline", "url", "@id")
_ADDRESSES = ("url", "@id", "name")


def said(value: object, keys: tuple[str, ...] = _NAMES) -> str:
    """What an object or a plain value says: its text, its name, its address."""
    if isinstance(value, Mapping):
        return next((s for key in keys if (s := said(value.get(key), keys))), "")
    if isinstance(value, list):
        return said(value[0], keys) if value else ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(html.unescape(html.unescape(str(value))).split())


def text_in(value: object) -> str:
    """A long text with its lines; what else a value says."""
    return html.unescape(value) if isinstance(value, str) else said(value)


def address_in(value: object) -> str:
    """The address that an object or a plain value says."""
    return said(value, _ADDRESSES)


def _fit(thing: Thing, addresses: tuple[str, ...], headlines: tuple[str, ...]) -> int:
    """How much speaks for this object being the page's own article."""
    own = {address_in(thing.get(key)) for key in ("url", "mainEntityOfPage", "@id")}
    same = bool({_bare(o) for o in own if o} & {_bare(address) for address in addresses})
    title = _letters(said(thing.get("headline")) or said(thing.get("name")))
    alike = any(_begins_alike(title, _letters(headline)) for headline in headlines)
    live = "liveblogposting" in kinds(thing)
    return 0 if not same and not alike else 4 * same + 4 * alike + live + ("headline" in thing)


def _begins_alike(one: str, other: str) -> bool:
    shorter = min(len(one), len(other), _ALIKE)
    return shorter >= _LEAST_ALIKE and one[:shorter] == other[:shorter]


def _bare(address: str) -> str:
    return (
        address.partition("#")[0]
        .partition("?")[0]
        .partition("://")[2]
        .removeprefix("www.")
        .rstrip("/")
    )


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _blocks(tree: Element) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        written = _WRAPPED.sub("", _WRAPPED.sub("", script.text or "")).strip().rstrip(";")
        for attempt in (written, _TRAILING.sub(r"\1", written)):
            try:
                yield json.loads(attempt, strict=False)
                break
            except (ValueError, RecursionError):
                continue


def _things(blocks: Iterator[object]) -> Iterator[Thing]:
    """All objects at any depth, outermost first; no more than a page has."""
    waiting, seen = list(blocks), 0
    while waiting and seen < _MOST:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield value
            waiting.extend(
                v for k, v in value.items() if isinstance(v, dict | list) and k not in _ASIDE
            )


_ASIDE = frozenset(
    {"itemReviewed", "liveBlogUpdate", "comment", "citation", "isBasedOn", "mentions", "about"}
)
