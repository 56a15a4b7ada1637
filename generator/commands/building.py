"""`evenhand build` and `evenhand serve`: all content to a site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.shared import CONTENT, QUIET, STORY, TEXTS, WORKERS, count
from generator.commands.telling import tell, tell_json
from generator.publish.builders import BUILDERS, DEFAULT

if TYPE_CHECKING:
    from generator.build import Built
    from generator.commands.progress import Tally

SITE = click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to publish to.  [default: site beside the content; site-private with --private]",
)
WORK = click.option(
    "--work",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for what a build keeps for the next one.  [default: build]",
)
PRIVATE = click.option(
    "--private",
    is_flag=True,
    help="Full texts of others too, every page stamped: not to be published.",
)


@click.command()
@CONTENT
@TEXTS
@SITE
@WORK
@STORY
@PRIVATE
@click.option(
    "--zip",
    "copy",
    metavar="NAME.zip",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Pack the site into one file too, to be read from disk, all but the search.",
)
@click.option(
    "--builder",
    type=click.Choice(sorted(BUILDERS)),
    default=DEFAULT,
    show_default=True,
    help="What makes HTML of the pages; see docs/leaving-material.md.",
)
@WORKERS
@QUIET
@click.option("--json", "as_json", is_flag=True, help="What was built, as JSON on one line.")
def build(
    content: Path,
    texts: Path | None,
    site: Path | None,
    work: Path | None,
    story: str | None,
    *,
    private: bool,
    copy: Path | None,
    builder: str,
    workers: int,
    quiet: bool,
    as_json: bool,
) -> None:
    """Check, analyse, compare and publish all content."""
    from generator import build as stages  # noqa: PLC0415
    from generator.analyse.corpus import run_all  # noqa: PLC0415
    from generator.commands.progress import watched  # noqa: PLC0415

    places = stages.places(content, texts, site, private=private, work=work)
    with watched(quiet=quiet) as watch:
        built = stages.build(
            places,
            lambda tasks: run_all(tasks, workers),
            story=story,
            private=private,
            builder=builder,
            copy=copy,
            waits=lambda line: tell(line, err=True),
            watch=watch,
        )
    if as_json:
        tell_json(_as_json(built, watch, places.site))
    else:
        _tell(built, places.site, copy)
    if not (quiet or as_json):
        tell(watch.summary(), err=True)


def _tell(built: Built, site: Path, copy: Path | None) -> None:
    tell(_summary(built, site))
    if copy is not None:
        tell(f"To be read from disk: {copy}, {built.packed / 1e6:.1f} MB")
    if not built.searched:
        tell("The site has no search: Pagefind has no program for this machine.", err=True)
    if not built.pictured:
        tell(
            "Some charts are SVG alone: resvg, which makes a PNG of them, has no program for this "
            "machine, its font lacks a letter, or they are too long.",
            err=True,
        )


@click.command()
@CONTENT
@TEXTS
@STORY
@PRIVATE
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(
    content: Path, texts: Path | None, story: str | None, *, private: bool, address: str
) -> None:
    """Preview in the browser; pages follow the files as they change."""
    from generator import build as stages  # noqa: PLC0415
    from generator.serve import serve as run  # noqa: PLC0415

    places = stages.places(content, texts, None, private=private)
    run(places, address, lambda line: tell(line, err=True), story=story, private=private)


def _articles(built: Built) -> int:
    return sum(len(story.articles) for story in built.corpus.stories)


def _pages(built: Built) -> int:
    files = (*built.changes.written, *built.changes.unchanged)
    return sum(path.suffix == ".md" for path in files)


def _summary(built: Built, site: Path) -> str:
    articles = _articles(built)
    held = (
        ""
        if built.analyses == articles
        else f" ({articles - built.analyses} without text or record here)"
    )
    return (
        f"{count(len(built.corpus.stories), 'story', 'stories')}, {count(articles, 'article')}"
        f"{held}: {count(_pages(built), 'page')} in {site}: open {site / 'index.html'} in a browser"
    )


def _as_json(built: Built, watch: Tally, site: Path) -> dict[str, object]:
    """What was built, for a program."""
    return {
        "site": site.as_posix(),
        "stories": len(built.corpus.stories),
        "articles": _articles(built),
        "measured": built.analyses,
        "pages": _pages(built),
        "written": len(built.changes.written),
        "searched": built.searched,
        "pictured": built.pictured,
        "packed": built.packed,
        "analysed": watch.as_json()["articles"],
        "seconds": watch.as_json()["seconds"],
    }
