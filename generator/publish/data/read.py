"""A story as its tables read it: each article with what its page may show, made once for them all.

In: a Site and a StoryComparison. Out: a StoryRead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Attribution, Coverage, Dispute, Record, Site, StoryComparison
from generator.publish.data.placed import Origin, of_article
from generator.publish.passages import (
    UNNAMED,
    Passage,
    corrected,
    holding,
    ordered,
    passages,
    speaker_of,
)
from generator.publish.shown import View, joined, pieces, printed, view, words
from generator.publish.versions import record_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A passage as far as its article's page shows it."""

    paragraph: int  # from 1
    text: str  # empty where no word of it may be shown
    cue: str
    corrected: str  # what people did to it, empty where nothing
    words: int | None  # None where nothing tells
    shown: int | None  # of these


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article, what may be seen of it, and its passages as its page lists them: none of one that
    is withdrawn, though it has `attributions`.
    """

    origin: Origin  # of its rows
    coverage: Coverage
    dispute: Dispute
    engine: str | None  # the version of the program that counted it
    seen: View
    record: Record | None  # that its figures come from, if they do
    attributions: tuple[Attribution, ...]
    listed: tuple[Listed, ...]
    speakers: tuple[int | None, ...]  # of each attribution, from 1; None where none is told

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages with all that its page says of them, made anew."""
        gone = self.coverage.article.withdrawn
        return () if gone else passages(self.coverage, self.dispute, self.seen)


@dataclass(frozen=True, slots=True)
class StoryRead:
    """A story and its articles, in order of publication."""

    comparison: StoryComparison
    articles: tuple[ArticleRead, ...]


def read(site: Site, comparison: StoryComparison) -> StoryRead:
    """The story as its tables need it."""
    dispute = comparison.story.dispute
    return StoryRead(comparison, tuple(_article(site, one, dispute) for one in comparison.coverage))


def _article(site: Site, coverage: Coverage, dispute: Dispute) -> ArticleRead:
    article, analysis = coverage.article, coverage.analysis
    seen, record = view(article, private=site.private), record_of(article, private=site.private)
    rows = ordered(analysis) if analysis else ()
    engine = record.coding.engine if record else site.engine
    return ArticleRead(
        origin=of_article(coverage),
        coverage=coverage,
        dispute=dispute,
        engine=engine if analysis else None,
        seen=seen,
        record=record,
        attributions=rows,
        listed=() if article.withdrawn else tuple(_listed(a, coverage, seen) for a in rows),
        speakers=tuple(_numbered(_speakers(coverage, record, rows, seen))),
    )


def _listed(found: Attribution, coverage: Coverage, seen: View) -> Listed:
    """A passage of an article that was analysed."""
    analysis, content = coverage.analysis, found.content
    if analysis is None:
        raise ValueError("an article without an analysis has no passages")
    shown = pieces(seen, content)
    return Listed(
        paragraph=holding(analysis.paragraphs, content[0].start) + 1,
        text=joined(seen, content, shown),
        cue=printed(seen, found.cue),
        corrected=corrected(found, analysis),
        words=words(seen, content) if seen.held else None,
        shown=words(seen, shown) if seen.held else None,
    )


def _speakers(
    coverage: Coverage, record: Record | None, rows: Iterable[Attribution], seen: View
) -> list[object]:
    """Who speaks in each passage: by the record's numbers where the names may not be known."""
    if record is None or coverage.analysis is None:
        names = (speaker_of(row, seen) for row in rows)
        return [None if name == UNNAMED else name for name in names]
    known = zip(coverage.analysis.attributions, record.speakers, strict=True)
    numbers = {id(attribution): number for attribution, number in known}
    return [numbers[id(row)] for row in rows]


def _numbered(speakers: Iterable[object]) -> list[int | None]:
    """The same speaker as the same number, in the order in which they are first heard."""
    numbers: dict[object, int] = {}
    return [None if one is None else numbers.setdefault(one, len(numbers) + 1) for one in speakers]
