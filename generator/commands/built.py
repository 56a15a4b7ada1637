"""What a build came to, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.shared import count
from generator.commands.telling import tell, tell_json

if TYPE_CHECKING:
    from generator.settled import Said

NOTHING = {"articles": {"new": 0, "cached": 0, "failed": 0}, "seconds": {}}
"""What an unchanged site asks of a build."""


def tell_stood(said: Said, site: Path, *, quiet: bool, as_json: bool) -> None:
    """A build that had nothing to do."""
    if as_json:
        tell_as_json(said, site, {"written": 0, "packed": 0}, NOTHING)
        return
    tell_said(said, site)
    if not quiet:
        tell("Nothing has changed since the last build: the site stands as it was.", err=True)


def tell_as_json(
    said: Said, site: Path, done: Mapping[str, object], watched: Mapping[str, object]
) -> None:
    """What was built, on one line."""
    found = {"analysed": watched["articles"], "seconds": watched["seconds"]}
    tell_json({"site": site.as_posix(), **said, **done, **found})


def tell_said(said: Said, site: Path) -> None:
    """What was built, and what it lacks."""
    tell(_summary(said, site))
    if not said["searched"]:
        tell("The site has no search: Pagefind has no program for this machine.", err=True)
    if not said["pictured"]:
        tell(
            "Some stories have no card to be shown elsewhere: resvg, which draws it as PNG, has no "
            "program for this machine, or its font lacks a letter.",
            err=True,
        )


def _summary(said: Said, site: Path) -> str:
    unread = said["articles"] - said["measured"]
    held = f" ({unread} without text or record here)" if unread else ""
    return (
        f"{count(said['stories'], 'story', 'stories')}, {count(said['articles'], 'article')}"
        f"{held}: {count(said['pages'], 'page')} in {site}: open {site / 'index.html'} in a browser"
    )
