"""The figures of a build and what they rest on, so that two builds can be compared.

In: a Site, the Coding of each article, and what pages show. Out: Figures. Words of articles are in
it only as pages may print them. `figures_text` writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast

from generator.figures_shown import Shown
from generator.model import Article, Coding, Coverage, Measurement, Pooled, Site, StoryComparison

FORMAT = 3
READ = (1, 2, FORMAT)
"""Formats that can be read; the first knows figures alone, not what pages show beside them, and the
first two tell each figure in words of its own.
"""
SINCE = "corrections since it was coded"


@dataclass(frozen=True, slots=True)
class Published:
    """A measurement as published, without its passages."""

    metric: str
    unit: str
    n: int
    side: str | None = None
    by: str | None = None
    of: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """An article's figures, what they rest on, and what of its metadata changes figures."""

    about: Mapping[str, str]
    published: tuple[Published, ...]
    coding: Coding | None = None  # None: neither text nor record is held
    before: tuple[Published, ...] = ()  # shares before people's corrections, where any counts


@dataclass(frozen=True, slots=True)
class PooledFigures:
    """Figures over several articles, and which."""

    articles: tuple[str, ...]
    published: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Vouched:
    """What rests on people's word: a record, a correction that counts, a coding by hand, its seal.
    No program knows whether they gave it.
    """

    file: str  # from content/ on
    what: Literal["record", "correction", "coding", "seal"]
    digest: str  # of what it says, but for who has confirmed it
    by: str
    confirmed: tuple[str, ...] = ()
    engine: str = ""  # that a record says it was made with


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a build: articles by `story/article`, pooled ones by `stories/<story>`,
    `outlets/<outlet>/<dispute>` or `disputes/<dispute>`; `only` is the story where one alone was
    built. `engine` is that of the build, `code` the hash of its code alone, without libraries.
    """

    format: int
    only: str | None
    engine: str
    code: str
    articles: Mapping[str, ArticleFigures]
    pooled: Mapping[str, PooledFigures]
    shown: Shown | None = None
    vouched: tuple[Vouched, ...] = ()


Codings = Mapping[tuple[str, str], Coding]
"""On what articles rest, by story and article."""


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a build's figures rest: codings by story and article, the hash of the code, the story
    where one alone is built, and what people vouch for.
    """

    codings: Codings
    code: str
    only: str | None = None
    vouched: tuple[Vouched, ...] = ()


def published(measurements: Iterable[Measurement]) -> tuple[Published, ...]:
    """Measurements without their passages."""
    return tuple(
        Published(m.metric, m.unit, m.n, m.side, m.by, m.of, m.value, m.low, m.high, m.withheld)
        for m in measurements
    )


def as_they_are(measurements: Iterable[Measurement]) -> tuple[Published, ...]:
    """The measurements themselves, which have all that is published of them: to be written, not to
    be compared.
    """
    return cast("tuple[Published, ...]", tuple(measurements))


Bare = Callable[[Iterable[Measurement]], tuple[Published, ...]]
"""How measurements are told."""


def figures_of(
    site: Site, basis: Basis, shown: Shown | None = None, bare: Bare = published
) -> Figures:
    """What a site publishes."""
    articles: dict[str, ArticleFigures] = {}
    pools: dict[str, PooledFigures] = {}
    for comparison in site.stories:
        articles |= figures_within(comparison, basis.codings, bare)
        pools |= story_figures(comparison, bare)
    above = figures_above(site, basis, shown, bare)
    return replace(above, articles=articles, pooled={**pools, **above.pooled})


def figures_above(
    site: Site, basis: Basis, shown: Shown | None = None, bare: Bare = published
) -> Figures:
    """What a site publishes above its stories."""
    pools = dict(pooled_figures(site, bare))
    return Figures(FORMAT, basis.only, site.engine, basis.code, {}, pools, shown, basis.vouched)


def figures_within(
    comparison: StoryComparison, codings: Codings, bare: Bare = published
) -> dict[str, ArticleFigures]:
    """The figures of a story’s articles, by `story/article`."""
    story = comparison.story.id
    return {
        f"{story}/{one.article.id}": article_figures(
            one, codings.get((story, one.article.id)), bare
        )
        for one in comparison.coverage
    }


def article_figures(
    coverage: Coverage, coding: Coding | None, bare: Bare = published
) -> ArticleFigures:
    """The figures of one article."""
    analysis = coverage.analysis
    told = {**about(coverage.article), **since(coverage.article, coding)}
    if analysis is None:
        return ArticleFigures(told, (), coding)
    return ArticleFigures(told, bare(analysis.measurements), coding, bare(analysis.before))


def about(article: Article) -> Mapping[str, str]:
    """What of an article's metadata decides which figures are shown, and pooled with which."""
    return {
        "outlet": article.outlet,
        "genre": article.genre,
        "extent": article.extent,
        "credits": ", ".join(article.credits) or "none",
    }


def since(article: Article, coding: Coding | None) -> Mapping[str, str]:
    """Whether corrections count that a record was made without: what they cut anew has no tone and
    no readability until it is coded again.
    """
    record = article.record if article.text is None else None
    if record is None or coding is None or record.coding.corrections == coding.corrections:
        return {}
    return {SINCE: "some"}


def pooled_figures(site: Site, bare: Bare) -> Iterator[tuple[str, PooledFigures]]:
    """The figures of outlets by dispute, and of disputes."""
    for profile in site.outlets:
        for part in profile.disputes:
            yield f"outlets/{profile.outlet.id}/{part.dispute.id}", pooled(part.pooled, "", bare)
    for each in site.disputes:
        yield f"disputes/{each.dispute.id}", pooled(each.pooled, "", bare)


def story_figures(comparison: StoryComparison, bare: Bare) -> dict[str, PooledFigures]:
    """The figures over a story’s articles."""
    story = comparison.story.id
    return {f"stories/{story}": pooled(comparison.pooled, f"{story}/", bare)}


def pooled(rows: Iterable[Pooled], before: str, bare: Bare) -> PooledFigures:
    """Pooled figures; `before` makes an article's name in them whole."""
    rows = tuple(rows)
    names = {f"{before}{name}" for row in rows for name in row.articles}
    return PooledFigures(tuple(sorted(names)), bare(row.measurement for row in rows))


# ---------------------------------------------------------------- two builds


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that two builds publish differently; None: one of them has no such figure."""

    where: str  # story/article, stories/<story> or outlets/<outlet>/<dispute>
    old: Published | None
    new: Published | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What moved between two builds: for a reader to see, or only slightly or in its interval."""

    moved: tuple[Change, ...]  # the largest first
    slight: tuple[Change, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    why: Mapping[str, tuple[str, ...]]  # by article, whether or not anything moved
    compared: int  # articles that both have
