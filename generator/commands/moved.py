"""`evenhand diff` and `evenhand passages`: what moved, and where to mend."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.commands.shared import TEXTS

FIGURES = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("old", type=FIGURES)
@click.argument("new", type=FIGURES)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of Markdown.")
@click.option("--all", "everything", is_flag=True, help="List small changes and long rests too.")
def diff(old: Path, new: Path, *, as_json: bool, everything: bool) -> None:
    """Which published values moved between two builds, and why.

    OLD and NEW are files of figures; each build leaves one, build/figures.json: keep a copy before
    you change something. Prints Markdown, fit for the changelog's Numbers.
    """
    from generator.compare.changes import changes  # noqa: PLC0415 (only the command asked for loads)
    from generator.load.figures import read_figures  # noqa: PLC0415
    from generator.publish.moved import moved_json, moved_markdown  # noqa: PLC0415

    found = changes(read_figures(old), read_figures(new))
    if as_json:
        click.echo(json.dumps(moved_json(found), ensure_ascii=False, indent=1))
    else:
        click.echo(moved_markdown(found, everything=everything), nl=False)


@click.command()
@click.argument("article", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--find", metavar="WORDS", help="Only where these words stand, for an addition.")
@TEXTS
def passages(article: Path, find: str | None, texts: Path | None) -> None:
    """List the passages found in ARTICLE (.md), to copy an `at:` for a correction.

    As the program reads it, before people's corrections. Words are shown only where they may be.
    """
    from generator.passages import find_words, list_passages  # noqa: PLC0415

    if find is not None and not find.strip():
        raise click.BadParameter("write the words to find", param_hint="--find")
    lines = find_words(article, texts, find) if find is not None else list_passages(article, texts)
    for line in lines:
        click.echo(line)
