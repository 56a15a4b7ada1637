"""Stories and articles as a feed tells them: what is new, in the site's own words.

No word of a passage is among them: a feed is copied by whoever reads it, so it holds only what the
site itself says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Coverage, Dispute, Site, Story, StoryComparison
from generator.publish import dates, labels, lasting, rows, urls
from generator.publish.compared import summary
from generator.publish.dates import When
from generator.publish.figures import Share, disagreement, shares
from generator.publish.frame import sample
from generator.publish.labels import FAIR
from generator.publish.notes import withdrawn
from generator.publish.teasers import Extreme, extremes, meta

ALONE = "One article so far: its passages can be read, nothing can be compared."
NONE = "No two of its articles can be compared."


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that is new or has changed."""

    outlet: str  # its id, empty of a story
    path: PurePosixPath  # of the page
    first: PurePosixPath  # where the page first lay; stays when it is renamed
    title: str
    summary: str
    published: When | None  # from when on it can have stood here
    updated: When
    original: str  # address of the article itself; empty of a story, and where it is invented
    dispute: Dispute
    tags: tuple[str, ...]


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By their last change; of one time a story before its articles."""
    return sorted(
        entries,
        key=lambda e: (-dates.moment(e.updated).timestamp(), bool(e.outlet), str(e.path)),
    )


def of_story(site: Site, comparison: StoryComparison) -> Iterator[Entry]:
    """A story and its articles."""
    yield story_entry(comparison)
    yield from (article_entry(site, comparison, coverage) for coverage in comparison.coverage)


def story_entry(comparison: StoryComparison) -> Entry:
    """A story: what it is about, and what its articles come to at first sight."""
    story = comparison.story
    path = urls.story_path(story.id)
    return Entry(
        outlet="",
        path=path,
        first=lasting.story_path(story),
        title=story.title,
        summary=_joined(
            story.summary,
            f"{meta(comparison)}.",
            *_compared(path, comparison),
            FAIR,
            sample(tuple(coverage.outlet for coverage in comparison.coverage)),
        ),
        published=dates.begun(comparison),
        updated=dates.of_story(comparison),
        original="",
        dispute=story.dispute,
        tags=story.tags,
    )


def article_entry(site: Site, comparison: StoryComparison, coverage: Coverage) -> Entry:
    """An article: whose words fill it, or why that is not said."""
    story, article = comparison.story, coverage.article
    return Entry(
        outlet=coverage.outlet.id,
        path=urls.article_path(article),
        first=lasting.article_path(story, article),
        title=f"{coverage.outlet.name}: {article.title}",
        summary=_joined(
            f"{_about(site, story, coverage)}.",
            *_counted(coverage, story.dispute),
            withdrawn(article),
            FAIR,
            sample((coverage.outlet,)),
        ),
        published=dates.added(article),
        updated=dates.of_article(article) or dates.of_story(comparison),
        original="" if coverage.outlet.invented else article.url,
        dispute=story.dispute,
        tags=story.tags,
    )


def _about(site: Site, story: Story, coverage: Coverage) -> str:
    """Which kind of article, in which story, of when, and what else its row there says."""
    kind = labels.GENRES[coverage.article.genre]
    return f"{kind} in the story “{story.title}” · {rows.meta(site, coverage)}"


def _counted(coverage: Coverage, dispute: Dispute) -> Iterator[str]:
    """Each side's share of the sides' words, and what belongs to it."""
    if coverage.analysis is None:
        yield f"{rows.NOT_HELD}."
        return
    measured = coverage.analysis.measurements
    yield _shares(shares(measured, dispute, ""))
    yield _sentence(rows.even(measured, dispute))
    yield disagreement(measured, dispute).text


def _shares(sides: Sequence[Share]) -> str:
    """The first side's in full, the others' in short; the reason alone where it is withheld."""
    first = sides[0].figure
    if first.withheld:
        return _sentence(first.withheld)
    rest = (f"{share.voice.name}: {share.figure.value}{_inside(share)}" for share in sides[1:])
    return f"{'; '.join((first.label, *rest))}."


def _inside(share: Share) -> str:
    parts = [part for part in (share.figure.band, share.figure.basis) if part]
    return f" ({', '.join(parts)})" if parts else ""


def _compared(page: PurePosixPath, comparison: StoryComparison) -> Iterator[str]:
    """What its page says first of all that was counted."""
    ends = extremes(page, comparison)
    if ends:
        yield _range(*ends)
    if comparison.differences:
        yield summary(comparison.differences, "article")
    elif not ends:
        yield ALONE if len(comparison.coverage) == 1 else NONE


def _range(least: Extreme, most: Extreme) -> str:
    """The least and the most of one side's words, as counted."""
    first, last = (f"{each.figure.value}{_band(each)}" for each in (least, most))
    return (
        f"Among the news, {least.voice.name} has from {first} of the two sides’ words in an "
        f"article of {least.outlet} to {last} in an article of {most.outlet}, as counted."
    )


def _band(extreme: Extreme) -> str:
    return f" ({extreme.figure.band})" if extreme.figure.band else ""


def _sentence(text: str) -> str:
    """Words as a sentence, nothing as nothing."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
