"""All public persons, by dispute and side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site
from generator.publish import urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page
from generator.publish.persons import Persons, persons


@dataclass(frozen=True, slots=True)
class Part:
    """The persons of one dispute."""

    id: str
    dispute: Link
    groups: tuple[Persons, ...]


@dataclass(frozen=True, slots=True)
class SpeakersContext:
    """What the list of speakers shows."""

    frame: Frame
    parts: tuple[Part, ...]
    method: Link
    contact: Link


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    here = urls.SPEAKERS
    disputes = (profile.dispute for profile in site.disputes)
    parts = (
        Part(
            f"d-{dispute.id}",
            Link(dispute.title, urls.href(here, urls.dispute_path(dispute.id))),
            persons(site, here, dispute),
        )
        for dispute in disputes
    )
    outlets = [profile.outlet for profile in site.outlets]
    yield Page(
        here,
        "speakers.md.jinja",
        "Speakers",
        "People in a public role whose words the articles report, by dispute and side.",
        SpeakersContext(
            frame(site, here, outlets),
            tuple(part for part in parts if part.groups),
            Link("Method", urls.href(here, urls.METHOD)),
            Link("About and contact", urls.href(here, urls.ABOUT, "contact")),
        ),
    )
