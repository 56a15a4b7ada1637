"""`evenhand build` and `evenhand serve`: all content to a site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.built import tell_as_json, tell_said, tell_stood
from generator.commands.crewing import CLUSTER, NO_CACHE, WORKERS, Means, hired
from generator.commands.shared import CONTENT, QUIET, STORY, TEXTS
from generator.commands.telling import tell
from generator.publish.builders import BUILDERS, DEFAULT

if TYPE_CHECKING:
    from generator.settled import Outset

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
@CLUSTER
@NO_CACHE
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
    workers: int | None,
    cluster: str | None,
    no_cache: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Check, analyse, compare and publish all content."""
    from generator import settled  # noqa: PLC0415
    from generator.places import places as places_of  # noqa: PLC0415

    places = places_of(content, texts, site, private=private, work=work)
    outset = settled.outset(places, settled.Options(story, private, builder))
    said = settled.stands(outset) if copy is None and not no_cache else None
    if said is not None:
        tell_stood(said, places.site, quiet=quiet, as_json=as_json)
    else:
        means = Means(workers, no_cache, cluster)
        _build(outset, copy, means, quiet=quiet, as_json=as_json)


def _build(outset: Outset, copy: Path | None, means: Means, *, quiet: bool, as_json: bool) -> None:
    """All of it; what it needs is slow to load."""
    from generator import build as stages  # noqa: PLC0415
    from generator.commands.progress import watched  # noqa: PLC0415

    with watched(quiet=quiet or as_json) as watch, hired(means, watch) as crew:
        built = stages.build(
            outset.places,
            crew.packed,
            story=outset.options.story,
            private=outset.options.private,
            builder=outset.options.builder,
            copy=copy,
            outset=None if means.no_cache else outset,
            waits=lambda line: tell(line, err=True),
            watch=watch,
        )
    if as_json:
        done = {"written": len(built.changes.written), "packed": built.packed}
        tell_as_json(stages.said(built), outset.places.site, done, watch.as_json())
    else:
        tell_said(stages.said(built), outset.places.site)
        if copy is not None:
            tell(f"To be read from disk: {copy}, {built.packed / 1e6:.1f} MB")
    if not (quiet or as_json):
        tell(watch.summary(), err=True)


@click.command()
@CONTENT
@TEXTS
@STORY
@PRIVATE
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
@WORKERS
@NO_CACHE
def serve(
    content: Path,
    texts: Path | None,
    story: str | None,
    *,
    private: bool,
    address: str,
    workers: int | None,
    no_cache: bool,
) -> None:
    """Preview in the browser; pages follow the files as they change."""
    from generator.comparing import remembering  # noqa: PLC0415
    from generator.places import places as places_of  # noqa: PLC0415
    from generator.serve import serve as run  # noqa: PLC0415

    places = places_of(content, texts, None, private=private)
    with hired(Means(workers, no_cache)) as crew:
        run(
            places,
            address,
            crew if crew.kept else remembering(crew),
            lambda line: tell(line, err=True),
            story=story,
            private=private,
        )
