"""`evenhand seal` and `evenhand agreement`: people code blind, and how far they agree."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.shared import CONTENT, TEXTS, count


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--by", metavar="HANDLE", help="Who codes the article.")
@CONTENT
@TEXTS
def seal(file: Path, by: str | None, content: Path, texts: Path | None) -> None:
    """Code an article blind: FILE is the article (.md), later the worksheet made for it.

    The first gives a worksheet to fill in, the second seals it: commit the seal at once, the
    coding when everybody's seal is in. See docs/codebook.md.
    """
    from generator.load.seal_files import Folders, seal_file, write_worksheet  # noqa: PLC0415

    folders = Folders(content, texts or content.parent / "texts")
    if file.suffix == ".md":
        path = write_worksheet(file, by, folders)
        click.echo(f"Fill in {path.as_posix()}, then: evenhand seal {path.as_posix()}")
        return
    done = seal_file(file, folders)
    also = f" (sealed too: {', '.join(done.others)})" if done.others else ""
    click.echo(f"{count(done.passages, 'passage')} sealed{also}.")
    click.echo(f"Commit now: {done.seal.as_posix()}")
    click.echo("Commit only when everybody's seal is in the repository:")
    click.echo(f"  cp {done.coding.as_posix()} {done.later.as_posix()}")
