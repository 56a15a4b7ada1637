"""A page's tree in; what it says of its article, field by field with the place, out.

The order is that of trust: JSON-LD, then the head's meta tags, then microdata and marks of the
page's own classes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from generator.load.page.linked_data import LinkedData, address_in, kinds, said, several, text_in
from generator.load.page.markup import Element, attribute, flat, leaves, marks
from generator.load.page.pieces import Saying
from generator.load.page.tables import table
from generator.load.page.wires import is_wire

_LINKED = {
    "title": ("headline", "name"),
    "outlet": ("publisher", "sourceOrganization", "provider"),
    "published": ("datePublished",),
    "updated": ("dateModified",),
    "section": ("articleSection", "genre"),
    "language": ("inLanguage",),
    "licence": ("license",),
    "holder": ("copyrightHolder",),
    "free": ("isAccessibleForFree",),
    "length": ("wordCount",),
    "url": ("url", "mainEntityOfPage"),
    "source": ("sourceOrganization", "creditText", "provider"),
    "body": ("articleBody",),
}
_READERS = {"url": address_in, "licence": address_in, "body": text_in}
_MARKED = {
    "headline": "title",
    "datepublished": "published",
    "datemodified": "updated",
    "author": "author",
    "creator": "author",
    "publisher": "outlet",
    "articlesection": "section",
    "inlanguage": "language",
    "license": "licence",
    "isaccessibleforfree": "free",
}
_BYLINE = re.compile(
    r"(?<![a-z])(?:by-?line|by-?author|author-?name|article-?author|post-?author|entry-?author|authors?"
    r"|c-?byline__name|story-?author|meta-?author)(?:__name|-?name)?(?![a-z])",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:pub(?:lish(?:ed)?)?|post(?:ed)?|entry|article|story|date-?line|time-?stamp|created)"
    r"[-_]?(?:date|time|on|at)?\b|\bdate(?:[-_]?time)?\b",
    re.IGNORECASE,
)
_RENEWED = re.compile(r"updat|modif|revis", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CHANGED = re.compile(r"\W*(?:last )?(?:updat|modif|revis)", re.IGNORECASE)
PRINTED = "the page's printed date"
ABOVE = "a date above the headline"
_OTHERS = re.compile(
    r"(?<![a-z])(?:comments?|disqus|related|recirc|recommend\w*|sidebar|widget|trending|promo|teaser|"
    r"most-?(?:read|popular|viewed)|popular|latest|up-?next|outbrain|taboola)(?![a-z])",
    re.IGNORECASE,
)
_LONGEST = 200
_LONGEST_DATE = 70
_LONGEST_SAYING, _MANY = 5_000, 100
_DATED = ("h1", "time", "span", "p", "div", "li", "td", "font", "em", "small", "abbr")


def sayings(tree: Element, linked: LinkedData) -> tuple[Saying, ...]:
    """Everything a page says of its article, in the order of trust."""
    every = (_linked(linked), _meta(tree), _links(tree), _microdata(tree), _marked(tree))
    return tuple(_bounded(saying for found in every for saying in found))


def _bounded(found: Iterable[Saying]) -> Iterator[Saying]:
    """No more of one place than a page has, and none of a length that no field has."""
    told: Counter[tuple[str, str]] = Counter()
    for saying in found:
        told[saying.field, saying.origin] += 1
        fits = saying.field == "body" or len(saying.value) <= _LONGEST_SAYING
        if fits and told[saying.field, saying.origin] <= _MANY:
            yield saying


def _linked(linked: LinkedData) -> Iterator[Saying]:
    if not linked.article:
        return
    for field, keys in _LINKED.items():
        for key in keys:
            for value in linked.values(key):
                read = _READERS.get(field, said)
                text = str(value).lower() if isinstance(value, bool) else read(value)
                if text:
                    yield Saying(field, text, f"JSON-LD {key}")
    for kind in kinds(linked.article):
        yield Saying("kind", kind, "JSON-LD @type")
    parts = (part for part in several(linked.article.get("hasPart")) if isinstance(part, Mapping))
    if any(str(part.get("isAccessibleForFree")).lower() == "false" for part in parts):
        yield Saying("free", "false", "JSON-LD hasPart")
    yield from _writers(linked)


def _writers(linked: LinkedData) -> Iterator[Saying]:
    for key in ("author", "creator", "contributor"):
        found = [(v, name) for v in linked.values(key) for name in _names_of(v)]
        for value, name in found:
            type_ = str(value.get("@type", "")) if isinstance(value, Mapping) else ""
            if name and ("Organization" not in type_ or is_wire(name)):
                yield Saying("author", name, f"JSON-LD {key}", "Person" in type_)
        if found:
            return


def _names_of(writer: object) -> tuple[str, ...]:
    """The name of a writer; several where an object has a list of them."""
    names = writer.get("name") if isinstance(writer, Mapping) else None
    return tuple(map(said, names)) if isinstance(names, list) else (said(writer),)


@cache
def _names() -> Mapping[str, str]:
    return {row["name"]: row["field"] for row in table("meta_names.tsv")}


def _meta(tree: Element) -> Iterator[Saying]:
    """Meta tags, in the order of the table, not of the page."""
    held: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        value = " ".join(attribute(meta, "content", "value").split())
        for name in {
            attribute(meta, key).lower() for key in ("name", "property", "itemprop", "http-equiv")
        }:
            if value and name in _names():
                held.setdefault(name, []).append(value)
    for name, field in _names().items():
        for value in held.get(name, ()):
            if field != "author" or "://" not in value:
                yield Saying(field, value, f"meta {name}")


def _links(tree: Element) -> Iterator[Saying]:
    for link in tree.iter("link", "a"):
        rel = (link.get("rel") or "").lower().split()
        if "canonical" in rel and link.tag == "link":
            yield Saying("url", attribute(link, "href"), "link rel=canonical")
        if "license" in rel:
            yield Saying("licence", attribute(link, "href"), "link rel=license")
    if language := attribute(
        tree, "lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"
    ):
        yield Saying("language", language, "the page's lang")
    for title in tree.iter("title"):
        if title.getparent().tag == "head" and (words := flat(title)):
            yield Saying("title", words, "the page's title")


def _microdata(tree: Element) -> Iterator[Saying]:
    for element in tree.iterfind(".//*[@itemprop]"):
        for name in element.get("itemprop").lower().split():
            field = _MARKED.get(name)
            if field and element.tag != "meta" and not _of_another(element):
                value = attribute(element, "content", "datetime") or _named(element)
                if value:
                    yield Saying(field, value, f"microdata {name}", field == "author")
            elif field in {"published", "updated", "free", "author"} and element.get("content"):
                yield Saying(field, element.get("content"), f"microdata {name}")


def _named(element: Element) -> str:
    """The name in it, or its words."""
    inner = element.find(".//*[@itemprop='name']")
    return _short(element) if inner is None else attribute(inner, "content") or _short(inner)


def _of_another(element: Element) -> bool:
    """Whether it stands in a list of other articles, in a picture or in comments."""
    return any(
        up.tag in {"aside", "nav", "footer", "figure"}
        or "comment" in (up.get("itemprop") or "").lower()
        or (up.tag not in {"html", "body"} and bool(_OTHERS.search(marks(up))))
        for up in (element, *element.iterancestors())
    )


def _marked(tree: Element) -> Iterator[Saying]:
    """Bylines and times by the page's own classes, of the first that says something."""
    for element in tree.iter("a", "span", "p", "div", "address", "li", "cite", "b", "strong"):
        rel = (element.get("rel") or "").lower()
        if (rel == "author" or _BYLINE.search(marks(element))) and not _of_another(element):
            words = _leaves(element)
            if words:
                yield Saying("author", words, "the page's byline")
    yield from _printed_dates(tree)


