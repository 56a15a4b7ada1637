"""Corrections that cannot be made, with what to write instead.

In: the machine's Attributions and all Corrections of an article, proposed ones too. Out: a Problem
at the place of each that names no passage, or not which; and, of those that count, each that
contradicts another. Words of the article are quoted only where the correction's Place allows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.analyse.attribution.extract import paragraph_of
from generator.analyse.targets import (
    added_content,
    by_passage,
    covers,
    hull,
    own_place,
    target_of,
    touches,
)
from generator.analyse.whose import standings
from generator.errors import Problem
from generator.model import Attribution, Correction, Dispute, Doc, Place, Span

LONGEST_QUOTE = 60
UNPLACED = "the words are not among those that are known here: write at: [812, 870]"
Wrong = tuple[Correction, str]


def correction_problems(
    doc: Doc,
    attributions: Sequence[Attribution],
    corrections: Sequence[Correction],
    dispute: Dispute,
) -> tuple[Problem, ...]:
    """All that is wrong with an article's corrections, in order of place."""
    places = {id(c): c.where or unplaced(number) for number, c in enumerate(corrections, start=1)}
    placed = sorted(corrections, key=lambda correction: places[id(correction)])
    wrong = (
        *(one for c in placed for one in misplaced(doc, attributions, c)),
        *(one for c in placed for one in undecided(c, dispute)),
        *overlapping(doc, attributions, placed),
        *contradictions(doc, attributions, placed, places),
    )
    return tuple(sorted(problem(places[id(c)], message) for c, message in wrong))


def unplaced(number: int) -> Place:
    """The place of a correction that stands in no file."""
    return Place("corrections", number, 1, f"corrections[{number}]")


def problem(place: Place, message: str) -> Problem:
    """A message at a place."""
    return Problem(place.path, place.line, place.column, place.field, message)


# ---------------------------------------------------------------- one correction and the passages


def misplaced(
    doc: Doc, attributions: Sequence[Attribution], correction: Correction
) -> Iterator[Wrong]:
    """A correction that names no passage, or several but not the whole of them."""
    if correction.add is not None:
        if not added_content(doc.text, correction.add):
            yield correction, "the content lies in the source and the cue: write what is said"
        return
    target = target_of(doc.text, correction)
    if target is None:
        yield correction, UNPLACED
        return
    named = [a for a in attributions if touches(doc.text, target, a)]
    if not named:
        yield correction, no_passage(doc, attributions, correction, target)
    elif len(named) > 1 and not all(covers(doc.text, target, a) for a in named):
        several = " and ".join(at(doc, attributions, a) for a in named)
        what = f"touches {len(named)} passages, {several}, and only parts of them"
        yield correction, f"{what}: write the words of one, or all words of each"


def no_passage(
    doc: Doc, attributions: Sequence[Attribution], correction: Correction, target: Span
) -> str:
    """Why a correction cannot be made, with the nearest passage and what to write."""
    near = min(attributions, key=lambda a: distance(hull(a.content), target), default=None)
    what = f"at [{target.start}, {target.end}] the program finds no passage"
    ways = ["remove the correction"]
    if not correction.drop:
        ways = [f"write add: {{content: [{target.start}, {target.end}]}} instead"]
    if near is not None:
        place = at(doc, attributions, near)
        what += f"; the nearest is at {place}, {shown(doc, near, correction)}"
        ways.insert(0, f"write at: {place}")
    return f"{what}: {', or '.join(ways)}"


def at(doc: Doc, attributions: Sequence[Attribution], attribution: Attribution) -> str:
    """The offsets that name an attribution."""
    place = own_place(doc.text, attributions, attribution)
    return f"[{place.start}, {place.end}]"


