"""What the project writes about itself: its own Markdown, as people read it on the forge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: a file or folder of the repository, known to be there."""

    path: str  # from the repository's root
    anchor: str = ""
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file of the project, not of its content: `CONTRIBUTING.md`, or one in `docs/`."""

    id: str  # its file's name in small letters, a hyphen for each low line
    path: str  # from the repository's root
    title: str
    lead: str  # the first sentence below the title
    text: str  # all of it, the title too
    targets: Mapping[str, Target]  # where its links lead, as they are written; no other sites
    pictures: Mapping[str, bytes]  # what it shows, by path below docs/
