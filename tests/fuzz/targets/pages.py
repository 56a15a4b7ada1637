"""Whole pages with a stranger's words in place of names, titles, sentences and part of the text:
no element, no attribute and no address that is not there for harmless words of the same shape.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import fromstring

import yaml

from generator.load.text import UNWANTED
from generator.load.values import line, web_address
from generator.model import WORD, Article, Site
from generator.publish.feeds import feeds
from generator.publish.pages import PAGES
from generator.publish.render import render
from tests.fuzz.target import Choices, Target
from tests.publish.sample import crowd, site, three_sides
from tests.publish.test_render import ENV, HOSTILE, markdown

FREE = frozenset({
    *("Outlet.name", "Outlet.short", "Outlet.country", "Article.title", "Article.authors"),
    *("Article.credits", "Rights.holder", "Rights.licence", "Withdrawal.why", "Correction.why"),
    *("Correction.speaker", "Story.title", "Story.summary", "Story.selection", "Story.tags"),
    *("Eligible.why", "Dispute.title", "Side.name", "Party.name", "Party.kind", "ThirdParty.name"),
    *("Speaker.name", "Speaker.role", "SiteInfo.name", "SiteInfo.publisher", "SiteInfo.about"),
    *("Attribution.speaker", "OmissionRow.words", "OmissionCell.words", "Reply.by", "Item.words"),
    *("SameVoice.speaker", "HeadlinePair.speaker", "Headline.title", "Term.words", "Claim.words"),
})  # fmt: skip
"""Fields in which the loader lets any line stand."""
ADDRESSES = frozenset({"Outlet.homepage", "Article.url", "Article.archived", "Reply.url"})
SITES = (site, three_sides, crowd)
SCHEMES = ("http:", "https:", "mailto:", "#", ".", "?")
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*\s*:", re.IGNORECASE)


@dataclass(slots=True)
class Seen:
    """What stands on a page beside words."""

    elements: Counter[str] = field(default_factory=Counter)
    attributes: set[tuple[str, str]] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)  # comments, declarations


class Reader(HTMLParser):
    """A page as a browser would take it, near enough."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.elements[tag] += 1
        self.seen.attributes |= {(tag, name) for name, _ in attrs}
        self.seen.addresses += [
            value or "" for name, value in attrs if name in {"href", "src", "action", "formaction"}
        ]

    def handle_comment(self, data: str) -> None:
        self.seen.odd.append(data)

    def handle_decl(self, decl: str) -> None:
        self.seen.odd.append(decl)

    def handle_pi(self, data: str) -> None:
        self.seen.odd.append(data)


def run(data: bytes) -> None:
    choices = Choices(data)
    whose = choices.number(len(SITES))
    kind = choices.number(len(PAGES) + 1)
    hostile = dict(exchanged(choices, strings(whose)))
    stretch = line(words(choices) or "x")
    if kind == len(PAGES):
        for made in (feeds(changed(made_site(whose), hostile, stretch)),):
            assert all(fromstring(text) is not None for text in made.values())  # noqa: S314
        return
    there = seen(kind, changed(made_site(whose), hostile, stretch))
    harmless = {old: twin(new) for old, new in hostile.items()}
    usual = seen(kind, changed(made_site(whose), harmless, twin(stretch)))
    assert there.elements == usual.elements, there.elements - usual.elements
    assert there.attributes == usual.attributes, there.attributes ^ usual.attributes
    assert len(there.odd) == len(usual.odd), there.odd
    for address in there.addresses:
        assert not _SCHEME.match(address) or address.startswith(SCHEMES), address


@cache
def made_site(whose: int) -> Site:
    return SITES[whose]()


@cache
def strings(whose: int) -> tuple[str, ...]:
    """All that stands in fields that are free."""
    return tuple(sorted(dict.fromkeys(_free(made_site(whose)))))


def _free(found: object, place: str = "") -> Iterator[str]:
    if isinstance(found, str):
        if place in FREE | ADDRESSES:
            yield found
    elif is_dataclass(found):
        for each in fields(found):
            yield from _free(getattr(found, each.name), f"{type(found).__name__}.{each.name}")
    elif isinstance(found, list | tuple):
        for item in found:
            yield from _free(item, place)


def exchanged(choices: Choices, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Some of the strings, each with what stands in its place: fit for its field."""
    for _ in range(1 + choices.number(5)):
        old, new = choices.pick(known), words(choices)
        if old.startswith("http"):
            new = f"https://x.example/{new}"
            try:
                yield old, web_address(new)
            except ValueError:
                continue
        elif new:
            yield old, new


def words(choices: Choices) -> str:
    """A line as the loader lets it through, with a word in it; or nothing."""
    number = choices.number(64)
    text = HOSTILE[number] if number < len(HOSTILE) else choices.text(80)
    text = " ".join(UNWANTED.sub("", text).split())
    return text if WORD.search(text) else ""


def twin(text: str) -> str:
    """Harmless words of the same shape: as many, of the letters that a font has or lacks; an
    address stays one.
    """
    if text.startswith("https://x.example/"):
        return "https://x.example/" + "x" * (len(text) - 18)
    return re.sub(r"[!-/:-@\[-^`{-~]", "·", re.sub("['.-]", "’", text))


def changed(found: Any, new: Mapping[str, str], stretch: str, place: str = "") -> Any:  # noqa: ANN401
    """The site with strings exchanged, and a stretch of each text, as long as before."""
    if isinstance(found, str):
        return new.get(found, found) if place in FREE | ADDRESSES else found
    if isinstance(found, tuple):
        return tuple(changed(item, new, stretch, place) for item in found)
    if not is_dataclass(found) or isinstance(found, type):
        return found
    kind = type(found).__name__
    made = {
        each.name: changed(getattr(found, each.name), new, stretch, f"{kind}.{each.name}")
        for each in fields(found)
    }
    made = {name: value for name, value in made.items() if value is not getattr(found, name)}
    if isinstance(found, Article) and found.text:
        made["text"] = found.text[:9] + stretch[:60] + found.text[9 + len(stretch[:60]) :]
    return replace(found, **made) if made else found


def seen(kind: int, of: Site) -> Seen:
    """What stands on all pages of a kind."""
    reader = Reader()
    for page in PAGES[kind](of):
        _, matter, body = render(page, ENV).split("---\n", 2)
        head = yaml.safe_load(matter)
        assert not [text for text in head.values() if "<" in text or '"' in text], head
        reader.feed(markdown(body))
        for path, text in page.beside.items():
            if path.suffix == ".svg":
                fromstring(text)  # noqa: S314 (our own)
    reader.close()
    return reader.seen


TARGET = Target(name="pages", run=run, words=HOSTILE, longest=400)
