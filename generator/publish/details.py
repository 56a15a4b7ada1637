"""What a passage's details offer beside what is told of it: a suggestion of a correction.

In: the passages as the page shows them. Out: the same, each with its Suggestion; and one for what
was missed in the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.correction_lines import fields, line
from generator.model import Attribution, Coverage, Site, SiteInfo, Span
from generator.publish import urls
from generator.publish.passages import NAME_HIDDEN, UNNAMED, Passage, ordered
from generator.publish.suggest import Asked, Suggestion, address

WHO = {"by": "your-name", "why": "what shows it"}
MISSED = {"add": "{source: [0, 0], cue: [0, 0], content: [0, 0]}", "side": "none"} | WHO
LONGEST_SPEAKER = 80
"""Characters of a speaker's name that a line still bears."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where corrections of an article go."""

    info: SiteInfo  # empty in private builds: what they show is not for a public form
    coverage: Coverage
    page: PurePosixPath

    @property
    def name(self) -> str:
        """The article's id with its story's."""
        return f"stories/{self.coverage.article.story}/{self.coverage.article.id}"

    def link(self, fragment: str) -> str:
        """The address of a part of the article's page, whole where the site knows its own."""
        return f"{self.info.address}{urls.published(self.page)}#{fragment}"


def with_suggestions(
    found: Sequence[Passage], coverage: Coverage, site: Site, page: PurePosixPath
) -> tuple[Passage, ...]:
    """The passages, each with how to suggest its correction; of a withdrawn article none are."""
    if coverage.analysis is None or coverage.article.withdrawn:
        return tuple(found)
    where, analysis = _where(coverage, site, page), coverage.analysis
    had = analysis.machine if analysis.corrected else analysis.attributions
    both = zip(found, ordered(analysis), strict=True)
    return tuple(replace(p, suggestion=_of(p, a, had, where)) for p, a in both)


def missed(coverage: Coverage, site: Site, page: PurePosixPath) -> Suggestion:
    """How to suggest a passage that was missed, or anything else of the article."""
    where = _where(coverage, site, page)
    asked = Asked(
        title=f"Correction of {_article(coverage)}",
        article=where.name,
        passage=f"missed, in paragraph … of {where.link('passages')}",
        correction="",
        machine="nothing: these words were counted as the author’s own",
    )
    return Suggestion(address(where.info, asked), f"{where.name}.md", line(MISSED))


def _of(
    passage: Passage, attribution: Attribution, had: Sequence[Attribution], where: _Place
) -> Suggestion:
    hidden = passage.speaker in {UNNAMED, NAME_HIDDEN} or len(passage.speaker) > LONGEST_SPEAKER
    told = fields(attribution, place(attribution, had), "" if hidden else passage.speaker)
    lines = line(told | WHO)
    asked = Asked(
        title=f"Correction of {_article(where.coverage)}, passage {passage.number}",
        article=where.name,
        passage=f"{passage.number}: {where.link(passage.anchor)}",
        correction=f"- {lines}",
        machine=_told(passage),
    )
    return Suggestion(address(where.info, asked), f"{where.name}.md", f"- {lines}")


def place(attribution: Attribution, had: Sequence[Attribution]) -> Span:
    """Characters that name a passage and no other of those that the machine had."""
    own = attribution.content
    whole = Span(own[0].start, own[-1].end)
    others = (s for a in had if a.content != own for s in a.content)
    return own[0] if any(whole.overlaps(span) for span in others) else whole


def _told(passage: Passage) -> str:
    """A passage as its panel tells it, without its words."""
    introduced = f"“{passage.introduced}”, " if passage.introduced else ""
    return (
        f"Counted for: {passage.counted}. Speaker: {passage.speaker}. "
        f"Introduced: {introduced}{passage.cue}. Form: {passage.form}, {passage.words}."
    )


def _article(coverage: Coverage) -> str:
    return f"{coverage.outlet.name}, {coverage.article.title}"


def _where(coverage: Coverage, site: Site, page: PurePosixPath) -> _Place:
    return _Place(SiteInfo() if site.private else site.info, coverage, page)
