"""An article's facts, and its figures as tiles of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Analysis, Article, Coverage, Dispute, Measurement, Record
from generator.publish import keys, labels
from generator.publish.figures import (
    SAID,
    SAID_MANY,
    Figure,
    Noted,
    Share,
    figure,
    find,
    interval,
    shares,
    value,
)
from generator.publish.hosts import host
from generator.publish.numbers import count, percent
from generator.publish.page import Link
from generator.publish.passages import UNNAMED, Passage, ordered
from generator.publish.shown import View
from generator.publish.versions import coders

COUNTS = frozenset({"Words", "Passages"})
"""Lines that are numbers of the article."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the article's particulars; `href` where it leads somewhere."""

    name: str
    value: str
    href: str
    row: str = ""  # of the data, where it is a number


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure, what it says, and what else belongs to it."""

    figure: Figure
    shares: tuple[Share, ...]  # in the place of the figure where two sides stand together
    what: str
    note: Noted


def facts(
    coverage: Coverage,
    found: Sequence[Passage],
    seen: View,
    record: Record | None,
    twins: Sequence[Link] = (),
) -> tuple[Fact, ...]:
    """What is known of the article itself; `record` is what its figures come from, if they do,
    `twins` are the articles with the same text.
    """
    article, analysis = coverage.article, coverage.analysis
    rows = [
        ("Published", labels.published(article.published), ""),
        ("Updated", labels.published(article.updated) if article.updated else "", ""),
        ("Genre", labels.genre(article), ""),
        ("By", ", ".join(article.authors) or "no name given", ""),
        ("With copy from", ", ".join(article.credits), ""),
        *(("Same text as", twin.name, twin.href) for twin in twins),
        ("Original", host(article.url), article.url),
        ("Archived", host(article.archived or ""), article.archived or ""),
        ("Read", labels.day(article.accessed) if article.accessed else "", ""),
        ("Words", f"{analysis.words:,}" if analysis else "not counted", ""),
        ("Passages", _passages(article, analysis, found, seen) if analysis else "not counted", ""),
        ("Coded", _coded(article, analysis, record), ""),
        ("Rights", labels.rights(article.rights), ""),
    ]
    rows += [("Reply", f"{r.by}, {labels.day(r.on)}", r.url) for r in article.replies]
    counted = keys.ARTICLE if analysis else ""
    return tuple(Fact(*line, counted if line[0] in COUNTS else "") for line in rows if line[1])


def _coded(article: Article, analysis: Analysis | None, record: Record | None) -> str:
    """Who coded the article: the program, run by whom; people's own codings beside it."""
    if analysis is None:
        return ""
    coded = coders(record).removeprefix("coded ") if record else "by the program"
    by_hand = " and ".join(coding.coder for coding in article.codings)
    return f"{coded}; by hand as a check: {by_hand}" if by_hand else coded


def tiles(analysis: Analysis | None, dispute: Dispute) -> tuple[Tile, ...]:
    """The figures that a reader sees first."""
    if analysis is None:
        return ()
    found = analysis.measurements
    return (
        *_shares(found, dispute),
        _direct(found, dispute),
        *_passage_tiles(analysis, dispute),
        *_read(found),
    )


def _shares(found: Sequence[Measurement], dispute: Dispute) -> list[Tile]:
    """Two sides as one pair, more as a tile each."""
    sides = shares(found, dispute, "")
    if sides[0].figure.withheld:
        return [Tile(sides[0].figure, (), "which side’s words are more", Noted())]
    if len(sides) != 2:  # noqa: PLR2004
        return [
            Tile(s.figure, (), f"{SAID_MANY} are {s.voice.name}", _otherwise(found, s))
            for s in sides
        ]
    what = f"{sides[0].voice.name} : {sides[1].voice.name}, in % {SAID}"
    return [Tile(sides[0].figure, sides, what, _otherwise(found, sides[0]))]


