"""The stages of a build, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from generator import settled, stories_kept
from generator.analyse.fingerprint import code, engine, versions
from generator.analyse.garbage import left_lying
from generator.analyse.metrics import METRICS
from generator.analysing import Packing, analysed, texts_read
from generator.compare import blank
from generator.figures_json import Basis, as_they_are, figures_above
from generator.figures_text import figures_pieces
from generator.load.layout import shown
from generator.load.project import load_project
from generator.load.results import load_results
from generator.load.site_file import whole_address
from generator.load.vouched import vouched
from generator.model import Corpus, MetricText
from generator.places import Places
from generator.publish import builders, drawn, mkdocs, offline, write
from generator.publish.alone import Say, alone
from generator.publish.dates import moment, printed
from generator.publish.memory import give_back
from generator.publish.render import let_go
from generator.publish.told import told
from generator.publishing import Means, Published, published
from generator.records_kept import kept_records
from generator.settled import Outset
from generator.watching import UNWATCHED, Watch

EPOCH_START = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of a site without a dated article; zip files know no earlier one."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    stories: int
    articles: int
    analyses: int
    epoch: int  # s, of the site's own clock
    changes: write.Changes
    told: Mapping[str, str] = field(default_factory=dict)  # what the theme is told of the site
    searched: bool = False  # whether the site that came of it can be searched
    pictured: bool = True  # whether every drawing of it became a picture too
    packed: int = 0  # bytes of the copy to be read from disk, if one was asked for


def build(
    places: Places,
    analyser: Packing,
    *,
    story: str | None,
    private: bool,
    builder: str = builders.DEFAULT,
    copy: Path | None = None,
    outset: Outset | None = None,
    waits: Say = lambda _: None,
    watch: Watch = UNWATCHED,
) -> Built:
    """content/ to site/: load, analyse, compare, publish, and pack a `copy` if one is asked for.
    Nothing is written unless all is well. With an `outset`, pages that did not change are taken
    from the site that stands, and it is noted how it is left. `waits` is told if another build is
    waited for, `watch` how far this one is.
    """
    write.check(places.site)
    builders.check(builder)
    if copy is not None:
        offline.check(copy, private=private)
    keep = outset is not None
    with alone((places.pages, places.site), waits):
        built = write_pages(places, analyser, story=story, private=private, watch=watch, keep=keep)
        let_go()
        give_back()
        watch.stage("HTML")
        told, time_ = built.told, built.epoch
        where = places.config, places.pages, places.site
        searched = mkdocs.build(*where, told, epoch=time_, builder=builder, keep=keep, watch=watch)
        packed = 0 if copy is None else offline.pack(places.site, copy, epoch=time_)
        built = replace(built, searched=searched, packed=packed)
        if outset is not None:
            settled.note(outset, said(built))
    return built


def said(built: Built) -> settled.Said:
    """What a build says of itself, for people and for programs."""
    return {
        "stories": built.stories,
        "articles": built.articles,
        "measured": built.analyses,
        "pages": sum(
            path.suffix == ".md" for path in (*built.changes.written, *built.changes.unchanged)
        ),
        "searched": built.searched,
        "pictured": built.pictured,
    }


def write_pages(
    places: Places,
    analyser: Packing,
    *,
    story: str | None,
    private: bool,
    watch: Watch = UNWATCHED,
    keep: bool = False,
) -> Built:
    """content/ to the Markdown that MkDocs publishes; no more than one story is held in full."""
    program = stories_kept.program(places.templates) if keep else None
    with kept_records(keep=keep) as records:  # of the program as it is before all else
        watch.stage("load")
        corpus, documents = load_project(places.content, places.texts, story)
        corpus = addressed(corpus, places.address)
        stories = shown(places.content / "stories")
        watch.stage("analyse", of=texts_read(corpus, private=private))
        known = analysed(corpus, analyser, stories=stories, private=private)
        site = blank(
            corpus,
            metrics=metric_texts(),
            versions=versions(),
            private=private,
            engine=engine(),
            errors=() if places.results is None else load_results(places.results, engine()),
            documents=documents,
        )
        keeper = stories_kept.keeper(places.site, program, site)
        means = Means(places.templates, drawn.known(write.held(places.pages)), watch, keeper)
        files = published(site, corpus, replace(known, kept=records), means)
        with left_lying():  # pages leave hardly any: 40 things a story
            done, changes = write.receive(files, places.pages)
    drawn.note(done.drawn)
    if places.figures is not None:
        basis = Basis({}, code(), story, vouched(corpus, places.content))
        kept = figures_above(done.site, basis, done.shown, as_they_are)
        write.keep(places.figures, figures_pieces(kept, done.figures))
    return _built(corpus, done, changes)


def _built(corpus: Corpus, done: Published, changes: write.Changes) -> Built:
    return Built(
        stories=len(corpus.stories),
        articles=sum(len(story.articles) for story in corpus.stories),
        analyses=done.analyses,
        epoch=epoch(corpus),
        changes=changes,
        told=told(done.site),
        pictured=done.pictured,
    )


def addressed(corpus: Corpus, address: str) -> Corpus:
    """The corpus of a site that stands at the address, if one is given."""
    if not address:
        return corpus
    return replace(corpus, info=replace(corpus.info, address=whole_address(address)))


def metric_texts() -> tuple[MetricText, ...]:
    """What the Method page says of each metric."""
    return tuple(MetricText(m.id, m.title, m.family, m.unit, m.text) for m in METRICS)


def epoch(corpus: Corpus) -> int:
    """The newest date of the content in seconds: the site's own clock."""
    newest = printed(article for story in corpus.stories for article in story.articles)
    return int((moment(newest) if newest else EPOCH_START).timestamp())
