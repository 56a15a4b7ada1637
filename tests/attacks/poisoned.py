"""The sample's site with one text in every field that somebody may write as they like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from generator.model import Site, SiteInfo
from tests.publish.sample import site

WORDS: Mapping[str, frozenset[str]] = {
    "Outlet": frozenset({"name", "country", "short"}),
    "Party": frozenset({"name", "kind"}),
    "Side": frozenset({"name"}),
    "ThirdParty": frozenset({"name"}),
    "Speaker": frozenset({"name", "role"}),
    "Dispute": frozenset({"title"}),
    "Story": frozenset({"title", "summary", "selection", "tags"}),
    "Article": frozenset({"title", "authors", "credits"}),
    "Rights": frozenset({"licence", "holder"}),
    "Withdrawal": frozenset({"why"}),
    "Correction": frozenset({"why", "speaker"}),
    "Eligible": frozenset({"why"}),
    "Attribution": frozenset({"speaker"}),
    "SiteInfo": frozenset({"name", "publisher"}),
}
ADDRESS = "https://www.example.org/compared/"
HOME = SiteInfo(
    name="Side by side",
    publisher="The reading room",
    address=ADDRESS,
    repository="https://github.com/reading/room",
    forge="github",
    licence="CC-BY-4.0",
)
Part = TypeVar("Part")


def poisoned(words: str) -> Site:
    """The site; each of its free texts is `words` alone."""
    return _with(replace(site(), info=HOME), words)


def _with(part: Part, words: str) -> Part:
    """A part of the site, and all in it, so changed."""
    found: Any = part
    if isinstance(found, tuple):
        return tuple(_with(each, words) for each in found)  # type: ignore[return-value]
    if not is_dataclass(found) or isinstance(found, type):
        return part
    free = WORDS.get(type(found).__name__, frozenset())
    held = {each.name: getattr(found, each.name) for each in fields(found) if each.init}
    changed: Any = replace(
        found,
        **{
            name: _instead(value, words) if name in free else _with(value, words)
            for name, value in held.items()
        },
    )
    return cast("Part", changed)


def _instead(value: object, words: str) -> object:
    """The words, as often as the value has words; nothing for nothing."""
    if isinstance(value, tuple):
        return tuple(words for _ in value)
    return words if value else value
