"""What a public person is reported as saying: an article a row, and the passages of each outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Heard, Outlet, Site
from generator.publish import keys, labels, urls
from generator.publish.numbers import NBSP, count
from generator.publish.page import Link
from generator.publish.passages import Passage, ordered, passages
from generator.publish.persons import extent, speaks
from generator.publish.shown import View, view
from generator.publish.twins import same_text

FEW = 6
"""Kinds of introducing words that are told one by one."""
STANCE = "a stance, no words"
COPY = "the same text as another article here"
HIDDEN = "not shown: rights"


@dataclass(frozen=True, slots=True)
class Said:
    """A passage, its own words only as far as they may be shown."""

    of: str  # the article, as the data names it
    row: str
    number: int
    href: str
    introduced: str
    text: str
    hidden: int
    told: str  # form and length


@dataclass(frozen=True, slots=True)
class HeardLine:
    """An article in which the person is heard."""

    row: str  # of the data
    outlet: Link
    article: Link
    meta: str
    note: str  # why it is not counted, empty where it is
    stance: str  # what stands in the place of words where there are none
    words: str
    quoted: str
    introduced: str
    unknown: str
    passages: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """All that one outlet reports the person as saying."""

    id: str
    outlet: Link
    extent: str  # empty where the page has a part of the articles
    articles: tuple[HeardLine, ...]


def lines(
    site: Site, page: PurePosixPath, heard: Sequence[Heard]
) -> tuple[tuple[Heard, HeardLine], ...]:
    """Each article with its row."""
    return tuple((found, _line(site, page, found)) for found in heard)


def given(
    page: PurePosixPath, found: Sequence[tuple[Heard, HeardLine]], *, whole: bool
) -> tuple[Given, ...]:
    """The rows by outlet, in the order in which the outlets come; `whole`: that is all of them."""
    outlets: dict[str, Outlet] = {h.coverage.outlet.id: h.coverage.outlet for h, _ in found}
    return tuple(
        Given(
            f"said-{key}",
            Link(outlet.name, urls.href(page, urls.outlet_path(key))),
            ", ".join(extent(tuple(h for h, _ in found if h.coverage.outlet.id == key)))
            if whole
            else "",
            tuple(line for h, line in found if h.coverage.outlet.id == key),
        )
        for key, outlet in outlets.items()
    )


def _line(site: Site, page: PurePosixPath, found: Heard) -> HeardLine:
    coverage, article = found.coverage, found.coverage.article
    target = urls.href(page, urls.article_path(article))
    seen = view(article, private=site.private)
    own = _passages(found, seen)
    return HeardLine(
        row=keys.named("speaker_articles", keys.heard(article.story, article.id)),
        outlet=Link(coverage.outlet.name, urls.href(page, urls.outlet_path(coverage.outlet.id))),
        article=Link(article.title, target),
        meta=labels.published(article.published),
        note=_note(site, found),
        stance="" if speaks(found) else STANCE,
        words=f"{found.words:,}",
        quoted=f"{found.quoted:,}",
        introduced=introduced(own),
        unknown="" if seen.whole else unknown(own),
        passages=tuple(_said(one, keys.of(article), target) for one in own),
    )


def _passages(found: Heard, seen: View) -> list[Passage]:
    """The person's passages of an article, numbered as on its page."""
    coverage = found.coverage
    if coverage.analysis is None:
        return []
    all_of = passages(coverage, found.story.dispute, seen)
    own = frozenset(id(row) for row in found.passages)
    rows = ordered(coverage.analysis)
    return [one for one, row in zip(all_of, rows, strict=True) if id(row) in own]


def _note(site: Site, found: Heard) -> str:
    if found.counted:
        return ""
    if found.coverage.article.genre == "opinion":
        return "opinion, not added up"
    return f"{same_text(site, found.coverage) or COPY}, not added up"


def introduced(own: Sequence[Passage]) -> str:
    """The words before the passages, as far as they may be shown: `said 3, warned`."""
    often = Counter(one.introduced.lower() for one in own if one.introduced)
    told = often.most_common(FEW)
    rest = often.total() - sum(n for _, n in told)
    words = [f"{word}{NBSP}{n}" if n > 1 else word for word, n in told]
    return ", ".join([*words, *([count(rest, "other")] if rest else [])])


def unknown(own: Sequence[Passage]) -> str:
    """How many such words are not shown, or not there."""
    none = sum(not one.introduced for one in own)
    return f"{none}{NBSP}{HIDDEN}" if none else ""


def _said(one: Passage, of: str, target: str) -> Said:
    return Said(
        of=of,
        row=keys.named("passages", keys.passage(one.number)),
        number=one.number,
        href=f"{target}#{one.id}",
        introduced=one.introduced,
        text=one.text,
        hidden=one.hidden,
        told=f"{one.form}, {one.words}",
    )
