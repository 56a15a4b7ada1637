"""A page to be written, and what frames every page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads, relative to the page that shows it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page shows around its own content."""

    private: bool
    sample: str  # a sentence where content was invented for the project, else empty
    mixed: bool  # whether some of it was, so that each piece has to say so
    versions: str  # a sentence where figures of different versions of the program stand here
    crumbs: tuple[Link, ...]
    patterns: Markup


class Context(Protocol):
    """A page type's own frozen dataclass: its template gets these fields and nothing else."""

    @property
    def frame(self) -> Frame:
        """What surrounds the content."""


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file under `build/pages`."""

    path: PurePosixPath
    template: str
    title: str
    description: str
    context: Context
    head: str = ""  # the title of the window, where it says more than the heading
