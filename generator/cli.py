"""The command line: the only prints and exit codes (0, 1 for what can be mended, 2 wrong use)."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from generator.errors import ConfigurationError, ContentError, EvenhandError

if TYPE_CHECKING:
    from generator.build import Built
    from generator.load.importing import ImportPlan, Target

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


@evenhand.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@CONTENT
@TEXTS
@click.option("--story", required=True, metavar="ID", help="Story to import into; made if new.")
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
    from generator.load.importing import plan_import  # noqa: PLC0415

    target = _target(
        content=content,
        texts=texts or content.parent / "texts",
        story=story,
        title=title,
        dispute=dispute,
        source=file.name,
    )
    plan = plan_import(_lines(file), target, _keys(mapping))
    written = _count(_write(plan), "new file")
    for note in plan.notes:
        click.echo(note, err=True)
    left_out = _count(sum(": left out: " in note for note in plan.notes), "line")
    undated = sum(": undated: " in note for note in plan.notes)
    click.echo(f"{plan.summary}: {written}, {left_out} left out, {undated} undated")


def _lines(path: Path) -> list[bytes]:
    """The lines of a file, unpacked if its name ends in .gz."""
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if path.suffix == ".gz" else data).split(b"\n")
    except (OSError, EOFError, zlib.error) as error:
        raise ConfigurationError(f"{path} cannot be read: {error}") from error


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


def _target(
    *, content: Path, texts: Path, story: str, title: str | None, dispute: str | None, source: str
) -> Target:
    """Where an import goes, with what is there already."""
    from generator.load.importing import Target, slugged  # noqa: PLC0415
    from generator.load.layout import read  # noqa: PLC0415
    from generator.load.values import slug  # noqa: PLC0415

    try:
        slug(story)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--story") from error
    outlets = content / "outlets.yml"
    copied = Path(dispute) if dispute and Path(dispute).is_file() else None
    key = slugged(copied.stem) if copied else dispute
    if key and not copied and not (content / "disputes" / f"{key}.yml").is_file():
        raise ConfigurationError(
            f"{dispute} is neither a file nor a dispute in {content}: write the path of a file "
            "with sides:, or the id of a file in disputes/"
        )
    return Target(
        content=content,
        texts=texts,
        story=story,
        title=title,
        source=source,
        dispute=key,
        dispute_text=read(copied) if copied else None,
        outlets_text=read(outlets) if outlets.is_file() else "",
        story_dispute=_dispute_of(content / "stories" / story / "story.yml"),
    )


def _dispute_of(path: Path) -> str | None:
    """The dispute of the story in a `story.yml`; None if there is no such file."""
    from generator.load.corpus import check_story  # noqa: PLC0415
    from generator.load.layout import read, shown  # noqa: PLC0415

    if not path.is_file():
        return None
    checked = check_story(read(path), shown(path))
    if checked.problems or checked.entry is None:
        raise ContentError(checked.problems)
    return checked.entry.dispute


def _write(plan: ImportPlan) -> int:
    """Write a plan's files, none of them over another; returns how many were new."""
    new = {path: text for path, text in plan.files.items() if not _same(path, text)}
    there = [path.as_posix() for path in new if path.exists()]
    if there:
        listed = "\n".join(there)
        raise ConfigurationError(
            f"{listed}\nThese files exist and are never overwritten: move them away, or name "
            "another story. Nothing was written."
        )
    outlets, text = plan.outlets
    try:
        for path, content in new.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(content)
        swap = outlets.with_name(".outlets.yml.new")
        swap.write_text(text, encoding="utf-8", newline="\n")
        swap.replace(outlets)  # in one go: it may hold entries of others
    except OSError as error:
        raise ConfigurationError(f"{error.filename} cannot be written: {error.strerror}") from error
    return len(new)


def _same(path: Path, text: str) -> bool:
    """Whether a text or a dispute is there already, byte by byte."""
    kept = path.suffix in {".txt", ".yml"} and path.name != "story.yml" and path.is_file()
    return kept and path.read_bytes() == text.encode()


SITE = click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to publish to.  [default: site, or site-private with --private]",
)
STORY = click.option("--story", metavar="ID", help="Only this story.")
PRIVATE = click.option(
    "--private",
    is_flag=True,
    help="Full texts of others too, every page stamped: not to be published.",
)
WORKERS = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes."
)


@evenhand.command()
@CONTENT
@TEXTS
@SITE
@STORY
@PRIVATE
@WORKERS
def build(
    content: Path,
    texts: Path | None,
    site: Path | None,
    story: str | None,
    *,
    private: bool,
    workers: int,
) -> None:
    """Check, analyse, compare and publish all content."""
    from generator import build as stages  # noqa: PLC0415
    from generator.analyse.corpus import run_all  # noqa: PLC0415

    places = stages.places(content, texts, site, private=private)
    built = stages.build(
        places, lambda tasks: run_all(tasks, workers), story=story, private=private
    )
    click.echo(_summary(built, places.site))


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
    run(places, address, lambda line: click.echo(line, err=True), story=story, private=private)


@evenhand.command()
@click.argument("source", type=click.File(encoding="utf-8-sig", errors="replace"), default="-")
@click.option("--sides", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--out", type=click.File("w", encoding="utf-8", lazy=False), default="-")
@WORKERS
def analyse(source: TextIO, sides: Path | None, out: TextIO, workers: int) -> None:
    """Analyse JSON lines {"id", "text"}: one result a line, in order.

    --sides FILE.yml is a dispute file, or any YAML with `sides:`; without it there are no figures
    per side. A line that cannot be analysed gives {"id", "line", "error"}, and exit code 1.
    """
    import json  # noqa: PLC0415

    from generator.analyse.lines import analyse_lines  # noqa: PLC0415
    from generator.load.sides import load_sides  # noqa: PLC0415

    failed = False
    dispute = None if sides is None else load_sides(sides)
    for result in analyse_lines(source, dispute, workers=workers):
        failed |= "error" in result
        click.echo(json.dumps(result, ensure_ascii=False), file=out)
    if failed:
        sys.exit(1)


def _summary(built: Built, site: Path) -> str:
    articles = sum(len(story.articles) for story in built.corpus.stories)
    held = (
        "" if built.analyses == articles else f" ({articles - built.analyses} without a text here)"
    )
    pages = len(built.changes.written) + len(built.changes.unchanged)
    return (
        f"{_count(len(built.corpus.stories), 'story', 'stories')}, {_count(articles, 'article')}"
        f"{held}: {_count(pages, 'file')}, {len(built.changes.written)} changed, in {site}"
    )


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
