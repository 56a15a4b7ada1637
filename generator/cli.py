"""The command line: the only prints; how it ends is in `door`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from generator.commands import add, by_hand, drafting, moved, new, records
from generator.commands.shared import CONTENT, STORY, TEXTS, WORKERS, count, today
from generator.commands.telling import json_lines, tell
from generator.load.beside import texts_of
from generator.publish.builders import BUILDERS, DEFAULT

if TYPE_CHECKING:
    from generator.build import Built


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="evenhand", message="%(prog)s %(version)s")
def evenhand() -> None:
    """Show how different outlets cover the same story."""


evenhand.add_command(add.add)
evenhand.add_command(by_hand.seal)
evenhand.add_command(new.new)
evenhand.add_command(drafting.draft_correction)
evenhand.add_command(records.code)
evenhand.add_command(by_hand.agreement)
evenhand.add_command(moved.diff)
evenhand.add_command(moved.figures)
evenhand.add_command(moved.comment)
evenhand.add_command(moved.passages)


@evenhand.command()
@CONTENT
@TEXTS
@click.option(
    "--text", is_flag=True, help="Code texts held in texts/ again and compare their records."
)
def check(content: Path, texts: Path | None, *, text: bool) -> None:
    """Check all content: every problem with its place and what to write instead."""
    from generator.load.date_notes import ahead  # noqa: PLC0415 (only the command asked for loads)
    from generator.load.layout import shown  # noqa: PLC0415
    from generator.load.notes import notes  # noqa: PLC0415
    from generator.load.project import load_project  # noqa: PLC0415

    texts = texts_of(content, texts)
    if text:
        records.verify(content, texts)
    corpus, _ = load_project(content, texts)
    records.check(corpus, content)
    for path, note in (*notes(corpus), *ahead(corpus, today())):
        tell(f"{shown(content / path)}: note: {note}")
    for line in records.right(corpus, content):
        tell(line)


def _id(_context: click.Context, _option: click.Parameter, value: str) -> str:
    from generator.load.values import slug  # noqa: PLC0415

    try:
        return slug(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@evenhand.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@CONTENT
@TEXTS
@click.option(
    "--story",
    required=True,
    metavar="ID",
    callback=_id,
    help="Story to import into; made if new.",
)
@click.option("--dispute", metavar="FILE|ID", help="File with sides to copy, or a dispute's id.")
@click.option("--title", help="Title of a new story.")
@click.option("--map", "mapping", default="", metavar="OURS=THEIRS,…", help="Keys of the lines.")
def import_(
    *,
    file: Path,
    content: Path,
    texts: Path | None,
    story: str,
    dispute: str | None,
    title: str | None,
    mapping: str,
) -> None:
    """Import articles from FILE (JSONL, also .gz), a line each.

    A line has id, outlet, title, published, url, text, and may have authors and credits.
    Texts go to the git-ignored folder of texts, metadata to the content.
    """
    from generator.load.import_files import lines_of, target_of, write_plan  # noqa: PLC0415
    from generator.load.importing import plan_import  # noqa: PLC0415

    target = target_of(
        content=content,
        texts=texts_of(content, texts),
        story=story,
        title=title,
        dispute=dispute,
        source=file.name,
    )
    plan = plan_import(lines_of(file), target, _keys(mapping))
    written = count(write_plan(plan), "new file")
    for note in plan.notes:
        tell(note, err=True)
    left_out = count(sum(": left out: " in note for note in plan.notes), "line")
    undated = sum(": undated: " in note for note in plan.notes)
    tell(f"{plan.summary}: {written}, {left_out} left out, {undated} undated")


def _keys(mapping: str) -> Mapping[str, str]:
    """`id=key,title=headline` as a mapping from our names to the file's."""
    from generator.load.rows import KEYS  # noqa: PLC0415

    pairs = [pair.partition("=") for pair in mapping.split(",") if pair.strip()]
    for ours, _, theirs in pairs:
        if ours.strip() not in KEYS or not theirs.strip():
            names = ", ".join(KEYS)
            raise click.BadParameter(
                f"{ours}={theirs}: write OURS=THEIRS, where OURS is one of {names}",
                param_hint="--map",
            )
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


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


@evenhand.command()
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
) -> None:
    """Check, analyse, compare and publish all content."""
    from generator import build as stages  # noqa: PLC0415
    from generator.analyse.corpus import run_all  # noqa: PLC0415

    places = stages.places(content, texts, site, private=private, work=work)
    built = stages.build(
        places,
        lambda tasks: run_all(tasks, workers),
        story=story,
        private=private,
        builder=builder,
        copy=copy,
        waits=lambda line: tell(line, err=True),
    )
    tell(_summary(built, places.site))
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


@evenhand.command()
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


@evenhand.command()
@click.argument("source", type=click.File(encoding="utf-8-sig", errors="replace"), default="-")
@click.option("--sides", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write to, at the end.  [default: the screen]",
)
@WORKERS
def analyse(source: TextIO, sides: Path | None, out: Path | None, workers: int) -> None:
    """Analyse JSON lines {"id", "text"}: one result a line, in order.

    --sides FILE.yml is a dispute file, or any YAML with `sides:`; without it there are no figures
    per side. A line that cannot be analysed gives {"id", "line", "error"}, and exit code 1.
    """
    from generator.analyse.lines import LARGEST, analyse_lines  # noqa: PLC0415
    from generator.load.long_lines import bounded  # noqa: PLC0415
    from generator.load.sides import load_sides  # noqa: PLC0415

    failed = False
    dispute = None if sides is None else load_sides(sides)
    with json_lines(out) as write:
        for result in analyse_lines(bounded(source, LARGEST), dispute, workers=workers):
            failed |= "error" in result
            write(result)
    if failed:
        sys.exit(1)


def _summary(built: Built, site: Path) -> str:
    articles = sum(len(story.articles) for story in built.corpus.stories)
    held = (
        ""
        if built.analyses == articles
        else f" ({articles - built.analyses} without text or record here)"
    )
    files = (*built.changes.written, *built.changes.unchanged)
    pages = sum(path.suffix == ".md" for path in files)
    return (
        f"{count(len(built.corpus.stories), 'story', 'stories')}, {count(articles, 'article')}"
        f"{held}: {count(pages, 'page')} in {site}: open {site / 'index.html'} in a browser"
    )
