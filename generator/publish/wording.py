"""The words that an article chooses: how it introduces speech, what it calls contested things, what
it says of contested claims, and where the author's own words judge or hold back.

In: Measurements with their evidence. Out: Breakdowns by voice, and Rates with their hits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import AUTHOR, OTHER, Claim, Measurement, Spans
from generator.publish import keys, labels
from generator.publish.breakdown import Breakdown, Cell, Places, Row
from generator.publish.classes import Classes, Counted, of_passages
from generator.publish.figures import Noted, find, interval, value
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.spots import NOT_LOOKED, Apart, Ground, apart, note, spots
from generator.publish.voices import Voice, side_voices, voice_of

FEW = 5
"""Words on either side of a hit."""
TERMS = "Contested words"
TERMS_LEAD = "Words that the sides contest for one thing, by whose voice they stand in."
CLAIMS = "Contested claims"
CLAIMS_LEAD = (
    "Claims that one side makes and another denies: attributed to somebody, or stated in the "
    "author’s own voice."
)
NEGATED = "author, negated"
ALL = "all"
NOTHING = Noted()


@dataclass(frozen=True, slots=True)
class Hits:
    """The hits of one group of a list."""

    name: str
    spots: Apart


@dataclass(frozen=True, slots=True)
class Rate:
    """How often words of a list stand in the author's voice; withheld of too few words."""

    title: str
    row: str  # of the data
    found: str
    rate: str
    withheld: str
    what: str
    groups: tuple[Hits, ...]
    hidden: bool  # whether of some only the place is shown
    error: Link


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands under “Words chosen”."""

    cues: Classes
    listed: tuple[Breakdown, ...]  # contested words and claims, as far as the dispute lists any
    rates: tuple[Rate, ...]


def wording(ground: Ground) -> Wording:
    """How words are chosen in an article."""
    return Wording(
        cues=of_passages(ground, CUES),
        listed=tuple(_listed(ground)),
        rates=tuple(_rate(ground, metric) for metric in RATES),
    )


CUES = Counted(
    metric="cue_class",
    of="cues",
    title="How each side’s words are introduced",
    lead="The words before what a side says, wishes or believes: “said” leaves it open.",
    cues=True,
    others=False,
)

# ---------------------------------------------------------------- terms and claims

Found = Mapping[str, Measurement | None]
"""Where words stand, by voice."""


def _terms(ground: Ground) -> Iterator[Row]:
    """A line for each listed word that stands in the article; two forms of one word are one."""
    for term in ground.dispute.terms:
        known = set[tuple[Spans, ...]]()
        for word in dict.fromkeys(term.words):
            found = _found(ground, "labels", f"{term.id}: {word}")
            where = tuple(map(_spans, found.values()))
            if any(where) and where not in known:
                known.add(where)
                yield _row(ground, f"“{word}”", found)


def _claims(ground: Ground) -> Iterator[Row]:
    """A line for each claim that stands in the article, with who holds and who denies it."""
    for claim in ground.dispute.claims:
        found = _found(ground, "claims", claim.id)
        if any(map(_spans, found.values())):
            denied = find(ground.analysis.measurements, "claims", by=NEGATED, of=claim.id)
            often = f"{denied.n} denied" if denied and denied.n else ""
            tag = Noted(often, keys.row(denied))
            name = " / ".join(f"“{word}”" for word in claim.words)
            yield _row(ground, name, found, told=(_held(ground, claim), _sources(claim), tag))


def _found(ground: Ground, metric: str, of: str) -> Found:
    """Where something stands in the author's voice, in each side's, in others'."""
    measured = ground.analysis.measurements
    rows = {AUTHOR: find(measured, metric, by=AUTHOR, of=of)}
    rows |= {s.id: find(measured, metric, side=s.id, of=of) for s in ground.dispute.sides}
    rows[OTHER] = find(measured, metric, by=OTHER, of=of)
    return rows


def _spans(found: Measurement | None) -> Spans:
    return found.evidence if found else ()


