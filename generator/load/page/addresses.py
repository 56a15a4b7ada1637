"""Addresses of a page in; the one to cite, without what only tracks readers, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from generator.load.addresses import inner, plain, valid
from generator.load.page.pieces import Saying

if TYPE_CHECKING:  # texts are read without lxml
    from generator.load.page.markup import Element

_KEEPER = re.compile(r"archive\.(?:org|today|ph|is|li|vn|md|fo)\Z")
_SAVED = re.compile(
    r"saved from url=\(\d+\)(\S+)|SingleFile\s+url:\s*(\S+)|Source URL:\s*(\S+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Address:
    """The address to cite, that of an archived copy if the page is one, and what is doubtful."""

    url: str
    origin: str
    archived: str = ""
    note: str | None = None


def saved_from(html: str) -> str:
    """The address that a browser writes into a page it saves."""
    match = _SAVED.search(html[:5_000])
    return "" if match is None else valid(next(filter(None, match.groups())))


def likely_addresses(tree: Element, given: str, saved: str) -> tuple[str, ...]:
    """Addresses to know the page's own data by, before anything else is read."""
    links = [e.get("href") or "" for e in tree.iter("link") if "canonical" in (e.get("rel") or "")]
    metas = [e.get("content") or "" for e in tree.iter("meta") if e.get("property") == "og:url"]
    return tuple(url for url in map(inner, (given, saved, *links, *metas)) if url)


def address(given: str, saved: str, found: Iterable[Saying]) -> Address:
    """The page's own address, where it is one of the same site, else that at which it was read."""
    read = given or saved
    bare = inner(read)
    archived = read if bare != read else ""
    own = [(s.origin, _cleaned(inner(_joined(bare, s.value)))) for s in found]
    own = [(origin, url) for origin, url in own if url and host_and_path(url)[1]]
    if _KEEPER.search(site(bare)):
        archived, bare = read, ""
    here = _cleaned(bare)
    if not here:
        origin, url = own[0] if own else ("", "")
        return Address(url, origin, archived)
    near = next(((o, u) for o, u in own if site(u) == site(here)), None)
    if near:
        return Address(near[1], near[0], archived)
    note = (
        f"the page names another site as its own, {own[0][1]}: look whose text it is"
        if own
        else None
    )
    return Address(here, "the address given" if given else "the saved page", archived, note)


def host_and_path(url: str) -> tuple[str, str]:
    """The host and the path without its slashes; both empty where it is no address."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.path.strip("/")
    except ValueError:
        return "", ""


def site(url: str) -> str:
    """The last two parts of the host, or three under endings like co.uk."""
    parts = host_and_path(url)[0].split(".")
    short = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3  # noqa: PLR2004
    return ".".join(parts[-3:] if short else parts[-2:])


def _joined(base: str, url: str) -> str:
    """An address as a page at `base` means it; empty where it is none."""
    try:
        return urljoin(base, url)
    except ValueError:
        return ""


def _cleaned(url: str) -> str:
    """Without tracking and without the place in the page; empty where it is no address."""
    return valid(plain(url))
