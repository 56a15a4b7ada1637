"""The command line: the only prints; how it ends is in `door`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from generator.commands import (
    add,
    analyse_lines,
    building,
    by_hand,
    drafting,
    moved,
    new,
    records,
)
from generator.commands.shared import CONTENT, TEXTS, count, today
from generator.commands.telling import tell
from generator.load.beside import texts_of


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="evenhand", message="%(prog)s %(version)s")
def evenhand() -> None:
    """Show how different outlets cover the same story."""


evenhand.add_command(add.add)
evenhand.add_command(building.build)
evenhand.add_command(building.serve)
evenhand.add_command(analyse_lines.analyse)
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
