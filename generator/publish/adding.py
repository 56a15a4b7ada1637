"""How a reader adds an article whose licence allows it: the forge's page for a new file.

In: a site and a story. Out: that page's address, with the front matter laid out where the forge
takes it from an address, and the same lines to copy where it does not. Fields that only the
contributor knows are empty, so that `check` finds those that were forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from generator.model import Forge, Site, SiteInfo
from generator.publish import urls
from generator.publish.documents import contents
from generator.publish.forge import file_address
from generator.publish.hosts import host
from generator.publish.page import Link
from generator.publish.suggest import LONGEST, clipped, encoded

GUIDE = "CONTRIBUTING.md"
PART = "add-an-article"
NAME = "name-of-the-article.md"
OUTLETS = 200
"""Most characters that the ids of outlets take in an address."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A forge's page for a new file: its path, and which query its name and its text are.

    `forks` says whether whoever may not write there is led to a copy of their own.
    """

    path: str
    name: str
    text: str
    forks: bool


FORGES: dict[Forge, NewFile] = {
    "github": NewFile("/new/{branch}", "filename", "value", forks=True),
    "gitlab": NewFile("/-/new/{branch}/{folder}", "file_name", "", forks=False),
    "forgejo": NewFile("/_new/{branch}/{folder}", "filename", "value", forks=False),
}
"""GitLab takes no text from an address; there and on Forgejo strangers first need a fork."""


@dataclass(frozen=True, slots=True)
class Adding:
    """The link to the forge's page, empty where the site has no repository; `host` says where it
    is, `fork` whether one needs a copy of the repository first. Where that page has no lines yet,
    they are to be `copied`: the script writes them (`adding` of publish/packed.py) with the
    `outlets` that the story has. `guide` tells of the other ways.
    """

    href: str
    host: str
    fork: bool
    file: str
    copied: bool
    outlets: str
    guide: Link


def adding(site: Site, at: PurePosixPath, story: str, outlets: Sequence[str]) -> Adding | None:
    """How an article is added to the story whose page is `at`; None in a private build, which is
    no place to publish from. `outlets` are the ids of those that it has.
    """
    if site.private:
        return None
    info, folder = site.info, f"content/stories/{story}"
    known = clipped(", ".join(dict.fromkeys(outlets)), OUTLETS)
    page = FORGES.get(info.forge) if info.repository else None
    return Adding(
        href=_address(info, page, folder, template(known)) if page else "",
        host=host(info.repository),
        fork=page is not None and not page.forks,
        file=f"{folder}/{NAME}",
        copied=not (page and page.forks),
        outlets=known,
        guide=guide(site, at),
    )


def guide(site: Site, at: PurePosixPath) -> Link:
    """What tells of all ways to add an article, from the page `at`: a page of this site, where it
    has one; else the forge's; else a name without an address.
    """
    for document in site.documents:
        if document.path == GUIDE:
            part = PART if PART in {heading.anchor for heading in contents(document)} else ""
            return Link(document.title, urls.href(at, urls.document_path(document.id), part))
    found = file_address(site.info, GUIDE)
    return Link(GUIDE, f"{found}#{PART}" if found else "")


def template(outlets: str) -> str:
    """The front matter of an article under a licence, with what belongs where."""
    here = f"; here: {outlets}" if outlets else ""
    return (
        "---\n"
        "# ONLY a text whose licence allows it: what stands here is public at once, and stays so.\n"
        f"# Any other text: {GUIDE} says how its figures are added from your own machine.\n"
        "# Name this file above: small letters, digits and hyphens, .md at its end.\n"
        f"outlet: # its id in content/outlets.yml{here}\n"
        "# A new outlet: add it to content/outlets.yml, too, on the branch that this page makes.\n"
        'title: "" # headline as printed, between these quotes; for " in it write \\"\n'
        "url: # where the outlet published it\n"
        "published: # year-month-day, 2025-07-22, or with its time: 2025-07-22T14:30+02:00\n"
        "authors: [] # [A. Writer, B. Writer]\n"
        "genre: news # or analysis, opinion, interview, live\n"
        "rights: {basis: licence, licence: , holder: }"
        " # CC-BY-4.0 and whose it is; or {basis: own}, {basis: public-domain}\n"
        "---\n"
    )


def _address(info: SiteInfo, page: NewFile, folder: str, lines: str) -> str:
    path = page.path.format(branch=quote(info.branch), folder=quote(folder))
    name = NAME if "{folder}" in page.path else f"{folder}/{NAME}"
    told = f"{info.repository}{path}?{page.name}={encoded(name)}"
    text = f"&{page.text}={encoded(lines)}" if page.text else ""
    return told + text if len(told + text) <= LONGEST else told
