"""The public persons of a dispute as lists name them, by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import PurePosixPath

from generator.model import OTHER, Dispute, Heard, Site, SpeakerProfile
from generator.publish import keys, urls
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.voices import Voice, side_voices, voice_of

NOT_HEARD = "not heard in these articles"
OTHERS = "Others, of no side"
MOST = 5
"""Persons whom an outlet's page lists."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a link to their page, empty where they are not heard."""

    of: str  # as the data names them
    name: Link
    role: str
    heard: str


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of one side, or of none."""

    voice: Voice
    name: str
    persons: tuple[Person, ...]


def persons(site: Site, page: PurePosixPath, dispute: Dispute) -> tuple[Persons, ...]:
    """The public persons of a dispute, in the order of its file; sides without any are left out."""
    own = [profile for profile in site.speakers if profile.dispute.id == dispute.id]
    voices = (*side_voices(dispute), voice_of(dispute, OTHER))
    groups = (
        Persons(
            voice,
            OTHERS if voice.id == OTHER else voice.name,
            tuple(person(page, one) for one in own if (one.speaker.side or OTHER) == voice.id),
        )
        for voice in voices
    )
    return tuple(group for group in groups if group.persons)


def most_heard(site: Site, page: PurePosixPath, dispute: str, outlet: str) -> tuple[Person, ...]:
    """The persons whom an outlet's articles on a dispute give the most words, most first."""
    found = []
    for profile in site.speakers:
        own = tuple(h for h in profile.heard if h.coverage.outlet.id == outlet)
        if profile.dispute.id == dispute and own:
            path = urls.speaker_path(dispute, profile.speaker.id)
            listed = outlet in {each.outlet.id for each in profile.outlets}
            at = urls.href(page, path, f"o-{outlet}" if listed else "articles")
            link = Link(profile.speaker.name, at)
            words = sum(one.words for one in own)
            found.append(
                (words, Person(_of(profile), link, profile.speaker.role or "", heard_in(own)))
            )
    most = sorted(found, key=itemgetter(0), reverse=True)
    return tuple(each for _, each in most[:MOST])


def person(page: PurePosixPath, profile: SpeakerProfile) -> Person:
    """One person in a list."""
    speaker = profile.speaker
    path = urls.speaker_path(profile.dispute.id, speaker.id)
    href = urls.href(page, path) if profile.heard else ""
    return Person(
        _of(profile), Link(speaker.name, href), speaker.role or "", heard_in(profile.heard)
    )


def _of(profile: SpeakerProfile) -> str:
    return keys.of_speaker(profile.dispute.id, profile.speaker.id)


def heard_in(heard: tuple[Heard, ...]) -> str:
    """In how many articles they have words of speech, in how many passages and words, and how many
    articles tell only of a stance.
    """
    if not heard:
        return NOT_HEARD
    spoken = tuple(found for found in heard if speaks(found))
    if not spoken:
        return f"not heard; {only_a_stance(len(heard), 0)}"
    told = ", ".join((count(len(spoken), "article"), *extent(spoken)))
    rest = only_a_stance(len(heard) - len(spoken), len(spoken))
    return f"{told}; {rest}" if rest else told


def speaks(found: Heard) -> bool:
    """Whether an article has words of the person: being heard is to have some."""
    return any(row.kind == "speech" for row in found.passages)


def only_a_stance(articles: int, spoken: int) -> str:
    """In how many articles a person has a stance and no words; empty where in none."""
    if not articles:
        return ""
    if not spoken:
        return f"only a stance in {count(articles, 'article')}"
    return f"in {articles:,} more only a stance"


def extent(heard: tuple[Heard, ...]) -> Iterator[str]:
    """How many passages and words those are, and how many stances beside them."""
    kinds = [row.kind for found in heard for row in found.passages]
    said, stances = kinds.count("speech"), kinds.count("stance")
    if said or not stances:
        yield count(said, "passage")
        yield count(sum(found.words for found in heard), "word")
    if stances:
        yield count(stances, "stance") if said else f"only {count(stances, 'stance')}, no words"
