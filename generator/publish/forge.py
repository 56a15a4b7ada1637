"""Addresses on the forge that keeps a site's content."""

from __future__ import annotations

from generator.model import Forge, SiteInfo

ISSUES: dict[Forge, str] = {
    "github": "/issues/new",
    "gitlab": "/-/issues/new",
    "forgejo": "/issues/new",
}


def issue_form(info: SiteInfo) -> str:
    """The address of an empty issue form; empty where there is no repository."""
    return f"{info.repository}{ISSUES[info.forge]}" if info.repository and info.forge else ""
