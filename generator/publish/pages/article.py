"""An article: its facts and figures, then its text with the passages marked, or their list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from generator.publish import charts, cite, dates, keys, linked, listed, urls
from generator.publish.by_voice import ByVoice, by_voice
from generator.publish.details import Asking, asking, details, missed
from generator.publish.facts import Fact, Tile, facts, tiles
from generator.publish.figures import Noted, disagreement
from generator.publish.floored import Strip, strip
from generator.publish.frame import frame
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
from generator.publish.spots import notes
from generator.publish.suggest import Suggestion
from generator.publish.tabled import in_lines
from generator.publish.twins import links
from generator.publish.versions import record_of
from generator.publish.voices import Stretch, Voice, bar, side_voices
from generator.publish.ways import Ways, ways

ANY = PurePosixPath("stories", "any", "any.md")
"""An article's page: from each of them other pages lie alike."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The passages: in their text, else as rows; and by whom they count for."""

    text: Markup
    voices: tuple[Voice, ...]  # whose marks in it can be switched off
    plain: tuple[str, ...]  # paragraphs of a text in which nothing was counted
    rows: Markup
    groups: Markup
    counted: bool  # whether there is a passage


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What an article's page shows."""

    frame: Frame
    of: str  # the article, as the data names it
    outlet: Link
    facts: tuple[Fact, ...]
    absent: str
    bar: Markup
    ends: tuple[Stretch, ...]
    below: tuple[tuple[str, str], ...]  # the parties on both ends of the bar, if they have names
    middle: tuple[Stretch, ...]
    words: str
    strip: Strip | None
    tiles: tuple[Tile, ...]
    disagreement: Noted
    withdrawn: str
    coded: str
    doubtful: str
    note: str
    asking: Asking
    listed: Listed
    measures: Measures | None
    corrections: Mendings
    log: Link
    missed: Suggestion
    reach: Reach
    ways: Ways
    table: ByVoice
    method: Link


def pages(site: Site) -> Iterator[Page]:
    """A page for each article."""
    known = notes(site, ANY)
    for comparison in site.stories:
        for coverage in comparison.coverage:
            path = urls.article_path(coverage.article)
            yield Page(
                path,
                "article.md.jinja",
                coverage.article.title,
                "Who is quoted and reported, with which verbs and in how many words: "
                f"{coverage.outlet.name}, “{coverage.article.title}”",
                _context(site, path, comparison, coverage, known),
                head=f"{coverage.article.title} ({coverage.outlet.name})",
                changed=dates.of_article(coverage.article),
                linked=linked.of_article(site, path, comparison.story, coverage),
            )


def _context(
    site: Site,
    path: PurePosixPath,
    comparison: StoryComparison,
    coverage: Coverage,
    known: Mapping[str, Link],
) -> ArticleContext:
    story, article, analysis = comparison.story, coverage.article, coverage.analysis
    seen, stretches = view(article, private=site.private), bar(story.dispute, coverage.segments)
    found = passages(coverage, story.dispute, seen)
    counted = measures(site, path, coverage, story.dispute, seen=seen, found=found, notes=known)
    return ArticleContext(
        frame=_frame(site, path, story, coverage),
        of=keys.of(article),
        outlet=Link(coverage.outlet.name, urls.href(path, urls.outlet_path(coverage.outlet.id))),
        facts=_facts(site, path, coverage, found),
        absent="" if analysis else NOT_HELD,
        bar=_bar(stretches),
        ends=tuple(s for s in stretches if s.place != "middle"),
        below=_below(stretches),
        middle=tuple(s for s in stretches if s.place == "middle"),
        words=f"{sum(s.words for s in stretches):,}",
        strip=strip(coverage, story.dispute, seen),
        tiles=tiles(analysis, story.dispute),
        disagreement=disagreement(analysis.measurements, story.dispute) if analysis else Noted(),
        withdrawn=withdrawn(article),
        coded=coded(coverage, found, site),
        doubtful=doubtful(coverage, found),
        note=rights(coverage, seen),
        asking=asking(coverage, story.dispute, site, path),
        listed=_listed(coverage, story.dispute, seen, found, _lines(found, counted)),
        measures=counted,
        corrections=mendings(coverage, story.dispute, seen, found),
        log=Link("All corrections", urls.href(path, urls.CORRECTIONS)),
        missed=missed(coverage, site, path),
        reach=reach(SiteInfo() if site.private else site.info),
        ways=ways(path, comparison, coverage),
        table=by_voice(site, path, coverage, story.dispute),
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


def _bar(stretches: tuple[Stretch, ...]) -> Markup:
    """All its shares stand above and below it."""
    if not stretches:
        return Markup()
    return charts.voice_bar("", stretches, height=40, beside=True)


def _below(stretches: Sequence[Stretch]) -> tuple[tuple[str, str], ...]:
    """The parties on both ends of the bar; nothing where none has a name."""
    both = (parties(stretches, "start"), parties(stretches, "end"))
    return (both,) if any(both) else ()


def _lines(found: Sequence[Passage], counted: Measures | None) -> Mapping[int, str]:
    """Of each passage its lines in the tables of classes."""
    tables = [each.letters for each in counted.classes if each.lines] if counted else []
    return in_lines(found, tables)


def _listed(
    coverage: Coverage,
    dispute: Dispute,
    seen: View,
    found: tuple[Passage, ...],
    lines: Mapping[int, str],
) -> Listed:
    """The passages with all that the script tells of them; of a withdrawn article only counts."""
    article, analysis = coverage.article, coverage.analysis
    more = details(found, coverage, dispute, lines)
    return Listed(
        text=listed.text(_text(analysis, found, seen), more),
        voices=_voices(dispute, found),
        plain=unmarked(seen.text) if seen.whole and analysis is None else (),
        rows=Markup() if seen.whole or article.withdrawn else listed.rows(found, more, article.url),
        groups=Markup().join(map(listed.group, _groups(article, analysis, found, dispute))),
        counted=bool(found) and not article.withdrawn,
    )


def _text(analysis: Analysis | None, found: Sequence[Passage], seen: View) -> tuple[Paragraph, ...]:
    if not seen.whole or analysis is None:
        return ()
    return paragraphs(seen.text, analysis, found)


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
