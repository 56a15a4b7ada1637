"""The figures of a build and what they rest on, so that two builds can be compared; their JSON.

In: a Site, the Coding of each article, and what pages show. Out: Figures, and text that is the same
for the same figures. Words of articles are in it only as pages may print them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from generator.figures_shown import Shown
from generator.model import Article, Coding, Coverage, Measurement, Pooled, Site

FORMAT = 2
READ = (1, FORMAT)
"""Formats that can be read; the first knows figures alone, not what pages show beside them."""
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


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a build's figures rest: codings by story and article, the hash of the code, the story
    where one alone is built, and what people vouch for.
    """

    codings: Mapping[tuple[str, str], Coding]
    code: str
    only: str | None = None
    vouched: tuple[Vouched, ...] = ()


def figures_of(site: Site, basis: Basis, shown: Shown | None = None) -> Figures:
    """What a site publishes."""
    articles = {
        f"{comparison.story.id}/{coverage.article.id}": article_figures(
            coverage, basis.codings.get((comparison.story.id, coverage.article.id))
        )
        for comparison in site.stories
        for coverage in comparison.coverage
    }
    pools = dict(pooled_figures(site))
    return Figures(
        FORMAT, basis.only, site.engine, basis.code, articles, pools, shown, basis.vouched
    )


def article_figures(coverage: Coverage, coding: Coding | None) -> ArticleFigures:
    """The figures of one article."""
    analysis = coverage.analysis
    told = {**about(coverage.article), **since(coverage.article, coding)}
    if analysis is None:
        return ArticleFigures(told, (), coding)
    return ArticleFigures(
        told, published(analysis.measurements), coding, published(analysis.before)
    )


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


def pooled_figures(site: Site) -> Iterator[tuple[str, PooledFigures]]:
    """The figures of stories, of outlets by dispute, and of disputes."""
    for comparison in site.stories:
        story = comparison.story.id
        yield f"stories/{story}", pooled(comparison.pooled, f"{story}/")
    for profile in site.outlets:
        for part in profile.disputes:
            yield f"outlets/{profile.outlet.id}/{part.dispute.id}", pooled(part.pooled, "")
    for each in site.disputes:
        yield f"disputes/{each.dispute.id}", pooled(each.pooled, "")


def pooled(rows: Iterable[Pooled], before: str) -> PooledFigures:
    """Pooled figures; `before` makes an article's name in them whole."""
    rows = tuple(rows)
    names = {f"{before}{name}" for row in rows for name in row.articles}
    return PooledFigures(tuple(sorted(names)), published(row.measurement for row in rows))


def published(measurements: Iterable[Measurement]) -> tuple[Published, ...]:
    """Measurements without their passages."""
    names = [field.name for field in fields(Published)]
    return tuple(Published(**{name: getattr(m, name) for name in names}) for m in measurements)


# ---------------------------------------------------------------- JSON


def figures_text(figures: Figures) -> str:
    """The figures as JSON, an article a line, in order of name."""
    whole = {
        "format": line(figures.format),
        "only": line(figures.only),
        "engine": line(figures.engine),
        "code": line(figures.code),
        "articles": lines(figures.articles),
        "pooled": lines(figures.pooled),
        "shown": shown_text(figures.shown),
        "vouched": rows(figures.vouched),
    }
    body = ",\n".join(f"{json.dumps(name)}: {text}" for name, text in whole.items())
    return f"{{\n{body}\n}}\n"


def shown_text(shown: Shown | None) -> str:
    """What pages show beside the figures, an article a line."""
    if shown is None:
        return "null"
    parts = {field.name: getattr(shown, field.name) for field in fields(shown)}
    told = {name: line(p) if isinstance(p, bool) else lines(p) for name, p in parts.items()}
    body = ",\n".join(f"{json.dumps(name)}: {text}" for name, text in told.items())
    return f"{{\n{body}\n}}"


def lines(rows: Mapping[str, object]) -> str:
    """An object with an entry a line."""
    body = ",\n".join(f" {line(name)}: {line(row)}" for name, row in sorted(rows.items()))
    return f"{{\n{body}\n}}" if body else "{}"


def rows(found: Iterable[object]) -> str:
    """A list with an entry a line."""
    body = ",\n".join(f" {line(row)}" for row in found)
    return f"[\n{body}\n]" if body else "[]"


def line(found: object) -> str:
    """Anything on one line."""
    return json.dumps(
        found, default=plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )


def plain(row: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass of the above
    """The fields of a row that hold something."""
    found = {field.name: getattr(row, field.name) for field in fields(row)}
    return {name: each for name, each in found.items() if each is not None}


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
