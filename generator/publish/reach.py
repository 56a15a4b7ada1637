"""How a reader reaches whoever runs the site: a form on the forge, or a contact."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model import SiteInfo
from generator.publish.forge import issue_form
from generator.publish.page import Link


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the form for corrections stands, and whom one may write to; empty where not set."""

    host: str
    contact: Link


def reach(info: SiteInfo) -> Reach:
    """Both ways that a site offers."""
    return Reach(urlsplit(issue_form(info)).hostname or "", contact(info.contact))


def contact(given: str) -> Link:
    """A mail address or a page as a link; without an address where none is set."""
    if not given or given.startswith("https://"):
        return Link(given.removeprefix("https://").rstrip("/"), given)
    return Link(given, f"mailto:{given}")