def _printed_dates(tree: Element) -> Iterator[Saying]:
    """Dates by their element or its name: first those after the headline, then those before."""
    before: list[Saying] = []
    headed = next(tree.iter("h1"), None) is None
    for element in tree.iter(*_DATED):
        if element.tag == "h1":
            headed = True
        elif saying := _date_in(element):
            if headed:
                yield saying
            else:
                before.append(replace(saying, origin=ABOVE))
    yield from before


def _date_in(element: Element) -> Saying | None:
    own = marks(element)
    if element.tag == "time":
        label = own + marks(element.getparent())
        value, origin = (
            attribute(element, "datetime", "content") or _short(element),
            "the page's time element",
        )
    elif _PRINTED.search(own) and len(element) <= 3:  # noqa: PLR2004 (no container)
        label, value, origin = own, _with_title(element), PRINTED
    else:
        return None
    changed = _RENEWED.search(label) and "publish" not in label
    field = "updated" if changed or _CHANGED.match(value) else "published"
    return Saying(field, value, origin) if value and not _of_another(element) else None


def _with_title(element: Element) -> str:
    """A date's words; before them what its title gives: `<abbr title="2025-07-02">`."""
    words = _short(element, _LONGEST_DATE)
    title = attribute(element, "title")
    return f"{title} {words}" if words and _ISO.match(title) else words


def _leaves(element: Element) -> str:
    """The words of a byline, with bars between the words of different elements."""
    words = leaves(element)
    return words if len(words) <= _LONGEST else ""


def _short(element: Element, most: int = _LONGEST) -> str:
    """The words of an element, where they are few."""
    words = flat(element)
    return words if len(words) <= most else ""
