"""Addresses on the forge that keeps a site's content."""

from __future__ import annotations

from urllib.parse import quote

from generator.model import Forge, SiteInfo

ISSUES: dict[Forge, str] = {
    "github": "/issues/new",
    "gitlab": "/-/issues/new",
    "forgejo": "/issues/new",
}

FILES: dict[Forge, str] = {
    "github": "/blob/HEAD/",
    "gitlab": "/-/blob/HEAD/",
    "forgejo": "/src/branch/HEAD/",
}
"""HEAD is the branch that the forge shows first, whatever it is called."""
FOLDERS: dict[Forge, str] = {**FILES, "github": "/tree/HEAD/", "gitlab": "/-/tree/HEAD/"}


def issue_form(info: SiteInfo) -> str:
    """The address of an empty issue form; empty where there is no repository."""
    return f"{info.repository}{ISSUES[info.forge]}" if info.repository and info.forge else ""


def file_address(info: SiteInfo, path: str, *, folder: bool = False) -> str:
    """The address of a file or folder of the repository; empty where there is none."""
    if not (info.repository and info.forge):
        return ""
    return f"{info.repository}{(FOLDERS if folder else FILES)[info.forge]}{quote(path)}"