def shown(doc: Doc, attribution: Attribution, correction: Correction) -> str:
    """The paragraph of a passage, counted from 1, with its first words if they may be quoted."""
    whole = hull(attribution.content)
    paragraph = f"paragraph {paragraph_of(doc, whole.start) + 1}"
    if correction.where is not None and not correction.where.quotable:
        return paragraph
    words = " ".join(whole.of(doc.text).split())
    more = "…" if len(words) > LONGEST_QUOTE else ""
    return f"{paragraph}, “{words[:LONGEST_QUOTE].rstrip()}{more}”"


def distance(one: Span, two: Span) -> tuple[int, int]:
    """How far two spans lie apart; of two as far, the earlier is nearer."""
    return max(one.start - two.end, two.start - one.end, 0), one.start


def undecided(correction: Correction, dispute: Dispute) -> Iterator[Wrong]:
    """A speaker whose name carries names of several, where no side is written."""
    if correction.speaker is None or correction.side is not None:
        return
    found = standings(correction.speaker, dispute)
    if len(found) > 1:
        ids = " and ".join(one.other or next(iter(one.sides), "nobody") for one in found)
        yield correction, f"the speaker carries names of {ids}: write side: too"


# ---------------------------------------------------------------- several corrections


def overlapping(
    doc: Doc, attributions: Sequence[Attribution], corrections: Sequence[Correction]
) -> Iterator[Wrong]:
    """Additions that lie over a passage of the machine's which stays; for one that is proposed, a
    drop that is proposed will do.
    """
    made_of = by_passage(doc.text, attributions, corrections)
    for correction in (c for c in corrections if c.add is not None):
        for attribution, made in zip(attributions, made_of, strict=True):
            gone = any(m.drop and (m.counted or not correction.counted) for m in made)
            if not gone and lies_over(doc.text, correction, attribution):
                place = f"at: {at(doc, attributions, attribution)}"
                instead = f"correct that one ({place}), or drop it as well ({place}, drop: true)"
                yield correction, f"overlaps the program’s passage {place}: {instead}"


def lies_over(text: str, correction: Correction, attribution: Attribution) -> bool:
    """Whether the content of an addition shares a character with an attribution's."""
    own = added_content(text, correction.add) if correction.add else ()
    return any(one.overlaps(other) for one in own for other in attribution.content)


def contradictions(
    doc: Doc,
    attributions: Sequence[Attribution],
    corrections: Sequence[Correction],
    places: dict[int, Place],
) -> Iterator[Wrong]:
    """Counted corrections, later in the file, that do not go with an earlier one."""
    counted = [correction for correction in corrections if correction.counted]
    told: set[tuple[int, int]] = set()
    for attribution, made in zip(
        attributions, by_passage(doc.text, attributions, counted), strict=True
    ):
        for first, later in combinations(made, 2):
            clash = disagreement(first, later)
            if clash and (id(first), id(later)) not in told:
                told.add((id(first), id(later)))
                where = f"on the passage at {at(doc, attributions, attribution)}: {clash}"
                yield later, f"contradicts {called(places[id(first)])} {where}: keep one of the two"
    for first, later in combinations([c for c in counted if c.add is not None], 2):
        if added_over(doc.text, first, later):
            yield later, f"adds what {called(places[id(first)])} adds: keep one of the two"


def called(place: Place) -> str:
    """A correction, by its place."""
    return f"{place.field.partition('.')[0]} ({place.path}:{place.line})"


def added_over(text: str, first: Correction, later: Correction) -> bool:
    """Whether two additions share a character."""
    contents = [added_content(text, c.add) if c.add else () for c in (first, later)]
    return any(one.overlaps(other) for one in contents[0] for other in contents[1])


def disagreement(first: Correction, later: Correction) -> str:
    """What two corrections of one passage say differently; empty where they go together."""
    if first.drop != later.drop:
        return "one drops it, the other keeps it"
    for name in ("side", "speaker", "kind"):
        one, other = getattr(first, name), getattr(later, name)
        if one is not None and other is not None and one != other:
            return f"{name} “{one}” and “{other}”"
    return ""
