"""`site.yml` in, what the site says of itself out."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from generator.errors import ConfigurationError
from generator.load.schema import Part
from generator.load.strict_yaml import parse
from generator.load.validate import Checked, validate
from generator.load.values import Label, Url, line, quoted, web_address
from generator.model import Forge, SiteInfo

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z", re.ASCII)
_LICENCE = re.compile(r"[A-Za-z0-9]+(?:[.+-][A-Za-z0-9]+)*\+?\Z")
_BRANCH = re.compile(r"[A-Za-z0-9_](?:[\w.-]|/(?=[\w-]))*\Z", re.ASCII)
_PARAGRAPHS = re.compile(r"\n\s*\n")
_HOSTS: tuple[tuple[str, Forge], ...] = (
    ("github.com", "github"),
    ("gitlab.com", "gitlab"),
    ("codeberg.org", "forgejo"),
)


def reachable(text: str) -> str:
    """A mail address, or the address of a page."""
    if not _MAIL.match(text) and not text.startswith("https://"):
        raise ValueError(
            f"{quoted(text)} is neither a mail address nor a page: "
            "write one like desk@example.org or https://www.example.org/contact"
        )
    return text if _MAIL.match(text) else web_address(text)


def bare(text: str) -> str:
    """The address of a place under which others lie."""
    parts = urlsplit(text)
    if parts.query or parts.fragment:
        raise ValueError("has a ? or # part: write the address up to it")
    return text


def paragraphs(text: str) -> str:
    """Text with an empty line between its paragraphs."""
    return "\n\n".join(line(part) for part in _PARAGRAPHS.split(text.strip()))


def spdx(text: str) -> str:
    """A licence by the id that SPDX gives it."""
    if not _LICENCE.match(text):
        raise ValueError(
            f"{quoted(text)} is not the id of a licence: write one of https://spdx.org/licenses, "
            "like CC-BY-4.0"
        )
    return text


def branch_name(text: str) -> str:
    """A branch as git allows it, of plain characters."""
    if not _BRANCH.match(text) or ".." in text or text.endswith(("/", ".", ".lock")):
        raise ValueError(f"{quoted(text)} is not a branch: write its name, like main")
    return text


Base = Annotated[Url, AfterValidator(bare)]


class SiteFile(Part):
    """`site.yml`: who runs the site and where it stands."""

    name: Label | None = Field(None, description="The site's name; Evenhand if it has none")
    address: Base | None = Field(None, description="Where the published site stands")
    repository: Base | None = Field(None, description="Where its content and corrections are kept")
    forge: Literal["github", "gitlab", "forgejo"] | None = Field(
        None, description="What kind of forge the repository is on, where its host does not tell"
    )
    branch: Annotated[str, AfterValidator(branch_name)] | None = Field(
        None, description="The branch of the repository that is published; main if not said"
    )
    contact: Annotated[str, AfterValidator(reachable)] | None = Field(
        None, description="Mail address or https page for replies and takedown requests"
    )
    publisher: Label | None = Field(None, description="Who is responsible for the site")
    about: Annotated[str, AfterValidator(paragraphs)] | None = Field(
        None, description="Who runs it and how it is paid for; an empty line ends a paragraph"
    )
    licence: Annotated[str, AfterValidator(spdx)] | None = Field(
        None, description="Licence of the figures, by its SPDX id, like CC-BY-4.0"
    )

    @model_validator(mode="after")
    def _known_forge(self) -> Self:
        if self.repository and not forge_of(self):
            raise ValueError(
                f"nobody can tell what kind of forge {quoted(self.repository)} is on: "
                "write forge: github, gitlab or forgejo"
            )
        for name in ("forge", "branch"):
            if getattr(self, name) and not self.repository:
                what = f"{name} belongs to repository: write repository too, or remove {name}"
                raise ValueError(what)
        return self


def forge_of(entry: SiteFile) -> Forge:
    """What the file says, else what the repository's host tells; empty where neither does."""
    host = urlsplit(entry.repository or "").hostname
    return entry.forge or dict(_HOSTS).get(host or "", "")


def whole_address(text: str) -> str:
    """The address of a site that is told by something else than its file; ConfigurationError says
    what to write.
    """
    try:
        return ended(bare(web_address(text)))
    except ValueError as error:
        raise ConfigurationError(f"the site’s address {error}") from error


def check_site(text: str, path: str) -> Checked[SiteFile]:
    """`site.yml`, with every problem in it."""
    return validate(parse(text, path), SiteFile)


def site_info(checked: Checked[SiteFile] | None) -> SiteInfo:
    """What the file says; nothing where there is none."""
    entry = checked.entry if checked else None
    if entry is None:
        return SiteInfo()
    return SiteInfo(
        name=entry.name or "",
        address=ended(entry.address or ""),
        repository=(entry.repository or "").rstrip("/"),
        forge=forge_of(entry),
        branch=entry.branch or "main",
        contact=entry.contact or "",
        publisher=entry.publisher or "",
        about=tuple(entry.about.split("\n\n")) if entry.about else (),
        licence=entry.licence or "",
    )


def ended(address: str) -> str:
    """The address of a folder: with a slash at its end; an empty one stays empty."""
    return f"{address.rstrip('/')}/" if address else ""
