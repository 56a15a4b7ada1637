"""What the articles on a dispute give to a public person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.analysis import Attribution, Measurement
from generator.model.content import Dispute, Outlet, Speaker, Story

if TYPE_CHECKING:
    from generator.model.comparison import Coverage


@dataclass(frozen=True, slots=True)
class Heard:
    """An article in which a public person is heard, with the passages given to them. `counted` if
    it is pooled: no opinion, no copy of another. Words are those of speech; stances have none.
    """

    story: Story
    coverage: Coverage
    passages: tuple[Attribution, ...]
    words: int
    quoted: int  # of the words, those in quotation marks
    counted: bool


@dataclass(frozen=True, slots=True)
class SpeakerOutlet:
    """What an outlet gives to a person: `share` is of all words that it reports of anybody."""

    outlet: Outlet
    articles: int  # on the dispute, that are counted
    heard: int  # of these, those that have words of the person
    share: Measurement


@dataclass(frozen=True, slots=True)
class SpeakerProfile:
    """A public person in one dispute; never added up with the same person's in another."""

    dispute: Dispute
    speaker: Speaker
    articles: int  # on the dispute, that are counted
    heard: tuple[Heard, ...]
    outlets: tuple[SpeakerOutlet, ...]  # in which the person has words or a stance
    share: Measurement  # of all words that anybody is reported as saying
    direct: Measurement  # of the person's words, those in quotation marks
