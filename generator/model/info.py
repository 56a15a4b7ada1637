"""What a site says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Forge = Literal["", "github", "gitlab", "forgejo"]


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """Who runs the site and where it stands, as `site.yml` has it; empty where it does not say."""

    name: str = ""
    address: str = ""  # of the published site, ends with a slash
    repository: str = (
        ""  # address of the repository's page on the forge, without a slash at the end
    )
    forge: Forge = ""  # what kind of forge that is; never empty where there is a repository
    branch: str = "main"  # of the repository, from which the site is built
    contact: str = ""  # a mail address, or the address of a page
    publisher: str = ""
    about: tuple[str, ...] = ()  # paragraphs
    licence: str = ""  # of the figures, by its SPDX id
