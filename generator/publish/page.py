"""A page to be written, and what frames every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads, relative to the page that shows it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that a page is about: a dispute, an outlet, a speaker, a side."""

    name: str  # which of the four
    value: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search says of a page, and by what it is narrowed."""

    kind: str
    title: str
    lead: str  # shown with a hit where the page's words have none
    speakers: str = ""
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Cite:
    """How a page is cited, without the day on which somebody read it. `cite.js` makes an entry for
    BibTeX of it.
    """

    by: str
    title: str
    state: str  # up to which day articles are counted, and their fingerprint
    address: str
    here: bool  # whether the address in the reader's browser is to be filled in


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page shows around its own content."""

    private: bool
    sample: str  # a sentence where content was invented for the project, else empty
    mixed: bool  # whether some of it was, so that each piece has to say so
    versions: str  # a sentence where figures of different versions of the program stand here
    crumbs: tuple[Link, ...]
    indexed: Indexed | None  # pages without are not searched
    cite: Cite | None = None


class Context(Protocol):
    """A page type's own frozen dataclass: its template gets these fields and nothing else."""

    @property
    def frame(self) -> Frame:
        """What surrounds the content."""


@dataclass(frozen=True, slots=True)
class Card:
    """A picture for where a page's address is passed on."""

    path: PurePosixPath
    alt: str


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file under `build/pages`."""

    path: PurePosixPath
    template: str
    title: str
    description: str
    context: Context
    head: str = ""  # the title of the window, where it says more than the heading
    changed: date | None = None  # the newest day or time that its content knows of
    listed: bool = True  # whether a sitemap names it: it stands for something of its own
    feed: PurePosixPath | None = None  # what is new on it and below it
    linked: Mapping[str, object] = field(default_factory=dict)  # what it says to machines
    beside: Mapping[PurePosixPath, str] = field(default_factory=dict)  # files that come with it
    card: Card | None = None
    before: PurePosixPath | None = None  # the page before it in a list of several pages
    after: PurePosixPath | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What is remembered of a page once it is written."""

    path: PurePosixPath
    title: str
    changed: date | None
    listed: bool
