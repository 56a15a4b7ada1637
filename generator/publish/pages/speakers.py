"""All public persons, by dispute and side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.frame import frame
from generator.publish.page import Frame, Link, Page
from generator.publish.persons import Persons, persons
from generator.publish.sifting import Sifting, sifting


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
    sifting: Sifting | None
    parts: tuple[Part, ...]
    method: Link
    contact: Link


def pages(site: Site) -> Iterator[Page]:
    """The one list."""
    here = urls.SPEAKERS
    disputes = (profile.dispute for profile in site.disputes)
    made = (
        Part(
            f"d-{dispute.id}",
            Link(dispute.title, urls.href(here, urls.dispute_path(dispute.id))),
            persons(site, here, dispute),
        )
        for dispute in disputes
    )
    parts = tuple(part for part in made if part.groups)
    outlets = [profile.outlet for profile in site.outlets]
    yield Page(
        here,
        "speakers.md.jinja",
        "Speakers",
        "People in a public role whose words the articles report, by dispute and side.",
        SpeakersContext(
            frame(site, here, outlets),
            _sifting(parts),
            parts,
            Link("Method", urls.href(here, urls.METHOD)),
            Link("About and contact", urls.href(here, urls.ABOUT, "contact")),
        ),
        changed=dates.of_site(site),
    )


def _sifting(parts: Sequence[Part]) -> Sifting | None:
    return sifting(
        sum(len(group.persons) for part in parts for group in part.groups),
        ".people > li",
        "person",
        "people",
        groups=".persons > div, .of-dispute",
        disputes=((part.id, part.dispute.name) for part in parts),
    )
