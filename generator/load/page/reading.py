"""Bytes of a page in; its article with everything the page says of it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import EvenhandError
from generator.load.found import Found, assembled
from generator.load.page.addresses import (
    Address,
    address,
    host_and_path,
    likely_addresses,
    saved_from,
)
from generator.load.page.biographies import biographies
from generator.load.page.body import Body, body_of
from generator.load.page.crediting import NEAR, people
from generator.load.page.dating import dates
from generator.load.page.decoding import decoded
from generator.load.page.dropping import LINK, Block, Sifted, shown, sift, without_names
from generator.load.page.extent import access, length_told
from generator.load.page.genres import genre
from generator.load.page.linked_data import linked_data
from generator.load.page.markup import Element, flat, tree_of
from generator.load.page.nearby import BY, near_lines
from generator.load.page.outlets import outlet_of
from generator.load.page.paging import goes_on
from generator.load.page.pieces import Piece, Saying, of
from generator.load.page.pruning import NOT_READ, between, following
from generator.load.page.sources import sayings
from generator.load.page.titles import headline, likely_titles
from generator.load.repairs import mended, repaired
from generator.model import WORD

_NO_ARTICLE = (
    "has no article that can be read: is it a front page, a video, or drawn by a program? Open the "
    "article in the browser, save the page, and give the file; or give its text as a .txt file"
)
_LEAST = 25  # words
_SHORT = 300  # words
_LEAST_OF_MANY = 9  # words a paragraph, in the middle of more than
_MANY = 4  # paragraphs
_POSTED = re.compile(r"^(?:Posted|Comment(?:ed)?|Written) by\b.{0,80}\b\d{4}\b", re.MULTILINE)
_CC = re.compile(
    r"creativecommons\.org/(?:licenses/(?P<kind>[a-z-]+)/(?P<version>\d\.\d)|publicdomain/(?P<zero>zero))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Head:
    """What a page says beside its text."""

    tree: Element
    found: tuple[Saying, ...]
    place: Address
    outlet: Piece
    title: Piece


def read(html: bytes | str, given: str) -> Found:
    """What a page says. Raises EvenhandError where it has no article."""
    page, doubt = decoded(html) if isinstance(html, bytes) else (html, None)
    head = _head(tree_of(page), given, saved_from(page))
    own = next((s.value for s in of(head.found, "body") if "JSON" in s.origin), "")
    live = any(s.value == "liveblogposting" for s in of(head.found, "kind"))
    body = body_of(head.tree, own, length_told(head.found) or 0, live=live)
    headings = map(flat, head.tree.iter("h1"))
    links = {cut.words for cut in body.cuts if cut.why == LINK}
    sifted = sift(body.blocks, str(head.title.value), headings, links)
    _refuse(head, sifted)
    note = Piece("", None, "", (doubt,) if doubt else ())
    return assembled(
        (note, *_place(head.place), head.outlet, head.title, *_told(head, body, sifted))
    )


def _head(tree: Element, given: str, saved: str) -> _Head:
    linked = linked_data(tree, likely_addresses(tree, given, saved), likely_titles(tree))
    found = sayings(tree, linked)
    place = address(given, saved, of(found, "url"))
    outlet = outlet_of(found, likely_titles(tree), place.url)
    title, origin = headline(tree, found, str(outlet.value), place.url)
    notes = () if title else ("no headline found: write it as printed",)
    return _Head(tree, found, place, outlet, Piece("title", mended(title), origin, notes))


def _told(head: _Head, body: Body, sifted: Sifted) -> Iterator[Piece]:
    """All that needs the text too: what was left out of it names authors, dates, agencies."""
    found, url = head.found, head.place.url
    gone = (*((cut.why, cut.words) for cut in body.cuts if cut.why), *sifted.dropped)
    bylines = [line for why, line in gone if why in {"byline", "date"}]
    near = near_lines(head.tree, str(head.title.value))
    found += tuple(Saying("author", line, NEAR) for line in near if BY.match(line))
    authors, wires = people(found, sifted.kept[0].text, gone, (str(head.outlet.value), url))
    sifted = without_names(sifted, authors.value)
    told = biographies(sifted.kept, authors.value)
    kept, lives = sifted.kept[: len(sifted.kept) - told], sifted.kept[len(sifted.kept) - told :]
    inside = between(
        body.cuts, (block.text for block in kept), (line for _, line in sifted.dropped)
    )
    above = tuple((cut.why, cut.words) for cut in body.cuts if cut.why == "standfirst")
    dropped = (
        *above,
        *sifted.dropped,
        *inside,
        *(("about the author", block.text) for block in lives),
    )
    text = _text(body, kept, _unread(inside))
    yield from dates(head.tree, found, url, (near, bylines))
    yield from (authors, wires, text, _genre(found, str(head.title.value), url, bylines))
    ending = frozenset(why for why, _ in sifted.dropped) | following(body.cuts, kept[-1].text)
    yield _extent(str(text.value), found, ending, goes_on(head.tree, url))
    yield from _rest(found)
    yield Piece("dropped", tuple(dict.fromkeys(shown(why, line) for why, line in dropped)))


def _place(place: Address) -> tuple[Piece, Piece]:
    notes = (place.note,) if place.note else ()
    return (
        Piece("url", place.url, place.origin, notes),
        Piece("archived", place.archived, "the address given"),
    )


def _refuse(head: _Head, sifted: Sifted) -> None:
    """Raise EvenhandError for pages that are no article."""
    found, url = head.found, head.place.url
    lengths = sorted(len(block.text.split()) for block in sifted.kept)
    told = bool(of(found, "kind")) or any(s.value.lower() == "article" for s in of(found, "type"))
    own = [url, *(s.value for s in of(found, "url") if not told)]
    front = any(host and not path for host, path in map(host_and_path, own))
    worded = any(WORD.search(block.text) for block in sifted.kept)
    if told and worded and not front:
        return
    if not worded or sum(lengths) < _LEAST or front or _is_list(head, lengths):
        raise EvenhandError(_NO_ARTICLE)


def _is_list(head: _Head, lengths: list[int]) -> bool:
    """Whether it lists articles: several of about a size, or lines too short for a text."""
    parts = [len(flat(part)) for part in head.tree.iter("article")]
    if len(parts) > _MANY and max(parts) < sum(parts) / 2:
        return True
    site = any(s.value.lower() == "website" for s in of(head.found, "type"))
    short = len(lengths) > _MANY and lengths[len(lengths) // 2] < _LEAST_OF_MANY
    return short and (site or sum(lengths) < _SHORT)


def _unread(inside: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """A note where paragraphs of some length between the others were not taken."""
    long = sum(why == NOT_READ and len(words.split()) >= _LEAST for why, words in inside)
    what = f"{long} paragraph{'s' * (long != 1)} among the others not read as text"
    return (f"{what}: look at what was left out",) if long else ()


def _text(body: Body, kept: tuple[Block, ...], unread: tuple[str, ...]) -> Piece:
    fixed = repaired("\n\n".join(block.text for block in kept))
    notes = (*fixed.notes, *((body.note,) if body.note else ()), *unread, *_commented(fixed.text))
    return Piece("text", fixed.text, body.origin, notes)


def _commented(text: str) -> tuple[str, ...]:
    """A note where readers' comments seem to stand in the text."""
    posted = _POSTED.search(text)
    if not posted:
        return ()
    return (f"“{posted.group()}” stands in the text: are there comments of readers in it?",)


