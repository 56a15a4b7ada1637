"""What the words mean by which pages tell a passage's form and the word that introduces it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.publish import labels

PLACE = "words"
"""The part of the Method page that tells them."""
FORMS: Mapping[str, str] = {
    "direct speech": "all of the words stand in quotation marks.",
    "indirect speech": "none of the words stands in quotation marks.",
    labels.PARTLY: "some of the words stand in quotation marks.",
    "stance": "what somebody wants, fears, believes or supports is reported, but no words of "
    "theirs. Stances are shown beside the count of words, not in it.",
}
CUES: Mapping[str, str] = {
    "neutral": "leaves open whether it is true: said, told, according to.",
    "endorsing": "presents it as true: noted, pointed out, made clear.",
    "admission": "presents it as told against the speaker’s own interest: admitted, conceded.",
    "distancing": "presents it as doubtful: claimed, alleged.",
    "disagreement": "tells it as a contradiction or a reproach: criticised, accused, rejected.",
    "conflict": "tells words as a fight: slammed, attacked, lashed out.",
    "commissive": "binds the speaker or presses others: promised, offered, demanded, ordered.",
    "belief": "tells what somebody thinks, feels or wants: believed, hoped, feared.",
    "hedged": "tells it as less than certain: estimated, suggested, predicted.",
    "manner": "tells how it was said: shouted, joked, boasted.",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word and what it means."""

    word: str
    meaning: str


def forms() -> tuple[Meaning, ...]:
    """The forms in which somebody's words are given."""
    return tuple(Meaning(word, meaning) for word, meaning in FORMS.items())


def cues() -> tuple[Meaning, ...]:
    """The kinds of introducing words, in the order in which figures have them."""
    return tuple(Meaning(labels.CUES[key], meaning) for key, meaning in CUES.items())
