"""Who has the floor in each article of a story, from first word to last: a strip an article, and
the same in numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Dispute
from generator.publish import charts, keys
from generator.publish.floor import Floor, floor, thirds
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports
from generator.publish.voices import Voice, side_voices

OPEN = 10
"""Strips that are shown at once."""
NOT_HELD = "text not held here"
EXCERPT = "of the excerpt that is held here"


@dataclass(frozen=True, slots=True)
class Strip:
    """An article, its strip, and who is heard first and last in it."""

    of: str  # the article, as the data names it
    article: Link
    chart: Markup  # empty where nothing could be counted
    passages: str
    first: Voice | None
    last: Voice | None
    note: str
    absent: str


@dataclass(frozen=True, slots=True)
class Line:
    """The same article in numbers: of each side the words in each third."""

    of: str
    article: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strips:
    """What a story's page says of who has the floor; nothing at all where no text is held."""

    first: tuple[Strip, ...]
    rest: tuple[Strip, ...]
    rest_note: str
    sides: tuple[Voice, ...]
    lines: tuple[Line, ...]


def strips(known: Reports, dispute: Dispute) -> Strips:
    """The strips of these articles, in their order."""
    found = [(report, floor(report.coverage, dispute, report.seen)) for report in known.values()]
    shown = [_strip(*each) for each in found]
    sides = side_voices(dispute)
    lines = [_line(report, own, sides) for report, own in found if own is not None]
    return Strips(
        first=tuple(shown[:OPEN]) if lines else (),
        rest=tuple(shown[OPEN:]) if lines else (),
        rest_note=count(len(shown[OPEN:]), "more article"),
        sides=sides,
        lines=tuple(lines),
    )


def drawn(name: str, found: Floor) -> Markup:
    """The strip of an article that a reader knows by that name."""
    return charts.strip(f"Who has the floor in {name}", "", found)


def _strip(report: Report, found: Floor | None) -> Strip:
    article = report.coverage.article
    of = keys.of(article)
    link = Link(report.name, passages_of(report))
    if found is None:
        return Strip(of, link, Markup(), "", None, None, "", NOT_HELD)
    return Strip(
        of=of,
        article=link,
        chart=drawn(report.name, found),
        passages=count(found.passages, "passage"),
        first=found.first,
        last=found.last,
        note=EXCERPT if article.extent == "excerpt" else "",
        absent="",
    )


def passages_of(report: Report) -> str:
    """Where an article's passages are listed, if they are."""
    listed = report.coverage.analysis is not None and report.coverage.article.withdrawn is None
    return f"{report.href}#passages" if listed else report.href


def _line(report: Report, found: Floor, sides: Sequence[Voice]) -> Line:
    cells = (str(words) for side in sides for words in thirds(found, side.id))
    return Line(keys.of(report.coverage.article), report.name, tuple(cells))
