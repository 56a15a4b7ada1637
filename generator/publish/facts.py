"""An article's facts, and its figures as tiles of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model import Analysis, Article, Dispute, Measurement
from generator.publish import labels
from generator.publish.figures import (
    SAID,
    SAID_MANY,
    Figure,
    Share,
    figure,
    find,
    interval,
    shares,
    value,
)
from generator.publish.numbers import count, percent
from generator.publish.passages import UNNAMED, Passage
from generator.publish.shown import View


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the article's particulars; `href` where it leads somewhere."""

    name: str
    value: str
    href: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure, what it says, and what else belongs to it."""

    figure: Figure
    shares: tuple[Share, ...]  # in the place of the figure where two sides stand together
    what: str
    note: str


def facts(
    article: Article, analysis: Analysis | None, found: Sequence[Passage], seen: View
) -> tuple[Fact, ...]:
    """What is known of the article itself."""
    rows = [
        ("Printed", labels.published(article.published), ""),
        ("Genre", labels.genre(article), ""),
        ("By", ", ".join(article.authors) or "no name given", ""),
        ("Original", urlsplit(article.url).hostname or article.url, article.url),
        ("Words", f"{analysis.words:,}" if analysis else "not counted", ""),
        ("Passages", _passages(article, analysis, found, seen) if analysis else "not counted", ""),
        ("Rights", labels.rights(article.rights), ""),
    ]
    rows += [("Read", labels.day(article.accessed), "")] if article.accessed else []
    rows += [("Changed", labels.published(article.updated), "")] if article.updated else []
    rows += [("Contains copy of", ", ".join(article.credits), "")] if article.credits else []
    rows += [("Kept copy", _host(article.archived), article.archived)] if article.archived else []
    rows += [("Reply", f"{r.by}, {labels.day(r.on)}", r.url) for r in article.replies]
    return tuple(Fact(*line) for line in rows)


def tiles(analysis: Analysis | None, dispute: Dispute) -> tuple[Tile, ...]:
    """The figures that a reader sees first."""
    if analysis is None:
        return ()
    found = analysis.measurements
    return tuple(
        tile for tile in (*_shares(found, dispute), _direct(found, dispute), *_read(found)) if tile
    )


def _shares(found: Sequence[Measurement], dispute: Dispute) -> list[Tile]:
    """Two sides as one pair, more as a tile each."""
    sides = shares(found, dispute, "")
    if sides[0].figure.withheld:
        return [Tile(sides[0].figure, (), "whose words are more of what the sides say", "")]
    if len(sides) != 2:  # noqa: PLR2004
        return [
            Tile(s.figure, (), f"{SAID_MANY} are {s.voice.name}", _otherwise(found, s))
            for s in sides
        ]
    what = f"{sides[0].voice.name} : {sides[1].voice.name}, in % {SAID}"
    return [Tile(sides[0].figure, sides, what, _otherwise(found, sides[0]))]


def _otherwise(found: Sequence[Measurement], share: Share) -> str:
    """The interval, and the same share counted by passages and by speakers."""
    by = [
        f"by {word} {percent(m.value)}"
        for word, key in (("passages", "attributions"), ("speakers", "speakers"))
        if (m := find(found, "voice_share", side=share.voice.id, by=key, of="sides"))
        and m.value is not None
    ]
    parts = (share.figure.band, share.figure.basis, *by)
    return f"{share.voice.name}: {', '.join(part for part in parts if part)}"


def _direct(found: Sequence[Measurement], dispute: Dispute) -> Tile:
    whole = figure(find(found, "direct_share"), "", " in direct quotation", "#passages")
    sides = [
        f"{side.name} {percent(m.value)}"
        for side in dispute.sides
        if (m := find(found, "direct_share", side=side.id)) and m.value is not None
    ]
    return Tile(whole, (), "of what is reported stands in direct quotation", ", ".join(sides))


def _read(found: Sequence[Measurement]) -> list[Tile]:
    """How hard the author's own voice is to read, and how much of the article it is."""
    tiles = []
    author = find(found, "author_voice")
    if author and author.value is not None:
        shown = Figure(value(author), "", "", 0, "", "", "")
        tiles.append(
            Tile(shown, (), "of all words are the author’s own", "all that is put to nobody")
        )
    years = find(found, "readability", by="flesch_kincaid", of="author")
    if years:
        shown = figure(years, "", " to read the author’s own voice", "")
        what = "school years to read" if shown.withheld else "to read"
        note = ", ".join(part for part in (interval(years), shown.basis) if part)
        tiles.append(
            Tile(shown, (), f"{what} the author’s own voice", "" if shown.withheld else note)
        )
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


def _host(url: str) -> str:
    return urlsplit(url).hostname or url
