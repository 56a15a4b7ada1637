"""A document of the project (how to contribute, the codebook, …), as the repository has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Document, Site
from generator.publish import documents, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Indexed, Link, Page
from generator.publish.pages import about

FEWEST = 3
"""Parts that are worth a list of them."""


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """A document, and the way to the others."""

    frame: Frame
    contents: tuple[Link, ...]
    body: Markup
    source: Link
    others: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page a document."""
    for document in site.documents:
        yield _page(site, document)


def _page(site: Site, document: Document) -> Page:
    here = urls.document_path(document.id)
    indexed = Indexed("About", document.title, document.lead)
    return Page(
        here,
        "document.md.jinja",
        document.title,
        document.lead,
        DocumentContext(
            frame=frame(site, here, (), (about.TITLE, urls.ABOUT), indexed=indexed),
            contents=_contents(document),
            body=documents.body(site, document),
            source=Link(document.path, documents.source(site, document)),
            others=tuple(
                Link(other.title, urls.href(here, urls.document_path(other.id)))
                for other in site.documents
                if other is not document
            ),
        ),
    )


def _contents(document: Document) -> tuple[Link, ...]:
    found = documents.contents(document)
    return (
        tuple(Link(part.text, f"#{part.anchor}") for part in found) if len(found) >= FEWEST else ()
    )