def _row(
    ground: Ground,
    name: str,
    found: Found,
    told: tuple[str, tuple[Link, ...], Noted] = ("", (), NOTHING),
) -> Row:
    voices = {voice.id: voice for voice in columns(ground)}
    beside, links, tag = told
    places = [
        Places(voices[v], apart(spots(ground, s, "the word", around=FEW)))
        for v, m in found.items()
        if (s := _spans(m))
    ]
    cells = [
        Cell(voices[v], keys.row(m), len(_spans(m)), "", tag if v == AUTHOR else NOTHING)
        for v, m in found.items()
    ]
    return Row(name, beside, links, tuple(cells), () if ground.gone else tuple(places))


def columns(ground: Ground) -> tuple[Voice, ...]:
    """The author, the sides, and all others."""
    author, other = (voice_of(ground.dispute, v) for v in (AUTHOR, OTHER))
    return (author, *side_voices(ground.dispute), other)


def _held(ground: Ground, claim: Claim) -> str:
    names = {side.id: side.name for side in ground.dispute.sides}
    held, denied = (names.get(side, side) for side in (claim.held_by, claim.denied_by))
    return f"held by {held}, denied by {denied}"


def _sources(claim: Claim) -> tuple[Link, ...]:
    return tuple(Link(f"source {n}", url) for n, url in enumerate(claim.sources, 1))


def _listed(ground: Ground) -> Iterator[Breakdown]:
    if ground.dispute.terms:
        yield _breakdown(ground, "labels", (TERMS, TERMS_LEAD), list(_terms(ground)))
    if ground.dispute.claims:
        yield _breakdown(ground, "claims", (CLAIMS, CLAIMS_LEAD), list(_claims(ground)))


def _breakdown(
    ground: Ground, metric: str, told: tuple[str, str], rows: Sequence[Row]
) -> Breakdown:
    title, lead = told
    return Breakdown(
        title=title,
        lead=lead,
        voices=columns(ground),
        columns=len(columns(ground)),
        most=max((cell.n for row in rows for cell in row.cells), default=0),
        rows=tuple(rows),
        none="" if rows else _looked(ground, metric),
        withheld=NOTHING,
        error=note(ground, metric),
    )


def _looked(ground: Ground, metric: str) -> str:
    """What was looked for in vain, if it was."""
    if not ground.knows(metric):
        return NOT_LOOKED
    if metric == "claims":
        return f"Of {count(len(ground.dispute.claims), 'claim')} listed, not one was found."
    words = dict.fromkeys(word for term in ground.dispute.terms for word in term.words)
    return f"Of {count(len(words), 'word')} listed, not one was found."


# ---------------------------------------------------------------- rates

RATES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "loaded_words": (
        "Loaded words",
        "They judge as well as tell. A strong word may be the right one.",
        labels.LOADED,
    ),
    "hedges": (
        "Hedges",
        "May, perhaps, apparently: to hold back is no fault.",
        labels.HEDGES,
    ),
}


def _rate(ground: Ground, metric: str) -> Rate:
    """A list's rate in the author's voice, and each hit in its sentence."""
    title, what, groups = RATES[metric]
    measured = ground.analysis.measurements
    whole = find(measured, metric, by=ALL)
    hits = [
        Hits(name, apart(spots(ground, found.evidence, "the word", around=FEW)))
        for by, name in groups.items()
        if by != ALL and (found := find(measured, metric, by=by)) and found.n
    ]
    return Rate(
        title=title,
        row=keys.row(whole),
        found=count(whole.n, "word") if whole else "",
        rate=rate(whole) if whole and whole.value is not None else "",
        withheld=withheld(whole),
        what=what,
        groups=() if ground.gone else tuple(hits),
        hidden=any(each.spots.hidden for each in hits),
        error=note(ground, metric),
    )


def rate(found: Measurement) -> str:
    """The rate with its interval."""
    return f"{value(found)} ({interval(found)})"


def withheld(found: Measurement | None) -> str:
    """Why there is no rate; empty where there is one."""
    if found is None:
        return NOT_LOOKED
    return f"No rate. {found.withheld}." if found.withheld else ""
