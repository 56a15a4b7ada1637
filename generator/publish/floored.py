"""An article's strip of who has the floor, with who speaks first and last in words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Analysis, Coverage, Dispute
from generator.publish import charts
from generator.publish.floor import floor
from generator.publish.passages import holding, ordered
from generator.publish.shown import View
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class End:
    """Who speaks first or last, and where."""

    voice: Voice
    where: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The graphic, and its two ends in words."""

    chart: Markup
    first: End
    last: End


def strip(coverage: Coverage, dispute: Dispute, seen: View) -> Strip | None:
    """The article's strip; None where nobody speaks in it, or its words are not held."""
    analysis, found = coverage.analysis, floor(coverage, dispute, seen)
    if analysis is None or found is None or found.first is None or found.last is None:
        return None
    first, last = _paragraphs(analysis)
    ends = End(found.first, f"paragraph {first}"), End(found.last, f"paragraph {last}")
    return Strip(charts.strip("", "", found), *ends)


def _paragraphs(analysis: Analysis) -> tuple[int, int]:
    """The paragraphs in which somebody is first and last heard."""
    said = [a for a in ordered(analysis) if a.kind == "speech"]
    first, last = (
        holding(analysis.paragraphs, a.content[0].start) + 1 for a in (said[0], said[-1])
    )
    return first, last
