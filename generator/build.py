"""The stages of a build, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from generator.analyse.corpus import Task
from generator.analyse.fingerprint import engine, versions
from generator.analyse.metrics import METRICS
from generator.compare import compare
from generator.errors import ConfigurationError
from generator.load.corpus import load_corpus
from generator.load.results import load_results
from generator.model import Analysis, Corpus, MetricText
from generator.publish import mkdocs, write
from generator.publish.render import render_site

EPOCH_START = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of a site without a dated article; zip files know no earlier one."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders and files of a build."""

    content: Path
    texts: Path
    pages: Path
    site: Path
    config: Path
    templates: Path
    results: Path | None = None  # what was measured of the program's own error


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    corpus: Corpus
    analyses: int
    changes: write.Changes


Analyser = Callable[[Iterable[Task]], Iterator[Analysis]]


def build(places: Places, analyser: Analyser, *, story: str | None, private: bool) -> Built:
    """content/ to site/: load, analyse, compare, publish. Nothing is written unless all is well."""
    write.check(places.site)
    built = write_pages(places, analyser, story=story, private=private)
    mkdocs.build(places.config, places.pages, places.site, epoch=epoch(built.corpus))
    return built


def write_pages(places: Places, analyser: Analyser, *, story: str | None, private: bool) -> Built:
    """content/ to the Markdown that MkDocs publishes."""
    corpus = load_corpus(places.content, places.texts, story)
    analyses = analyse_corpus(corpus, analyser)
    site = compare(
        corpus,
        analyses,
        metrics=metric_texts(),
        versions=versions(),
        private=private,
        errors=() if places.results is None else load_results(places.results, engine()),
    )
    changes = write.sync(render_site(site, places.templates), places.pages)
    return Built(corpus, len(analyses), changes)


def analyse_corpus(corpus: Corpus, analyser: Analyser) -> Mapping[tuple[str, str], Analysis]:
    """The Analyses of all articles whose text is held, by story and article."""
    articles = [
        (story, article)
        for story in corpus.stories
        for article in story.articles
        if article.text is not None
    ]
    tasks = (
        Task(
            article.id,
            article.text or "",
            story.dispute,
            corrections=article.corrections,
            title=article.title,
        )
        for story, article in articles
    )
    results = analyser(tasks)
    return {
        (story.id, article.id): analysis
        for (story, article), analysis in zip(articles, results, strict=True)
    }


def metric_texts() -> tuple[MetricText, ...]:
    """What the Method page says of each metric."""
    return tuple(MetricText(m.id, m.title, m.family, m.unit, m.text) for m in METRICS)


def epoch(corpus: Corpus) -> int:
    """The newest date of the content in seconds: the site's own clock."""
    dates = [
        moment(when)
        for story in corpus.stories
        for article in story.articles
        for when in (article.published, article.updated)
        if when is not None
    ]
    return int(max(dates, default=EPOCH_START).timestamp())


def moment(when: datetime | date) -> datetime:
    """The time, or the start of the day in UTC."""
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)


def places(content: Path, texts: Path | None, site: Path | None, *, private: bool) -> Places:
    """The folders of a build in the current project; raises ConfigurationError outside of one."""
    config = Path("mkdocs.yml")
    if not config.is_file():
        raise ConfigurationError("mkdocs.yml is not here: run this in a checkout of Evenhand")
    stamp = "-private" if private else ""
    return Places(
        content=content,
        texts=texts or content.parent / "texts",
        pages=Path(f"build/pages{stamp}"),
        site=site or content.parent / f"site{stamp}",
        config=config,
        templates=templates(),
        results=Path("benchmarks/results"),
    )


def templates() -> Path:
    """The templates: inside an installed package, else beside it."""
    package = Path(__file__).parent
    return next(p for p in (package / "templates", package.parent / "templates") if p.is_dir())
