"""Two halves beside each other: what a page of two articles shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Dispute, Pair, StoryComparison
from generator.publish import apart as wording
from generator.publish import charts
from generator.publish.apart import Apart, Stand, apart, by_pair
from generator.publish.figures import SAID, SAID_MANY
from generator.publish.halves import TWO, Half, Name, Story, Thing, Value
from generator.publish.rows import BAR
from generator.publish.spoken import Speaker, Spoken
from generator.publish.tables import Cell, fragment
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of both articles, and whether it differs."""

    name: Name
    row: str  # of the data
    at: str  # where an article's page has what is counted; empty where nothing is
    one: Value
    two: Value
    chart: Markup
    stand: Stand | None
    untold: bool  # a side's line that is not compared


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one voice in both articles."""

    voice: Voice
    row: str  # of the data
    at: str  # where an article's page has what is counted; empty where nothing is
    one: Cell
    two: Cell


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
    """All that stands on a page of two articles."""

    one: Half
    two: Half
    bars: tuple[Markup, Markup]
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
        bars=(_bar(one), _bar(two)),
        said=said(dispute),
        lead=lines[verdict.lead] if verdict.stands else None,
        apart=verdict,
        lines=lines,
        numbers=tuple(
            Words(voice, first.row, fragment(voice), first, second)
            for voice, first, second in zip(story.voices, one.numbers, two.numbers, strict=True)
        ),
        both=both,
        nobody="" if both else NOBODY,
        only_one=_alone(found.only[0], found.lacks[0], one, two),
        only_two=_alone(found.only[1], found.lacks[1], two, one),
    )


def _bar(half: Half) -> Markup:
    return charts.voice_bar("", half.bar, height=BAR) if half.bar else Markup()


def said(dispute: Dispute) -> str:
    """Of what the shares of sides are shares."""
    told = SAID if len(dispute.sides) == TWO else SAID_MANY
    return told[0].upper() + told[1:]


def _lines(names: Sequence[Name], one: Half, two: Half, verdict: Apart) -> Iterator[Line]:
    stands = (*verdict.stands, *[None] * (len(names) - len(verdict.stands)))
    for name, first, second, stand in zip(names, one.values, two.values, stands, strict=True):
        row = first.figure.row or second.figure.row
        at = (first.figure.href or second.figure.href).rpartition("#")[2]
        chart = charts.reach((first.at, second.at)) if first.at or second.at else Markup()
        yield Line(name, row, at, first, second, chart, stand, bool(name.voice) and not stand)


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
