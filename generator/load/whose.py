"""Which outlet an article is of: one that is known, by its home page or its name, or a new one.

In: the article's address, the outlet's name as the page has it, the outlets. Out: those that fit,
best first, each with the reason in words; or what a new entry would say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, count
from urllib.parse import urlsplit

from generator.load.addresses import host
from generator.load.entries import free_id
from generator.load.importing import slugged
from generator.model import Outlet

_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)


def known(url: str, name: str, outlets: Sequence[Outlet]) -> tuple[tuple[Outlet, str], ...]:
    """The outlets that fit, best first, each with why."""
    found = sorted(_fitting(url, name, outlets), key=lambda fit: -fit[0])
    best: dict[str, tuple[Outlet, str]] = {}
    for _, outlet, why in found:
        best.setdefault(outlet.id, (outlet, why))
    return tuple(best.values())


def new(url: str, name: str, taken: Collection[str]) -> Outlet | None:
    """The entry that an outlet would get that is not known; None where nothing is known of it."""
    where = host(url)
    told = name or where
    if not told:
        return None
    own = plain_id(told) or slugged(where) or "unnamed"
    numbered = (f"{own}-{n}" for n in count(2))
    key = next(each for each in chain((free_id(own, "outlet"),), numbered) if each not in taken)
    return Outlet(key, told, f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/" if where else "")


def plain_id(name: str) -> str:
    """An id made of an outlet's name; empty where nothing is left of it."""
    return slugged(_ARTICLE.sub("", name))


def _fitting(url: str, name: str, outlets: Sequence[Outlet]) -> Iterator[tuple[float, Outlet, str]]:
    where, told = host(url), _bare(name)
    for outlet in outlets:
        home = host(outlet.homepage)
        named = bool(told) and told in {_bare(outlet.name), _bare(outlet.short or "")}
        if where and home == where:
            yield 2 + named, outlet, f"its home page is at {home}"
        elif where and home and where.endswith(f".{home}"):
            yield 1.5 + named, outlet, f"its home page is at {home}"
        elif named:
            yield 1, outlet, "the page names it"


def _bare(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.split())).casefold()
