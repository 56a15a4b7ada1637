"""`evenhand diff`, `figures`, `comment` and `passages`: what moved, and where to mend."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.crewing import NO_CACHE, WORKERS, Means, hired
from generator.commands.shared import CONTENT, STORY, TEXTS, count
from generator.commands.telling import tell
from generator.load.beside import texts_of

if TYPE_CHECKING:
    from generator.comparing import Both
    from generator.report import Report

OUT = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("base")
@click.argument("new", required=False, type=OUT)
@CONTENT
@TEXTS
@click.option("--json", "as_json", is_flag=True, help="JSON (schemas/diff.json), not Markdown.")
@click.option("--out", type=OUT, help="File to write to.  [default: the screen]")
@click.option(
    "--figures", "listed", is_flag=True, help="List all values that moved, for the changelog."
)
@click.option("--all", "everything", is_flag=True, help="With --figures: small changes too.")
@WORKERS
@NO_CACHE
def diff(
    base: str,
    new: Path | None,
    *,
    content: Path,
    texts: Path | None,
    as_json: bool,
    out: Path | None,
    listed: bool,
    everything: bool,
    workers: int | None,
    no_cache: bool,
) -> None:
    """What your changes do to the numbers, since BASE.

    BASE is a commit, like origin/main: the content as it is now is compared with the content where
    your branch left BASE. Or BASE is a file of figures, which a build leaves as build/figures.json;
    NEW may be one too, in the place of the content. Prints Markdown; with --out, or in a pipe, fit
    for a pull request: all words of the content escaped.
    """
    if listed and as_json:
        raise click.UsageError("--figures is Markdown: leave out --json")
    if everything and not listed:
        raise click.UsageError("--all belongs to --figures")
    from generator import comparing  # noqa: PLC0415 (only the command asked for loads)
    from generator.compare.changes import changes  # noqa: PLC0415
    from generator.publish.moved import moved_markdown  # noqa: PLC0415

    texts = texts_of(content, texts)
    with hired(Means(workers, no_cache)) as crew:
        found = comparing.both(base, new, comparing.Here(content, texts, crew, workers))
    if listed:
        told = moved_markdown(changes(found.old, found.new), everything=everything)
    else:
        screen = out is None and sys.stdout.isatty()
        told = _told(comparing.reported(found), as_json=as_json, screen=screen)
    if found.ahead:
        tell(_parted(base, found), err=True)
    _give(told, out)


def _told(report: Report, *, as_json: bool, screen: bool) -> str:
    """The report as JSON, or as a comment: its words escaped, but for a person's screen."""
    from generator.load.report_file import report_text  # noqa: PLC0415 (as above)
    from generator.publish.comment import comment as comment_of  # noqa: PLC0415
    from generator.publish.escaped import readable  # noqa: PLC0415

    if as_json:
        return report_text(report)
    return readable(comment_of(report)) if screen else comment_of(report)


def _parted(base: str, found: Both) -> str:
    """That the base went on, and what it is compared with."""
    return (
        f"{base} has {count(found.ahead, 'commit')} that this checkout has not. Compared is "
        f"{found.base.commit[:12]}, where the two parted."
    )


@click.command()
@CONTENT
@TEXTS
@STORY
@click.option("--out", type=OUT, required=True, help="File to write to.")
@WORKERS
@NO_CACHE
def figures(
    content: Path,
    texts: Path | None,
    story: str | None,
    out: Path,
    *,
    workers: int | None,
    no_cache: bool,
) -> None:
    """Write the figures of all content to a file, for `evenhand diff`; no page is made."""
    from generator import comparing  # noqa: PLC0415 (only the command asked for loads)
    from generator.figures_text import figures_text  # noqa: PLC0415

    texts = texts_of(content, texts)
    with hired(Means(workers, no_cache)) as crew:
        found = comparing.figures_here(comparing.Here(content, texts, crew, workers), story)
    _give(figures_text(found), out)


@click.command()
@click.argument("file", type=OUT)
def comment(file: Path) -> None:
    """Make the comment of FILE, which `evenhand diff --json` wrote.

    Nothing in FILE is trusted: size, form and length of everything are checked, and all words are
    written so that no link, mention, image or markup comes of them. Safe where a job may comment.
    """
    from generator.load.report_file import read_report  # noqa: PLC0415 (as above)
    from generator.publish.comment import comment as comment_of  # noqa: PLC0415

    tell(comment_of(read_report(file)), nl=False)


def _give(text: str, out: Path | None) -> None:
    """Write a text to a file, or to the screen."""
    from generator.errors import ConfigurationError  # noqa: PLC0415
    from generator.swap import put  # noqa: PLC0415

    if out is None:
        tell(text, nl=False)
        return
    try:
        put(out, text.encode())
    except OSError as error:
        raise ConfigurationError(f"{out} cannot be written: {error.strerror}") from error


@click.command()
@click.argument("article", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--find", metavar="WORDS", help="Only where these words stand, for an addition.")
@TEXTS
@NO_CACHE
def passages(article: Path, find: str | None, texts: Path | None, *, no_cache: bool) -> None:
    """List the passages found in ARTICLE (.md), to copy an `at:` for a correction.

    As the program reads it, before people's corrections. Words of a text that may not be published
    are shown where it is held: on lines of their own, which no correction holds.
    """
    from generator.passages import find_words, list_passages  # noqa: PLC0415

    if find is not None and not find.strip():
        raise click.BadParameter("write the words to find", param_hint="--find")
    with hired(Means(1, no_cache)) as crew:
        for line in (
            list_passages(article, texts, crew)
            if find is None
            else find_words(article, texts, find, crew)
        ):
            tell(line)
