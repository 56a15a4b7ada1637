"""The articles of a comparison as other parts of a page name and open them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath

from generator.model import Attribution, Coverage, Site, Span
from generator.publish import labels, urls
from generator.publish.numbers import NBSP
from generator.publish.page import Link
from generator.publish.passages import anchor, holding, ordered
from generator.publish.shown import View, printed, view


@dataclass(frozen=True, slots=True)
class Report:
    """An article with a short name of its own, where its page is, and what may be seen of it."""

    coverage: Coverage
    seen: View
    name: str
    href: str
    passages: tuple[Attribution, ...]  # as they are numbered on its page

    @property
    def link(self) -> Link:
        """Its name, leading to its page."""
        return Link(self.name, self.href)


Reports = Mapping[str, Report]
"""Articles by the names that comparisons give them."""
UNSEEN = View("", (), whole=False)
"""Of an article of which all that is printed is printed already."""


def reports(
    site: Site, page: PurePosixPath, coverage: Mapping[str, Coverage], *, own: bool = False
) -> Reports:
    """The articles as `page` names them: by outlet, on an outlet's own page by day."""
    names = short_names(tuple(coverage.values()), own=own)
    return {
        key: report(
            one,
            UNSEEN if one.printed else view(one.article, private=site.private),
            name,
            urls.href(page, urls.article_path(one.article)),
        )
        for (key, one), name in zip(coverage.items(), names, strict=True)
    }


def report(coverage: Coverage, seen: View, name: str, href: str) -> Report:
    """An article as it is named and opened."""
    passages = ordered(coverage.analysis) if coverage.analysis else ()
    return Report(coverage, seen, name, href, passages)


def short_names(coverage: Sequence[Coverage], *, own: bool = False) -> tuple[str, ...]:
    """The outlets' names, with the day where one has several articles, and a number where that
    does not tell them apart; of one's own articles the days alone.
    """
    names = ["" if own else one.outlet.short or one.outlet.name for one in coverage]
    days = [_day(one.article.published) for one in coverage]
    often = Counter(names)
    told = [
        name if name and often[name] == 1 else f"{name}, {day}".removeprefix(", ")
        for name, day in zip(names, days, strict=True)
    ]
    often = Counter(told)
    return tuple(
        name if often[name] == 1 else f"{name}{NBSP}({told[: n + 1].count(name)})"
        for n, name in enumerate(told)
    )


def _day(when: datetime | date | None) -> str:
    return labels.short_day(when) if when else "no date"


def opened(report: Report, at: int) -> str:
    """The address of what stands at a character: the sentence of a text, of a record the passage
    that holds it, else the list of passages.
    """
    analysis = report.coverage.analysis
    if analysis is None or report.coverage.article.withdrawn:
        return report.href
    if report.seen.whole:
        return f"{report.href}#{anchor(analysis, at)}"
    held = (
        number
        for number, a in enumerate(report.passages, 1)
        if any(s.start <= at < s.end for s in (*a.content, *a.cue, *a.source))
    )
    number = next(held, None)
    return f"{report.href}#passages" if number is None else f"{report.href}#p-{number}"


def numbered(report: Report, span: Span) -> str:
    """The address of the passage whose words begin there."""
    analysis, known = report.coverage.analysis, report.coverage.printed
    if analysis is None or report.coverage.article.withdrawn:
        return report.href
    if known:
        return f"{report.href}#p-{known.cues[span][0]}"
    found = (n for n, a in enumerate(report.passages, 1) if a.content[0] == span)
    return f"{report.href}#p-{next(found, 1)}"


def paragraph(report: Report, at: int) -> int:
    """The number of the paragraph in which a character stands, from 1."""
    analysis = report.coverage.analysis
    return 1 if analysis is None else holding(analysis.paragraphs, at) + 1


def words(report: Report, spans: Sequence[Span]) -> str:
    """The words of the spans that may be printed, with … where some are left out, else nothing."""
    return "" if report.coverage.article.withdrawn else printed(report.seen, spans)
