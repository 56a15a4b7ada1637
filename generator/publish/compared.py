"""Differences between articles or outlets, as sentences: those that stand, and who cannot be told
apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

from markupsafe import Markup

from generator.model import Difference, Dispute
from generator.publish import charts, keys
from generator.publish.numbers import count, percent, whole
from generator.publish.page import Link
from generator.publish.voices import Voice, side_voice

TWO = 2
OPEN = 5
"""Differences that are shown at once."""
EACH = 2
"""How often one article may stand among them, so that they are not all about the same."""
IN_FULL = 6
"""Pairs that cannot be told apart, up to which each has a sentence."""

ARTICLES = (
    "Two articles stand apart when their difference, with all that the program’s own mistakes may "
    "move it, does not reach zero. The range is widened so that in 95 of 100 such comparisons all "
    "pairs hold at once; first stand those that lie farthest from zero. Only articles of one genre "
    "are compared. An article is counted whole: this says nothing of what else its outlet prints."
)
OUTLETS = (
    "Two outlets stand apart when their difference does not reach zero, with their articles as a "
    "sample of what they print on this dispute. The range is widened so that in 95 of 100 such "
    "comparisons all pairs hold at once. Outlets with fewer than 10 articles are not compared."
)


@dataclass(frozen=True, slots=True)
class Compared:
    """An article or outlet that is compared: each side's share in it, and where that is shown."""

    of: str  # as the data names it
    shares: Mapping[str, float]
    at: Mapping[str, Link]  # by side
    pages: Mapping[str, str] = field(default_factory=dict)  # of pairs, by the other one


@dataclass(frozen=True, slots=True)
class Apart:
    """Two that differ: `one` has more of the side's words."""

    voice: Voice
    row: str  # of the difference in the data
    share: str  # of the two shares there
    one_of: str
    one: Link
    one_share: str
    two_of: str
    two: Link
    two_share: str
    points: str
    reach: str
    chart: Markup
    page: str  # of the two side by side, empty where they have none of their own


@dataclass(frozen=True, slots=True)
class Alike:
    """One, and those with lower shares that cannot be told apart from it."""

    voice: Voice
    one: Link
    of: str
    row: str
    share: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Uncompared:
    """One that is not compared, and why."""

    of: str  # as the data names it
    row: str  # of its share there
    name: Link
    why: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What a page says of differences; `summary` is empty where nothing was compared."""

    summary: str
    first: tuple[Apart, ...]
    rest: tuple[Apart, ...]
    rest_note: str
    pairs: tuple[Apart, ...]  # not apart, few of them
    alike: tuple[Alike, ...]  # not apart, many of them
    alike_note: str
    what: str
    without: tuple[Uncompared, ...]


def compared(
    found: Sequence[Difference],
    named: Mapping[str, Compared],
    dispute: Dispute,
    *,
    what: str,
    why: Mapping[str, str] = MappingProxyType({}),
) -> Differences:
    """The differences in words; `what` says what was compared ("article"), `why` for each why it
    would not be.
    """
    apart = sorted((d for d in found if d.apart), key=lambda d: (-d.low, -d.value, d.one, d.two))
    alike = [d for d in found if not d.apart]
    first = leading(apart)
    rest = [d for d in apart if d not in first]
    few = len(alike) <= IN_FULL
    noun = "pair" if len(dispute.sides) == TWO else "comparison"
    return Differences(
        summary=summary(found, what) if found else "",
        first=tuple(_apart(d, named, dispute) for d in first),
        rest=tuple(_apart(d, named, dispute) for d in rest),
        rest_note=f"{len(rest):,} more that {_stand(len(rest))} apart",
        pairs=tuple(_apart(d, named, dispute) for d in alike) if few else (),
        alike=() if few else _groups(alike, named, dispute),
        alike_note=f"{count(len(alike), noun)} that cannot be told apart",
        what=ARTICLES if what == "article" else OUTLETS,
        without=_without(found, named, dispute, why, what=what),
    )


def _without(
    found: Sequence[Difference],
    named: Mapping[str, Compared],
    dispute: Dispute,
    why: Mapping[str, str],
    *,
    what: str,
) -> tuple[Uncompared, ...]:
    """Those that are in no pair."""
    told = {name for d in found for name in (d.one, d.two)}
    first = dispute.sides[0].id
    share = keys.named("figures", keys.share(first)) if what == "article" else ""
    return tuple(
        Uncompared(one.of, share, one.at[first], why[name])
        for name, one in named.items()
        if name not in told and name in why
    )


def _stand(number: int) -> str:
    return "stands" if number == 1 else "stand"


def leading(apart: Sequence[Difference]) -> list[Difference]:
    """Those farthest from zero, none of them with an article that is in two already."""
    often, found = Counter[str](), list[Difference]()
    for one in apart:
        if len(found) < OPEN and max(often[one.one], often[one.two]) < EACH:
            often.update((one.one, one.two))
            found.append(one)
    return found


def summary(found: Sequence[Difference], what: str) -> str:
    """How many can be compared, and how many pairs of them stand apart."""
    number = len({name for d in found for name in (d.one, d.two)})
    pairs = count(len({frozenset((d.one, d.two)) for d in found}), "pair")
    apart = len({frozenset((d.one, d.two)) for d in found if d.apart})
    if not apart:
        return f"{count(number, what)} can be compared: {pairs}, and none can be told apart."
    return (
        f"{count(number, what)} can be compared: {pairs}, of which {apart:,} {_stand(apart)} "
        "apart. The others cannot be told apart."
    )


def _apart(found: Difference, named: Mapping[str, Compared], dispute: Dispute) -> Apart:
    one, two = named[found.one], named[found.two]
    points = whole(100 * found.value)
    return Apart(
        voice=side_voice(dispute, found.side),
        row=keys.named("differences", keys.difference(found)),
        share=keys.named("figures", keys.share(found.side)),
        one_of=one.of,
        one=one.at[found.side],
        one_share=percent(one.shares[found.side]),
        two_of=two.of,
        two=two.at[found.side],
        two_share=percent(two.shares[found.side]),
        points=count(points, "point"),
        reach=f"{_points(found.low)} to {_points(found.high)}",
        chart=_chart(found, dispute),
        page=one.pages.get(found.two, ""),
    )


def _chart(found: Difference, dispute: Dispute) -> Markup:
    """The difference and its range, from none at the left to all at the right."""
    css = side_voice(dispute, found.side).css
    return charts.dot(css, (found.value, found.low, found.high))


def _points(share: float) -> str:
    return str(whole(100 * share)).replace("-", "\N{MINUS SIGN}")


def _groups(
    found: Sequence[Difference], named: Mapping[str, Compared], dispute: Dispute
) -> tuple[Alike, ...]:
    """Pairs under the one with the higher share."""
    by = sorted(found, key=attrgetter("side"))
    return tuple(
        Alike(
            side_voice(dispute, side),
            named[one].at[side],
            named[one].of,
            keys.named("figures", keys.share(side)),
            percent(named[one].shares[side]),
            tuple(named[d.two].at[side] for d in pairs),
        )
        for side, of_side in groupby(by, key=attrgetter("side"))
        for one, pairs in groupby(of_side, key=attrgetter("one"))
    )