def _genre(found: tuple[Saying, ...], title: str, url: str, bylines: list[str]) -> Piece:
    kind, origin = genre(found, title, url, bylines)
    return Piece("genre", kind, origin)


def _extent(text: str, found: tuple[Saying, ...], ending: frozenset[str], pages: str) -> Piece:
    known = access(text, found, ending, pages)
    return Piece("extent", known.extent, known.origin, (known.note,) if known.note else ())


def _rest(found: tuple[Saying, ...]) -> tuple[Piece, ...]:
    language = next(
        ((s.value.replace("_", "-"), s.origin) for s in of(found, "language")), ("", "")
    )
    holder = next(((mended(s.value), s.origin) for s in of(found, "holder")), ("", ""))
    return (Piece("language", *language), Piece("holder", *holder), _licence(found))


def _licence(found: tuple[Saying, ...]) -> Piece:
    """A Creative Commons licence that the page names, by its SPDX id."""
    for saying in of(found, "licence"):
        if match := _CC.search(saying.value):
            kind = (match["kind"] or "").upper()
            id_ = "CC0-1.0" if match["zero"] else f"CC-{kind}-{match['version']}"
            note = f"the page names the licence {id_}: look whether it is the text's, not a photo's"
            return Piece("licence", id_, saying.origin, (note,))
    return Piece("licence", "")
