"""An article: its facts and figures, then its text with the passages marked, or their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model import Analysis, Article, Correction, Coverage, Dispute, Site, Story
from generator.publish import charts, labels, urls
from generator.publish.facts import Fact, Tile, facts, tiles
from generator.publish.figures import disagreement
from generator.publish.frame import frame
from generator.publish.marked import Paragraph, paragraphs, unmarked
from generator.publish.page import Frame, Link, Page
from generator.publish.passages import Group, Passage, groups, may_show, ordered, passages
from generator.publish.rows import NOT_HELD, parties
from generator.publish.tables import Table, table
from generator.publish.voices import Stretch, Voice, bar, side_voices

PROPOSED = "not yet confirmed by a second person, so not counted"


@dataclass(frozen=True, slots=True)
class Mending:
    """A person's correction of the machine."""

    what: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What an article's page shows: `text` or `rows`, never both."""

    frame: Frame
    outlet: Link
    facts: tuple[Fact, ...]
    absent: str
    bar: Markup
    ends: tuple[Stretch, ...]
    left: str
    right: str
    middle: tuple[Stretch, ...]
    words: str
    tiles: tuple[Tile, ...]
    disagreement: str
    note: str
    voices: tuple[Voice, ...]
    text: tuple[Paragraph, ...]
    plain: tuple[str, ...]
    rows: tuple[Passage, ...]
    original: Link
    groups: tuple[Group, ...]
    corrections: tuple[Mending, ...]
    table: Table
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each article."""
    for comparison in site.stories:
        for coverage in comparison.coverage:
            path = urls.article_path(coverage.article)
            yield Page(
                path,
                "article.md.jinja",
                coverage.article.title,
                f"Who is quoted and reported in one article of {coverage.outlet.name}.",
                _context(site, path, comparison.story, coverage),
            )


def _context(site: Site, path: PurePosixPath, story: Story, coverage: Coverage) -> ArticleContext:
    article, analysis, dispute = coverage.article, coverage.analysis, story.dispute
    found = passages(coverage, dispute, private=site.private)
    shown = may_show(article, private=site.private)
    stretches = bar(dispute, coverage.segments)
    up = (("Stories", urls.STORIES), (story.title, urls.story_path(story.id)))
    return ArticleContext(
        frame=frame(site, path, [coverage.outlet], *up),
        outlet=Link(coverage.outlet.name, urls.href(path, urls.outlet_path(coverage.outlet.id))),
        facts=facts(article, analysis, found),
        absent="" if analysis else NOT_HELD,
        bar=_bar(coverage, stretches),
        ends=tuple(s for s in stretches if s.place != "middle"),
        left=parties(stretches, "start"),
        right=parties(stretches, "end"),
        middle=tuple(s for s in stretches if s.place == "middle"),
        words=f"{sum(s.words for s in stretches):,}",
        tiles=tiles(analysis, dispute),
        disagreement=_disagreement(analysis, dispute),
        note=_note(article, shown=shown, counted=analysis is not None),
        voices=_voices(dispute, found),
        text=_text(article, analysis, found, shown=shown),
        plain=unmarked(article.text or "") if shown and analysis is None else (),
        rows=() if shown or article.withdrawn else found,
        original=Link(urlsplit(article.url).hostname or article.url, article.url),
        groups=_groups(article, analysis, found, dispute),
        corrections=tuple(_mending(c, dispute, shown=shown) for c in article.corrections),
        table=table(path, (coverage,), dispute, f"t-{article.id}"),
        method=Link("Method", urls.href(path, urls.METHOD)),
    )


def _bar(coverage: Coverage, stretches: tuple[Stretch, ...]) -> Markup:
    if not stretches:
        return Markup()
    title = f"Whose words fill the article in {coverage.outlet.name}"
    return charts.voice_bar("bar", title, stretches, height=40)


def _text(
    article: Article, analysis: Analysis | None, found: tuple[Passage, ...], *, shown: bool
) -> tuple[Paragraph, ...]:
    if not shown or analysis is None or article.text is None:
        return ()
    return paragraphs(article.text, analysis, found)


def _groups(
    article: Article, analysis: Analysis | None, found: tuple[Passage, ...], dispute: Dispute
) -> tuple[Group, ...]:
    """Whose passages they are; of a withdrawn article only how many."""
    counted = groups(found, ordered(analysis), dispute) if analysis else ()
    return tuple(replace(g, passages=()) for g in counted) if article.withdrawn else counted


def _voices(dispute: Dispute, found: tuple[Passage, ...]) -> tuple[Voice, ...]:
    """Whose marks can be switched off: the sides, and who else speaks."""
    sides = {voice.id: voice for voice in side_voices(dispute)}
    return tuple((sides | {passage.voice.id: passage.voice for passage in found}).values())


def _note(article: Article, *, shown: bool, counted: bool) -> str:
    """Why the text is not here, where it is not."""
    if article.withdrawn:
        return f"Withdrawn on {labels.day(article.withdrawn.on)}: {article.withdrawn.why}"
    if shown:
        return ""
    if not counted:
        return "The text belongs to others and is not held here, so nothing could be counted."
    return (
        "This text may not be published again. Every passage is listed with its length; "
        "none of its words is shown."
    )


def _disagreement(analysis: Analysis | None, dispute: Dispute) -> str:
    return disagreement(analysis.measurements, dispute) if analysis else ""


def _mending(correction: Correction, dispute: Dispute, *, shown: bool) -> Mending:
    """A correction in words; the passage's own only where the text may be shown."""
    names = {side.id: side.name for side in dispute.sides}
    passage = f"“{correction.passage}”" if correction.passage and shown else "A passage"
    if correction.drop:
        what = f"{passage}: not a report of somebody’s words"
    else:
        side = names.get(correction.side or "", correction.side)
        to = [part for part in (side, correction.speaker) if part]
        done = "now" if correction.confirmed else "proposed for"
        what = f"{passage}: {'added' if correction.add else done} {', '.join(to)}"
    confirmed = f"confirmed by {correction.confirmed}" if correction.confirmed else PROPOSED
    return Mending(what.strip(), correction.why, f"{correction.by}, {confirmed}")
