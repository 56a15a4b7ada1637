"""Two halves beside each other: what a page of two articles shows, and what a reader's browser
needs to put any other two together.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from generator.model import Dispute, OmissionMatrix, Pair, StoryComparison
from generator.publish import apart as wording
from generator.publish.apart import Apart, Differences, Stand, apart, by_pair
from generator.publish.figures import SAID, SAID_MANY
from generator.publish.halves import TWO, Half, Name, Story, Thing, Value
from generator.publish.spoken import Speaker, Spoken
from generator.publish.tables import Cell
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of both articles, and whether it differs."""

    name: Name
    one: Value | None
    two: Value | None
    stand: Stand | None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one voice in both articles."""

    voice: Voice
    one: Cell | None
    two: Cell | None


@dataclass(frozen=True, slots=True)
class Same:
    """One speaker in both articles."""

    speaker: Speaker
    one: Spoken
    two: Spoken


@dataclass(frozen=True, slots=True)
class Alone:
    """What one article has and the other has not; `closed`: why nothing is said of that. A list
    without a title is left out.
    """

    closed: str
    lacks_title: str
    lacks: tuple[Thing, ...]
    heard_title: str
    heard: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """All that stands on a page of two articles; without them the page as it is before a choice."""

    one: Half | None
    two: Half | None
    said: str
    lead: Line | None
    apart: Apart
    lines: tuple[Line, ...]
    numbers: tuple[Words, ...]
    both: tuple[Same, ...]
    nobody: str  # what is said where there are none
    only_one: Alone
    only_two: Alone


LACKS = "The other lacks it, though two more outlets had it before"
HEARD = "Heard here and not in the other"
NOBODY = "No speaker, and no party or third party, was found in both."


def pairing(found: Pair, story: Story, comparison: StoryComparison) -> Pairing:
    """What the page of a pair shows."""
    halves = {half.id: half for half in story.halves}
    one, two, dispute = halves[found.one], halves[found.two], comparison.story.dispute
    known, differences = story.known, by_pair(comparison.differences)
    verdict = apart(known[one.id], known[two.id], differences, dispute)
    lines = tuple(_lines(story.names, one, two, verdict))
    both = _both(found, one, two)
    return Pairing(
        one=one,
        two=two,
        said=said(dispute),
        lead=lines[verdict.lead] if verdict.stands else None,
        apart=verdict,
        lines=lines,
        numbers=tuple(
            Words(*each) for each in zip(story.voices, one.numbers, two.numbers, strict=True)
        ),
        both=both,
        nobody="" if both else NOBODY,
        only_one=_alone(found.only[0], found.lacks[0], one, two),
        only_two=_alone(found.only[1], found.lacks[1], two, one),
    )


def blank(story: Story, dispute: Dispute) -> Pairing:
    """The same page before anything is chosen."""
    lines = tuple(Line(name, None, None, None) for name in story.names)
    numbers = tuple(Words(voice, None, None) for voice in story.voices)
    told, nothing = said(dispute), Alone("", LACKS, (), HEARD, ())
    return Pairing(
        None, None, told, None, Apart("", 0, ()), lines, numbers, (), NOBODY, nothing, nothing
    )


def said(dispute: Dispute) -> str:
    """Of what the shares of sides are shares."""
    told = SAID if len(dispute.sides) == TWO else SAID_MANY
    return told[0].upper() + told[1:]


def _lines(names: Sequence[Name], one: Half, two: Half, verdict: Apart) -> list[Line]:
    stands = (*verdict.stands, *[None] * (len(names) - len(verdict.stands)))
    values = zip(names, one.values, two.values, stands, strict=True)
    return [Line(*each) for each in values]


def _both(found: Pair, one: Half, two: Half) -> tuple[Same, ...]:
    """Who is heard in both, by name first, then by how many words."""
    other = {each.speaker.number: each for each in two.spoken}
    same = [
        Same(each.speaker, each, other[each.speaker.number])
        for each in one.spoken
        if each.speaker.number in found.both
    ]
    return tuple(
        sorted(
            same,
            key=lambda s: (not s.speaker.single, -s.one.words - s.two.words, s.speaker.number),
        )
    )


def _alone(only: Sequence[int], lacks: Sequence[int], has: Half, other: Half) -> Alone:
    why = wording.SAME_TEXT if has.text == other.text else other.closed
    if why:
        return Alone(why, "", (), "", ())
    lacked = tuple(thing for thing in has.things if thing.row in lacks)
    heard = tuple(each for each in has.spoken if each.speaker.number in only)
    nothing = "" if lacked or heard else wording.NOTHING
    return Alone(nothing, LACKS if lacked else "", lacked, HEARD if heard else "", heard)


# ---------------------------------------------------------------- for the browser


def data(story: Story, comparison: StoryComparison) -> Markup:
    """What is known of pairs, as JSON to stand in a page: nothing in it ends a script element."""
    differences, dispute = by_pair(comparison.differences), comparison.story.dispute
    told = {
        "words": {
            "stand": [wording.ALIKE, wording.STANDS],
            "reach": wording.REACH,
            "tail": [wording.TAIL_ALIKE, wording.TAIL_STANDS],
            "same": wording.SAME_TEXT,
            "nothing": wording.NOTHING,
        },
        "pairs": _pairs(story, differences, dispute),
        "lacks": _lacking(comparison.omission),
    }
    text = json.dumps(told, separators=(",", ":"))
    return Markup(text.translate({ord(c): f"\\u{ord(c):04x}" for c in "<>&"}))  # noqa: S704


def _pairs(story: Story, differences: Differences, dispute: Dispute) -> dict[str, object]:
    """By the places of two articles: why they are not compared, or the side to tell of and each
    side's difference.
    """
    return {
        f"{one.number}-{two.number}": _told(
            apart(story.known[one.id], story.known[two.id], differences, dispute)
        )
        for one, two in combinations(story.halves, 2)
    }


def _told(found: Apart) -> object:
    return found.why or [found.lead, *([*s.parts, int(s.apart)] for s in found.stands)]


def _lacking(matrix: OmissionMatrix | None) -> list[list[int]]:
    """For each row the places of the articles that lack it, where that may be said."""
    if matrix is None:
        return []
    return [
        [
            n
            for n, (cell, column) in enumerate(zip(row.cells, matrix.columns, strict=True))
            if cell.state == "lacks" and not column.apart
        ]
        for row in matrix.rows
    ]