def _otherwise(found: Sequence[Measurement], share: Share) -> Noted:
    """The interval, and the same share counted by passages and by speakers."""
    by = [
        (f"by {word} {percent(m.value)}", keys.row(m))
        for word, key in (("passages", "attributions"), ("speakers", "speakers"))
        if (m := find(found, "voice_share", side=share.voice.id, by=key, of="sides"))
        and m.value is not None
    ]
    held = ", ".join(part for part in (share.figure.band, share.figure.basis) if part)
    whole = f"{share.voice.name} {share.figure.value}{f' ({held})' if held else ''}"
    rows = keys.BESIDE.join((share.figure.row, *(row for _, row in by)))
    return Noted(f"{whole}; counted {', '.join(said for said, _ in by)}" if by else whole, rows)


def _direct(found: Sequence[Measurement], dispute: Dispute) -> Tile:
    measured = find(found, "direct_share")
    whole = figure(measured, "", "", "#passages")
    sides = [
        (f"{side.name} {percent(m.value)}", m)
        for side in dispute.sides
        if (m := find(found, "direct_share", side=side.id)) and m.value is not None
    ]
    held = ", ".join(part for part in (whole.band, whole.basis) if part)
    told = "; ".join(part for part in (held, ", ".join(said for said, _ in sides)) if part)
    note = Noted(told, keys.row(*([measured] if held else []), *(m for _, m in sides)))
    return Tile(whole, (), "of what is reported stands in direct quotation", note)


def _passage_tiles(analysis: Analysis, dispute: Dispute) -> list[Tile]:
    """How many passages a neutral word introduces, and how many name a person."""
    said = [a for a in ordered(analysis) if a.kind == "speech"]
    plain = [(a.sides, a.cue_class == "neutral") for a in said if a.cue]
    named = [(a.sides, a.named) for a in said]
    return [
        Tile(_of(counted), (), what, Noted(_by_side(counted, dispute)))
        for counted, what in (
            (plain, "passages are introduced by a neutral word"),
            (named, "passages name the person who speaks"),
        )
        if counted
    ]


def _of(counted: Sequence[tuple[tuple[str, ...], bool]]) -> Figure:
    text = f"{sum(true for _, true in counted)} of {len(counted)}"
    return Figure(text, "", "", 0, "", "", "")


def _by_side(counted: Sequence[tuple[tuple[str, ...], bool]], dispute: Dispute) -> str:
    """The same of each side's passages, joint ones with each."""
    sides = (
        (side.name, [true for whose, true in counted if side.id in whose]) for side in dispute.sides
    )
    return ", ".join(f"{name} {sum(own)} of {len(own)}" for name, own in sides if own)


def _read(found: Sequence[Measurement]) -> list[Tile]:
    """How hard the author's own voice is to read, and how much of the article it is."""
    tiles = []
    author = find(found, "author_voice")
    if author and author.value is not None:
        shown = Figure(value(author), "", "", 0, "", "", "", keys.row(author))
        all_ = Noted("all that is attributed to nobody")
        tiles.append(Tile(shown, (), "of all words are the author’s own", all_))
    years = find(found, "readability", by="flesch_kincaid", of="author")
    if years:
        shown = figure(years, "", " to read the author’s own voice", "")
        what = "school years to read" if shown.withheld else "to read"
        note = ", ".join(part for part in (interval(years), shown.basis) if part)
        noted = Noted() if shown.withheld else Noted(note, shown.row)
        tiles.append(Tile(shown, (), f"{what} the author’s own voice", noted))
    return tiles


def _passages(article: Article, analysis: Analysis, found: Sequence[Passage], seen: View) -> str:
    """How many, and of how many speakers, whether they are named here or not."""
    told: set[object] = {a.speaker for a in analysis.attributions}
    if seen.whole:
        told = {passage.speaker for passage in found}
    elif article.record is not None:
        told = set(article.record.speakers)
    speakers = len(told - {None, UNNAMED})
    return f"{len(found)}, of {count(speakers, 'speaker')}" if speakers else f"{len(found)}"
