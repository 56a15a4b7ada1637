"""The command line: the only prints and exit codes (0, 1 for what can be mended, 2 wrong use)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.errors import ContentError, EvenhandError

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content"),
    show_default=True,
    help="Folder with outlets.yml, disputes/ and stories/.",
)
TEXTS = click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of texts that may not be published.  [default: texts, beside the content]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="evenhand", message="%(prog)s %(version)s")
def evenhand() -> None:
    """Show how different outlets cover the same story."""


@evenhand.command()
@CONTENT
@TEXTS
def check(content: Path, texts: Path | None) -> None:
    """Check all content: every problem with its place and what to write instead."""
    from generator.load.corpus import load_corpus  # noqa: PLC0415 (only the command asked for loads)

    corpus = load_corpus(content, texts or content.parent / "texts")
    articles = sum(len(story.articles) for story in corpus.stories)
    counts = (
        _count(len(corpus.stories), "story", "stories"),
        _count(articles, "article"),
        _count(len(corpus.outlets), "outlet"),
    )
    click.echo(f"{', '.join(counts)}: nothing wrong")


def main() -> None:
    """Entry point: runs a command and turns what went wrong into a message and an exit code."""
    try:
        evenhand(prog_name="evenhand", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except EvenhandError as error:
        click.echo(_message(error), err=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(130)


def _message(error: EvenhandError) -> str:
    if not isinstance(error, ContentError):
        return str(error)
    problems = _count(len(error.problems), "problem")
    files = _count(len({problem.path for problem in error.problems}), "file")
    return f"{error}\n{problems} in {files}"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
