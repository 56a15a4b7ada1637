"""What a graphic says of an article: the same as its row on the story's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Coverage, Measurement, Site, Story
from generator.publish import keys, labels
from generator.publish.charts import describe
from generator.publish.figures import Share, find, more, shares
from generator.publish.numbers import NBSP, count
from generator.publish.rows import NOT_HELD
from generator.publish.twins import same_text
from generator.publish.versions import marks
from generator.publish.voices import Stretch, bar

TWO = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """An article as the graphic shows it."""

    of: str  # as the data names it
    outlet: str
    short: str  # the outlet's name where there is little room
    day: str
    short_day: str
    words: str  # how many; empty where nothing could be counted
    notes: tuple[str, ...]  # what a reader should know before comparing
    bar: tuple[Stretch, ...]
    shares: tuple[Share, ...]
    reach: tuple[float, float, float] | None  # the first of two sides' share, its least and most
    even: bool  # whether either of two sides may have more
    withheld: str
    absent: str


def drawn(site: Site, story: Story, coverage: Coverage, *, mixed: bool) -> Drawn:
    """The article; `mixed` if some outlets of the story are invented and some are not."""
    analysis, outlet = coverage.analysis, coverage.outlet
    measured = analysis.measurements if analysis else ()
    sides = shares(measured, story.dispute, "")
    found = find(measured, "voice_share", side=sides[0].voice.id, by="words", of="sides")
    reach = _reach(found) if len(sides) == TWO else None
    years = {story.start.year, story.end.year}
    return Drawn(
        of=keys.of(coverage.article),
        outlet=outlet.name,
        short=outlet.short or outlet.name,
        day=_day(coverage),
        short_day=_short_day(coverage, year=len(years) > 1),
        words=count(analysis.words, "word") if analysis else "",
        notes=_notes(site, coverage, mixed=mixed),
        bar=bar(story.dispute, coverage.segments) if analysis else (),
        shares=sides,
        reach=reach,
        even=reach is not None and not more(found),
        withheld=sides[0].figure.withheld,
        absent="" if analysis else NOT_HELD,
    )


def told(article: Drawn) -> str:
    """The article in a sentence or two, for those who do not see it."""
    name = ", ".join(part for part in (article.outlet, article.day, *article.notes) if part)
    if article.absent:
        return f"{name}. {article.absent}."
    return f"{name}. {describe(article.bar) if article.bar else ''} {said(article.shares)}"


def said(of: Sequence[Share]) -> str:
    """The sides' shares of their words in a sentence; of two sides the first's is enough."""
    figures = [share.figure for share in (of[:1] if len(of) == TWO else of)]
    if figures[0].withheld:
        return f"{figures[0].withheld}."
    return " ".join(f"{figure.label}." for figure in figures)


def _reach(found: Measurement | None) -> tuple[float, float, float] | None:
    """A share, its least and its most."""
    if found is None or found.value is None:
        return None
    low, high = found.low, found.high
    return found.value, found.value if low is None else low, found.value if high is None else high


def _day(coverage: Coverage) -> str:
    when = coverage.article.published
    return labels.NO_DATE if when is None else labels.day(when)


def _short_day(coverage: Coverage, *, year: bool) -> str:
    when = coverage.article.published
    if when is None:
        return "no date"
    short = labels.short_day(when)
    return f"{short}{NBSP}{when.year}" if year else short


def _notes(site: Site, coverage: Coverage, *, mixed: bool) -> tuple[str, ...]:
    article = coverage.article
    notes = (
        "sample" if mixed and coverage.outlet.invented else "",
        same_text(site, coverage),
        "excerpt only" if article.extent == "excerpt" else "",
        marks(coverage, site),
        "withdrawn, numbers only" if article.withdrawn else "",
    )
    return tuple(note for note in notes if note)
