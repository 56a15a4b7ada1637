"""An article: its facts and figures, then its text with the passages marked, or their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import (
    Analysis,
    Article,
    Coverage,
    Dispute,
    Site,
    SiteInfo,
    Story,
    StoryComparison,
)
from generator.publish import charts, cite, dates, keys, linked, urls
from generator.publish.details import missed, with_suggestions
from generator.publish.facts import Fact, Tile, facts, tiles
from generator.publish.figures import Noted, disagreement
from generator.publish.floored import Strip, strip
from generator.publish.frame import frame
from generator.publish.hosts import host
from generator.publish.indexed import of_article
from generator.publish.marked import Paragraph, paragraphs, unmarked
from generator.publish.measures import Measures, measures
from generator.publish.mendings import Mendings, mendings
from generator.publish.notes import coded, doubtful, rights, withdrawn
from generator.publish.page import Frame, Link, Page
from generator.publish.passages import Group, Passage, groups, ordered, passages
from generator.publish.reach import Reach, reach
from generator.publish.rows import NOT_HELD, parties
from generator.publish.shown import View, view
from generator.publish.suggest import Suggestion
from generator.publish.tables import Table, table
from generator.publish.twins import links
from generator.publish.versions import record_of
from generator.publish.voices import Stretch, Voice, bar, side_voices
from generator.publish.ways import Ways, ways


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the passages that begin in one sentence, by its anchor."""

    anchor: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What an article's page shows: `text` or `rows`, never both."""

    frame: Frame
    of: str  # the article, as the data names it
    outlet: Link
    facts: tuple[Fact, ...]
    absent: str
    bar: Markup
    ends: tuple[Stretch, ...]
    left: str
    right: str
    middle: tuple[Stretch, ...]
    words: str
    strip: Strip | None
    tiles: tuple[Tile, ...]
    disagreement: Noted
    withdrawn: str
    coded: str
    doubtful: str
    note: str
    voices: tuple[Voice, ...]
    text: tuple[Paragraph, ...]
    plain: tuple[str, ...]
    rows: tuple[Rows, ...]
    original: Link
    groups: tuple[Group, ...]
    measures: Measures | None
    corrections: Mendings
    log: Link
    missed: Suggestion
    reach: Reach
    ways: Ways
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
                "Who is quoted and reported, with which verbs and in how many words: "
                f"{coverage.outlet.name}, “{coverage.article.title}”",
                _context(site, path, comparison, coverage),
                head=f"{coverage.article.title} ({coverage.outlet.name})",
                changed=dates.of_article(coverage.article),
                linked=linked.of_article(site, path, comparison.story, coverage),
            )


def _context(
    site: Site, path: PurePosixPath, comparison: StoryComparison, coverage: Coverage
) -> ArticleContext:
    story, article, analysis = comparison.story, coverage.article, coverage.analysis
    seen, stretches = view(article, private=site.private), bar(story.dispute, coverage.segments)
    found = with_suggestions(passages(coverage, story.dispute, seen), coverage, site, path)
    return ArticleContext(
        frame=_frame(site, path, story, coverage),
        of=keys.of(article),
        outlet=Link(coverage.outlet.name, urls.href(path, urls.outlet_path(coverage.outlet.id))),
        facts=_facts(site, path, coverage, found),
        absent="" if analysis else NOT_HELD,
        bar=_bar(coverage, stretches),
        ends=tuple(s for s in stretches if s.place != "middle"),
        left=parties(stretches, "start"),
        right=parties(stretches, "end"),
        middle=tuple(s for s in stretches if s.place == "middle"),
        words=f"{sum(s.words for s in stretches):,}",
        strip=strip(coverage, story.dispute, seen),
        tiles=tiles(analysis, story.dispute),
        disagreement=disagreement(analysis.measurements, story.dispute) if analysis else Noted(),
        withdrawn=withdrawn(article),
        coded=coded(coverage, found, site),
        doubtful=doubtful(coverage, found),
        note=rights(coverage, seen),
        voices=_voices(story.dispute, found),
        text=_text(analysis, found, seen),
        plain=unmarked(seen.text) if seen.whole and analysis is None else (),
        rows=() if seen.whole or article.withdrawn else _rows(found),
        original=Link(host(article.url), article.url),
        groups=_groups(article, analysis, found, story.dispute),
        measures=measures(site, path, coverage, story.dispute, seen=seen, found=found),
        corrections=mendings(coverage, story.dispute, seen, found),
        log=Link("All corrections", urls.href(path, urls.CORRECTIONS)),
        missed=missed(coverage, site, path),
        reach=reach(SiteInfo() if site.private else site.info),
        ways=ways(path, comparison, coverage),
        table=table(site, path, (coverage,), story.dispute, f"t-{article.id}"),
        method=Link("Method", urls.href(path, urls.METHOD)),
    )


def _frame(site: Site, path: PurePosixPath, story: Story, coverage: Coverage) -> Frame:
    up = (("Stories", urls.STORIES), (story.title, urls.story_path(story.id)))
    cited = cite.of_article(site, path, coverage)
    shown = of_article(story, coverage)
    return frame(site, path, [coverage.outlet], *up, indexed=shown, cite=cited)


def _facts(
    site: Site, path: PurePosixPath, coverage: Coverage, found: Sequence[Passage]
) -> tuple[Fact, ...]:
    article, twins = coverage.article, links(site, path, coverage)
    seen, record = view(article, private=site.private), record_of(article, private=site.private)
    return facts(coverage, found, seen, record, twins)


def _bar(coverage: Coverage, stretches: tuple[Stretch, ...]) -> Markup:
    if not stretches:
        return Markup()
    title = f"Whose words fill the article in {coverage.outlet.name}"
    return charts.voice_bar(title, stretches, height=40)


def _text(analysis: Analysis | None, found: Sequence[Passage], seen: View) -> tuple[Paragraph, ...]:
    if not seen.whole or analysis is None:
        return ()
    return paragraphs(seen.text, analysis, found)


def _rows(found: Sequence[Passage]) -> tuple[Rows, ...]:
    """The passages by the sentence that they begin in."""
    return tuple(Rows(name, tuple(own)) for name, own in groupby(found, key=lambda p: p.anchor))


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
