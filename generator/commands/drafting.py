"""`evenhand draft-correction`: an issue's text in, the entry to commit out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from generator.commands.crewing import NO_CACHE, Means, hired
from generator.commands.shared import CONTENT, TEXTS, count, program
from generator.commands.telling import tell
from generator.load.beside import texts_of

if TYPE_CHECKING:
    from generator.drafting import Disputed, Drafted

MOST = 70_000
"""Bytes that are read: a little more than an issue may have, so that too many are noticed."""


def _handle(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    from generator.load.draft import checked_handle  # noqa: PLC0415

    try:
        return None if value is None else checked_handle(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("draft-correction")
@click.argument("issue", type=click.File("rb"), default="-", metavar="[FILE|-]")
@click.option("--by", metavar="HANDLE", callback=_handle, help="Who opened the issue.")
@click.option("--write", is_flag=True, help="Put the entry into the article's front matter.")
@CONTENT
@TEXTS
@NO_CACHE
def draft_correction(
    issue: BinaryIO,
    by: str | None,
    content: Path,
    texts: Path | None,
    *,
    write: bool,
    no_cache: bool,
) -> None:
    """Draft the entry that an issue asks for: FILE holds the text of the issue.

    It is checked against the article's text or record, and printed with its place and what the page
    says now. Of a disputed number the passages are listed that it may count. Read the passage in
    the article before you commit anything: an issue may be wrong. Nothing is ever confirmed here.
    """
    from generator.drafting import Disputed, Folders, drafted  # noqa: PLC0415

    name = getattr(issue, "name", "-")
    source = "the issue" if name in {"-", "<stdin>"} else Path(name).as_posix()
    folders = Folders(content, texts_of(content, texts))
    with hired(Means(1, no_cache)) as crew:
        found = drafted(issue.read(MOST), source, folders, by, crew)
    lines = _number(found) if isinstance(found, Disputed) else _correction(found)
    for line in lines:
        tell(line)
    if isinstance(found, Disputed):
        return
    if write:
        _write(found)
    tell(f"Written: {found.path.as_posix()}" if write else "To put it there: --write")


def _correction(found: Drafted) -> Iterator[str]:
    yield f"{found.path.as_posix()}:{found.line}, under corrections:"
    yield from (f"  - {line}" for line in found.entries)
    yield "What the program finds there, before corrections:"
    yield from (f"  {line}" for line in found.now)
    yield from (f"Note: {note}" for note in found.notes)


def _number(found: Disputed) -> Iterator[str]:
    yield f"{found.path.as_posix()}: a number is disputed"
    told = {"Number": found.number, "It should be": found.should, "Why": found.why}
    yield from (f"{name}: {' '.join(text.split())}" for name, text in told.items() if text)
    whose = f" of {found.of}" if found.of else ""
    yield f"{count(len(found.passages), 'passage')}{whose}, each as a correction begins:"
    yield from (f"  {line}" for line in found.passages)
    yield f"Where one is wrong, add its line to corrections; then {program()} check"


def _write(found: Drafted) -> None:
    from generator.load.import_files import replace_file  # noqa: PLC0415

    replace_file(found.path, found.data)
