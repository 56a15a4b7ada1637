"""About the site: what it is, who runs it, how to answer, what happens to whose words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Document, Site
from generator.publish import urls
from generator.publish.adding import guide
from generator.publish.forge import issue_form
from generator.publish.frame import frame
from generator.publish.page import Frame, Indexed, Link, Page
from generator.publish.reach import Reach, reach
from generator.publish.told import NAME

TITLE = "About this site"
SAYS = (
    "Who runs this site, how to reply or have words taken down, how to suggest a correction, "
    "and what is kept of readers: nothing."
)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the project, and what it says first."""

    document: Link
    lead: str


@dataclass(frozen=True, slots=True)
class AboutContext:
    """What the page says; a link without an address and an empty text are not set."""

    frame: Frame
    name: str
    publisher: str
    about: tuple[str, ...]
    contact: Link
    form: Reach
    suggest: Link
    repository: Link
    method: Link
    corrections: Link
    stories: Link
    guide: Link  # how to contribute
    licence: str  # of the figures
    public: bool  # whether the build is
    documents: tuple[DocumentLine, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    info = site.info
    yield Page(
        urls.ABOUT,
        "about.md.jinja",
        TITLE,
        SAYS,
        AboutContext(
            frame=frame(
                site,
                urls.ABOUT,
                [profile.outlet for profile in site.outlets],
                indexed=Indexed("About", TITLE, SAYS),
            ),
            name=info.name or NAME,
            publisher=info.publisher,
            about=info.about,
            contact=reach(info).contact,
            form=reach(info),
            suggest=Link("with this form", issue_form(info)),
            repository=Link("its repository", info.repository),
            method=Link("Method", urls.href(urls.ABOUT, urls.METHOD)),
            corrections=Link("All corrections", urls.href(urls.ABOUT, urls.CORRECTIONS)),
            stories=Link("story", urls.href(urls.ABOUT, urls.STORIES)),
            guide=guide(site, urls.ABOUT),
            licence=info.licence,
            public=not site.private,
            documents=tuple(map(_line, site.documents)),
        ),
    )


def _line(document: Document) -> DocumentLine:
    target = urls.href(urls.ABOUT, urls.document_path(document.id))
    return DocumentLine(Link(document.title, target), document.lead)
